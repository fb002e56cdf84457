package io.attimo.proposal;

import io.attimo.day.DayReadings;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.NumberFormats;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Proposes how the day of the answers is told; where the file allows two readings none is taken. */
final class DayGuess {

    private final FilePreview filePreview;
    private final LocalDate today;
    private final List<Doubt> doubts;

    private DayGuess(FilePreview filePreview, LocalDate today, List<Doubt> doubts) {
        this.filePreview = filePreview;
        this.today = today;
        this.doubts = doubts;
    }

    /**
     * @param today of answers of which no other day is known
     * @param doubts is given what has to be looked at
     */
    static DateForm of(FilePreview filePreview, LocalDate today, List<Doubt> doubts) {
        return new DayGuess(filePreview, today, doubts).form();
    }

    private DateForm form() {
        var column = DayColumn.of(filePreview);
        if (column.isPresent()) {
            var days = column.get().days();
            if (days.isOpen()) {
                doubt(
                        column.get(),
                        words -> words.dayOpen(days.readings().get(0).cell(), meanings(days, words)));
            } else if (days.odd() != null) {
                doubt(column.get(), words -> words.dayOdd(days.odd()));
            }
            return DateForm.proposed(column.get(), filePreview);
        }
        var unknown = DayColumn.unknown(filePreview);
        if (unknown.isPresent()) {
            doubt(unknown.get(), words -> words.dayUnknown(unknown.get().days().odd()));
            return DateForm.proposed(unknown.get(), filePreview);
        }
        var unset = DayColumn.unset(filePreview);
        unset.ifPresentOrElse(
                set -> doubt(set, words -> words.dayUnset(NumberFormats.day(setDay(set)), NumberFormats.day(today))),
                () -> doubts.add(new Doubt("", Doubt.About.DATE, words -> words.dayMissing(NumberFormats.day(today)))));
        return DateForm.fixed(today, filePreview);
    }

    private void doubt(ColumnSummary column, Function<DoubtMessages, String> why) {
        doubts.add(new Doubt(column.name(), Doubt.About.DATE, why));
    }

    private static LocalDate setDay(ColumnSummary column) {
        return column.days().readings().get(0).day(ZoneOffset.UTC).orElseThrow();
    }

    private static List<String> meanings(DayReadings days, DoubtMessages words) {
        return days.readings().stream()
                .map(reading -> words.dayMeaning(
                        NumberFormats.day(reading.day(CurrentLocale.zoneHere()).orElseThrow()), reading.name()))
                .toList();
    }

    /** Which column of a file tells the day of its answers: the one that is called after their end, before others that hold days. */
    private static final class DayColumn {

        /** In the order in which they are preferred. */
        private static final List<Pattern> NAMES = List.of(
                Pattern.compile(
                        "submi|complet|recorded|responded|answered|finish|timestamp|cronolog|zeitstempel|horodat"
                                + "|marca temporal|tijdstempel|carimbo|invio|abgabe|abgeschickt|gesendet|soumis|enviado|ingezonden"
                                + "|\\bend|\\bfine\\b|fin\\b|_end"),
                Pattern.compile(
                        "\\bdate|date\\b|date[ds]?_|_date|\\bdata\\b|\\bdatum|\\bfecha|\\bday\\b|giorno|\\btag\\b|\\bwhen\\b"
                                + "|quando|creat|time\\b|\\bzeit|\\bhora"),
                Pattern.compile("start|begin|begonnen|inizio|d[ée]but|inicio|in[ií]cio|open|time|dat[ae]|day"));

        private static final Pattern OTHER_DAYS = Pattern.compile(
                "birth|\\bdob\\b|nascita|geburt|naissance|nacimiento|nascimento|geboorte|expir|scadenza|invited|sent\\b");

        private static final double MOSTLY = .5;

        private DayColumn() {}

        /** Empty where none does. */
        static Optional<ColumnSummary> of(FilePreview filePreview) {
            return filePreview.columns().stream()
                    .filter(column ->
                            column.days().areDays() && !column.days().isUnset() && mayTell(filePreview, column))
                    .min(Comparator.comparingInt(column -> rank(filePreview, column)));
        }

        private static boolean mayTell(FilePreview filePreview, ColumnSummary column) {
            boolean isNamed = rank(filePreview, column) < NAMES.size();
            return column.days().filled() >= MOSTLY
                    && !OTHER_DAYS.matcher(lower(column.name())).find()
                    && (isNamed || !column.days().areDigits());
        }

        /** One that would tell it, had its days been kept. */
        static Optional<ColumnSummary> unset(FilePreview filePreview) {
            return filePreview.columns().stream()
                    .filter(column -> column.days().isUnset())
                    .findFirst();
        }

        /** One that is called so and holds what may be days, though of no kind that is known here. */
        static Optional<ColumnSummary> unknown(FilePreview filePreview) {
            return filePreview.columns().stream()
                    .filter(column -> column.days().areUnknown()
                            && rank(filePreview, column) < NAMES.size()
                            && column.days().filled() >= MOSTLY)
                    .min(Comparator.comparingInt(column -> rank(filePreview, column)));
        }

        /** By what the column is called, and by what people read of it. */
        private static int rank(FilePreview filePreview, ColumnSummary column) {
            var title = filePreview.title(filePreview.columns().indexOf(column));
            return Math.min(rank(column.name()), rank(title));
        }

        private static int rank(String name) {
            int rank = 0;
            while (rank < NAMES.size() && !NAMES.get(rank).matcher(lower(name)).find()) {
                rank++;
            }
            return rank;
        }

        private static String lower(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
