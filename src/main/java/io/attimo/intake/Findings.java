package io.attimo.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All that was found in a file, as a stream of text. */
final class Findings implements Closeable {

    private final CsvWriter csv;

    private Findings(CsvWriter csv) {
        this.csv = csv;
    }

    static Findings into(OutputStream out) {
        return new Findings(CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
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

    static void each(InputStream findings, Consumer<Finding> reader) throws IOException {
        first(findings, Long.MAX_VALUE, reader);
    }

    static List<Finding> first(InputStream findings, int most) throws IOException {
        var first = new ArrayList<Finding>();
        first(findings, most, first::add);
        return first;
    }

    private static void first(InputStream findings, long most, Consumer<Finding> reader) throws IOException {
        var text = new InputStreamReader(findings, StandardCharsets.UTF_8);
        try (var csv = CsvReader.builder().ofCsvRecord(text)) {
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
