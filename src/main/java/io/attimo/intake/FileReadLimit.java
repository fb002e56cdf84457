package io.attimo.intake;

import io.attimo.platform.tenancy.Overload;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * People whose files are read or stored at the same time take turns: each of them holds a connection meanwhile, and there
 * are sixteen for everybody. A workbook's shared texts are held in memory besides.
 */
final class FileReadLimit {

    @FunctionalInterface
    interface Turn<T> {
        T take() throws IOException;
    }

    private static final Semaphore TURNS = new Semaphore(2);

    /** With those whose turn it is. */
    private static final Semaphore PLACES = new Semaphore(8);

    private FileReadLimit() {}

    /** @throws Overload where too many wait already */
    static <T> T next(Turn<T> turn) throws IOException {
        if (!PLACES.tryAcquire()) {
            throw new Overload("too many files are being looked at");
        }
        try {
            TURNS.acquireUninterruptibly();
            try {
                return turn.take();
            } finally {
                TURNS.release();
            }
        } finally {
            PLACES.release();
        }
    }
}
