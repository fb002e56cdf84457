package io.attimo.platform.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * CSV for people who open it in a spreadsheet: a cell that would run there as a formula opens as text. Which character parts
 * cells is for the spreadsheet to say, by the country it is set to; a semicolon does so in half of Europe, where the quotes
 * around a cell that is not its first are no help.
 */
public final class SafeCsv implements Flushable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** Also full width and small, which some take for the same. */
    private static final String STARTS_A_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B";

    private static final String PARTS_CELLS = ";|\t\r\n";
    private static final String BREAKS = "\t\r\n";
    private static final char GUARD = '\'';

    private final CsvWriter csv;

    /** A number or a time that we have written ourselves: it is what it looks like, and runs nothing. */
    record Harmless(String text) {}

    public SafeCsv(OutputStream out) throws IOException {
        this(out, ',');
    }

    SafeCsv(OutputStream out, char separator) throws IOException {
        out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .build(out, StandardCharsets.UTF_8);
    }

    public void row(String... cells) {
        csv.writeRecord(Arrays.stream(cells).map(SafeCsv::safe).toArray(String[]::new));
    }

    /** Texts, guarded, and what is harmless. */
    void mixedRow(Object... cells) {
        csv.writeRecord(Arrays.stream(cells)
                .map(cell -> cell instanceof Harmless harmless ? harmless.text() : safe((String) cell))
                .toArray(String[]::new));
    }

    /** The text with an apostrophe wherever a spreadsheet would take what comes for a formula, behind blanks or not. */
    public static String safe(String cell) {
        var safe = new StringBuilder(cell.length() + 1);
        int start = 0;
        int written = 0;
        boolean mayStart = true;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (mayStart && STARTS_A_FORMULA.indexOf(c) >= 0) {
                safe.append(cell, written, start).append(GUARD);
                written = start;
                mayStart = false;
            } else if (PARTS_CELLS.indexOf(c) >= 0) {
                start = mayStart && start == 0 && c != ';' && c != '|' ? 0 : i + 1;
                mayStart = true;
            } else {
                mayStart &= isUnseen(c);
            }
        }
        safe.append(cell, written, cell.length());
        boolean breaksFirst = !cell.isEmpty() && BREAKS.indexOf(cell.charAt(0)) >= 0;
        return breaksFirst && safe.charAt(0) != GUARD ? safe.insert(0, GUARD).toString() : safe.toString();
    }

    /** Blanks of every kind, what only directs or joins letters, and the quotes that a reader takes off. */
    private static boolean isUnseen(char c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> c == '"' || c == '\u2800' || c == '\u3164' || c == '\uFFA0';
        };
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }
}
