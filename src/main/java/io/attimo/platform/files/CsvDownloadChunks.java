package io.attimo.platform.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/** A table on its way to people, some hundred rows at a time. */
public final class CsvDownloadChunks implements DownloadChunks {

    private static final int PIECE = 64 * 1024;

    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private final SafeCsv csv;
    private final Stream<String[]> rows;
    private final Iterator<String[]> next;

    /** @param rows read as they are taken, and closed when nobody wants more of them */
    public CsvDownloadChunks(String[] header, Stream<String[]> rows) throws IOException {
        this.csv = new SafeCsv(piece);
        this.rows = rows;
        this.next = rows.iterator();
        csv.row(header);
    }

    @Override
    public Optional<byte[]> next() throws IOException {
        while (piece.size() < PIECE && next.hasNext()) {
            csv.row(next.next());
        }
        csv.flush();
        var made = piece.toByteArray();
        piece.reset();
        return made.length == 0 ? Optional.empty() : Optional.of(made);
    }

    @Override
    public void close() {
        rows.close();
    }
}
