package io.attimo.intake;

import io.attimo.journey.Edits;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.platform.files.BadFile;
import io.attimo.platform.files.Row;
import io.attimo.platform.jobs.Crash;
import io.attimo.platform.jobs.Turn;
import io.attimo.platform.jobs.Work;
import io.attimo.score.Answers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The job behind an import: tries the file, takes its rows in, or takes them back, from wherever it stands. */
@Singleton
public class ImportWork implements Work {

    static final int BATCH = 1_000;

    /** Faults that are of neither the file nor the mapping. */
    public enum Fault {
        FILE_GONE,
        INTERRUPTED,
        NOTHING_TO_TAKE
    }

    /** What one batch needs to be written, and how many rows of the file it covers. */
    private record Batch(List<Answer> answers, long rows) {}

    private final Imports imports;
    private final Journeys journeys;
    private final Edits edits;
    private final AnswerBook book;
    private final Undoing undoing;
    private final Answers answers;
    private final Uploads uploads;
    private final Clock clock;

    ImportWork(
            Imports imports,
            Journeys journeys,
            Edits edits,
            AnswerBook book,
            Undoing undoing,
            Answers answers,
            Uploads uploads,
            Clock clock) {
        this.imports = imports;
        this.journeys = journeys;
        this.edits = edits;
        this.book = book;
        this.undoing = undoing;
        this.answers = answers;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "import";
    }

    @Override
    public void run(Turn turn) {
        try {
            if (look(turn).state() == Import.State.CHECKING) {
                tryOut(turn);
            }
            if (look(turn).state() == Import.State.RUNNING) {
                takeIn(turn);
            }
            if (look(turn).state() == Import.State.UNDOING) {
                takeBack(turn);
            }
        } catch (BadFile bad) {
            fail(turn, new Import.Failure(bad.fault().name(), bad.line(), bad.detail()));
        } catch (BadMapping bad) {
            var first = bad.problems().get(0);
            fail(turn, new Import.Failure(first.fault().name(), 0L, first.path() + " " + first.detail()));
        } catch (NoSuchFileException gone) {
            fail(turn, new Import.Failure(Fault.FILE_GONE.name(), 0L, ""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void giveUp(Turn turn, RuntimeException last) {
        fail(turn, new Import.Failure(Fault.INTERRUPTED.name(), 0L, ""));
    }

    private Import look(Turn turn) {
        return transaction(() -> imports.get(turn.id()));
    }

    private void tryOut(Turn turn) throws IOException {
        var tried = look(turn);
        var mapping = tried.mapping().orElseThrow();
        var file = uploads.table(tried);
        DryRun dry;
        try (var findings = Findings.into(uploads.findings(turn.id()))) {
            dry = DryRun.of(file, mapping, findings::add);
        }
        change(turn, Import.State.CHECKING, found -> found.tried(dry, clock.instant()));
    }

    private void takeIn(Turn turn) throws IOException {
        var running = look(turn);
        var mapping = running.mapping().orElseThrow();
        var prepared = prepare(turn, mapping);
        if (prepared.isEmpty()) {
            return;
        }
        var placement = prepared.get();
        var file = uploads.table(running);
        try (var table = file.table()) {
            var reader = new RowReader(mapping, table.header(), file.allowsDecimalComma());
            var rows = table.iterator();
            skip(rows, look(turn).progress().readRows());
            while (rows.hasNext() && !turn.isStopping()) {
                var batch = next(rows, reader);
                if (!write(turn, mapping, placement, batch)) {
                    return;
                }
                Crash.at("import.after-batch");
            }
            if (turn.isStopping()) {
                return;
            }
        }
        change(turn, Import.State.RUNNING, taken -> taken.finish(clock.instant()));
        uploads.forget(turn.id());
    }

    /** Empty when the import is no longer wanted: then no journey is made for it either. */
    private Optional<Placement> prepare(Turn turn, Mapping mapping) {
        return transaction(() -> {
            turn.hold();
            var wanted = imports.getForChange(turn.id());
            if (wanted.state() != Import.State.RUNNING) {
                return Optional.<Placement>empty();
            }
            var journey = journeys.namedForChange(mapping.journey().name()).orElseGet(() -> made(mapping));
            wanted.goInto(journey);
            return Optional.of(edits.watch(journey, wanted.bringer().byName(), () -> Placement.in(journey, mapping)));
        });
    }

    private Journey made(Mapping mapping) {
        var journey = Placement.newJourney(mapping);
        journeys.persist(journey);
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
        return transaction(() -> {
            turn.hold();
            var taken = imports.getForChange(turn.id());
            if (taken.state() != Import.State.RUNNING) {
                return false;
            }
            var journey = journeys.getForChange(taken.journeyId().orElseThrow());
            var posted = book.post(taken, journey, mapping, placement, batch.answers(), clock.instant());
            taken.advance(batch.rows(), batch.answers().size(), posted);
            Crash.at("import.within-batch");
            return true;
        });
    }

    private void takeBack(Turn turn) {
        while (!turn.isStopping()) {
            var step = transaction(() -> {
                turn.hold();
                var undone = imports.getForChange(turn.id());
                undone.journeyId().ifPresent(answers::change);
                var done = undoing.step(turn.id());
                undone.leave(done.left());
                return done;
            });
            Crash.at("import.after-undo-step");
            if (step.responses() == 0) {
                change(turn, Import.State.UNDOING, undone -> undone.undone(clock.instant()));
                return;
            }
        }
    }

    private void fail(Turn turn, Import.Failure failure) {
        change(turn, null, failed -> failed.fail(failure, clock.instant()));
    }

    /** Changes the import unless somebody else has moved it on; null stands for any state. */
    private void change(Turn turn, Import.State from, Consumer<Import> change) {
        transaction(() -> {
            turn.hold();
            var found = imports.getForChange(turn.id());
            if (from == null ? found.isAtWork() : found.state() == from) {
                change.accept(found);
            }
            return null;
        });
    }

    private static <T> T transaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
