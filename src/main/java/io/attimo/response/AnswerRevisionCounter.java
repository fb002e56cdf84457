package io.attimo.response;

import io.attimo.journey.Journey;
import io.attimo.platform.tenancy.TenantSql;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.Query;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Numbers the changes of a journey's answers: what was worked out from them is used again until one comes. */
@Singleton
class AnswerRevisionCounter {

    /** Once the transaction is at its end, the journey has a single answer more. */
    record Added(UUID journey) {}

    /** A number's lane stands above this many bits. */
    static final int LANE_BITS = 48;

    /** Drawn by lot: two who open one at the same moment hardly ever draw the same, for which one would have to wait. */
    private static final int LAST_LANE = (1 << (Long.SIZE - 1 - LANE_BITS)) - 1;

    /** More than there are connections to write with, as a rule. */
    private static final int LANES = 64;

    // What the version before did since is taken for the worst.
    private static final String CHANGED = """
            update journeys set answers_revision = answers_revision + 1, answers_told_at = answers_revision + 1,
              answers_removed_at = case when :removed or answers_told_at <> answers_revision
                then answers_revision + 1 else answers_removed_at end
            where tenant_id = :tenant and id = :journey
            returning answers_revision
            """;
    private static final String FREE = """
            select lane from answer_lanes where tenant_id = :tenant and journey_id = :journey
            order by lane limit 1 for update skip locked
            """;
    private static final String OPEN =
            "select lane from answer_lanes where tenant_id = :tenant and journey_id = :journey";
    private static final String NEXT = """
            insert into answer_lanes (tenant_id, journey_id, lane, revision)
            values (:tenant, :journey, :lane, cast(:first as bigint))
            on conflict (tenant_id, journey_id, lane) do update set revision = answer_lanes.revision + 1
            returning revision
            """;
    private static final String NEWEST =
            "select lane, revision from answer_lanes where tenant_id = :tenant and journey_id = :journey";

    private final TenantSql sql;
    private final Event<Added> added;

    AnswerRevisionCounter(TenantSql sql, Event<Added> added) {
        this.sql = sql;
        this.added = added;
    }

    /** For who adds a single answer: waits for nobody, as long as not all lanes are taken. */
    AnswerWritePermit addition(UUID journey) {
        int lane = lane(journey);
        var number = (Number) sql.query(NEXT)
                .setParameter("journey", journey)
                .setParameter("lane", lane)
                .setParameter("first", ((long) lane << LANE_BITS) + 1)
                .getSingleResult();
        added.fire(new Added(journey));
        return new AnswerWritePermit(journey, number.longValue(), false);
    }

    /** A free one, or else a new one; where there are enough, any. */
    private int lane(UUID journey) {
        var free = lanes(FREE, journey);
        if (!free.isEmpty()) {
            return free.get(0);
        }
        var open = lanes(OPEN, journey);
        var random = ThreadLocalRandom.current();
        return open.size() < LANES ? random.nextInt(1, LAST_LANE + 1) : open.get(random.nextInt(open.size()));
    }

    private List<Integer> lanes(String those, UUID journey) {
        List<?> lanes = sql.query(those).setParameter("journey", journey).getResultList();
        return lanes.stream().map(lane -> ((Number) lane).intValue()).toList();
    }

    /** For who adds many answers, or corrects some. Until their transaction ends, no other can. */
    AnswerWritePermit change(UUID journey) {
        return next(journey, false);
    }

    /** The same for whoever may also delete some. */
    AnswerWritePermit removal(UUID journey) {
        return next(journey, true);
    }

    private AnswerWritePermit next(UUID journey, boolean removed) {
        return new AnswerWritePermit(
                journey, ((Number) raise(journey, removed).getSingleResult()).longValue(), removed);
    }

    /** So that the journey's own number is another one; nothing where the journey is gone. */
    void tell(UUID journey) {
        raise(journey, false).getResultList();
    }

    private Query raise(UUID journey, boolean removed) {
        return sql.query(CHANGED).setParameter("journey", journey).setParameter("removed", removed);
    }

    /** As it is when this is asked: of what has a higher number, nothing is in it. */
    AnswerVersionVector version(Journey journey) {
        var numbers = new TreeMap<>(Map.of(AnswerVersionVector.OWN, journey.answersRevision()));
        List<?> newest = sql.query(NEWEST).setParameter("journey", journey.id()).getResultList();
        for (var each : newest) {
            var row = (Object[]) each;
            numbers.put(((Number) row[0]).intValue(), ((Number) row[1]).longValue());
        }
        return new AnswerVersionVector(Collections.unmodifiableMap(numbers));
    }
}
