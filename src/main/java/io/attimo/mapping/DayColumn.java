package io.attimo.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which column of a file tells the day of its answers: the one that is called after their end, before others that hold days. */
final class DayColumn {

    /** In the order in which they are preferred. */
    private static final List<Pattern> NAMES = List.of(
            Pattern.compile("submi|complet|recorded|responded|answered|finish|timestamp|cronolog|zeitstempel|horodat"
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
                .filter(column -> column.days().areDays() && !column.days().isUnset() && mayTell(filePreview, column))
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
