package io.attimo.mapping;

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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All that was found in a file, as a stream of text. */
public final class FindingsSerializer implements Closeable {

    private static final long LOOKED_AT = 20_000;
    private static final int MOST_WORDS = 30;

    private final CsvWriter csv;

    private FindingsSerializer(CsvWriter csv) {
        this.csv = csv;
    }

    public static FindingsSerializer into(OutputStream out) {
        return new FindingsSerializer(CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    public void add(Finding finding) {
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

    /** To be closed by whoever reads it. */
    public static Stream<Finding> in(InputStream findings) {
        var text = new InputStreamReader(findings, StandardCharsets.UTF_8);
        return CsvReader.builder().ofCsvRecord(text).stream().map(FindingsSerializer::finding);
    }

    /** Words that are no marks yet, by their column: some of those that were found when the file was tried. */
    public static Map<String, Set<String>> unknownWords(InputStream findings) {
        var words = new HashMap<String, Set<String>>();
        try (var all = in(findings)) {
            all.limit(LOOKED_AT)
                    .filter(finding -> finding.reason() == Finding.Reason.NOT_A_NUMBER && finding.isWhole())
                    .forEach(finding -> {
                        var ofColumn = words.computeIfAbsent(finding.column(), column -> new LinkedHashSet<>());
                        if (ofColumn.size() < MOST_WORDS) {
                            ofColumn.add(finding.value().strip());
                        }
                    });
        }
        return words;
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
