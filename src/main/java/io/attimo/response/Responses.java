package io.attimo.response;

import io.attimo.journey.Journey;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.response.AnswerVersionVector.Stretch;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the customers of a journey answered. */
@Singleton
public class Responses {

    private static final String COLUMNS = """
            select id, respondent_hash, answered_on - date '1970-01-01', marks, places, weight, import_id,
              case when import_id is null then cast(date_part('epoch', created_at) * 1000000 as bigint) else 0 end
            """;
    private static final String SHEET = COLUMNS + "from responses where tenant_id = :tenant and journey_id = ?";
    // as a join, so that the index finds the few rows of each stretch
    private static final String SINCE = COLUMNS + """
            from (select * from responses where tenant_id = :tenant and journey_id = ?) as responses
              join unnest(cast(? as bigint[]), cast(? as bigint[])) as unseen (above, up_to)
              on revision > above and revision <= up_to
            """;
    private static final String RATED = """
            select 1 from responses where tenant_id = :tenant and journey_id = ? and marks[?] <> 'NaN' limit 1
            """;
    private static final String REMOVE =
            "delete from responses where tenant_id = :tenant and journey_id = :journey and id = :response";
    private static final int FETCH = 4_000;

    private final TenantSql sql;
    private final EntityManager entities;
    private final AnswerRevisionCounter revisions;
    private final FormerAnswerRows former;

    Responses(TenantSql sql, EntityManager entities, AnswerRevisionCounter revisions, FormerAnswerRows former) {
        this.former = former;
        this.sql = sql;
        this.entities = entities;
        this.revisions = revisions;
    }

    /** Every response of the journey. */
    public ResponseMatrix of(Journey journey) {
        return read(journey, SHEET, statement -> {});
    }

    /** How they stood before imports changed them; to be asked after they are read, since what changes meanwhile is not through. */
    public FormerAnswers former(Journey journey) {
        return former.of(journey);
    }

    /**
     * The version of the journey's answers, to be asked before they are read: they may be newer, and what came meanwhile is
     * read again then.
     */
    public AnswerVersionVector version(Journey journey) {
        return revisions.version(journey);
    }

    /** Every response of the journey, of which none was removed since its answers had that version and were these. */
    public ResponseMatrix of(Journey journey, ResponseMatrix old, AnswerVersionVector version) {
        var unseen = version.unseen();
        return old.with(read(journey, SINCE, statement -> {
            var connection = statement.getConnection();
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", unseen.stream().map(Stretch::above).toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint", unseen.stream().map(Stretch::upTo).toArray()));
        }));
    }

    private ResponseMatrix read(Journey journey, String those, TenantSql.Filler filler) {
        // made before the statement runs: loading the segments meanwhile would close its rows
        var sheet =
                new ResponseMatrixBuilder(journey.measures(), journey.segments().size());
        return sql.read(
                those,
                statement -> {
                    statement.setObject(2, journey.id());
                    filler.fill(statement);
                },
                FETCH,
                rows -> filled(sheet, rows));
    }

    /** Keeps a response, and waits for nobody else who keeps one. */
    public void persist(Response response) {
        response.number(revisions.addition(response.journeyId()));
        entities.persist(response);
    }

    /** Whether anybody has rated the touchpoint yet. */
    public boolean anyOf(Touchpoint touchpoint) {
        return anyOf(touchpoint.journey().id(), touchpoint.number());
    }

    /** Whether anybody has rated what has this number in the journey. */
    public boolean anyOf(Journey journey, int measure) {
        return anyOf(journey.id(), measure);
    }

    boolean anyOf(UUID journey, int measure) {
        return sql.read(
                RATED,
                statement -> {
                    statement.setObject(2, journey);
                    statement.setInt(3, measure);
                },
                1,
                ResultSet::next);
    }

    /** Keeps a response and what was said with it; blank is nothing said. */
    public void add(Response response, Touchpoint touchpoint, String comment) {
        persist(response);
        if (!comment.isBlank()) {
            entities.persist(new Comment(response, touchpoint.id(), comment));
        }
    }

    /** What was said with a response of this transaction, of a touchpoint or, where that is null, of the whole. */
    public void say(Response response, UUID touchpoint, String comment) {
        entities.persist(new Comment(response, touchpoint, comment));
    }

    /**
     * Deletes a response for good, with all that was said in it; nobody else changes answers of the journey until the
     * transaction ends.
     */
    public void remove(UUID journey, UUID response) {
        revisions.removal(journey).checkRemoval();
        sql.update(REMOVE, Map.of("journey", journey, "response", response));
    }

    /** The journey that got an answer last, whenever that was given. */
    public Optional<UUID> latestJourney() {
        return found("order by id desc").map(Response::journeyId);
    }

    public boolean anyOf(Journey journey) {
        return found("where journeyId = ?1", journey.id()).isPresent();
    }

    public boolean anyOf(Journey journey, String source) {
        return found("where journeyId = ?1 and source = ?2", journey.id(), source)
                .isPresent();
    }

    public boolean anyBesides(Journey journey, String source) {
        return found("where journeyId = ?1 and source <> ?2", journey.id(), source)
                .isPresent();
    }

    private Optional<Response> found(String wanted, Object... parameters) {
        var query =
                entities.createQuery("from Response " + wanted, Response.class).setMaxResults(1);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultStream().findFirst();
    }

    private static ResponseMatrix filled(ResponseMatrixBuilder sheet, ResultSet rows) throws SQLException {
        while (rows.next()) {
            sheet.add(rows);
        }
        return sheet.build();
    }
}
