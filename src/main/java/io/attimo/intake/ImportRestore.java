package io.attimo.intake;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.platform.jobs.CrashPoints;
import io.attimo.platform.jobs.JobLease;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The redo: puts an undone import in again, before all that came later; or forgets it, once its time in the bin is over. */
@Singleton
class ImportRestore {

    private final ImportTransactions steps;
    private final ImportTarget target;
    private final AuditLog auditLog;
    private final Clock clock;

    ImportRestore(ImportTransactions steps, ImportTarget target, AuditLog auditLog, Clock clock) {
        this.steps = steps;
        this.target = target;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    void run(JobLease jobLease) {
        while (jobLease.goesOn()) {
            var some = steps.in(ImportState.RETURNING, jobLease, this::putIn);
            CrashPoints.at("import.after-return-step");
            if (some.isEmpty() || some.get() == 0) {
                return;
            }
        }
    }

    private int putIn(Import file) {
        var step = target.bringBack(file);
        if (step.responses() == 0) {
            file.returned(clock.instant());
            return 0;
        }
        file.leave(step.left());
        CrashPoints.at("import.within-return-step");
        return step.responses();
    }

    /** After that nothing can be brought back any more. */
    void forget(JobLease jobLease) {
        while (jobLease.goesOn()) {
            var some = steps.in(ImportState.UNDONE, jobLease, this::forget);
            if (some.isEmpty() || some.get() == 0) {
                return;
            }
        }
    }

    private int forget(Import file) {
        int some = target.forget(file);
        if (some == 0) {
            file.leaveBin();
            auditLog.record(AuditEvent.of(AuditEventKind.IMPORT_EMPTIED, file.fileName()));
        }
        return some;
    }
}
