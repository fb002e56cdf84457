package io.attimo.intake;

import io.attimo.mapping.AppliedMapping;
import io.attimo.mapping.DryRun;
import io.attimo.mapping.FindingsSerializer;
import io.attimo.mapping.InvalidMapping;
import io.attimo.mapping.MappedTable;
import io.attimo.mapping.Mapping;
import io.attimo.mapping.ParsedRow;
import io.attimo.mapping.RowMetrics;
import io.attimo.mapping.RowReader;
import io.attimo.platform.files.LocalCopy;
import io.attimo.platform.files.StoredFilePart;
import io.attimo.platform.files.StoredFiles;
import io.attimo.platform.files.TableFile;
import io.attimo.platform.files.TableRow;
import io.attimo.platform.files.UnreadableFile;
import io.attimo.platform.jobs.CrashPoints;
import io.attimo.platform.jobs.JobHandler;
import io.attimo.platform.jobs.JobLease;
import io.attimo.platform.jobs.Jobs;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The job behind an import: tries the file, takes its rows in, takes them back or puts them in again, from wherever it
 * stands.
 */
@Singleton
public class ImportWork implements JobHandler {

    static final int BATCH = 1_000;

    /** Until it is looked again whether others are through. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /**
     * What one batch needs to be written, how many rows of the file it covers, how many of those are no answers, and which
     * ratings have cells that are no marks.
     */
    private record Batch(List<ParsedRow> answers, long rows, long leftOut, List<Integer> unreadMarks) {}

    private final ImportTransactions steps;
    private final ImportTarget target;
    private final ImportUndo importUndo;
    private final ImportRestore importReturn;
    private final Jobs jobs;
    private final Uploads uploads;
    private final UnreadMarks unreadMarks;
    private final ReplacementCount replacementCount;
    private final RowMetrics meters;
    private final Clock clock;

    ImportWork(
            ImportTransactions steps,
            ImportTarget target,
            ImportUndo importUndo,
            ImportRestore importReturn,
            Jobs jobs,
            Uploads uploads,
            UnreadMarks unreadMarks,
            ReplacementCount replacementCount,
            RowMetrics meters,
            Clock clock) {
        this.steps = steps;
        this.target = target;
        this.importUndo = importUndo;
        this.importReturn = importReturn;
        this.jobs = jobs;
        this.uploads = uploads;
        this.unreadMarks = unreadMarks;
        this.replacementCount = replacementCount;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "import";
    }

    @Override
    public int places() {
        return 2;
    }

    @Override
    public void run(JobLease jobLease) {
        try {
            tryAndTakeIn(jobLease);
            if (look(jobLease).state() == ImportState.UNDOING) {
                importUndo.run(jobLease);
            }
            if (look(jobLease).state() == ImportState.RETURNING) {
                importReturn.run(jobLease);
            }
            if (look(jobLease).state() == ImportState.UNDONE) {
                keepOrForget(jobLease);
            }
        } catch (UnreadableFile bad) {
            fail(jobLease, file -> ImportFailure.of(bad));
        } catch (InvalidMapping bad) {
            var first = bad.problems().get(0);
            fail(jobLease, file -> new ImportFailure(first.fault().name(), 0L, first.path() + " " + first.detail()));
        } catch (ImportTarget.JourneyGone gone) {
            fail(jobLease, file -> ImportFailure.of(ImportAbortReason.JOURNEY_GONE));
        } catch (NoSuchFileException gone) {
            fail(jobLease, file -> ImportFailure.of(ImportAbortReason.FILE_GONE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Tries it again where other imports came in between, once they are through. */
    private void tryAndTakeIn(JobLease jobLease) throws IOException {
        do {
            if (look(jobLease).state() == ImportState.CHECKING) {
                tryOut(jobLease);
            }
            if (look(jobLease).state() == ImportState.RUNNING) {
                takeIn(jobLease);
            }
        } while (look(jobLease).state() == ImportState.CHECKING && jobLease.goesOn() && !waits(jobLease));
    }

    /** Comes again later as long as the rows of others go into its journey. */
    private boolean waits(JobLease jobLease) {
        return steps.in(ImportState.CHECKING, jobLease, tried -> {
                    boolean waits = target.isAfterOthers(tried, tried.mapping().orElseThrow());
                    if (waits) {
                        comeBackSoon(tried);
                    }
                    return waits;
                })
                .orElse(false);
    }

    private void comeBackSoon(Import file) {
        jobs.add(this, file.id(), clock.instant().plus(PAUSE));
    }

    @Override
    public void giveUp(JobLease jobLease, RuntimeException last) {
        fail(jobLease, file -> ImportFailure.of(interrupted(file)));
    }

    @Override
    public void comeBack(JobLease jobLease) {
        steps.change(ImportState.FAILED, jobLease, file -> file.resume(clock.instant()));
    }

    private static ImportAbortReason interrupted(Import file) {
        return file.state().isOnItsWay() ? ImportAbortReason.HALF_UNDONE : ImportAbortReason.INTERRUPTED;
    }

    private Import look(JobLease jobLease) {
        return steps.look(jobLease);
    }

    private void tryOut(JobLease jobLease) throws IOException {
        var tried = look(jobLease);
        var mapping = tried.mapping().orElseThrow();
        steps.change(ImportState.CHECKING, jobLease, found -> uploads.forgetFindings(found.id()));
        Optional<DryRun> dry;
        ReplacementCount.Result found = null;
        try (var localCopy = uploads.copy(jobLease.id());
                var findings = FindingsSerializer.into(StoredFiles.cut(part -> keepFindings(jobLease, part)))) {
            var table = table(localCopy, tried, mapping);
            dry = DryRun.of(table, mapping, steps.home(), findings::add, jobLease::goesOn);
            if (dry.isPresent()) {
                found = replacementCount.of(jobLease, tried, mapping, table, steps.home());
            }
        }
        if (!jobLease.goesOn()) {
            return;
        }
        if (found != null) {
            end(jobLease, dry.orElseThrow(), found);
        }
    }

    private void end(JobLease jobLease, DryRun dry, ReplacementCount.Result found) {
        steps.change(ImportState.CHECKING, jobLease, tried -> tried.tried(dry, found, clock.instant()));
        meters.tried(dry);
    }

    private static TableFile table(LocalCopy localCopy, Import file, Mapping mapping) throws IOException {
        return TableFile.open(localCopy.path(), file.sheet(), mapping.encoding());
    }

    private void keepFindings(JobLease jobLease, StoredFilePart part) {
        steps.change(ImportState.CHECKING, jobLease, found -> uploads.keepFindings(found.id(), part));
    }

    private void takeIn(JobLease jobLease) throws IOException {
        var running = look(jobLease);
        var mapping = running.mapping().orElseThrow();
        var placement = prepare(jobLease, mapping);
        if (placement.isEmpty()) {
            return;
        }
        boolean isIn;
        try (var localCopy = uploads.copy(jobLease.id())) {
            isIn = takeIn(jobLease, mapping, placement.get(), table(localCopy, running, mapping));
        }
        if (isIn) {
            steps.change(ImportState.RUNNING, jobLease, taken -> {
                taken.finish(clock.instant());
                uploads.forget(taken.id());
            });
        }
    }

    /** False when it had to stop on the way. */
    private boolean takeIn(JobLease jobLease, Mapping mapping, AppliedMapping appliedMapping, TableFile file)
            throws IOException {
        try (var table = MappedTable.open(file, mapping, steps.home())) {
            var rows = table.rows();
            skip(rows, table.reader(), look(jobLease).progress().readRows());
            while (rows.hasNext()) {
                if (!jobLease.goesOn() || !write(jobLease, mapping, appliedMapping, next(rows, table.reader()))) {
                    return false;
                }
                CrashPoints.at("import.after-batch");
            }
            return true;
        }
    }

    /**
     * Empty when the import is no longer wanted, and when it is to be tried again: then no journey is made for it either. One
     * that is half in and goes on waits for others instead.
     */
    private Optional<AppliedMapping> prepare(JobLease jobLease, Mapping mapping) {
        return steps.in(ImportState.RUNNING, jobLease, wanted -> {
                    if (!target.isTriedAgainstOthers(wanted, mapping)) {
                        return Optional.of(target.prepare(wanted, mapping));
                    }
                    if (wanted.progress().readRows() == 0) {
                        wanted.tryAgain();
                    } else {
                        comeBackSoon(wanted);
                    }
                    return Optional.<AppliedMapping>empty();
                })
                .flatMap(Function.identity());
    }

    private static void skip(Iterator<TableRow> rows, RowReader reader, long count) {
        for (long i = 0; i < count && rows.hasNext(); i++) {
            reader.pass(rows.next());
        }
    }

    private static Batch next(Iterator<TableRow> rows, RowReader reader) {
        var answers = new ArrayList<ParsedRow>(BATCH);
        var unreadMarks = new ArrayList<Integer>();
        int read = 0;
        int leftOut = 0;
        while (read < BATCH && rows.hasNext()) {
            var rowResult = reader.read(rows.next());
            rowResult.answer().ifPresent(answers::add);
            leftOut += rowResult.isLeftOut() ? 1 : 0;
            unreadMarks.addAll(rowResult.answer().isPresent() ? rowResult.unreadMarks() : List.of());
            read++;
        }
        return new Batch(answers, read, leftOut, unreadMarks);
    }

    /** Rows and checkpoint in one transaction; false when the import is no longer wanted. */
    private boolean write(JobLease jobLease, Mapping mapping, AppliedMapping appliedMapping, Batch batch) {
        return steps.in(ImportState.RUNNING, jobLease, taken -> {
                    var posted = target.post(taken, mapping, appliedMapping, batch.answers());
                    unreadMarks.add(taken, appliedMapping.measuresOf(batch.unreadMarks()));
                    taken.advance(batch.rows(), batch.leftOut(), batch.answers().size(), posted);
                    CrashPoints.at("import.within-batch");
                    return taken;
                })
                .isPresent();
    }

    /** An undone import waits for the end of its days in the bin. */
    private void keepOrForget(JobLease jobLease) {
        var retirement = look(jobLease).retirement();
        if (retirement != null && retirement.isOver(clock.instant())) {
            importReturn.forget(jobLease);
        } else if (retirement != null) {
            steps.change(ImportState.UNDONE, jobLease, file -> jobs.add(this, file.id(), retirement.endsAt()));
        }
    }

    private void fail(JobLease jobLease, Function<Import, ImportFailure> failure) {
        steps.fail(jobLease, failure, clock.instant());
    }
}
