package io.attimo.response;

import io.attimo.journey.Touchpoint;
import io.attimo.platform.tenancy.TenantSql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** How responses stood before each import that changed them. */
@Singleton
class ImportChanges {

    /** One import's change of a response; before it there is nothing where it added the response. */
    record Change(UUID response, ImportTouch touch, ResponseSnapshot before) {

        static Change of(UUID importId, Instant at, ImportedEntry entry) {
            return new Change(entry.id(), new ImportTouch(importId, at, entry.setAnew()), entry.before());
        }
    }

    /** A response's history, to be written down as it is by now; the response is there already. */
    record Rewritten(ResponseRows.Standing standing, ResponseHistory history) {

        private ResponseRows.Old old() {
            return new ResponseRows.Old(standing.id(), standing.respondent(), history.last());
        }

        private boolean isOfAnotherCustomer() {
            return !standing.snapshot().isOfSameCustomerAs(history.last());
        }
    }

    static final String SPEAKS_OF_IT =
            "(marks[:number] <> 'NaN' or jsonb_exists(cast(comments as jsonb), :touchpoint))";
    static final String SILENCE =
            " set marks[:number] = 'NaN', comments = cast(cast(comments as jsonb) - :touchpoint as text) ";

    private static final int FETCH = 1_000;

    // By their place: of rows chosen "in (select … limit)" the database may look through all for each.
    private static final String SILENCED = "update import_changes" + SILENCE + """
            where tenant_id = :tenant and ctid = any (array(
              select c.ctid from import_changes c
              where c.tenant_id = :tenant and %s
              and exists (select from responses r
                where r.tenant_id = c.tenant_id and r.id = c.response_id and r.journey_id = :journey) limit :most))
            """.formatted(SPEAKS_OF_IT);
    private static final String CHANGES = """
            select response_id, import_id, changed_at, comments, set_anew, answered_on, marks, places, weight, customer
            from import_changes
            where tenant_id = :tenant and response_id = any (?) order by response_id, changed_at, import_id
            """;
    private static final String CHANGED =
            "select response_id from import_changes where tenant_id = :tenant and import_id = ? limit ?";

    // About one table and its tenant, as each of these: what is put together of several changes is refused by a cluster
    // of databases.
    private static final String UNTOUCHED = """
            select r.id from responses r where r.tenant_id = :tenant and r.import_id = ?
            and not exists (select from import_changes c where c.tenant_id = r.tenant_id and c.response_id = r.id) limit ?
            """;
    private static final String FORGET =
            "delete from import_changes where tenant_id = :tenant and response_id = any (?)";
    private static final String REMEMBER = """
            insert into import_changes
              (tenant_id, import_id, response_id, changed_at, answered_on, marks, places, weight, comments, set_anew,
              customer)
            values (:tenant, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    /** The version before kept none, which is something else. */
    private static final String NO_CUSTOMER = "";

    private final TenantSql sql;
    private final ResponseRows rows;

    ImportChanges(TenantSql sql, ResponseRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** Keeps how responses stood before an import; what it changed before is not overwritten. */
    void remember(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        sql.batch(REMEMBER, statement -> {
            for (var change : changes) {
                statement.setObject(2, change.touch().importId());
                statement.setObject(3, change.response());
                statement.setObject(4, ResponseRows.utc(change.touch().at()));
                statement.setObject(5, change.before().day());
                statement.setObject(6, change.before().marks());
                statement.setObject(7, change.before().places());
                statement.setObject(8, change.before().weight(), Types.DOUBLE);
                statement.setString(9, change.before().remarksAsText());
                statement.setArray(
                        10,
                        statement
                                .getConnection()
                                .createArrayOf("text", change.touch().setAnew().toArray()));
                var customer = change.before().customer();
                statement.setString(11, customer == null ? NO_CUSTOMER : customer);
                statement.addBatch();
            }
        });
    }

    /** Some of the responses that the import added or changed. */
    Set<UUID> touchedBy(UUID importId, int most) {
        var touched = rows.addedBy(importId, most);
        touched.addAll(ResponseRows.ids(sql, CHANGED, importId, most));
        return touched;
    }

    /** Some of those that the import added and none has changed since. */
    Set<UUID> untouchedSince(UUID importId, int most) {
        return ResponseRows.ids(sql, UNTOUCHED, importId, most);
    }

    /** The history of each response, by its id. */
    Map<UUID, ResponseHistory> of(Collection<ResponseRows.Standing> standings) {
        var ids = standings.stream().map(ResponseRows.Standing::id).toList();
        var changes =
                sql.read(CHANGES, statement -> ResponseRows.setIds(statement, 2, ids), FETCH, ImportChanges::changes);
        var histories = new HashMap<UUID, ResponseHistory>();
        standings.forEach(standing ->
                histories.put(standing.id(), history(standing, changes.getOrDefault(standing.id(), List.of()))));
        return histories;
    }

    private static ResponseHistory history(ResponseRows.Standing standing, List<Change> changes) {
        var touches = new ArrayList<ImportTouch>();
        var states = new ArrayList<ResponseSnapshot>();
        if (standing.importId() != null) {
            var added = changes.stream()
                    .filter(change -> change.touch().importId().equals(standing.importId()))
                    .findFirst();
            touches.add(new ImportTouch(
                    standing.importId(),
                    standing.addedAt(),
                    added.map(change -> change.touch().setAnew()).orElseGet(TreeSet::new)));
            states.add(ResponseSnapshot.nothing());
        }
        changes.stream()
                .filter(change -> !change.touch().importId().equals(standing.importId()))
                .forEach(change -> {
                    touches.add(change.touch());
                    states.add(change.before());
                });
        states.add(standing.snapshot());
        tellCustomers(states);
        return new ResponseHistory(touches, states);
    }

    /** Where it is not known whose a response was, it was the one's who has it afterwards: none says that it was another's. */
    private static void tellCustomers(List<ResponseSnapshot> states) {
        for (int i = states.size() - 2; i >= 0; i--) {
            var state = states.get(i);
            if (state.day() != null && state.customer() == null) {
                states.set(i, state.of(states.get(i + 1).customer()));
            }
        }
        states.replaceAll(state -> NO_CUSTOMER.equals(state.customer()) ? state.of(null) : state);
    }

    /** Writes each history down, and in the response how it stands by it; one that nobody added any more goes. */
    void rewrite(AnswerWritePermit change, List<Rewritten> all) {
        var ids = all.stream().map(each -> each.standing().id()).toList();
        sql.batch(FORGET, statement -> {
            ResponseRows.setIds(statement, 2, ids);
            statement.addBatch();
        });
        var changes = new ArrayList<Change>();
        var adders = new HashMap<UUID, ImportTouch>();
        var gone = new ArrayList<UUID>();
        var stay = new ArrayList<Rewritten>();
        for (var each : all) {
            var id = each.standing().id();
            if (each.standing().importId() == null) {
                changes.addAll(changes(id, each.history(), 0));
                stay.add(each);
            } else if (each.history().touches().isEmpty()) {
                gone.add(id);
            } else {
                changes.addAll(added(id, each.history()));
                adders.put(id, each.history().touches().get(0));
                stay.add(each);
            }
        }
        rows.addedBy(change, adders);
        rows.update(change, stay.stream().map(Rewritten::old).toList());
        rows.belongToCustomers(
                change,
                stay.stream()
                        .filter(Rewritten::isOfAnotherCustomer)
                        .map(Rewritten::old)
                        .toList());
        rows.delete(change, gone);
        remember(changes);
    }

    /** What there is to be kept of a response that an import added. */
    static List<Change> added(UUID id, ResponseHistory responseHistory) {
        var first = responseHistory.touches().get(0);
        var changes = changes(id, responseHistory, 1);
        if (!first.setAnew().isEmpty()) {
            changes.add(0, new Change(id, first, ResponseSnapshot.nothing()));
        }
        return changes;
    }

    private static List<Change> changes(UUID id, ResponseHistory responseHistory, int from) {
        var changes = new ArrayList<Change>();
        for (int i = from; i < responseHistory.touches().size(); i++) {
            changes.add(new Change(id, responseHistory.touches().get(i), responseHistory.state(i)));
        }
        return changes;
    }

    /** Forgets what was said of the touchpoint in some of them, and says in how many. */
    int silence(Touchpoint touchpoint, int most) {
        return sql.update(
                SILENCED,
                Map.of(
                        "number", touchpoint.number(),
                        "touchpoint", touchpoint.id().toString(),
                        "journey", touchpoint.journey().id(),
                        "most", most));
    }

    private static Map<UUID, List<Change>> changes(ResultSet found) throws SQLException {
        var changes = new HashMap<UUID, List<Change>>();
        while (found.next()) {
            var before = ResponseRows.snapshot(found, 6).of(found.getString(10));
            before.remarks().putAll(ResponseSnapshot.remarksOf(found.getString(4)));
            var importTouch = new ImportTouch(
                    found.getObject(2, UUID.class),
                    found.getObject(3, OffsetDateTime.class).toInstant(),
                    new TreeSet<>(List.of((String[]) found.getArray(5).getArray())));
            changes.computeIfAbsent(found.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(new Change(found.getObject(1, UUID.class), importTouch, before));
        }
        return changes;
    }
}
