package io.attimo.platform.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook of one sheet, in which numbers are numbers, days are days, and a text is never a formula. Cells as in
 * {@link SpreadsheetCsvChunks}.
 */
public final class WorkbookDownloadChunks implements DownloadChunks {

    private static final int PIECE = 64 * 1024;
    private static final int ROWS_HELD = 100;
    private static final String DAY = "yyyy-mm-dd";
    private static final String TIME = "yyyy-mm-dd hh:mm:ss";

    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private final Workbook book = new Workbook(piece, "Attimo", null);
    private final Worksheet sheet;
    private final Stream<Object[]> rows;
    private final Iterator<Object[]> next;
    private int row;
    private boolean isFinished;

    /** @param rows read as they are taken, and closed when nobody wants more of them */
    public WorkbookDownloadChunks(String name, String[] header, Stream<Object[]> rows) {
        this.sheet = book.newWorksheet(name);
        this.rows = rows;
        this.next = rows.iterator();
        sheet.freezePane(0, 1);
        write(header);
    }

    @Override
    public Optional<byte[]> next() throws IOException {
        while (piece.size() < PIECE && next.hasNext()) {
            write(next.next());
            if (row % ROWS_HELD == 0) {
                sheet.flush();
            }
        }
        if (!next.hasNext() && !isFinished) {
            book.finish();
            isFinished = true;
        }
        var made = piece.toByteArray();
        piece.reset();
        return made.length == 0 ? Optional.empty() : Optional.of(made);
    }

    private void write(Object[] cells) {
        for (int column = 0; column < cells.length; column++) {
            write(column, cells[column]);
        }
        row++;
    }

    private void write(int column, Object value) {
        if (value instanceof Double number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
        } else if (value instanceof LocalDateTime at) {
            sheet.value(row, column, at);
            sheet.style(row, column).format(TIME).set();
        } else if (value != null) {
            sheet.inlineString(row, column, value.toString());
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
