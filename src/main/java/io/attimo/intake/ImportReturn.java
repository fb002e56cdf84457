package io.attimo.intake;

import io.attimo.platform.jobs.CrashPoints;
import io.attimo.platform.jobs.JobLease;
import io.attimo.score.ImportChanges;
import io.attimo.score.ResponseHistory;
import io.attimo.score.ResponseRows;
import io.attimo.score.Responses;
import io.attimo.score.UndoneImportValues;
import io.attimo.tenant.AuditEvent;
import io.attimo.tenant.AuditEventKind;
import io.attimo.tenant.AuditLog;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Puts an undone import in again, before all that came later; or forgets it, once its time in the bin is over. */
@Singleton
class ImportReturn {

    private static final int AT_ONCE = 1_000;
    private static final int FORGOTTEN_AT_ONCE = 10_000;

    private final ImportSteps steps;
    private final ResponseRows rows;
    private final ImportChanges changes;
    private final UndoneImportValues undone;
    private final Responses responses;
    private final AuditLog auditLog;
    private final Clock clock;

    ImportReturn(
            ImportSteps steps,
            ResponseRows rows,
            ImportChanges changes,
            UndoneImportValues undone,
            Responses responses,
            AuditLog auditLog,
            Clock clock) {
        this.steps = steps;
        this.rows = rows;
        this.changes = changes;
        this.undone = undone;
        this.responses = responses;
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
        var some = undone.some(file.id(), AT_ONCE);
        if (some.isEmpty()) {
            file.returned(clock.instant());
            return 0;
        }
        var journey = file.journeyId().orElseThrow();
        responses.change(journey);
        file.leave(putIn(file, journey, some));
        undone.giveBack(file.id(), some);
        CrashPoints.at("import.within-return-step");
        return some.size();
    }

    /** @return in how many of the responses a later import's answers stay */
    private long putIn(Import file, UUID journey, List<UndoneImportValues.Kept> some) {
        var source = file.mapping().orElseThrow().source();
        var known = rows.known(
                journey,
                source,
                some.stream().map(UndoneImportValues.Kept::respondent).toList());
        var histories = changes.of(known.values());
        var fresh = new ArrayList<ResponseRows.Fresh>();
        var added = new ArrayList<ImportChanges.Change>();
        var rewritten = new ArrayList<ImportChanges.Rewritten>();
        for (var kept : some) {
            var standing = known.get(kept.respondent());
            var responseHistory = standing == null ? ResponseHistory.blank() : histories.get(standing.id());
            responseHistory.putIn(kept.said());
            if (standing == null) {
                fresh.add(new ResponseRows.Fresh(
                        kept.response(),
                        kept.respondent(),
                        responseHistory.last(),
                        kept.said().at()));
                added.addAll(ImportChanges.added(kept.response(), responseHistory));
            } else {
                rewritten.add(new ImportChanges.Rewritten(standing, responseHistory));
            }
        }
        rows.insert(journey, source, file.id(), fresh);
        changes.remember(added);
        changes.rewrite(rewritten);
        return histories.values().stream()
                .filter(ResponseHistory::hasLeftSomething)
                .count();
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
        int some = undone.forget(file.id(), FORGOTTEN_AT_ONCE);
        if (some == 0) {
            file.leaveBin();
            auditLog.record(AuditEvent.of(AuditEventKind.IMPORT_EMPTIED, file.fileName()));
        }
        return some;
    }
}
