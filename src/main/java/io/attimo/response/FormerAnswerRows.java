package io.attimo.response;

import io.attimo.journey.Journey;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.tenancy.TenantSql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Keeps how answers stood before each deed of an import, in the transaction that changes them. */
@Singleton
class FormerAnswerRows {

    /** What the import itself has added in its first deed nobody has seen otherwise yet. */
    private static final String KEEP = """
            with deed as (
              select :tenant::text as tenant, cast(? as uuid) as import_id, cast(? as int) as number,
                cast(? as bigint) as revision)
            insert into former_answers (tenant_id, response_id, import_id, deed, journey_id, revision, respondent_hash,
              answered_on, marks, places, weight, came_by, came_at)
            select r.tenant_id, r.id, deed.import_id, deed.number, r.journey_id, deed.revision, r.respondent_hash,
              r.answered_on, r.marks, r.places, r.weight, r.import_id, r.created_at
            from deed, responses r where r.tenant_id = deed.tenant and r.id = any (?)
            and (deed.number > 0 or r.import_id is distinct from deed.import_id)
            on conflict do nothing
            """;

    private static final String KEEP_THAT_THERE_WAS_NONE = """
            insert into former_answers (tenant_id, response_id, import_id, deed, journey_id, revision, respondent_hash,
              marks, places, came_at)
            values (:tenant, ?, ?, ?, ?, ?, 0, '{}', '{}', now()) on conflict do nothing
            """;
    private static final String ALL = """
            select response_id, respondent_hash, answered_on - date '1970-01-01', marks, places, weight, came_by,
              case when came_by is null then cast(extract(epoch from came_at) * 1000000 as bigint) else 0 end,
              import_id, deed, answered_on is not null
            from former_answers where tenant_id = :tenant and journey_id = ? order by revision, response_id
            """;
    private static final String BY_PLACE = """
            where tenant_id = :tenant and ctid = any (array(
              select ctid from former_answers where tenant_id = :tenant and %s limit :most))
            """;
    private static final String SILENCE = "update former_answers set marks[:number] = 'NaN' "
            + BY_PLACE.formatted("journey_id = :journey and marks[:number] <> 'NaN'");
    private static final String FORGET =
            "delete from former_answers " + BY_PLACE.formatted("(import_id = :import or came_by = :import)");
    private static final String FORGET_ALL =
            "delete from former_answers " + BY_PLACE.formatted("journey_id = :journey");
    private static final int FETCH = 4_000;

    private final TenantSql sql;

    FormerAnswerRows(TenantSql sql) {
        this.sql = sql;
    }

    /** Before these responses are changed or deleted. */
    void keep(ImportDeed deed, AnswerWritePermit change, Collection<UUID> responses) {
        if (responses.isEmpty()) {
            return;
        }
        sql.batch(KEEP, statement -> {
            statement.setObject(2, deed.importId());
            statement.setInt(3, deed.number());
            statement.setLong(4, change.number());
            ResponseRows.setIds(statement, 5, responses);
            statement.addBatch();
        });
    }

    /** Before these responses are added; what an import adds at first needs no telling. */
    void keepThatThereWasNone(ImportDeed deed, AnswerWritePermit change, Collection<UUID> responses) {
        if (deed.isFirst() || responses.isEmpty()) {
            return;
        }
        sql.batch(KEEP_THAT_THERE_WAS_NONE, statement -> {
            for (var response : responses) {
                statement.setObject(2, response);
                statement.setObject(3, deed.importId());
                statement.setInt(4, deed.number());
                statement.setObject(5, change.journey());
                statement.setLong(6, change.number());
                statement.addBatch();
            }
        });
    }

    /** To be asked after the answers as they are now: what changes meanwhile is not through then. */
    FormerAnswers of(Journey journey) {
        var sheet =
                new ResponseMatrixBuilder(journey.measures(), journey.segments().size());
        return sql.read(ALL, statement -> statement.setObject(2, journey.id()), FETCH, rows -> read(sheet, rows));
    }

    private static FormerAnswers read(ResponseMatrixBuilder sheet, ResultSet rows) throws SQLException {
        var came = new ArrayList<ImportDeed>();
        var went = new ArrayList<ImportDeed>();
        var last = new HashMap<UUID, ImportDeed>();
        while (rows.next()) {
            var id = rows.getObject(1, UUID.class);
            var deed = new ImportDeed(rows.getObject(9, UUID.class), rows.getInt(10));
            if (rows.getBoolean(11)) {
                came.add(last.get(id));
                went.add(deed);
                sheet.add(rows);
            }
            last.put(id, deed);
        }
        return new FormerAnswers(sheet.build(), came, went, last);
    }

    /** Forgets the marks of the touchpoint in some of them, and says in how many. */
    int silence(Touchpoint touchpoint, int most) {
        return sql.update(
                SILENCE,
                Map.of(
                        "number",
                        touchpoint.number(),
                        "journey",
                        touchpoint.journey().id(),
                        "most",
                        most));
    }

    /** Forgets some of what the import said or changed. */
    int forget(UUID importId, int most) {
        return sql.update(FORGET, Map.of("import", importId, "most", most));
    }

    int forgetAll(UUID journey, int most) {
        return sql.update(FORGET_ALL, Map.of("journey", journey, "most", most));
    }
}
