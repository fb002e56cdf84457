package io.attimo.intake;

import io.attimo.platform.jobs.CrashPoints;
import io.attimo.platform.jobs.JobLease;
import io.attimo.response.ImportedResponses;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Takes an import back: deletes what it added, restores what it changed, and leaves what later imports set anew. What it
 * had said is kept, to be brought back.
 */
@Singleton
class ImportUndo {

    private final ImportSteps steps;
    private final ImportedResponses responses;
    private final Event<ImportUndone> ended;
    private final Clock clock;

    ImportUndo(ImportSteps steps, ImportedResponses responses, Event<ImportUndone> ended, Clock clock) {
        this.steps = steps;
        this.responses = responses;
        this.ended = ended;
        this.clock = clock;
    }

    void run(JobLease jobLease) {
        var step = next(jobLease, responses::delete);
        while (step > 0 && jobLease.goesOn()) {
            step = next(jobLease, responses::delete);
        }
        while (step >= 0 && jobLease.goesOn()) {
            step = next(jobLease, responses::takeOut);
            if (step == 0) {
                steps.change(ImportState.UNDOING, jobLease, this::end);
                return;
            }
        }
    }

    /** How many responses a step dealt with; less than none where the import is not undone any more. */
    private int next(JobLease jobLease, BiFunction<UUID, UUID, ImportedResponses.Step> work) {
        var some = steps.in(
                ImportState.UNDOING,
                jobLease,
                file -> file.journeyId()
                        .map(journey -> {
                            var step = work.apply(file.id(), journey);
                            file.leave(step.left());
                            return step.responses();
                        })
                        .orElse(0));
        CrashPoints.at("import.after-undo-step");
        return some.orElse(-1);
    }

    private void end(Import file) {
        file.undone(clock.instant());
        ended.fire(new ImportUndone(file));
    }
}
