package io.attimo.score;

import io.attimo.journey.Journey;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.tenancy.TenantSql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the customers of a journey answered. */
@Singleton
public class Responses implements PanacheRepositoryBase<Response, UUID> {

    private static final String SHEET = """
            select id, respondent_hash, answered_on - date '1970-01-01', marks, places
            from responses where tenant_id = :tenant and journey_id = ? and revision > ?
            """;
    private static final String RATED = """
            select 1 from responses where tenant_id = :tenant and journey_id = ? and marks[?] <> 'NaN' limit 1
            """;
    // What the version before did since is taken for the worst.
    private static final String CHANGED = """
            update journeys set answers_revision = answers_revision + 1, answers_told_at = answers_revision + 1,
              answers_removed_at = case when :removed or answers_told_at <> answers_revision
                then answers_revision + 1 else answers_removed_at end
            where tenant_id = :tenant and id = :journey
            returning answers_revision
            """;
    private static final String SAID = """
            select set_config('app.answers_revision', cast(greatest(cast(:revision as bigint), coalesce(
              cast(nullif(current_setting('app.answers_revision', true), '') as bigint), 0)) as text), true)
            where :tenant <> ''
            """;

    /**
     * For the revision of each row that is written: null, which none takes, where nobody has said that they change answers.
     */
    public static final String REVISION = "cast(nullif(current_setting('app.answers_revision', true), '') as bigint)";

    private static final long ALL = -1;
    private static final int FETCH = 4_000;

    private final TenantSql sql;

    Responses(TenantSql sql) {
        this.sql = sql;
    }

    /** Every response of the journey. */
    public ResponseTable of(Journey journey) {
        return above(ALL, journey);
    }

    /** Every response of the journey, of which none was removed since its answers had that revision and were these. */
    public ResponseTable of(Journey journey, ResponseTable old, long revision) {
        return old.with(above(revision, journey));
    }

    private ResponseTable above(long revision, Journey journey) {
        // made before the statement runs: loading the segments meanwhile would close its rows
        var sheet =
                new ResponseTableBuilder(journey.measures(), journey.segments().size());
        return sql.read(
                SHEET,
                statement -> {
                    statement.setObject(2, journey.id());
                    statement.setLong(3, revision);
                },
                FETCH,
                rows -> filled(sheet, rows));
    }

    /**
     * To be said by whoever writes answers of the journey, before they do and in the same transaction: what was worked out
     * from the answers is used again until then. Until that transaction ends, nobody else can change them. Rows that are
     * written have the {@link #REVISION}.
     */
    public void change(UUID journey) {
        change(journey, false);
    }

    /** The same for whoever may also delete some. */
    public void remove(UUID journey) {
        change(journey, true);
    }

    private void change(UUID journey, boolean removed) {
        List<?> revisions = sql.query(CHANGED)
                .setParameter("journey", journey)
                .setParameter("removed", removed)
                .getResultList();
        revisions.forEach(
                revision -> sql.query(SAID).setParameter("revision", revision).getSingleResult());
    }

    @Override
    public void persist(Response response) {
        change(response.journeyId());
        PanacheRepositoryBase.super.persist(response);
    }

    /** Whether anybody has rated the touchpoint yet. */
    public boolean anyOf(Touchpoint touchpoint) {
        return sql.read(
                RATED,
                statement -> {
                    statement.setObject(2, touchpoint.stage().journey().id());
                    statement.setInt(3, touchpoint.number());
                },
                1,
                ResultSet::next);
    }

    /** Keeps a response and what was said with it; blank is nothing said. */
    public void add(Response response, Touchpoint touchpoint, String comment) {
        persist(response);
        if (!comment.isBlank()) {
            getEntityManager().persist(new Comment(response, touchpoint.id(), comment));
        }
    }

    /** The journey that got an answer last, whenever that was given. */
    public Optional<UUID> latestJourney() {
        return find("order by id desc").firstResultOptional().map(Response::journeyId);
    }

    public boolean anyOf(Journey journey) {
        return find("journeyId", journey.id()).firstResultOptional().isPresent();
    }

    public boolean anyOf(Journey journey, String source) {
        return find("journeyId = ?1 and source = ?2", journey.id(), source)
                .firstResultOptional()
                .isPresent();
    }

    public boolean anyBesides(Journey journey, String source) {
        return find("journeyId = ?1 and source <> ?2", journey.id(), source)
                .firstResultOptional()
                .isPresent();
    }

    private static ResponseTable filled(ResponseTableBuilder sheet, ResultSet rows) throws SQLException {
        while (rows.next()) {
            sheet.add(
                    rows.getObject(1, UUID.class), rows.getLong(2), rows.getInt(3), rows.getBytes(4), rows.getBytes(5));
        }
        return sheet.build();
    }
}
