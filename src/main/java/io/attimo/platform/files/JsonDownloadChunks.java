package io.attimo.platform.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/** A JSON document with one long list in it. */
public final class JsonDownloadChunks implements DownloadChunks {

    private static final int PIECE = 64 * 1024;

    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private final Stream<String> items;
    private final Iterator<String> next;
    private final String after;
    private String between = "";
    private boolean isFinished;

    /**
     * @param before the list, its bracket included
     * @param items each as JSON; read as they are taken, and closed when nobody wants more of them
     * @param after the list, its bracket included
     */
    public JsonDownloadChunks(String before, Stream<String> items, String after) throws IOException {
        this.items = items;
        this.next = items.iterator();
        this.after = after;
        write(before);
    }

    @Override
    public Optional<byte[]> next() throws IOException {
        while (piece.size() < PIECE && next.hasNext()) {
            write(between);
            write(next.next());
            between = ",\n";
        }
        if (!next.hasNext() && !isFinished) {
            write(after);
            isFinished = true;
        }
        var made = piece.toByteArray();
        piece.reset();
        return made.length == 0 ? Optional.empty() : Optional.of(made);
    }

    private void write(String text) throws IOException {
        piece.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        items.close();
    }
}
