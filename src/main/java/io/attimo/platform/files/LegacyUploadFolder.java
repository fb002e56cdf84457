package io.attimo.platform.files;

import io.attimo.platform.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where files of the current tenant lie, apart from everybody else's. */
@Singleton
public class LegacyUploadFolder {

    private final Path uploads;
    private final CurrentTenant tenant;

    LegacyUploadFolder(
            @ConfigProperty(name = "attimo.data-dir", defaultValue = ".attimo") Path dataFolder, CurrentTenant tenant) {
        this.uploads = dataFolder.resolve("uploads");
        this.tenant = tenant;
    }

    public Path uploads() {
        if (!tenant.isKnown()) {
            throw new IllegalStateException("no tenant, no folder");
        }
        return uploads.resolve(tenant.code());
    }

    /** The uploaded files of all tenants, for sweeping. */
    public List<Path> allUploads() throws IOException {
        if (!Files.isDirectory(uploads)) {
            return List.of();
        }
        try (var files = Files.walk(uploads, 2)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
