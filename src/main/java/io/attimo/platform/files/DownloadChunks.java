package io.attimo.platform.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A file that is made piece by piece, while somebody takes it: none of it is held longer than until it is taken. */
public interface DownloadChunks extends Closeable {

    /** @return the next one; empty when that was all */
    Optional<byte[]> next() throws IOException;
}
