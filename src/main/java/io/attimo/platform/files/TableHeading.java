package io.attimo.platform.files;

import io.attimo.platform.files.UnreadableFile.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The names of a file's columns, made from its heading so that each column has one and no two have the same. */
final class TableHeading {

    private static final long LONGEST = 1_000_000;

    private TableHeading() {}

    /**
     * What is blank is called by its place, as {@code #7}; of a repeated name the first keeps it and the next is
     * {@code Other (2)}. A text that looks like another column's place is not taken for a name.
     */
    static List<String> names(List<List<String>> heading, int place, long line) {
        var row = heading.get(place);
        int columns = heading.stream().mapToInt(List::size).max().orElse(0);
        var texts = new ArrayList<String>(columns);
        long length = 0;
        for (int i = 0; i < columns; i++) {
            var text = i < row.size() ? row.get(i).strip() : "";
            texts.add(text.isEmpty() || text.matches("#\\d+") ? ColumnPlaces.place(i) : text);
            length += text.length();
        }
        if (length > LONGEST) {
            throw new UnreadableFile(Fault.HEADER_TOO_LONG, line, String.valueOf(LONGEST));
        }
        return numbered(texts);
    }

    /** Of so many columns that nothing names. */
    static List<String> places(int columns) {
        return IntStream.range(0, columns).mapToObj(ColumnPlaces::place).toList();
    }

    private static List<String> numbered(List<String> texts) {
        var taken = new HashSet<>(texts);
        var seen = new HashSet<String>();
        Map<String, Integer> last = new HashMap<>();
        var names = new ArrayList<String>(texts.size());
        for (var text : texts) {
            var name = text;
            if (!seen.add(text)) {
                int number = last.getOrDefault(text, 1);
                do {
                    name = text + " (" + ++number + ")";
                } while (!taken.add(name));
                last.put(text, number);
            }
            names.add(name);
        }
        return List.copyOf(names);
    }
}
