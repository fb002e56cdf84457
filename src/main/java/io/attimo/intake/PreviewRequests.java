package io.attimo.intake;

import io.attimo.mapping.TableLayout;
import io.attimo.platform.jobs.Jobs;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Refusal;
import io.attimo.proposal.FilePreview;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Lets a job read files for pages to show, and waits a moment for it: an ordinary file is read before anybody notices. */
@Singleton
public class PreviewRequests {

    /** Who looks at a page comes back by itself after that. */
    private static final Duration MOMENT = Duration.ofMillis(1_200);

    /** A program is told at once what is wrong with its file, however large, unless many wait before it. */
    public static final Duration OF_A_PROGRAM = Duration.ofSeconds(10);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(640);

    private final Imports imports;
    private final UploadPreviews previews;
    private final Uploads uploads;
    private final PreviewJob job;
    private final Jobs jobs;
    private final Clock clock;

    PreviewRequests(Imports imports, UploadPreviews previews, Uploads uploads, PreviewJob job, Jobs jobs, Clock clock) {
        this.imports = imports;
        this.previews = previews;
        this.uploads = uploads;
        this.job = job;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Part of the transaction of whoever changes the import. */
    void ask(Import file, TableLayout layout) {
        var preview = previews.ofImport(file.id()).orElseGet(() -> new UploadPreview(file));
        preview.ask(layout, clock.instant());
        previews.persist(preview);
        jobs.add(job, file.id());
    }

    /**
     * Before the caller's own transaction has asked the database for anything, so that no connection waits. A file that
     * nobody has asked for yet, or whose reading was given up, is asked for.
     *
     * @throws Refusal where the file is gone: one that nobody came back for in time is asked for again, in words
     */
    void await(UUID id) {
        // Asked first: a job that finds no table in it ends the import and takes the file away at once.
        boolean isThere = uploads.isThere(id);
        var mappable = QuarkusTransaction.requiringNew()
                .call(() -> imports.findByIdOptional(id).filter(Import::isMappable));
        if (mappable.isEmpty()) {
            return;
        }
        if (!isThere) {
            throw Refusal.conflict(
                    locale -> Messages.in(FaultMessages.class, locale).badWork(ImportAbortReason.FILE_GONE));
        }
        if (QuarkusTransaction.requiringNew().call(() -> isUnasked(mappable.get()))) {
            QuarkusTransaction.requiringNew().run(() -> askAnew(id));
        }
        await(id, MOMENT);
    }

    private void askAnew(UUID id) {
        imports.findForChange(id)
                .filter(file -> file.isMappable() && isUnasked(file))
                .ifPresent(file -> ask(file, layout(file)));
    }

    private static TableLayout layout(Import file) {
        return file.mapping()
                .map(mapping -> TableLayout.of(file.sheet(), mapping))
                .orElseGet(() -> TableLayout.of(file.sheet()));
    }

    private boolean isUnasked(Import file) {
        return !previews.isWaiting(file.id()) && previews.of(file).isEmpty();
    }

    /** False where it has still not been read. */
    public boolean await(UUID id, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        var pause = FIRST_PAUSE;
        while (isWaiting(id)) {
            if (System.nanoTime() > end) {
                return false;
            }
            sleep(pause);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
        }
        return true;
    }

    /** @throws Refusal where the file cannot be read, or has not been read yet */
    public FilePreview found(UUID id) {
        var file = imports.get(id);
        if (file.isUnreadable()) {
            var failure = file.failure();
            throw new Refusal(failure.isTooLarge() ? 413 : 422, locale -> FileAndMappingFaultMessages.of(failure));
        }
        return previews.of(file)
                .orElseThrow(() -> new Refusal(
                        503, locale -> Messages.in(IntakeMessages.class, locale).notReadYet()));
    }

    private boolean isWaiting(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> previews.isWaiting(id));
    }

    private static void sleep(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
