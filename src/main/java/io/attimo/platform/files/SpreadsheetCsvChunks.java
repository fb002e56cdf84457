package io.attimo.platform.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table as the spreadsheets of a country read it: where decimals stand behind a comma, cells are parted by semicolons. Cells
 * are texts, {@link Double}, {@link LocalDate} or {@link LocalDateTime}; null where nothing stands.
 */
public final class SpreadsheetCsvChunks implements DownloadChunks {

    private static final int PIECE = 64 * 1024;
    private static final String ITALIAN_DAY = "dd/MM/uuuu";
    private static final String DAY = "uuuu-MM-dd";

    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private final SafeCsv csv;
    private final Stream<Object[]> rows;
    private final Iterator<Object[]> next;
    private final char decimal;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;

    /** @param rows read as they are taken, and closed when nobody wants more of them */
    public SpreadsheetCsvChunks(Locale locale, String[] header, Stream<Object[]> rows) throws IOException {
        this.decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        var written = locale.getLanguage().equals("it") ? ITALIAN_DAY : DAY;
        this.day = DateTimeFormatter.ofPattern(written);
        this.time = DateTimeFormatter.ofPattern(written + " HH:mm:ss");
        this.csv = new SafeCsv(piece, decimal == ',' ? ';' : ',');
        this.rows = rows;
        this.next = rows.iterator();
        csv.row(header);
    }

    @Override
    public Optional<byte[]> next() throws IOException {
        while (piece.size() < PIECE && next.hasNext()) {
            csv.mixedRow(Arrays.stream(next.next()).map(this::cell).toArray());
        }
        csv.flush();
        var made = piece.toByteArray();
        piece.reset();
        return made.length == 0 ? Optional.empty() : Optional.of(made);
    }

    private Object cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            var plain = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            return new SafeCsv.Harmless(plain.replace('.', decimal));
        }
        if (value instanceof LocalDate date) {
            return new SafeCsv.Harmless(day.format(date));
        }
        return value instanceof LocalDateTime at ? new SafeCsv.Harmless(time.format(at)) : value.toString();
    }

    @Override
    public void close() {
        rows.close();
    }
}
