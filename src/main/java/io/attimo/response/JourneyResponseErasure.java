package io.attimo.response;

import io.attimo.journey.Journey;
import io.attimo.journey.JourneyDependentErasure;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.tenancy.TenantSql;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Erases what customers answered about something that is emptied from the bin, and what imports remember of that. */
@Singleton
class JourneyResponseErasure implements JourneyDependentErasure {

    private static final int AT_ONCE = 10_000;

    // Here and below by their place: of rows chosen "in (select … limit)" the database may look through all for each.
    private static final String RATED_NOTHING_ELSE = """
            delete from responses where tenant_id = :tenant and ctid = any (array(
              select r.ctid from responses r
              where r.tenant_id = :tenant and r.journey_id = :journey and r.marks[:number] <> 'NaN'
              and not exists (select from unnest(r.marks) with ordinality as m (mark, number)
                where m.mark <> 'NaN' and m.number <> :number)
              and not exists (select from comments c
                where c.tenant_id = :tenant and c.response_id = r.id and c.touchpoint_id is distinct from :touchpoint)
              limit :most))
            """;
    private static final String MARKS = """
            update responses set marks[:number] = 'NaN', version = version + 1, revision = :revision
            where tenant_id = :tenant and ctid = any (array(
              select ctid from responses
              where tenant_id = :tenant and journey_id = :journey and marks[:number] <> 'NaN' limit :most))
            """;
    private static final String COMMENTS = """
            delete from comments where tenant_id = :tenant and ctid = any (array(
              select ctid from comments where tenant_id = :tenant and touchpoint_id = :touchpoint limit :most))
            """;
    private static final String RESPONSES = """
            delete from responses where tenant_id = :tenant and ctid = any (array(
              select ctid from responses where tenant_id = :tenant and journey_id = :journey limit :most))
            """;

    private final TenantSql sql;
    private final AnswerRevisionCounter revisions;
    private final ImportChanges changes;
    private final FormerAnswerRows former;

    JourneyResponseErasure(
            TenantSql sql, AnswerRevisionCounter revisions, ImportChanges changes, FormerAnswerRows former) {
        this.former = former;
        this.sql = sql;
        this.revisions = revisions;
        this.changes = changes;
    }

    @Override
    public int erase(Touchpoint touchpoint) {
        var removal = revisions.removal(touchpoint.journey().id());
        Map<String, Object> column =
                Map.of("journey", removal.journey(), "number", touchpoint.number(), "most", AT_ONCE);
        Map<String, Object> remarks = Map.of("touchpoint", touchpoint.id(), "most", AT_ONCE);
        int some = sql.update(RATED_NOTHING_ELSE, with(column, remarks));
        if (some == 0) {
            some = sql.update(MARKS, with(column, Map.of("revision", removal.number())));
        }
        if (some == 0) {
            some = sql.update(COMMENTS, remarks);
        }
        if (some == 0) {
            some = changes.silence(touchpoint, AT_ONCE);
        }
        return some > 0 ? some : former.silence(touchpoint, AT_ONCE);
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> others) {
        var both = new HashMap<>(some);
        both.putAll(others);
        return both;
    }

    @Override
    public int erase(Journey journey) {
        revisions.removal(journey.id());
        int some = sql.update(RESPONSES, Map.of("journey", journey.id(), "most", AT_ONCE));
        return some > 0 ? some : former.forgetAll(journey.id(), AT_ONCE);
    }
}
