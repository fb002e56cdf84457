package io.attimo.intake;

import io.attimo.mapping.Mapping;
import io.attimo.mapping.MappingCheck;
import io.attimo.platform.jobs.Jobs;
import io.attimo.tenant.Actor;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Lets a mapped file be tried: a mapping that cannot fit is refused at once, all else is the job's. */
@Singleton
public class ImportCommands {

    private final ImportTarget target;
    private final Jobs jobs;
    private final ImportWork work;
    private final Imports imports;
    private final Uploads uploads;
    private final UploadPreviews previews;

    ImportCommands(
            ImportTarget target,
            Jobs jobs,
            ImportWork work,
            Imports imports,
            Uploads uploads,
            UploadPreviews previews) {
        this.target = target;
        this.jobs = jobs;
        this.work = work;
        this.imports = imports;
        this.uploads = uploads;
        this.previews = previews;
    }

    /** For whoever decides when they have seen what would happen. */
    public void begin(Import file, Mapping mapping) {
        begin(file, mapping, false);
    }

    /** For a program: what can be taken is taken without being asked again. */
    public void beginAndGoOn(Import file, Mapping mapping) {
        begin(file, mapping, true);
    }

    /** What a file's columns are that has not been read yet, or not as the mapping wants it, the job will see. */
    private void begin(Import file, Mapping mapping, boolean goesOn) {
        MappingCheck.ofTable(mapping);
        boolean isOfOther = mapping.sheet() != null && !mapping.sheet().equals(file.sheet());
        var preview = previews.of(file).filter(shown -> !isOfOther && shown.isReadFor(mapping));
        preview.ifPresent(shown -> MappingCheck.of(mapping, shown.header(), shown.isWorkbook()));
        target.check(mapping);
        if (isOfOther) {
            file.lookAt(mapping.sheet());
        }
        file.map(mapping, goesOn);
        if (preview.isEmpty()) {
            previews.forget(file.id());
        }
        previews.ofImport(file.id()).ifPresent(UploadPreview::settle);
        jobs.add(work, file.id());
    }

    /** Lets what was tried for a program be taken in, if there is still a file; false where it is not there to be started. */
    public boolean start(Import file, Instant at) {
        if (file.state() != ImportState.CHECKED || !uploads.isThere(file.id())) {
            return false;
        }
        file.goOn(at);
        if (file.state() == ImportState.RUNNING) {
            jobs.add(work, file.id());
        }
        return true;
    }

    /** False where it has stored something, or is at work. */
    public boolean forget(Import file) {
        if (file.isForgettable()) {
            uploads.forgetFindings(file.id());
            uploads.forget(file.id());
            imports.delete(file);
            return true;
        }
        return false;
    }

    /** Nothing is kept of a file that was taken and could not be begun. */
    @Transactional
    public void forget(UUID id) {
        uploads.forget(id);
        imports.deleteById(id);
    }

    /** Lets what was tried be taken in; pressing twice does it once. */
    boolean goOn(Import file, Instant at) {
        if (!file.isStartable()) {
            return false;
        }
        file.start(at);
        jobs.add(work, file.id());
        return true;
    }

    /** Stops an import that is at work, and lets what it has stored be taken back. */
    public void giveUp(Import file, Actor by, Instant at) {
        if (file.state().isCancellable()) {
            file.cancel(at);
        }
        takeBack(file, by, at);
    }

    /** Lets an import be taken back; one that cannot be is left as it is. */
    public boolean takeBack(Import file, Actor by, Instant at) {
        if (!file.isUndoable()) {
            return false;
        }
        file.undo(by, at);
        jobs.add(work, file.id());
        return true;
    }

    /** Lets an undone import be put in again, and its journey be seen again if that lay in the bin. */
    void bringBack(Import file) {
        file.bringBack();
        jobs.add(work, file.id());
        target.showAgain(file);
    }
}
