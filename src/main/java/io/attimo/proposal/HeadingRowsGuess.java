package io.attimo.proposal;

import io.attimo.platform.files.HeadingRows;
import io.attimo.platform.files.TableRow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the names of a file's columns seem to stand, found by how survey tools write their exports. */
final class HeadingRowsGuess {

    /** As many records from the first as are looked at. */
    static final int LOOKED_AT = 20;

    /** Rows of its heading; nobody else has that many. */
    static final int OF_QUALTRICS = 3;

    /** What Qualtrics writes below the questions' texts, for itself. */
    private static final Pattern IMPORT_ID = Pattern.compile("\\s*\\{\\s*'?\"?ImportId\"?'?\\s*:.*", Pattern.DOTALL);

    /** What SurveyMonkey writes below a question that has one column. */
    private static final Set<String> SAID_OF_ONE = Set.of(
            "response",
            "open-ended response",
            "risposta",
            "risposta in formato aperto",
            "risposta aperta",
            "antwort",
            "réponse",
            "respuesta",
            "respuesta abierta",
            "réponse ouverte",
            "offene antwort",
            "resposta",
            "resposta aberta",
            "antwoord");

    private static final Pattern VALUE = Pattern.compile("[-+\\d.,:/ ]*\\d[-+\\d.,:/ %]*([AaPp][Mm])?");

    private final List<List<String>> records;

    private HeadingRowsGuess(List<List<String>> records) {
        this.records = records;
    }

    static HeadingRows of(List<TableRow> first) {
        return new HeadingRowsGuess(first.stream().map(TableRow::cells).toList()).heading();
    }

    /** Whether a heading's record names columns for a machine only. */
    static boolean isForMachines(List<String> record) {
        long ids = record.stream()
                .filter(cell -> IMPORT_ID.matcher(cell).matches())
                .count();
        return ids > 0
                && 2 * ids >= record.stream().filter(cell -> !cell.isBlank()).count();
    }

    static boolean isSaidOfOne(String cell) {
        return SAID_OF_ONE.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    private HeadingRows heading() {
        for (int i = 1; i < records.size(); i++) {
            if (isForMachines(records.get(i))) {
                return i == 1 ? new HeadingRows(1, 2, 1) : new HeadingRows(i - 1, OF_QUALTRICS, i);
            }
        }
        if (isOfOldQualtrics()) {
            return new HeadingRows(1, 2, 2);
        }
        int first = titles();
        if (isRow(first)) {
            return new HeadingRows(first + 1, 0, first + 1);
        }
        return first + 1 < records.size() && goesOn(first)
                ? new HeadingRows(first + 1, 2, first + 1)
                : new HeadingRows(first + 1, 1, first + 1);
    }

    /** Whether the record that would name the columns looks like those below it: a number stands above numbers, a day above days. */
    private boolean isRow(int first) {
        if (first + 1 >= records.size() || isCounted(records.get(first))) {
            return false;
        }
        var below = records.subList(first + 1, records.size());
        int alike = 0;
        int recurring = 0;
        int others = 0;
        for (int i = 0; i < width(records.get(first)); i++) {
            var own = at(records.get(first), i).strip();
            var values = values(below, i);
            var kind = Arrays.stream(CellKind.values())
                    .filter(one -> !values.isEmpty() && values.stream().allMatch(one::isOne))
                    .findFirst();
            if (!own.isEmpty() && kind.isPresent()) {
                if (!kind.get().isLike(own, values)) {
                    return false;
                }
                alike++;
            } else if (values.size() > 1 && values.contains(own)) {
                recurring++;
            } else if (!own.isEmpty()) {
                others++;
            }
        }
        return alike > 0 || recurring > 1 && others == 0;
    }

    private static Set<String> values(List<List<String>> records, int i) {
        return records.stream()
                .map(record -> at(record, i).strip())
                .filter(value -> !value.isEmpty() && !CodeList.isNotGiven(value))
                .collect(Collectors.toSet());
    }

    /** Columns that nobody named are numbered by some programs. */
    private static boolean isCounted(List<String> record) {
        var numbers = record.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        var start = numbers.isEmpty() || !numbers.get(0).matches("[01]") ? -1 : Integer.parseInt(numbers.get(0));
        return start >= 0
                && numbers.size() > 2
                && IntStream.range(0, numbers.size())
                        .allMatch(i -> numbers.get(i).equals(String.valueOf(start + i)));
    }

    /** What is written alike in all rows of a column, and not so in a heading. */
    private enum CellKind {
        NUMBER("[-+]?\\d{1,18}([.,]\\d{1,18})?"),
        DAY("\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}([T ,].*)?"),
        ADDRESS("\\S+@\\S+\\.\\S+"),
        CODE("(?=\\D*\\d)(?=\\P{L}*\\p{L})[\\p{L}\\d_-]{8,60}");

        private final Pattern pattern;

        CellKind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        boolean isOne(String cell) {
            return pattern.matcher(cell).matches();
        }

        /** A number is to be about as long: a year is no mark. */
        boolean isLike(String cell, Set<String> values) {
            return isOne(cell)
                    && (this != NUMBER
                            || values.stream().mapToInt(CellKind::digits).max().orElse(0) + 1 >= digits(cell)
                                    && values.stream()
                                                            .mapToInt(CellKind::digits)
                                                            .min()
                                                            .orElse(0)
                                                    - 1
                                            <= digits(cell));
        }

        /** Before the decimals. */
        private static int digits(String number) {
            return number.replaceFirst("[.,].*", "").replaceAll("\\D", "").length();
        }
    }

    /** Whose first row has codes only, and whose second has the questions. */
    private boolean isOfOldQualtrics() {
        return records.size() > 1
                && at(records.get(0), 0).strip().equals("V1")
                && at(records.get(1), 0).strip().equalsIgnoreCase("ResponseID");
    }

    /** How many records stand above the heading: those not half as wide as the widest, if the next has no values. */
    private int titles() {
        int widest = records.stream().mapToInt(HeadingRowsGuess::width).max().orElse(0);
        int first = 0;
        while (first < records.size() && 2 * width(records.get(first)) < widest) {
            first++;
        }
        return first < records.size()
                        && (records.get(first).stream().noneMatch(HeadingRowsGuess::isValue) || isBelowTitles(first))
                ? first
                : 0;
    }

    /** A table may have a title and no heading: above it stands a cell or none. */
    private boolean isBelowTitles(int first) {
        return isRow(first)
                && records.subList(0, first).stream()
                        .allMatch(record ->
                                record.stream().filter(cell -> !cell.isBlank()).count() <= 1);
    }

    /** Whether the second record of a heading names what stands below a question that has several columns. */
    private boolean goesOn(int first) {
        var names = records.get(first);
        var next = records.get(first + 1);
        boolean isBelow = at(names, 0).isBlank() != at(next, 0).isBlank()
                || next.stream().anyMatch(HeadingRowsGuess::isSaidOfOne);
        boolean areOptions = IntStream.range(0, next.size()).allMatch(i -> !isValue(next.get(i)) || isOption(i, first));
        if (!isBelow || !areOptions) {
            return false;
        }
        int columns = Math.max(names.size(), next.size());
        int filled = 0;
        for (int i = 0; i < columns; i++) {
            if (at(names, i).isBlank() && at(next, i).isBlank() && i < width(names)) {
                return false;
            }
            filled += at(names, i).isBlank() && !at(next, i).isBlank() ? 1 : 0;
        }
        // a lone blank may be the column in which programs number their rows
        return filled > (at(names, 0).isBlank() ? 1 : 0)
                || next.stream().filter(cell -> !cell.isBlank()).allMatch(HeadingRowsGuess::isSaidOfOne);
    }

    /**
     * Whether a number, or two with a dash between them, is one of the things that stand below a question: what is chosen
     * is written again in its column, or stands there in words. A row of answers begins with what all rows begin with.
     */
    private boolean isOption(int i, int first) {
        var names = records.get(first);
        var below = records.subList(first + 2, records.size());
        boolean isOfSeveral = at(names, i).isBlank()
                || i + 1 < width(records.get(first + 1)) && at(names, i + 1).isBlank();
        boolean isBesideAnswers = !at(names, 0).isBlank()
                && at(records.get(first + 1), 0).isBlank()
                && below.stream().noneMatch(record -> at(record, 0).isBlank());
        var option = at(records.get(first + 1), i).strip();
        return isOfSeveral
                && isBesideAnswers
                && values(below, i).stream().allMatch(value -> value.equals(option) || !isValue(value));
    }

    private static boolean isValue(String cell) {
        return VALUE.matcher(cell.strip()).matches();
    }

    private static String at(List<String> record, int i) {
        return i < record.size() ? record.get(i) : "";
    }

    private static int width(List<String> record) {
        int width = record.size();
        while (width > 0 && record.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }
}
