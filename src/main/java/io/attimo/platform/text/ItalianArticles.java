package io.attimo.platform.text;

import io.quarkus.qute.TemplateExtension;
import java.util.regex.Pattern;

/** Italian articles before a figure or a day, as it is spoken: {@code {it:dal(day)}} says “dal 7 giu”, but “dall’8 giu”. */
@TemplateExtension(namespace = "it")
public final class ItalianArticles {

    // Otto, ottanta, ottocento, undici, undicimila; uno as a figure. The first of a month is “primo”.
    private static final Pattern BEGINS_WITH_A_VOWEL = Pattern.compile("8.*|11(\\D.*)?|1(,\\d+)?%?");

    private ItalianArticles() {}

    public static String il(String number) {
        return before(number, "il ", "l’");
    }

    public static String del(String number) {
        return before(number, "del ", "dell’");
    }

    public static String dal(String number) {
        return before(number, "dal ", "dall’");
    }

    public static String al(String number) {
        return before(number, "al ", "all’");
    }

    private static String before(String number, String full, String elided) {
        return (BEGINS_WITH_A_VOWEL.matcher(number).matches() ? elided : full) + number;
    }
}
