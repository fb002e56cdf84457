package io.attimo.platform.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** Cuts what is written into parts; one of them is held in memory, and it is the last one when the stream is closed. */
final class FilePartSplitter extends OutputStream {

    private final Consumer<StoredFilePart> keep;
    private final byte[] buffer = new byte[StoredFilePart.LARGEST];
    private int filled;
    private int number;
    private boolean closed;

    FilePartSplitter(Consumer<StoredFilePart> keep) {
        this.keep = keep;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        for (int done = 0; done < length; ) {
            if (filled == buffer.length) {
                store(false);
            }
            int step = Math.min(length - done, buffer.length - filled);
            System.arraycopy(bytes, from + done, buffer, filled, step);
            filled += step;
            done += step;
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            store(true);
        }
    }

    private void store(boolean last) {
        keep.accept(new StoredFilePart(number++, last, Arrays.copyOf(buffer, filled)));
        filled = 0;
    }
}
