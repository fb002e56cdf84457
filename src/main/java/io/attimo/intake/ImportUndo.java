package io.attimo.intake;

import io.attimo.platform.jobs.CrashPoints;
import io.attimo.platform.jobs.JobLease;
import io.attimo.response.ImportedResponses;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Function;

/**
 * Takes an import back: deletes what it added, restores what it changed, and leaves what later imports set anew. What it
 * had said is kept, to be brought back.
 */
@Singleton
class ImportUndo {

    /** The last of what an import had said is out, in the transaction that says so. */
    record Ended(Import file) {}

    private final ImportTransactions steps;
    private final ImportTarget target;
    private final Event<Ended> ended;
    private final Clock clock;

    ImportUndo(ImportTransactions steps, ImportTarget target, Event<Ended> ended, Clock clock) {
        this.steps = steps;
        this.target = target;
        this.ended = ended;
        this.clock = clock;
    }

    void run(JobLease jobLease) {
        var step = next(jobLease, target::delete);
        while (step > 0 && jobLease.goesOn()) {
            step = next(jobLease, target::delete);
        }
        while (step >= 0 && jobLease.goesOn()) {
            step = next(jobLease, target::takeOut);
            if (step == 0) {
                steps.change(ImportState.UNDOING, jobLease, this::end);
                return;
            }
        }
    }

    /** How many responses a step dealt with; less than none where the import is not undone any more. */
    private int next(JobLease jobLease, Function<Import, ImportedResponses.Step> work) {
        var some = steps.in(ImportState.UNDOING, jobLease, file -> {
            var step = work.apply(file);
            file.leave(step.left());
            return step.responses();
        });
        CrashPoints.at("import.after-undo-step");
        return some.orElse(-1);
    }

    private void end(Import file) {
        file.undone(clock.instant());
        ended.fire(new Ended(file));
    }
}
