package io.attimo.platform.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;

/** A file on this machine's disk that some are reading. */
public final class LocalCopy implements Closeable {

    private final Path path;
    private final Runnable left;
    private final AtomicInteger readers = new AtomicInteger();
    private volatile boolean whole;

    LocalCopy(Path path, Runnable left) {
        this.path = path;
        this.left = left;
    }

    public Path path() {
        return path;
    }

    void lend() {
        readers.incrementAndGet();
    }

    /** One reader fetches it, and the others wait for that. */
    synchronized void fill(LocalCopies.Source source) throws IOException {
        if (!whole) {
            Files.createDirectories(path.getParent());
            try (var in = source.open()) {
                Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
            }
            whole = true;
        }
    }

    boolean isWhole() {
        return whole;
    }

    boolean isIdle() {
        return readers.get() == 0;
    }

    /** Who reads it goes on reading; nobody begins anew. */
    void spoil() {
        whole = false;
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException kept) {
            // it goes with the folder, when the process ends
        }
    }

    @Override
    public void close() {
        readers.decrementAndGet();
        left.run();
    }
}
