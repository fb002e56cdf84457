package io.attimo.mapping;

import io.attimo.platform.files.TableFile;
import io.attimo.platform.files.TableReader;
import io.attimo.platform.files.TableRow;
import io.attimo.platform.files.WorkbookSheetFile;
import java.io.Closeable;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Iterator;

/** A file's rows, and what reads them as a mapping says. */
public final class MappedTable implements Closeable {

    private final TableReader table;
    private final RowReader reader;

    private MappedTable(TableReader table, RowReader reader) {
        this.table = table;
        this.reader = reader;
    }

    /**
     * @param home the company's zone
     * @throws InvalidMapping where the mapping does not fit the file
     */
    public static MappedTable open(TableFile file, Mapping mapping, ZoneId home) throws IOException {
        MappingCheck.ofTable(mapping);
        var fingerprint = AnswerKeyReader.fingerprint(file, mapping);
        var table = file.table(mapping.headingRows());
        try {
            return new MappedTable(
                    table,
                    new RowReader(mapping, table.header(), home, fingerprint, file instanceof WorkbookSheetFile));
        } catch (RuntimeException bad) {
            table.close();
            throw bad;
        }
    }

    public Iterator<TableRow> rows() {
        return table.iterator();
    }

    public RowReader reader() {
        return reader;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
