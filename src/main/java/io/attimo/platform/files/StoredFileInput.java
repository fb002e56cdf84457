package io.attimo.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads a file part by part; one of them is held in memory. One that is deleted meanwhile never seems to be whole. */
final class StoredFileInput extends InputStream {

    private final IntFunction<Optional<StoredFilePart>> parts;
    private StoredFilePart current;
    private int at;

    StoredFileInput(IntFunction<Optional<StoredFilePart>> parts) throws IOException {
        this.parts = parts;
        goTo(0);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (at == current.bytes().length) {
            if (current.last()) {
                return -1;
            }
            goTo(current.number() + 1);
        }
        int step = Math.min(length, current.bytes().length - at);
        System.arraycopy(current.bytes(), at, bytes, from, step);
        at += step;
        return step;
    }

    private void goTo(int number) throws NoSuchFileException {
        current = parts.apply(number).orElseThrow(() -> new NoSuchFileException("part " + number));
        at = 0;
    }
}
