package io.attimo.platform.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The records of an open file, read once and one by one; blank ones are passed over. */
public final class TableRecords implements Iterator<TableRow>, Closeable {

    private final List<TableRow> ahead = new ArrayList<>();
    private final Iterator<TableRow> records;
    private final Closeable source;
    private final boolean endsShort;

    /** @param endsShort whether blank cells at the end of a record are not written, as in a workbook */
    TableRecords(Iterator<TableRow> records, Closeable source, boolean endsShort) {
        this.records = records;
        this.source = source;
        this.endsShort = endsShort;
    }

    /** The next ones, as many as there are up to this number; they are still to be read. */
    public List<TableRow> first(int most) {
        while (ahead.size() < most && readsOn()) {
            continue;
        }
        return List.copyOf(ahead.subList(0, Math.min(most, ahead.size())));
    }

    @Override
    public boolean hasNext() {
        return !ahead.isEmpty() || readsOn();
    }

    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ahead.remove(0);
    }

    private boolean readsOn() {
        while (records.hasNext()) {
            var record = records.next();
            if (!record.isBlank()) {
                return ahead.add(record);
            }
        }
        return false;
    }

    /** The table whose heading stands there. */
    public TableReader below(HeadingRows headingRows) {
        return new TableReader(this, headingRows, endsShort);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
