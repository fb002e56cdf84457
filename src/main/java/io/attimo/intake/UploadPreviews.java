package io.attimo.intake;

import io.attimo.platform.jobs.RetentionRule;
import io.attimo.proposal.FilePreview;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is stored of the tenant's uploaded files for pages to show. It goes with the file, or a day after it was asked for. */
@Singleton
class UploadPreviews implements PanacheRepositoryBase<UploadPreview, UUID> {

    @Produces
    @Singleton
    static RetentionRule expiring() {
        return new RetentionRule("import_previews", "asked_at", Uploads.KEPT);
    }

    Optional<UploadPreview> ofImport(UUID id) {
        return find("importId", id).firstResultOptional();
    }

    /** Empty where a job has not read the file, or not the sheet that is chosen, and where there is nothing to map any more. */
    Optional<FilePreview> of(Import file) {
        return file.isMappable() ? ofImport(file.id()).flatMap(preview -> preview.of(file)) : Optional.empty();
    }

    /** That can be chosen from. */
    List<String> sheets(Import file) {
        return file.isMappable()
                ? ofImport(file.id()).map(UploadPreview::sheets).orElse(List.of())
                : List.of();
    }

    boolean isWaiting(UUID id) {
        return count("importId = ?1 and waiting", id) > 0;
    }

    void forget(UUID id) {
        ofImport(id).ifPresent(this::delete);
    }
}
