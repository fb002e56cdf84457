package io.attimo.platform.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** CSV for people who open it in a spreadsheet: a cell that would run there as a formula opens as text. */
public final class SafeCsv implements Closeable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final CsvWriter csv;

    public SafeCsv(OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
    }

    public void row(String... cells) {
        csv.writeRecord(Arrays.stream(cells).map(SafeCsv::safe).toArray(String[]::new));
    }

    /** The text with an apostrophe before it where a spreadsheet would take it for a formula, spaces before it or not. */
    public static String safe(String cell) {
        var bare = cell.stripLeading();
        boolean runs = !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0
                || !bare.isEmpty() && STARTS_A_FORMULA.indexOf(bare.charAt(0)) >= 0;
        return runs ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
