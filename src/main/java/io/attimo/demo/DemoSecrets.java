package io.attimo.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Secrets that nobody types: made at random once, kept in a folder that only its owner may read. */
public final class DemoSecrets {

    private final Path folder;

    private DemoSecrets(Path folder) {
        this.folder = folder;
    }

    /** The folder {@code keys} inside the application's data folder. */
    public static DemoSecrets in(Path dataFolder) {
        return new DemoSecrets(dataFolder.resolve("keys"));
    }

    public boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /** 32 random bytes in Base64. */
    public String secret(String name) {
        return text(name, DemoSecrets::random);
    }

    public synchronized String text(String name, Supplier<String> make) {
        try {
            var file = folder.resolve(name);
            if (!Files.exists(file)) {
                write(file, make.get());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Moved into place whole, so that a killed process leaves no half of a key.
    private void write(Path file, String text) throws IOException {
        Files.createDirectories(folder);
        allow(folder, "rwx------");
        var draft = Files.createTempFile(folder, file.getFileName().toString(), ".new");
        allow(draft, "rw-------");
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void allow(Path path, String permissions) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }

    static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
