package io.attimo.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All that was found in a file, kept beside it. */
final class Findings implements Closeable {

    private final CsvWriter csv;

    private Findings(CsvWriter csv) {
        this.csv = csv;
    }

    static Findings into(Path file) throws IOException {
        return new Findings(CsvWriter.builder().build(file));
    }

    void add(Finding finding) {
        csv.writeRecord(
                String.valueOf(finding.line()),
                finding.column(),
                finding.value(),
                finding.reason().name(),
                finding.detail());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    static void each(Path file, Consumer<Finding> reader) throws IOException {
        first(file, Long.MAX_VALUE, reader);
    }

    static List<Finding> first(Path file, int most) throws IOException {
        var first = new ArrayList<Finding>();
        first(file, most, first::add);
        return first;
    }

    private static void first(Path file, long most, Consumer<Finding> reader) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (var csv = CsvReader.builder().ofCsvRecord(file)) {
            csv.stream().limit(most).map(Findings::finding).forEach(reader);
        }
    }

    private static Finding finding(CsvRecord row) {
        return new Finding(
                Long.parseLong(row.getField(0)),
                row.getField(1),
                row.getField(2),
                Finding.Reason.valueOf(row.getField(3)),
                row.getField(4));
    }
}
