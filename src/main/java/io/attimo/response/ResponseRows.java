package io.attimo.response;

import io.attimo.platform.tenancy.TenantSql;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The rows of responses and of their comments, a thousand at a time. */
@Singleton
class ResponseRows {

    /** @param importId by which import it was added; null where by none */
    record Standing(UUID id, String respondent, UUID importId, Instant addedAt, ResponseSnapshot snapshot) {}

    record Fresh(UUID id, String respondent, ResponseSnapshot snapshot, Instant addedAt) {}

    record Old(UUID id, String respondent, ResponseSnapshot snapshot) {}

    private static final int FETCH = 1_000;

    private static final String KNOWN = """
            select id, respondent, customer, import_id, created_at, answered_on, marks, places, weight from responses
            where tenant_id = :tenant and journey_id = ? and source = ? and respondent = any (?) order by id
            """;
    private static final String TOUCHED = """
            select id, respondent, customer, import_id, created_at, answered_on, marks, places, weight from responses
            where tenant_id = :tenant and id = any (?) order by id for update
            """;
    private static final String ADDED = "select id from responses where tenant_id = :tenant and import_id = ? limit ?";
    private static final String REMARKS = """
            select response_id, touchpoint_id, text from comments
            where tenant_id = :tenant and response_id = any (?) order by id
            """;
    private static final String INSERT = """
            insert into responses (tenant_id, id, journey_id, source, respondent, respondent_hash, answered_on, marks,
              places, weight, import_id, created_at, version, revision, customer)
            values (:tenant, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)
            """;
    private static final String UPDATE = """
            with mine as (select :tenant::text as tenant)
            update responses r set answered_on = ?, marks = ?, places = ?, weight = ?, version = version + 1, revision = ?
            from mine where r.tenant_id = mine.tenant and r.id = ?
            """;
    private static final String ADDED_BY = """
            with mine as (select :tenant::text as tenant)
            update responses r set import_id = ?, created_at = ?, revision = ?
            from mine where r.tenant_id = mine.tenant and r.id = ?
            """;
    private static final String CUSTOMERS = """
            with mine as (select :tenant::text as tenant)
            update responses r set customer = ?, respondent_hash = ?, revision = ?
            from mine where r.tenant_id = mine.tenant and r.id = ?
            """;
    private static final String DELETE = "delete from responses where tenant_id = :tenant and id = any (?)";
    private static final String SILENCE = "delete from comments where tenant_id = :tenant and response_id = any (?)";
    private static final String REMARK =
            "insert into comments (tenant_id, id, response_id, touchpoint_id, text, version) values (:tenant, ?, ?, ?, ?, 0)";

    private final TenantSql sql;

    ResponseRows(TenantSql sql) {
        this.sql = sql;
    }

    /** Those of the respondents that are there already, kept from others until the transaction ends. */
    Map<String, Standing> known(UUID journey, String source, Collection<String> respondents) {
        return known(KNOWN + " for update", journey, source, respondents);
    }

    /** The same, only to be looked at. */
    Map<String, Standing> standing(UUID journey, String source, Collection<String> respondents) {
        return known(KNOWN, journey, source, respondents);
    }

    private Map<String, Standing> known(String those, UUID journey, String source, Collection<String> respondents) {
        var found = standing(those, statement -> {
            statement.setObject(2, journey);
            statement.setString(3, source);
            statement.setArray(4, statement.getConnection().createArrayOf("text", respondents.toArray()));
        });
        return found.stream().collect(Collectors.toMap(Standing::respondent, Function.identity()));
    }

    /** By their ids, in the order of these, kept from others until the transaction ends. */
    List<Standing> standing(Collection<UUID> responses) {
        return standing(TOUCHED, statement -> setIds(statement, 2, responses));
    }

    /** One parameter that holds them all. */
    static void setIds(PreparedStatement statement, int place, Collection<UUID> ids) throws SQLException {
        statement.setArray(place, statement.getConnection().createArrayOf("uuid", ids.toArray()));
    }

    private List<Standing> standing(String those, TenantSql.Filler filler) {
        var found = sql.read(those, filler, FETCH, rows -> {
            var standings = new ArrayList<Standing>();
            while (rows.next()) {
                standings.add(standing(rows));
            }
            return standings;
        });
        var remarks = remarks(found.stream().map(Standing::id).toList());
        found.forEach(
                standing -> standing.snapshot().remarks().putAll(remarks.getOrDefault(standing.id(), new TreeMap<>())));
        return found;
    }

    /** Some of those that the import added. */
    Set<UUID> addedBy(UUID importId, int most) {
        return ids(sql, ADDED, importId, most);
    }

    /** @param some selects ids by an import, and takes no more than so many */
    static Set<UUID> ids(TenantSql sql, String some, UUID importId, int most) {
        return sql.read(
                some,
                statement -> {
                    statement.setObject(2, importId);
                    statement.setInt(3, most);
                },
                most,
                rows -> {
                    var ids = new HashSet<UUID>();
                    while (rows.next()) {
                        ids.add(rows.getObject(1, UUID.class));
                    }
                    return ids;
                });
    }

    private Map<UUID, TreeMap<String, List<String>>> remarks(Collection<UUID> responses) {
        var remarks = new HashMap<UUID, TreeMap<String, List<String>>>();
        if (responses.isEmpty()) {
            return remarks;
        }
        return sql.read(REMARKS, statement -> setIds(statement, 2, responses), FETCH, rows -> {
            while (rows.next()) {
                var slot = rows.getString(2) == null ? ResponseSnapshot.ON_THE_WHOLE : rows.getString(2);
                remarks.computeIfAbsent(rows.getObject(1, UUID.class), id -> new TreeMap<>())
                        .computeIfAbsent(slot, touchpoint -> new ArrayList<>())
                        .add(rows.getString(3));
            }
            return remarks;
        });
    }

    void insert(AnswerWritePermit change, String source, UUID from, List<Fresh> responses) {
        if (responses.isEmpty()) {
            return;
        }
        sql.batch(INSERT, statement -> {
            for (var response : responses) {
                statement.setObject(2, response.id());
                statement.setObject(3, change.journey());
                statement.setString(4, source);
                statement.setString(5, response.respondent());
                statement.setLong(6, hash(response.respondent(), response.snapshot()));
                statement.setObject(7, response.snapshot().day());
                statement.setObject(8, response.snapshot().marks());
                statement.setObject(9, response.snapshot().places());
                statement.setObject(10, response.snapshot().weight(), Types.DOUBLE);
                statement.setObject(11, from);
                statement.setObject(12, utc(response.addedAt()));
                statement.setLong(13, change.number());
                statement.setString(14, response.snapshot().customer());
                statement.addBatch();
            }
        });
        remark(responses.stream()
                .map(response -> new Old(response.id(), response.respondent(), response.snapshot()))
                .toList());
    }

    void update(AnswerWritePermit change, List<Old> responses) {
        if (responses.isEmpty()) {
            return;
        }
        sql.batch(UPDATE, statement -> {
            for (var response : responses) {
                statement.setObject(2, response.snapshot().day());
                statement.setObject(3, response.snapshot().marks());
                statement.setObject(4, response.snapshot().places());
                statement.setObject(5, response.snapshot().weight(), Types.DOUBLE);
                statement.setLong(6, change.number());
                statement.setObject(7, response.id());
                statement.addBatch();
            }
        });
        var ids = responses.stream().map(Old::id).toList();
        sql.batch(SILENCE, statement -> {
            setIds(statement, 2, ids);
            statement.addBatch();
        });
        remark(responses);
    }

    /** Says anew which import added a response, once the one that did is undone, or is brought back. */
    void addedBy(AnswerWritePermit change, Map<UUID, ImportTouch> adders) {
        if (adders.isEmpty()) {
            return;
        }
        sql.batch(ADDED_BY, statement -> {
            for (var adder : adders.entrySet()) {
                statement.setObject(2, adder.getValue().importId());
                statement.setObject(3, utc(adder.getValue().at()));
                statement.setLong(4, change.number());
                statement.setObject(5, adder.getKey());
                statement.addBatch();
            }
        });
    }

    /** Says who gave responses of which that was not known, or was said otherwise. */
    void belongToCustomers(AnswerWritePermit change, List<Old> responses) {
        if (responses.isEmpty()) {
            return;
        }
        sql.batch(CUSTOMERS, statement -> {
            for (var response : responses) {
                statement.setString(2, response.snapshot().customer());
                statement.setLong(3, hash(response.respondent(), response.snapshot()));
                statement.setLong(4, change.number());
                statement.setObject(5, response.id());
                statement.addBatch();
            }
        });
    }

    private static long hash(String respondent, ResponseSnapshot snapshot) {
        return Response.hash(snapshot.customer() == null ? respondent : snapshot.customer());
    }

    void delete(AnswerWritePermit removal, Collection<UUID> responses) {
        if (responses.isEmpty()) {
            return;
        }
        removal.checkRemoval();
        sql.batch(DELETE, statement -> {
            setIds(statement, 2, responses);
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
                                4, slot.getKey().isEmpty() ? null : UUID.fromString(slot.getKey()), Types.OTHER);
                        statement.setString(5, text);
                        statement.addBatch();
                    }
                }
            }
        });
    }

    /** From id, respondent, customer, import, time, day, marks, places and weight; without remarks. */
    private static Standing standing(ResultSet rows) throws SQLException {
        return new Standing(
                rows.getObject(1, UUID.class),
                rows.getString(2),
                rows.getObject(4, UUID.class),
                rows.getObject(5, OffsetDateTime.class).toInstant(),
                snapshot(rows, 6).of(rows.getString(3)));
    }

    /** From a day, marks, places and a weight that stand side by side; without remarks. */
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
        return new ResponseSnapshot(
                rows.getObject(from, LocalDate.class),
                plainMarks,
                plainPlaces,
                new TreeMap<>(),
                rows.getObject(from + 3, Double.class));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
