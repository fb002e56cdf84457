package io.attimo.intake;

import io.attimo.mapping.TableLayout;
import io.attimo.platform.files.UnreadableFile;
import io.attimo.platform.jobs.CrashPoints;
import io.attimo.platform.jobs.JobHandler;
import io.attimo.platform.jobs.JobLease;
import io.attimo.proposal.FilePreview;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.function.BiConsumer;

/** Reads the beginning of an uploaded file, so that no page has to: once, and again for another sheet, heading or encoding. */
@Singleton
class PreviewJob implements JobHandler {

    private final Imports imports;
    private final UploadPreviews previews;
    private final Uploads uploads;
    private final Clock clock;

    PreviewJob(Imports imports, UploadPreviews previews, Uploads uploads, Clock clock) {
        this.imports = imports;
        this.previews = previews;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "preview";
    }

    /** The texts that a workbook's cells share are held in memory while it is read. */
    @Override
    public int places() {
        return 2;
    }

    @Override
    public void run(JobLease jobLease) {
        var asked = QuarkusTransaction.requiringNew().call(() -> previews.ofImport(jobLease.id()));
        if (asked.filter(UploadPreview::isWaiting).isEmpty()) {
            return;
        }
        var layout = asked.get().layout();
        try (var localCopy = uploads.copy(jobLease.id())) {
            CrashPoints.at("preview.reading");
            var found = FilePreview.of(localCopy.path(), layout);
            end(jobLease, layout, (file, preview) -> show(file, preview, found));
        } catch (UnreadableFile bad) {
            end(jobLease, layout, (file, preview) -> refuse(file, preview, ImportFailure.of(bad)));
        } catch (NoSuchFileException gone) {
            end(jobLease, layout, (file, preview) -> previews.delete(preview));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void giveUp(JobLease jobLease, RuntimeException last) {
        var interrupted = ImportFailure.of(ImportAbortReason.INTERRUPTED);
        change(jobLease, (file, preview) -> {
            preview.refuse(interrupted);
            if (!preview.hasContent()) {
                file.fail(interrupted, clock.instant());
            }
        });
    }

    @Override
    public void comeBack(JobLease jobLease) {
        change(jobLease, (file, preview) -> preview.ask(preview.layout(), clock.instant()));
    }

    private void show(Import file, UploadPreview preview, FilePreview found) {
        preview.show(found);
        file.awaitColumns();
        if (found.isWorkbook() && !found.sheet().equals(file.sheet())) {
            file.lookAt(found.sheet());
        }
    }

    /** Of a file of which nothing can be shown nothing is kept but why; of another sheet the page says it beside the one shown. */
    private void refuse(Import file, UploadPreview preview, ImportFailure failure) {
        if (preview.hasContent()) {
            preview.refuse(failure);
        } else {
            file.fail(failure, clock.instant());
            uploads.forget(file.id());
        }
    }

    /** Does nothing where it was to be read otherwise meanwhile: then the job comes again. */
    private void end(JobLease jobLease, TableLayout layout, BiConsumer<Import, UploadPreview> change) {
        change(jobLease, (file, preview) -> {
            if (preview.isWaitingFor(layout)) {
                change.accept(file, preview);
            }
        });
    }

    /** The import before its job, as by the pages. What is on its way into the answers needs no preview any more. */
    private void change(JobLease jobLease, BiConsumer<Import, UploadPreview> change) {
        QuarkusTransaction.requiringNew().run(() -> {
            var file = imports.findForChange(jobLease.id());
            jobLease.hold();
            file.filter(Import::isMappable)
                    .ifPresentOrElse(
                            mappable -> previews.ofImport(mappable.id())
                                    .ifPresent(preview -> change.accept(mappable, preview)),
                            () -> previews.forget(jobLease.id()));
        });
    }
}
