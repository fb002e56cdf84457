package io.attimo.intake;

import io.attimo.platform.jobs.Crash;
import io.attimo.platform.jobs.Turn;
import io.attimo.score.Answers;
import io.attimo.tenant.Audit;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Puts an undone import in again, before all that came later; or forgets it, once its time in the bin is over. */
@Singleton
class BringingBack {

    private static final int AT_ONCE = 1_000;
    private static final int FORGOTTEN_AT_ONCE = 10_000;

    private final ImportSteps steps;
    private final ResponseRows rows;
    private final ImportChanges changes;
    private final UndoneChanges undone;
    private final Answers answers;
    private final Audit audit;
    private final Clock clock;

    BringingBack(
            ImportSteps steps,
            ResponseRows rows,
            ImportChanges changes,
            UndoneChanges undone,
            Answers answers,
            Audit audit,
            Clock clock) {
        this.steps = steps;
        this.rows = rows;
        this.changes = changes;
        this.undone = undone;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    void run(Turn turn) {
        while (turn.goesOn()) {
            var some = steps.in(ImportState.RETURNING, turn, this::putIn);
            Crash.at("import.after-return-step");
            if (some.isEmpty() || some.get() == 0) {
                return;
            }
        }
    }

    private int putIn(Import file) {
        var some = undone.some(file.id(), AT_ONCE);
        if (some.isEmpty()) {
            file.returned(clock.instant());
            return 0;
        }
        var journey = file.journeyId().orElseThrow();
        answers.change(journey);
        file.leave(putIn(file, journey, some));
        undone.giveBack(file.id(), some);
        Crash.at("import.within-return-step");
        return some.size();
    }

    /** @return in how many of the responses a later import's answers stay */
    private long putIn(Import file, UUID journey, List<UndoneChanges.Kept> some) {
        var source = file.mapping().orElseThrow().source();
        var known = rows.known(
                journey,
                source,
                some.stream().map(UndoneChanges.Kept::respondent).toList());
        var histories = changes.of(known.values());
        var fresh = new ArrayList<ResponseRows.Fresh>();
        var added = new ArrayList<ImportChanges.Change>();
        var rewritten = new ArrayList<ImportChanges.Rewritten>();
        for (var kept : some) {
            var standing = known.get(kept.respondent());
            var history = standing == null ? History.blank() : histories.get(standing.id());
            history.putIn(kept.said());
            if (standing == null) {
                fresh.add(new ResponseRows.Fresh(
                        kept.response(),
                        kept.respondent(),
                        history.last(),
                        kept.said().at()));
                added.addAll(ImportChanges.added(kept.response(), history));
            } else {
                rewritten.add(new ImportChanges.Rewritten(standing, history));
            }
        }
        rows.insert(journey, source, file.id(), fresh);
        changes.remember(added);
        changes.rewrite(rewritten);
        return histories.values().stream().filter(History::hasLeftSomething).count();
    }

    /** After that nothing can be brought back any more. */
    void forget(Turn turn) {
        while (turn.goesOn()) {
            var some = steps.in(ImportState.UNDONE, turn, this::forget);
            if (some.isEmpty() || some.get() == 0) {
                return;
            }
        }
    }

    private int forget(Import file) {
        int some = undone.forget(file.id(), FORGOTTEN_AT_ONCE);
        if (some == 0) {
            file.leaveBin();
            audit.record(Deed.of(DeedKind.IMPORT_EMPTIED, file.fileName()));
        }
        return some;
    }
}
