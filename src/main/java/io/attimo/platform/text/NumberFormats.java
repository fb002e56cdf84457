package io.attimo.platform.text;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers and dates as the reader's language writes them; {@code {fmt:number(x, 1)}} in a template. */
@TemplateExtension(namespace = "fmt")
public final class NumberFormats {

    private static final int PERCENT = -1;

    /** The sign; what the locales give is a hyphen, which is shorter than a plus and lets a line break behind it. */
    private static final char MINUS = '\u2212';

    /** Making a format costs more than using it a hundred times, and none may be shared by threads. */
    private static final ThreadLocal<Map<List<Object>, NumberFormat>> FORMATS = ThreadLocal.withInitial(HashMap::new);

    private NumberFormats() {}

    public static String whole(long number) {
        return format(0).format(number);
    }

    public static String number(double number, int decimals) {
        // What rounds to nothing has no sign.
        return format(decimals).format(Math.abs(number) <= 0.5 * Math.pow(10, -decimals) ? 0.0 : number);
    }

    private static NumberFormat format(int decimals) {
        var locale = CurrentLocale.here();
        return FORMATS.get().computeIfAbsent(List.of(locale, decimals), made -> {
            if (decimals == PERCENT) {
                return NumberFormat.getPercentInstance(locale);
            }
            var symbols = DecimalFormatSymbols.getInstance(locale);
            symbols.setMinusSign(MINUS);
            var format = new DecimalFormat("#,##0", symbols);
            format.setMinimumFractionDigits(decimals);
            format.setMaximumFractionDigits(decimals);
            return format;
        });
    }

    /** A mark on its own scale: whole where it is. */
    public static String mark(double mark) {
        return mark == Math.rint(mark) ? whole((long) mark) : number(mark, 2);
    }

    /** A share from 0 to 1 as percent. */
    public static String percent(double share) {
        return format(PERCENT).format(share);
    }

    /** With its sign, always. */
    public static String signed(double number, int decimals) {
        return (number > 0 ? "+" : "") + number(number, decimals);
    }

    public static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(calendar())
                .format(day);
    }

    public static String dayOf(Instant at) {
        return day(LocalDate.ofInstant(at, CurrentLocale.zoneHere()));
    }

    public static String time(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(calendar())
                .withZone(CurrentLocale.zoneHere())
                .format(at);
    }

    /** English without a country would be American: a month first and half a day's hours. */
    private static Locale calendar() {
        var here = CurrentLocale.here();
        return here.getLanguage().equals("en") ? Locale.UK : here;
    }

    /** For the {@code datetime} of a time element, which takes no more than milliseconds. */
    public static String exact(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** What somebody typed, within a sentence: written from right to left, it does not turn the rest of the line. */
    public static String name(String typed) {
        return Bidi.requiresBidi(typed.toCharArray(), 0, typed.length()) ? "\u2068" + typed + "\u2069" : typed;
    }

    /** What stands beside each other, as a template sets it: see the tag of this name. */
    public static List<String> parts(String text) {
        return List.of(text.split(" · "));
    }

    /** What a person typed, made safe to stand in an address. */
    public static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
