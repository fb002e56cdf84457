package io.attimo.score;

import io.attimo.platform.tenancy.TenantSql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The rows of responses and of their comments, a thousand at a time. */
@Singleton
public class ResponseRows {

    /** @param importId by which import it was added; null where by none */
    public record Standing(UUID id, String respondent, UUID importId, Instant addedAt, ResponseSnapshot snapshot) {}

    public record Fresh(UUID id, String respondent, ResponseSnapshot snapshot, Instant addedAt) {}

    public record Old(UUID id, ResponseSnapshot snapshot) {}

    private static final int FETCH = 1_000;

    private static final String KNOWN = """
            select id, respondent, import_id, created_at, answered_on, marks, places from responses
            where tenant_id = :tenant and journey_id = ? and source = ? and respondent = any (?) order by id for update
            """;
    private static final String REMARKS = """
            select response_id, touchpoint_id, text from comments
            where tenant_id = :tenant and response_id = any (?) order by id
            """;
    private static final String INSERT = """
            insert into responses (tenant_id, id, journey_id, source, respondent, respondent_hash, answered_on, marks,
              places, import_id, created_at, version, revision)
            values (:tenant, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, %s)
            """.formatted(Responses.REVISION);
    private static final String UPDATE = """
            with mine as (select :tenant::text as tenant)
            update responses r set answered_on = ?, marks = ?, places = ?, version = version + 1, revision = %s
            from mine where r.tenant_id = mine.tenant and r.id = ?
            """.formatted(Responses.REVISION);
    private static final String ADDED_BY = """
            with mine as (select :tenant::text as tenant)
            update responses r set import_id = ?, created_at = ?, revision = %s
            from mine where r.tenant_id = mine.tenant and r.id = ?
            """.formatted(Responses.REVISION);
    private static final String DELETE = "delete from responses where tenant_id = :tenant and id = any (?)";
    private static final String SILENCE = "delete from comments where tenant_id = :tenant and response_id = any (?)";
    private static final String REMARK =
            "insert into comments (tenant_id, id, response_id, touchpoint_id, text, version) values (:tenant, ?, ?, ?, ?, 0)";

    private final TenantSql sql;

    ResponseRows(TenantSql sql) {
        this.sql = sql;
    }

    /** Those of the respondents that are there already, kept from others until the transaction ends. */
    public Map<String, Standing> known(UUID journey, String source, Collection<String> respondents) {
        var found = new HashMap<String, Standing>();
        sql.read(
                KNOWN,
                statement -> {
                    statement.setObject(2, journey);
                    statement.setString(3, source);
                    statement.setArray(4, statement.getConnection().createArrayOf("text", respondents.toArray()));
                },
                FETCH,
                rows -> {
                    while (rows.next()) {
                        var standing = standing(rows);
                        found.put(standing.respondent(), standing);
                    }
                    return null;
                });
        var remarks = remarks(found.values().stream().map(Standing::id).toList());
        found.values()
                .forEach(standing ->
                        standing.snapshot().remarks().putAll(remarks.getOrDefault(standing.id(), new TreeMap<>())));
        return found;
    }

    public Map<UUID, TreeMap<String, List<String>>> remarks(Collection<UUID> responses) {
        var remarks = new HashMap<UUID, TreeMap<String, List<String>>>();
        if (responses.isEmpty()) {
            return remarks;
        }
        return sql.read(
                REMARKS,
                statement ->
                        statement.setArray(2, statement.getConnection().createArrayOf("uuid", responses.toArray())),
                FETCH,
                rows -> {
                    while (rows.next()) {
                        var slot = rows.getString(2) == null ? ResponseSnapshot.ON_THE_WHOLE : rows.getString(2);
                        remarks.computeIfAbsent(rows.getObject(1, UUID.class), id -> new TreeMap<>())
                                .computeIfAbsent(slot, touchpoint -> new ArrayList<>())
                                .add(rows.getString(3));
                    }
                    return remarks;
                });
    }

    public void insert(UUID journey, String source, UUID from, List<Fresh> responses) {
        if (responses.isEmpty()) {
            return;
        }
        sql.batch(INSERT, statement -> {
            for (var response : responses) {
                statement.setObject(2, response.id());
                statement.setObject(3, journey);
                statement.setString(4, source);
                statement.setString(5, response.respondent());
                statement.setLong(6, Response.hash(response.respondent()));
                statement.setObject(7, response.snapshot().day());
                statement.setObject(8, response.snapshot().marks());
                statement.setObject(9, response.snapshot().places());
                statement.setObject(10, from);
                statement.setObject(11, utc(response.addedAt()));
                statement.addBatch();
            }
        });
        remark(responses.stream()
                .map(response -> new Old(response.id(), response.snapshot()))
                .toList());
    }

    public void update(List<Old> responses) {
        if (responses.isEmpty()) {
            return;
        }
        sql.batch(UPDATE, statement -> {
            for (var response : responses) {
                statement.setObject(2, response.snapshot().day());
                statement.setObject(3, response.snapshot().marks());
                statement.setObject(4, response.snapshot().places());
                statement.setObject(5, response.id());
                statement.addBatch();
            }
        });
        var ids = responses.stream().map(Old::id).toArray();
        sql.batch(SILENCE, statement -> {
            statement.setArray(2, statement.getConnection().createArrayOf("uuid", ids));
            statement.addBatch();
        });
        remark(responses);
    }

    /** Says anew which import added a response, once the one that did is undone, or is brought back. */
    void addedBy(Map<UUID, ImportTouch> adders) {
        if (adders.isEmpty()) {
            return;
        }
        sql.batch(ADDED_BY, statement -> {
            for (var adder : adders.entrySet()) {
                statement.setObject(2, adder.getValue().importId());
                statement.setObject(3, utc(adder.getValue().at()));
                statement.setObject(4, adder.getKey());
                statement.addBatch();
            }
        });
    }

    public void delete(Collection<UUID> responses) {
        sql.batch(DELETE, statement -> {
            statement.setArray(2, statement.getConnection().createArrayOf("uuid", responses.toArray()));
            statement.addBatch();
        });
    }

    private void remark(List<Old> responses) {
        if (responses.stream()
                .allMatch(response -> response.snapshot().remarks().isEmpty())) {
            return;
        }
        sql.batch(REMARK, statement -> {
            for (var response : responses) {
                for (var slot : response.snapshot().remarks().entrySet()) {
                    for (var text : slot.getValue()) {
                        statement.setObject(2, UuidVersion7Strategy.INSTANCE.generateUuid(null));
                        statement.setObject(3, response.id());
                        statement.setObject(
                                4,
                                slot.getKey().isEmpty() ? null : UUID.fromString(slot.getKey()),
                                java.sql.Types.OTHER);
                        statement.setString(5, text);
                        statement.addBatch();
                    }
                }
            }
        });
    }

    /** From id, respondent, import, time, day, marks and places; without remarks. */
    public static Standing standing(ResultSet rows) throws SQLException {
        return new Standing(
                rows.getObject(1, UUID.class),
                rows.getString(2),
                rows.getObject(3, UUID.class),
                rows.getObject(4, OffsetDateTime.class).toInstant(),
                snapshot(rows, 5));
    }

    /** From a day, marks and places that stand side by side; without remarks. */
    static ResponseSnapshot snapshot(ResultSet rows, int from) throws SQLException {
        var marks = (Double[]) rows.getArray(from + 1).getArray();
        var places = (Short[]) rows.getArray(from + 2).getArray();
        var plainMarks = new double[marks.length];
        for (int i = 0; i < marks.length; i++) {
            plainMarks[i] = marks[i] == null ? Double.NaN : marks[i];
        }
        var plainPlaces = new short[places.length];
        for (int i = 0; i < places.length; i++) {
            plainPlaces[i] = places[i] == null ? 0 : places[i];
        }
        return new ResponseSnapshot(rows.getObject(from, LocalDate.class), plainMarks, plainPlaces, new TreeMap<>());
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
