package io.attimo.platform.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** A CSV file on disk: what its characters and its separator are, found by looking at it, and its rows as a stream. */
public record CsvFile(Path path, EncodingDetection encoding, SeparatorDetection separation) implements TableFile {

    public static final long MOST_BYTES = 200L << 20;
    /** Characters of one record: a line without end is refused before it fills the memory. */
    public static final int LONGEST_RECORD = 1_000_000;

    private static final int MOST_FIELDS = 20_000;

    public static CsvFile open(Path path) throws IOException {
        return open(path, null);
    }

    /** @param charset of its characters; null where that is to be found */
    static CsvFile open(Path path, String charset) throws IOException {
        if (Files.size(path) == 0) {
            throw new UnreadableFile(UnreadableFile.Fault.EMPTY, 0, "");
        }
        if (Files.size(path) > MOST_BYTES) {
            throw new UnreadableFile(UnreadableFile.Fault.TOO_LARGE, 0, (MOST_BYTES >> 20) + " MB");
        }
        var encodingDetection = EncodingDetection.of(path, charset);
        return new CsvFile(path, encodingDetection, SeparatorDetection.of(path, encodingDetection));
    }

    public char separator() {
        return separation.separator();
    }

    public String characters() {
        return isMixed()
                ? encoding.charset().name() + " + " + MixedCharactersStream.OTHERS.name()
                : encoding.charset().name();
    }

    /** Whether some of its characters are stored otherwise than the others. */
    public boolean isMixed() {
        return encoding.isMixed();
    }

    @Override
    public TableRecords records() throws IOException {
        var guard = new CsvTextValidatingReader(encoding.open(path));
        try {
            var reader = reader(separator(), guard);
            var records = new TableRecords(new Rows(reader.iterator(), guard), reader, false);
            if (separation.isWritten() && records.hasNext()) {
                records.next();
            }
            return records;
        } catch (RuntimeException bad) {
            guard.close();
            throw bad;
        }
    }

    static CsvReader<CsvRecord> reader(char separator, Reader source) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(2 * LONGEST_RECORD)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_FIELDS)
                                .maxFieldSize(LONGEST_RECORD)
                                .maxRecordSize(LONGEST_RECORD)
                                .build(),
                        source);
    }

    private record Rows(Iterator<CsvRecord> records, CsvTextValidatingReader guard) implements Iterator<TableRow> {

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (CsvParseException | UncheckedIOException broken) {
                throw guard.explain(broken);
            }
        }

        @Override
        public TableRow next() {
            try {
                var next = records.next();
                return new TableRow(next.getStartingLineNumber(), next.getFields());
            } catch (CsvParseException | UncheckedIOException broken) {
                throw guard.explain(broken);
            }
        }
    }
}
