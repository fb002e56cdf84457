package io.attimo.intake;

import io.attimo.platform.jobs.Crash;
import io.attimo.platform.jobs.Turn;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.score.Answers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * Takes an import back: deletes what it added, restores what it changed, and leaves what later imports set anew. What it
 * had said is kept, to be brought back.
 */
@Singleton
class Undoing {

    private static final int AT_ONCE = 1_000;
    private static final int DELETED_AT_ONCE = 10_000;

    private static final String UNTOUCHED = """
            with gone as (
              delete from responses where tenant_id = :tenant and ctid = any (array(
                select r.ctid from responses r where r.tenant_id = :tenant and r.import_id = :import
                and not exists (select from import_changes c where c.tenant_id = :tenant and c.response_id = r.id)
                limit :most))
              returning id, respondent, created_at, answered_on, marks, places)
            insert into undone_changes
              (tenant_id, import_id, response_id, respondent, changed_at, answered_on, marks, places, comments)
            select :tenant, :import, id, respondent, created_at, answered_on, marks, places, coalesce((
              select cast(jsonb_object_agg(slot, texts) as text) from (
                select coalesce(cast(touchpoint_id as text), '') as slot, jsonb_agg(c.text order by c.id) as texts
                from comments c where c.tenant_id = :tenant and c.response_id = gone.id group by 1) as said), '{}')
            from gone
            """;
    private static final String TOUCHED = """
            with mine as (select :tenant::text as tenant, ?::uuid as import, ?::int as most),
            touched as materialized (
              (select a.id from mine, responses a where a.tenant_id = mine.tenant and a.import_id = mine.import
                limit (select most from mine))
              union
              (select c.response_id from mine, import_changes c
                where c.tenant_id = mine.tenant and c.import_id = mine.import limit (select most from mine)))
            select r.id, r.respondent, r.import_id, r.created_at, r.answered_on, r.marks, r.places
            from mine, touched t, responses r where r.tenant_id = mine.tenant and r.id = t.id order by r.id for update of r
            """;

    private final ImportSteps steps;
    private final TenantSql sql;
    private final ResponseRows rows;
    private final ImportChanges changes;
    private final UndoneChanges undone;
    private final MadeJourney made;
    private final Answers answers;
    private final Clock clock;

    Undoing(
            ImportSteps steps,
            TenantSql sql,
            ResponseRows rows,
            ImportChanges changes,
            UndoneChanges undone,
            MadeJourney made,
            Answers answers,
            Clock clock) {
        this.steps = steps;
        this.sql = sql;
        this.rows = rows;
        this.changes = changes;
        this.undone = undone;
        this.made = made;
        this.answers = answers;
        this.clock = clock;
    }

    void run(Turn turn) {
        var step = next(turn, this::deleteUntouched);
        while (step > 0 && turn.goesOn()) {
            step = next(turn, this::deleteUntouched);
        }
        while (step >= 0 && turn.goesOn()) {
            step = next(turn, this::takeOut);
            if (step == 0) {
                steps.change(ImportState.UNDOING, turn, this::end);
                return;
            }
        }
    }

    /** How many responses a step dealt with; less than none where the import is not undone any more. */
    private int next(Turn turn, ToIntFunction<Import> work) {
        var some = steps.in(ImportState.UNDOING, turn, file -> {
            file.journeyId().ifPresent(answers::remove);
            return work.applyAsInt(file);
        });
        Crash.at("import.after-undo-step");
        return some.orElse(-1);
    }

    private void end(Import file) {
        file.undone(clock.instant());
        made.takeAway(file);
    }

    private int deleteUntouched(Import file) {
        return sql.update(UNTOUCHED, Map.of("import", file.id(), "most", DELETED_AT_ONCE));
    }

    private int takeOut(Import file) {
        var touched = touched(file.id());
        if (touched.isEmpty()) {
            return 0;
        }
        var histories = changes.of(touched.values());
        var kept = new ArrayList<UndoneChanges.Kept>();
        var rewritten = new ArrayList<ImportChanges.Rewritten>();
        for (var standing : touched.values()) {
            var history = histories.get(standing.id());
            kept.add(new UndoneChanges.Kept(standing.id(), standing.respondent(), history.takeOut(file.id())));
            rewritten.add(new ImportChanges.Rewritten(standing, history));
        }
        undone.keep(kept);
        changes.rewrite(rewritten);
        file.leave(histories.values().stream().filter(History::hasLeftSomething).count());
        return touched.size();
    }

    private Map<UUID, ResponseRows.Standing> touched(UUID importId) {
        var touched = sql.read(
                TOUCHED,
                statement -> {
                    statement.setObject(2, importId);
                    statement.setInt(3, AT_ONCE);
                },
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
