package io.attimo.response;

import io.attimo.journey.Touchpoint;
import io.attimo.platform.tenancy.TenantSql;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What undone imports had said of each response, kept so that they can be brought back. */
@Singleton
class UndoneResponseVersions {

    /** Told by the response's key as well: another import may have added it anew meanwhile. */
    record Kept(UUID response, String respondent, ImportContribution said) {}

    private static final String KEEP = """
            insert into undone_changes
              (tenant_id, import_id, response_id, respondent, changed_at, answered_on, marks, places, comments, parts, customer,
              weight)
            values (:tenant, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String KEEP_AS_THEY_ARE = """
            insert into undone_changes
              (tenant_id, import_id, response_id, respondent, customer, changed_at, answered_on, marks, places, weight, comments)
            select r.tenant_id, r.import_id, r.id, r.respondent, r.customer, r.created_at, r.answered_on, r.marks, r.places,
            r.weight, coalesce((
              select cast(jsonb_object_agg(slot, texts) as text) from (
                select coalesce(cast(c.touchpoint_id as text), '') as slot, jsonb_agg(c.text order by c.id) as texts
                from comments c where c.tenant_id = r.tenant_id and c.response_id = r.id group by 1) as said), '{}')
            from responses r where r.tenant_id = :tenant and r.id = any (?)
            """;
    private static final String SOME = """
            select response_id, respondent, changed_at, comments, parts, customer, answered_on, marks, places, weight from undone_changes
            where tenant_id = :tenant and import_id = ? order by response_id limit ?
            """;
    private static final String GIVEN_BACK =
            "delete from undone_changes where tenant_id = :tenant and import_id = ? and response_id = any (?)";
    // By their place: of rows chosen "in (select … limit)" the database may look through all for each.
    private static final String OF_IMPORTS = """
            where tenant_id = :tenant and ctid = any (array(
              select ctid from undone_changes where tenant_id = :tenant and import_id = any (:imports) and %s limit :most))
            """;
    private static final String NOTHING_ELSE = "delete from undone_changes " + OF_IMPORTS.formatted("""
            marks[:number] <> 'NaN'
            and not exists (select from unnest(marks) with ordinality as m (mark, number)
              where m.mark <> 'NaN' and m.number <> :number)
            and cast(comments as jsonb) - :touchpoint = '{}'""");
    private static final String SOMETHING =
            "update undone_changes" + ImportChanges.SILENCE + OF_IMPORTS.formatted(ImportChanges.SPEAKS_OF_IT);
    private static final String FORGET = """
            delete from undone_changes where tenant_id = :tenant and import_id = :import and ctid = any (array(
              select ctid from undone_changes where tenant_id = :tenant and import_id = :import limit :most))
            """;

    private final TenantSql sql;

    UndoneResponseVersions(TenantSql sql) {
        this.sql = sql;
    }

    void keep(List<Kept> all) {
        if (all.isEmpty()) {
            return;
        }
        sql.batch(KEEP, statement -> {
            for (var kept : all) {
                var after = kept.said().after();
                statement.setObject(2, kept.said().importId());
                statement.setObject(3, kept.response());
                statement.setString(4, kept.respondent());
                statement.setObject(5, ResponseRows.utc(kept.said().at()));
                statement.setObject(6, after.day());
                statement.setObject(7, after.marks());
                statement.setObject(8, after.places());
                statement.setString(9, after.remarksAsText());
                statement.setArray(
                        10,
                        statement
                                .getConnection()
                                .createArrayOf("text", kept.said().parts().toArray()));
                statement.setString(11, after.customer());
                statement.setObject(12, after.weight(), Types.DOUBLE);
                statement.addBatch();
            }
        });
    }

    /** What the import that added them said of these responses: all that they say. */
    void keepAsTheyAre(Collection<UUID> responses) {
        sql.batch(KEEP_AS_THEY_ARE, statement -> {
            ResponseRows.setIds(statement, 2, responses);
            statement.addBatch();
        });
    }

    /** Some of what is kept of the import; empty when nothing is left. */
    List<Kept> some(UUID importId, int most) {
        return sql.read(
                SOME,
                statement -> {
                    statement.setObject(2, importId);
                    statement.setInt(3, most);
                },
                most,
                rows -> {
                    var some = new ArrayList<Kept>();
                    while (rows.next()) {
                        some.add(kept(importId, rows));
                    }
                    return some;
                });
    }

    /** These are in the responses again. */
    void giveBack(UUID importId, Collection<Kept> all) {
        var responses = all.stream().map(Kept::response).toList();
        sql.batch(GIVEN_BACK, statement -> {
            statement.setObject(2, importId);
            ResponseRows.setIds(statement, 3, responses);
            statement.addBatch();
        });
    }

    /** Deletes some for good, and says how many. */
    int forget(UUID importId, int most) {
        return sql.update(FORGET, Map.of("import", importId, "most", most));
    }

    /** The same for what they had said of the touchpoint alone. */
    int forget(Collection<UUID> imports, Touchpoint touchpoint, int most) {
        Map<String, Object> column = Map.of(
                "imports", imports.toArray(UUID[]::new),
                "number", touchpoint.number(),
                "touchpoint", touchpoint.id().toString(),
                "most", most);
        int deleted = sql.update(NOTHING_ELSE, column);
        return deleted > 0 ? deleted : sql.update(SOMETHING, column);
    }

    private static Kept kept(UUID importId, ResultSet rows) throws SQLException {
        var after = ResponseRows.snapshot(rows, 7).of(rows.getString(6));
        after.remarks().putAll(ResponseSnapshot.remarksOf(rows.getString(4)));
        var at = rows.getObject(3, OffsetDateTime.class).toInstant();
        return new Kept(
                rows.getObject(1, UUID.class),
                rows.getString(2),
                new ImportContribution(importId, at, after, parts(rows.getArray(5))));
    }

    private static Set<String> parts(Array parts) throws SQLException {
        return parts == null ? null : new TreeSet<>(List.of((String[]) parts.getArray()));
    }
}
