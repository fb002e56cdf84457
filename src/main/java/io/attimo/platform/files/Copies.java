package io.attimo.platform.files;

import io.attimo.platform.tenancy.CurrentTenant;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stored files on this machine's disk, for as long as somebody reads them: a workbook is read from its end, a text several
 * times. A few stay a while afterwards, since whoever looked at a file will most likely try it next.
 */
@Singleton
public class Copies {

    /** With two jobs and two people who read at the same time, they fit on the disk that k8s/ gives. */
    static final int MOST_IDLE = 4;

    private static final int LAST = 9_000;

    /** Where the bytes of a copy come from. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    private record Key(String tenant, UUID file) {}

    private final Path folder;
    private final CurrentTenant tenant;
    private final Map<Key, Copy> copies = new LinkedHashMap<>(16, .75f, true);
    private OwnFolder own;

    Copies(@ConfigProperty(name = "attimo.data-dir", defaultValue = ".attimo") Path dataFolder, CurrentTenant tenant) {
        this.folder = dataFolder.resolve("copies");
        this.tenant = tenant;
    }

    /** To be closed by whoever reads it. */
    public Copy of(UUID file, Source source) throws IOException {
        if (!tenant.isKnown()) {
            throw new IllegalStateException("no tenant, no file");
        }
        var copy = lend(new Key(tenant.code(), file));
        try {
            copy.fill(source);
            return copy;
        } catch (IOException | RuntimeException failure) {
            copy.close();
            throw failure;
        }
    }

    private synchronized Copy lend(Key key) throws IOException {
        var copy = copies.get(key);
        if (copy == null) {
            copy = new Copy(folder().resolve(key.tenant()).resolve(key.file() + ".copy"), this::tidy);
            copies.put(key, copy);
        }
        copy.lend();
        return copy;
    }

    private Path folder() throws IOException {
        if (own == null) {
            own = OwnFolder.within(folder);
        }
        return own.path();
    }

    /** Those that were used longest ago go first. */
    private synchronized void tidy() {
        long idle = copies.values().stream().filter(Copy::isIdle).count();
        for (var all = copies.values().iterator(); all.hasNext(); ) {
            var copy = all.next();
            if (copy.isIdle() && (idle > MOST_IDLE || !copy.isWhole())) {
                copy.delete();
                all.remove();
                idle--;
            }
        }
    }

    /** Nobody will want it any more. */
    public synchronized void forget(UUID file) {
        var key = new Key(tenant.code(), file);
        var copy = copies.get(key);
        if (copy != null) {
            copy.spoil();
            tidy();
        }
    }

    /** After the jobs, which read them. */
    synchronized void end(@Observes @Priority(LAST) ShutdownEvent event) throws IOException {
        if (own != null) {
            own.close();
        }
    }
}
