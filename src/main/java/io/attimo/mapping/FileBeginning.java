package io.attimo.mapping;

import io.attimo.platform.files.HeadingRows;
import io.attimo.platform.files.TableRow;
import java.util.ArrayList;
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
 */
public record FileBeginning(
        HeadingRows header, String encoding, List<String> titles, List<List<String>> records, List<String> letters) {

    private static final int SHOWN = 8;
    static final int WIDEST = 40;
    private static final int LONGEST_TITLE = 300;
    private static final int WORDS = 6;
    private static final int LONGEST_WORD = 30;
    private static final Pattern ODD_WORD = Pattern.compile("\\p{L}*[\\p{L}&&[^a-zA-Z]]\\p{L}*");

    /** Collects it, record by record. */
    static final class Count {

        private final List<List<String>> records = new ArrayList<>();
        private final Set<String> letters = new LinkedHashSet<>();

        Count(List<TableRow> first) {
            first.stream()
                    .limit(SHOWN)
                    .forEach(row -> records.add(row.cells().stream()
                            .limit(WIDEST)
                            .map(FilePreview::shortened)
                            .toList()));
            first.forEach(row -> row.cells().forEach(this::take));
        }

        void take(String cell) {
            var words = ODD_WORD.matcher(cell);
            while (letters.size() < WORDS && words.find()) {
                var word = words.group();
                if (word.length() <= LONGEST_WORD) {
                    letters.add(word);
                }
            }
        }

        FileBeginning result(HeadingRows header, String encoding, List<String> titles) {
            return new FileBeginning(
                    header, encoding, titles.stream().map(Count::shown).toList(), records, List.copyOf(letters));
        }

        private static String shown(String title) {
            return title.codePointCount(0, title.length()) > LONGEST_TITLE
                    ? title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…"
                    : title;
        }
    }
}
