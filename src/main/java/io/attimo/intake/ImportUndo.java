package io.attimo.intake;

import io.attimo.platform.jobs.CrashPoints;
import io.attimo.platform.jobs.JobLease;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.score.ImportChanges;
import io.attimo.score.ResponseHistory;
import io.attimo.score.ResponseRows;
import io.attimo.score.Responses;
import io.attimo.score.UndoneImportValues;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * Takes an import back: deletes what it added, restores what it changed, and leaves what later imports set anew. What it
 * had said is kept, to be brought back.
 */
@Singleton
class ImportUndo {

    private static final int AT_ONCE = 1_000;
    private static final int DELETED_AT_ONCE = 10_000;

    // Each about one table and its tenant: what is put together of several changes is refused by a cluster of
    // databases.
    private static final String UNTOUCHED = """
            select r.id from responses r where r.tenant_id = :tenant and r.import_id = ?
            and not exists (select from import_changes c where c.tenant_id = r.tenant_id and c.response_id = r.id) limit ?
            """;
    private static final String KEEP = """
            insert into undone_changes
              (tenant_id, import_id, response_id, respondent, changed_at, answered_on, marks, places, comments)
            select r.tenant_id, r.import_id, r.id, r.respondent, r.created_at, r.answered_on, r.marks, r.places, coalesce((
              select cast(jsonb_object_agg(slot, texts) as text) from (
                select coalesce(cast(c.touchpoint_id as text), '') as slot, jsonb_agg(c.text order by c.id) as texts
                from comments c where c.tenant_id = r.tenant_id and c.response_id = r.id group by 1) as said), '{}')
            from responses r where r.tenant_id = :tenant and r.id = any (?)
            """;
    private static final String ADDED = "select id from responses where tenant_id = :tenant and import_id = ? limit ?";
    private static final String CHANGED =
            "select response_id from import_changes where tenant_id = :tenant and import_id = ? limit ?";
    private static final String TOUCHED = """
            select id, respondent, import_id, created_at, answered_on, marks, places from responses
            where tenant_id = :tenant and id = any (?) order by id for update
            """;

    private final ImportSteps steps;
    private final TenantSql sql;
    private final ResponseRows rows;
    private final ImportChanges changes;
    private final UndoneImportValues undone;
    private final JourneyMadeByImport made;
    private final Responses responses;
    private final Clock clock;

    ImportUndo(
            ImportSteps steps,
            TenantSql sql,
            ResponseRows rows,
            ImportChanges changes,
            UndoneImportValues undone,
            JourneyMadeByImport made,
            Responses responses,
            Clock clock) {
        this.steps = steps;
        this.sql = sql;
        this.rows = rows;
        this.changes = changes;
        this.undone = undone;
        this.made = made;
        this.responses = responses;
        this.clock = clock;
    }

    void run(JobLease jobLease) {
        var step = next(jobLease, this::deleteUntouched);
        while (step > 0 && jobLease.goesOn()) {
            step = next(jobLease, this::deleteUntouched);
        }
        while (step >= 0 && jobLease.goesOn()) {
            step = next(jobLease, this::takeOut);
            if (step == 0) {
                steps.change(ImportState.UNDOING, jobLease, this::end);
                return;
            }
        }
    }

    /** How many responses a step dealt with; less than none where the import is not undone any more. */
    private int next(JobLease jobLease, ToIntFunction<Import> work) {
        var some = steps.in(ImportState.UNDOING, jobLease, file -> {
            file.journeyId().ifPresent(responses::remove);
            return work.applyAsInt(file);
        });
        CrashPoints.at("import.after-undo-step");
        return some.orElse(-1);
    }

    private void end(Import file) {
        file.undone(clock.instant());
        made.takeAway(file);
    }

    private int deleteUntouched(Import file) {
        var untouched = some(UNTOUCHED, file.id(), DELETED_AT_ONCE);
        if (!untouched.isEmpty()) {
            sql.batch(KEEP, statement -> {
                statement.setArray(2, statement.getConnection().createArrayOf("uuid", untouched.toArray()));
                statement.addBatch();
            });
            rows.delete(untouched);
        }
        return untouched.size();
    }

    private Set<UUID> some(String ids, UUID importId, int most) {
        return sql.read(
                ids,
                statement -> {
                    statement.setObject(2, importId);
                    statement.setInt(3, most);
                },
                most,
                found -> {
                    var some = new HashSet<UUID>();
                    while (found.next()) {
                        some.add(found.getObject(1, UUID.class));
                    }
                    return some;
                });
    }

    private int takeOut(Import file) {
        var touched = touched(file.id());
        if (touched.isEmpty()) {
            return 0;
        }
        var histories = changes.of(touched.values());
        var kept = new ArrayList<UndoneImportValues.Kept>();
        var rewritten = new ArrayList<ImportChanges.Rewritten>();
        for (var standing : touched.values()) {
            var responseHistory = histories.get(standing.id());
            kept.add(new UndoneImportValues.Kept(
                    standing.id(), standing.respondent(), responseHistory.takeOut(file.id())));
            rewritten.add(new ImportChanges.Rewritten(standing, responseHistory));
        }
        undone.keep(kept);
        changes.rewrite(rewritten);
        file.leave(histories.values().stream()
                .filter(ResponseHistory::hasLeftSomething)
                .count());
        return touched.size();
    }

    private Map<UUID, ResponseRows.Standing> touched(UUID importId) {
        var ids = some(ADDED, importId, AT_ONCE);
        ids.addAll(some(CHANGED, importId, AT_ONCE));
        var touched = sql.read(
                TOUCHED,
                statement -> statement.setArray(2, statement.getConnection().createArrayOf("uuid", ids.toArray())),
                2 * AT_ONCE,
                found -> {
                    var standings = new LinkedHashMap<UUID, ResponseRows.Standing>();
                    while (found.next()) {
                        var standing = ResponseRows.standing(found);
                        standings.put(standing.id(), standing);
                    }
                    return standings;
                });
        var remarks = rows.remarks(touched.keySet());
        touched.values()
                .forEach(standing ->
                        standing.snapshot().remarks().putAll(remarks.getOrDefault(standing.id(), new TreeMap<>())));
        return touched;
    }
}
