package io.attimo.intake;

import io.attimo.journey.Edits;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.platform.files.BadFile;
import io.attimo.platform.files.FilePart;
import io.attimo.platform.files.Row;
import io.attimo.platform.files.StoredFiles;
import io.attimo.platform.files.TableFile;
import io.attimo.platform.jobs.Crash;
import io.attimo.platform.jobs.Jobs;
import io.attimo.platform.jobs.Turn;
import io.attimo.platform.jobs.Work;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The job behind an import: tries the file, takes its rows in, takes them back or puts them in again, from wherever it stands. */
@Singleton
public class ImportWork implements Work {

    static final int BATCH = 1_000;

    /** Faults that are of neither the file nor the mapping. */
    public enum Fault {
        FILE_GONE,
        INTERRUPTED,
        HALF_UNDONE,
        NOTHING_TO_TAKE
    }

    /** What one batch needs to be written, and how many rows of the file it covers. */
    private record Batch(List<Answer> answers, long rows) {}

    private final ImportSteps steps;
    private final Journeys journeys;
    private final Edits edits;
    private final AnswerBook book;
    private final Undoing undoing;
    private final BringingBack bringingBack;
    private final Jobs jobs;
    private final Uploads uploads;
    private final RowMeters meters;
    private final Clock clock;

    ImportWork(
            ImportSteps steps,
            Journeys journeys,
            Edits edits,
            AnswerBook book,
            Undoing undoing,
            BringingBack bringingBack,
            Jobs jobs,
            Uploads uploads,
            RowMeters meters,
            Clock clock) {
        this.steps = steps;
        this.journeys = journeys;
        this.edits = edits;
        this.book = book;
        this.undoing = undoing;
        this.bringingBack = bringingBack;
        this.jobs = jobs;
        this.uploads = uploads;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "import";
    }

    @Override
    public void run(Turn turn) {
        try {
            if (look(turn).state() == ImportState.CHECKING) {
                tryOut(turn);
            }
            if (look(turn).state() == ImportState.RUNNING) {
                takeIn(turn);
            }
            if (look(turn).state() == ImportState.UNDOING) {
                undoing.run(turn);
            }
            if (look(turn).state() == ImportState.RETURNING) {
                bringingBack.run(turn);
            }
            if (look(turn).state() == ImportState.UNDONE) {
                keepOrForget(turn);
            }
        } catch (BadFile bad) {
            fail(turn, file -> new ImportFailure(bad.fault().name(), bad.line(), bad.detail()));
        } catch (BadMapping bad) {
            var first = bad.problems().get(0);
            fail(turn, file -> new ImportFailure(first.fault().name(), 0L, first.path() + " " + first.detail()));
        } catch (NoSuchFileException gone) {
            fail(turn, file -> new ImportFailure(Fault.FILE_GONE.name(), 0L, ""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void giveUp(Turn turn, RuntimeException last) {
        fail(turn, file -> new ImportFailure(interrupted(file).name(), 0L, ""));
    }

    private static Fault interrupted(Import file) {
        return file.state().isOnItsWay() ? Fault.HALF_UNDONE : Fault.INTERRUPTED;
    }

    private Import look(Turn turn) {
        return steps.look(turn);
    }

    private void tryOut(Turn turn) throws IOException {
        var tried = look(turn);
        var mapping = tried.mapping().orElseThrow();
        steps.change(ImportState.CHECKING, turn, found -> uploads.forgetFindings(found.id()));
        Optional<DryRun> dry;
        try (var copy = uploads.copy(turn.id());
                var findings = Findings.into(StoredFiles.cut(part -> keepFindings(turn, part)))) {
            dry = DryRun.of(TableFile.open(copy.path(), tried.sheet()), mapping, findings::add, turn::goesOn);
        }
        dry.ifPresent(result -> {
            steps.change(ImportState.CHECKING, turn, found -> found.tried(result, clock.instant()));
            meters.tried(result);
        });
    }

    private void keepFindings(Turn turn, FilePart part) {
        steps.change(ImportState.CHECKING, turn, found -> uploads.keepFindings(found.id(), part));
    }

    private void takeIn(Turn turn) throws IOException {
        var running = look(turn);
        var mapping = running.mapping().orElseThrow();
        var placement = prepare(turn, mapping);
        if (placement.isEmpty()) {
            return;
        }
        boolean isIn;
        try (var copy = uploads.copy(turn.id())) {
            isIn = takeIn(turn, mapping, placement.get(), TableFile.open(copy.path(), running.sheet()));
        }
        if (isIn) {
            steps.change(ImportState.RUNNING, turn, taken -> {
                taken.finish(clock.instant());
                uploads.forget(taken.id());
            });
        }
    }

    /** False when it had to stop on the way. */
    private boolean takeIn(Turn turn, Mapping mapping, Placement placement, TableFile file) throws IOException {
        try (var table = file.table()) {
            var reader = new RowReader(mapping, table.header(), file.allowsDecimalComma());
            var rows = table.iterator();
            skip(rows, look(turn).progress().readRows());
            while (rows.hasNext()) {
                if (!turn.goesOn() || !write(turn, mapping, placement, next(rows, reader))) {
                    return false;
                }
                Crash.at("import.after-batch");
            }
            return true;
        }
    }

    /**
     * Empty when the import is no longer wanted: then no journey is made for it either. One that goes on stays in its
     * journey, whatever that is called by now.
     */
    private Optional<Placement> prepare(Turn turn, Mapping mapping) {
        return steps.in(ImportState.RUNNING, turn, wanted -> {
            var known = wanted.journeyId()
                    .map(journeys::getForChange)
                    .or(() -> journeys.namedForChange(mapping.journey().name()));
            known.ifPresent(wanted::goInto);
            var journey = known.orElseGet(() -> made(wanted, mapping));
            return edits.watch(journey, wanted.bringer().byName(), () -> Placement.in(journey, mapping));
        });
    }

    private Journey made(Import file, Mapping mapping) {
        var journey = Placement.newJourney(mapping);
        journeys.persist(journey);
        file.make(journey);
        return journey;
    }

    private static void skip(Iterator<Row> rows, long count) {
        for (long i = 0; i < count && rows.hasNext(); i++) {
            rows.next();
        }
    }

    private static Batch next(Iterator<Row> rows, RowReader reader) {
        var answers = new ArrayList<Answer>(BATCH);
        int read = 0;
        while (read < BATCH && rows.hasNext()) {
            reader.read(rows.next()).answer().ifPresent(answers::add);
            read++;
        }
        return new Batch(answers, read);
    }

    /** Rows and checkpoint in one transaction; false when the import is no longer wanted. */
    private boolean write(Turn turn, Mapping mapping, Placement placement, Batch batch) {
        return steps.in(ImportState.RUNNING, turn, taken -> {
                    var journey = journeys.getForChange(taken.journeyId().orElseThrow());
                    var posted = book.post(taken, journey, mapping, placement, batch.answers(), clock.instant());
                    taken.advance(batch.rows(), batch.answers().size(), posted);
                    Crash.at("import.within-batch");
                    return taken;
                })
                .isPresent();
    }

    /** An undone import waits for the end of its days in the bin. */
    private void keepOrForget(Turn turn) {
        var retirement = look(turn).retirement();
        if (retirement != null && retirement.isOver(clock.instant())) {
            bringingBack.forget(turn);
        } else if (retirement != null) {
            steps.change(ImportState.UNDONE, turn, file -> jobs.add(this, file.id(), retirement.endsAt()));
        }
    }

    private void fail(Turn turn, Function<Import, ImportFailure> failure) {
        steps.fail(turn, failure, clock.instant());
    }
}
