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
public class LocalCopies {

    /** With two imports and two previews that are read at the same time, they fit on the disk that k8s/ gives. */
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
    private final Map<Key, LocalCopy> copies = new LinkedHashMap<>(16, .75f, true);
    private ProcessFolder own;

    LocalCopies(
            @ConfigProperty(name = "attimo.data-dir", defaultValue = ".attimo") Path dataFolder, CurrentTenant tenant) {
        this.folder = dataFolder.resolve("copies");
        this.tenant = tenant;
    }

    /** To be closed by whoever reads it. */
    public LocalCopy of(UUID file, Source source) throws IOException {
        if (!tenant.isKnown()) {
            throw new IllegalStateException("no tenant, no file");
        }
        var localCopy = lend(new Key(tenant.code(), file));
        try {
            localCopy.fill(source);
            return localCopy;
        } catch (IOException | RuntimeException failure) {
            localCopy.close();
            throw failure;
        }
    }

    private synchronized LocalCopy lend(Key key) throws IOException {
        var localCopy = copies.get(key);
        if (localCopy == null) {
            localCopy = new LocalCopy(folder().resolve(key.tenant()).resolve(key.file() + ".copy"), this::tidy);
            copies.put(key, localCopy);
        }
        localCopy.lend();
        return localCopy;
    }

    private Path folder() throws IOException {
        if (own == null) {
            own = ProcessFolder.within(folder);
        }
        return own.path();
    }

    /** Those that were used longest ago go first. */
    private synchronized void tidy() {
        long idle = copies.values().stream().filter(LocalCopy::isIdle).count();
        for (var all = copies.values().iterator(); all.hasNext(); ) {
            var localCopy = all.next();
            if (localCopy.isIdle() && (idle > MOST_IDLE || !localCopy.isWhole())) {
                localCopy.delete();
                all.remove();
                idle--;
            }
        }
    }

    /** Nobody will want it any more. */
    public synchronized void forget(UUID file) {
        var key = new Key(tenant.code(), file);
        var localCopy = copies.get(key);
        if (localCopy != null) {
            localCopy.spoil();
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
