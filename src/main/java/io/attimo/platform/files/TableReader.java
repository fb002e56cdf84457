package io.attimo.platform.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;

/** The rows of an open file below its header, read once and one by one. */
public final class TableReader implements Iterable<TableRow>, Closeable {

    public static final int MOST_COLUMNS = 256;
    public static final int LONGEST_HEADER = 200;

    private final List<String> header;
    private final Iterator<TableRow> rows;
    private final Closeable source;

    TableReader(Iterator<TableRow> rows, Closeable source) {
        if (!rows.hasNext()) {
            throw new UnreadableFile(UnreadableFile.Fault.EMPTY, 0, "");
        }
        this.header = checked(rows.next());
        this.rows = rows;
        this.source = source;
    }

    public List<String> header() {
        return header;
    }

    @Override
    public Iterator<TableRow> iterator() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private static List<String> checked(TableRow first) {
        var names = first.cells().stream().map(String::strip).toList();
        if (names.size() > MOST_COLUMNS) {
            throw new UnreadableFile(UnreadableFile.Fault.TOO_MANY_COLUMNS, first.line(), String.valueOf(MOST_COLUMNS));
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty()) {
                throw new UnreadableFile(UnreadableFile.Fault.HEADER_EMPTY, first.line(), String.valueOf(i + 1));
            }
            if (name.length() > LONGEST_HEADER) {
                throw new UnreadableFile(
                        UnreadableFile.Fault.HEADER_TOO_LONG, first.line(), String.valueOf(LONGEST_HEADER));
            }
            if (!seen.add(name)) {
                throw new UnreadableFile(UnreadableFile.Fault.HEADER_TWICE, first.line(), name);
            }
        }
        return names;
    }
}
