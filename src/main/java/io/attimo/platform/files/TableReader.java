package io.attimo.platform.files;

import io.attimo.platform.files.UnreadableFile.Fault;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The rows of an open file below its heading, read once and one by one, each as wide as the heading where that loses nothing. */
public final class TableReader implements Iterable<TableRow>, Closeable {

    private static final int LOOKED_AT = 20;

    private final TableRecords records;
    private final boolean endsShort;
    private final List<List<String>> heading = new ArrayList<>();
    private final List<String> header;
    /** Columns up to the last that has a name: of those beyond a row need not say anything. */
    private final int named;

    TableReader(TableRecords records, HeadingRows headingRows, boolean endsShort) {
        this.records = records;
        this.endsShort = endsShort;
        if (!records.hasNext()) {
            throw new UnreadableFile(Fault.EMPTY, 0, "");
        }
        long line = 0;
        for (int i = 1; i < headingRows.first() + headingRows.rows(); i++) {
            if (!records.hasNext()) {
                throw new UnreadableFile(Fault.NO_ROWS, 0, "");
            }
            var record = records.next();
            if (i >= headingRows.first()) {
                heading.add(record.cells());
                line = record.line();
            }
        }
        if (headingRows.areNone()) {
            header = TableHeading.places(width());
            named = header.size();
        } else {
            header = TableHeading.names(heading, headingRows.place(), line);
            named = lastNamed();
        }
    }

    /** Of the first row; where blank ends are not written, of the widest of the first. */
    private int width() {
        return records.first(endsShort ? LOOKED_AT : 1).stream()
                .mapToInt(row -> row.cells().size())
                .max()
                .orElseThrow(() -> new UnreadableFile(Fault.NO_ROWS, 0, ""));
    }

    private int lastNamed() {
        int last = 0;
        for (var row : heading) {
            for (int i = last; i < row.size(); i++) {
                last = row.get(i).isBlank() ? last : i + 1;
            }
        }
        return last;
    }

    /** One name for each column, no two alike. */
    public List<String> header() {
        return header;
    }

    /** All rows of the heading as they stand in the file; where it has none, none. */
    public List<List<String>> heading() {
        return heading;
    }

    @Override
    public Iterator<TableRow> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public TableRow next() {
                return fitted(records.next());
            }
        };
    }

    private TableRow fitted(TableRow row) {
        int cells = row.cells().size();
        if (cells == header.size() || cells < (endsShort ? 0 : named)) {
            return row;
        }
        var fitted = new ArrayList<>(row.cells());
        while (fitted.size() > header.size() && fitted.get(fitted.size() - 1).isBlank()) {
            fitted.remove(fitted.size() - 1);
        }
        while (fitted.size() < header.size()) {
            fitted.add("");
        }
        return new TableRow(row.line(), fitted, row.dates());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
