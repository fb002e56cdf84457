package io.attimo.proposal;

import io.attimo.platform.files.HeadingRows;
import io.attimo.platform.files.TableRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file as it begins, for a person to see where the names stand and whether the characters are right.
 *
 * @param header where the names were taken from
 * @param encoding of its characters, where somebody said it
 * @param titles what people read of each column
 * @param records the first as they stand in the file, each cell shortened, and of wide ones the first cells
 * @param letters some words with letters that files store in different ways
 * @param texts a number for the whole text of each cell of these records, of wide ones of more cells than are shown
 */
public record FileBeginning(
        HeadingRows header,
        String encoding,
        List<String> titles,
        List<List<String>> records,
        List<String> letters,
        List<List<Integer>> texts) {

    private static final int SHOWN = 8;
    static final int WIDEST = 40;
    private static final int WIDEST_KNOWN = 2_000;
    private static final int LONGEST_TITLE = 300;
    private static final int WORDS = 6;
    private static final int LONGEST_WORD = 30;
    /** Taken whole or not at all: a cell may be one word of a million letters. */
    private static final Pattern WORD = Pattern.compile("\\p{L}++");

    private static final Pattern ODD_LETTER = Pattern.compile("[^a-zA-Z]");

    private static final Pattern REPEATED = Pattern.compile("(.+) \\((\\d{1,4})\\)");

    /** The version before kept no numbers. */
    public FileBeginning {
        texts = texts == null ? List.of() : texts;
    }

    /** How many columns a heading elsewhere names; 0 where that is not known. */
    int columns(HeadingRows other) {
        return names(other).size();
    }

    /** Whether all these columns are there, had the file its heading elsewhere. */
    boolean hasAll(Set<String> columns, HeadingRows other) {
        var names = names(other);
        return columns.stream().allMatch(column -> has(column, names));
    }

    private List<Integer> names(HeadingRows heading) {
        int record = heading.first() - 1 + heading.place();
        return !heading.areNone() && heading.holdsNames() && record < texts.size() ? texts.get(record) : List.of();
    }

    /** By its name or place; of a repeated name the second is called so. */
    private static boolean has(String column, List<Integer> names) {
        var repeated = REPEATED.matcher(column);
        return names.contains(column.hashCode())
                || column.matches("#[1-9]\\d{0,4}") && Integer.parseInt(column.substring(1)) <= names.size()
                || repeated.matches()
                        && Collections.frequency(names, repeated.group(1).hashCode())
                                >= Integer.parseInt(repeated.group(2));
    }

    /** Collects it, record by record. */
    static final class Count {

        private final List<List<String>> records = new ArrayList<>();
        private final List<List<Integer>> texts = new ArrayList<>();
        private final Set<String> letters = new LinkedHashSet<>();

        Count(List<TableRow> first) {
            first.stream()
                    .limit(SHOWN)
                    .forEach(row -> records.add(row.cells().stream()
                            .limit(WIDEST)
                            .map(FilePreview::shortened)
                            .toList()));
            first.stream()
                    .limit(SHOWN)
                    .forEach(row -> texts.add(row.cells().stream()
                            .limit(WIDEST_KNOWN)
                            .map(cell -> cell.strip().hashCode())
                            .toList()));
            first.forEach(row -> row.cells().forEach(this::take));
        }

        void take(String cell) {
            var words = WORD.matcher(cell);
            while (letters.size() < WORDS && words.find()) {
                boolean isShort = words.end() - words.start() <= LONGEST_WORD;
                if (isShort && ODD_LETTER.matcher(words.group()).find()) {
                    letters.add(words.group());
                }
            }
        }

        FileBeginning result(HeadingRows header, String encoding, List<String> titles) {
            return new FileBeginning(
                    header, encoding, titles.stream().map(Count::shown).toList(), records, List.copyOf(letters), texts);
        }

        private static String shown(String title) {
            int length = title.codePointCount(0, title.length());
            return length > LONGEST_TITLE
                    ? title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE / 2)) + "…"
                            + title.substring(title.offsetByCodePoints(0, length - LONGEST_TITLE / 2))
                    : title;
        }
    }
}
