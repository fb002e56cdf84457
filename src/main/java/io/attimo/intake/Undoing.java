package io.attimo.intake;

import io.attimo.platform.tenancy.TenantSql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Takes an import back: deletes what it added, restores what it changed, and leaves what later imports set anew. */
@Singleton
class Undoing {

    /** How many responses a step dealt with, and in how many of them a later import's answers stay. */
    record Step(long responses, long left) {}

    private record Change(UUID importId, Snapshot before) {}

    private static final int AT_ONCE = 500;
    private static final int DELETED_AT_ONCE = 10_000;

    private static final String DELETE_UNTOUCHED = """
            delete from responses where tenant_id = :tenant and id in (
              select r.id from responses r where r.tenant_id = :tenant and r.import_id = :import
              and not exists (select from import_changes c where c.tenant_id = :tenant and c.response_id = r.id)
              limit :most)
            """;
    private static final String TOUCHED = """
            with mine as (select :tenant::text as tenant, ?::uuid as import)
            select r.id, r.import_id, r.answered_on, r.marks, r.places from responses r, mine
            where r.tenant_id = mine.tenant and (r.import_id = mine.import or r.id in (
              select c.response_id from import_changes c where c.tenant_id = mine.tenant and c.import_id = mine.import))
            order by r.id limit ? for update of r
            """;
    private static final String CHANGES = """
            select response_id, import_id, comments, answered_on, marks, places from import_changes
            where tenant_id = :tenant and response_id = any (?) order by response_id, changed_at, import_id
            """;

    private final TenantSql sql;
    private final ResponseRows rows;

    Undoing(TenantSql sql, ResponseRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** A part of the work, to be done in one transaction; nothing is left to do when it deals with no response. */
    Step step(UUID undone) {
        int deleted = sql.update(DELETE_UNTOUCHED, Map.of("import", undone, "most", DELETED_AT_ONCE));
        if (deleted > 0) {
            return new Step(deleted, 0);
        }
        var touched = touched(undone);
        var remarks = rows.remarks(touched.keySet());
        var changes = changes(touched.keySet());
        long left = 0;
        for (var standing : touched.values()) {
            standing.snapshot().remarks().putAll(remarks.getOrDefault(standing.id(), new TreeMap<>()));
            left += takeOut(undone, standing, changes.getOrDefault(standing.id(), List.of())) ? 1 : 0;
        }
        return new Step(touched.size(), left);
    }

    private boolean takeOut(UUID undone, ResponseRows.Standing standing, List<Change> changes) {
        var imports = new ArrayList<UUID>();
        var states = new ArrayList<Snapshot>();
        if (standing.importId() != null) {
            imports.add(standing.importId());
            states.add(Snapshot.nothing());
        }
        changes.forEach(change -> {
            imports.add(change.importId());
            states.add(change.before());
        });
        states.add(standing.snapshot());
        var history = new History(imports, states);
        history.takeOut(undone);
        write(undone, standing, history);
        return history.hasLeftSomething();
    }

    private void write(UUID undone, ResponseRows.Standing standing, History history) {
        boolean wasAddedByIt = undone.equals(standing.importId());
        forgetChange(undone, standing.id());
        int first = standing.importId() == null ? 0 : 1;
        var adder = standing.importId();
        if (wasAddedByIt) {
            adder = history.imports().get(0);
            forgetChange(adder, standing.id());
            addedBy(adder, standing.id());
        }
        for (int i = first; i < history.imports().size(); i++) {
            rows.rewrite(history.imports().get(i), new ResponseRows.Old(standing.id(), history.state(i)));
        }
        rows.update(List.of(new ResponseRows.Old(standing.id(), history.last())));
    }

    private void forgetChange(UUID importId, UUID response) {
        sql.update(
                "delete from import_changes where tenant_id = :tenant and import_id = :import and response_id = :response",
                Map.of("import", importId, "response", response));
    }

    private void addedBy(UUID importId, UUID response) {
        sql.update(
                "update responses set import_id = :import where tenant_id = :tenant and id = :response",
                Map.of("import", importId, "response", response));
    }

    private Map<UUID, ResponseRows.Standing> touched(UUID undone) {
        return sql.read(
                TOUCHED,
                statement -> {
                    statement.setObject(2, undone);
                    statement.setInt(3, AT_ONCE);
                },
                AT_ONCE,
                found -> {
                    var touched = new LinkedHashMap<UUID, ResponseRows.Standing>();
                    while (found.next()) {
                        var id = found.getObject(1, UUID.class);
                        var importId = found.getObject(2, UUID.class);
                        touched.put(id, new ResponseRows.Standing(id, importId, ResponseRows.snapshot(found, 3)));
                    }
                    return touched;
                });
    }

    private Map<UUID, List<Change>> changes(Collection<UUID> responses) {
        return sql.read(
                CHANGES,
                statement ->
                        statement.setArray(2, statement.getConnection().createArrayOf("uuid", responses.toArray())),
                AT_ONCE,
                found -> {
                    var changes = new HashMap<UUID, List<Change>>();
                    while (found.next()) {
                        var before = ResponseRows.snapshot(found, 4);
                        before.remarks().putAll(Snapshot.remarksOf(found.getString(3)));
                        changes.computeIfAbsent(found.getObject(1, UUID.class), id -> new ArrayList<>())
                                .add(new Change(found.getObject(2, UUID.class), before));
                    }
                    return changes;
                });
    }
}
