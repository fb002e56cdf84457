package io.attimo.insight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attimo.journey.Outcome;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.statistics.Importance;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/**
 * What decides an outcome, computed once for the same answers: the key is a fingerprint of all that went in, so that
 * nothing ever has to be thrown out for being old. Up to 16 touchpoints everything is there at once; with more the
 * estimates are, and the intervals come from a thread of their own.
 */
@Singleton
public class Importances {

    /** With so many the intervals are done while the person waits. */
    public static final int AT_ONCE = 16;

    /** Each of them holds its answers in memory; who finds theirs left out asks again by looking again. */
    private static final int MOST_WAITING = 20;

    private static final String FIND = "select result from importances where tenant_id = :tenant and fingerprint = ?";
    private static final String KEEP = """
            insert into importances (tenant_id, fingerprint, journey_id, result, computed_at)
            values (:tenant, :fingerprint, :journey, cast(:result as jsonb), :at) on conflict do nothing
            """;
    private static final String FORGET = """
            delete from importances where tenant_id = :tenant and journey_id = :journey and fingerprint not in (
              select fingerprint from importances where tenant_id = :tenant and journey_id = :journey
              order by computed_at desc limit 200)
            """;

    private final TenantSql sql;
    private final Tenancy tenancy;
    private final ObjectMapper json;
    private final Clock clock;
    private final Map<String, Drivers> known = Collections.synchronizedMap(new Recent<>(500));
    private final Backlog later = new Backlog("importance", MOST_WAITING);

    Importances(TenantSql sql, Tenancy tenancy, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.json = json;
        this.clock = clock;
    }

    /** For the view's own outcome, each pair of columns on its own; {@link Drivers#NONE} of a hidden view. */
    public Drivers of(Reading reading) {
        return of(reading, reading.view().outcome(), Missing.PAIRWISE);
    }

    public Drivers of(Reading reading, Outcome outcome, Missing missing) {
        return outcome == null
                ? Drivers.NONE
                : reading.question(outcome, missing == Missing.LISTWISE)
                        .map(this::answer)
                        .orElse(Drivers.NONE);
    }

    private Drivers answer(Question question) {
        var fingerprint = question.fingerprint();
        var drivers = Optional.ofNullable(known.get(fingerprint))
                .or(() -> kept(fingerprint))
                .orElseGet(() -> fresh(question, fingerprint));
        known.put(fingerprint, drivers);
        if (!drivers.complete()) {
            completeLater(question, fingerprint);
        }
        return drivers;
    }

    private Drivers fresh(Question question, String fingerprint) {
        var estimate = Importance.of(question.sums());
        if (question.drivers().size() > AT_ONCE) {
            return drivers(estimate, question);
        }
        var drivers = drivers(estimate.withIntervals(), question);
        // Whoever holds a connection waits for no second one, least of all to remember something.
        if (QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION) {
            keep(question, fingerprint, drivers);
        }
        return drivers;
    }

    private void completeLater(Question question, String fingerprint) {
        later.add(fingerprint, tenancy.carrying(() -> {
            var drivers = drivers(Importance.of(question.sums()).withIntervals(), question);
            known.put(fingerprint, drivers);
            keep(question, fingerprint, drivers);
        }));
    }

    private static Drivers drivers(Importance importance, Question question) {
        return Drivers.of(importance, question.numbers(), question.sets());
    }

    private Optional<Drivers> kept(String fingerprint) {
        return sql.read(
                FIND,
                statement -> statement.setString(2, fingerprint),
                1,
                rows -> rows.next() ? Optional.of(parsed(rows.getString(1))) : Optional.empty());
    }

    private void keep(Question question, String fingerprint, Drivers drivers) {
        Map<String, Object> row = Map.of(
                "fingerprint", fingerprint,
                "journey", question.journey().id(),
                "result", written(drivers),
                "at", OffsetDateTime.now(clock));
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update(KEEP, row);
            sql.update(FORGET, Map.of("journey", question.journey().id()));
        });
    }

    private String written(Drivers drivers) {
        try {
            return json.writeValueAsString(drivers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Drivers parsed(String result) {
        try {
            return json.readValue(result, Drivers.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void stop() {
        later.stop();
    }
}
