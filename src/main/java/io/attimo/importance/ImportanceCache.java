package io.attimo.importance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.statistics.Importance;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * Caches importance under a fingerprint of everything it is computed from, so that no entry is ever out of date. Up to 16
 * touchpoints, estimates and intervals are computed at once; above that, the estimates are, and a background thread computes
 * the intervals.
 */
@Singleton
public class ImportanceCache {

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

    private static final int MOST_KNOWN = 500;

    static final int MOST_DRIVERS = 150;

    private final TenantSql sql;
    private final Tenancy tenancy;
    private final ObjectMapper json;
    private final Clock clock;
    private final Cache<String, ImportanceResult> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();
    private final BackgroundQueue later = new BackgroundQueue("importance", MOST_WAITING);

    ImportanceCache(TenantSql sql, Tenancy tenancy, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.tenancy = tenancy;
        this.json = json;
        this.clock = clock;
    }

    /** {@link ImportanceResult#NONE} where there is nothing to compute it from. */
    public ImportanceResult of(Optional<ImportanceInput> importanceInput) {
        return importanceInput.map(this::answer).orElse(ImportanceResult.NONE);
    }

    private ImportanceResult answer(ImportanceInput importanceInput) {
        if (importanceInput.drivers().size() > MOST_DRIVERS) {
            return ImportanceResult.ofTooMany(MOST_DRIVERS);
        }
        var fingerprint = importanceInput.fingerprint();
        var importanceResult = Optional.ofNullable(known.getIfPresent(fingerprint))
                .or(() -> kept(fingerprint))
                .orElseGet(() -> fresh(importanceInput, fingerprint));
        known.put(fingerprint, importanceResult);
        if (!importanceResult.complete()) {
            completeLater(importanceInput, fingerprint);
        }
        return importanceResult;
    }

    private ImportanceResult fresh(ImportanceInput importanceInput, String fingerprint) {
        var estimate = Importance.of(importanceInput.sums());
        if (importanceInput.drivers().size() > AT_ONCE) {
            return drivers(estimate, importanceInput);
        }
        var importanceResult = drivers(estimate.withIntervals(), importanceInput);
        // Whoever holds a connection waits for no second one, least of all to remember something.
        if (QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION) {
            keep(importanceInput, fingerprint, importanceResult);
        }
        return importanceResult;
    }

    private void completeLater(ImportanceInput importanceInput, String fingerprint) {
        later.add(fingerprint, tenancy.carrying(() -> {
            var importanceResult = drivers(Importance.of(importanceInput.sums()).withIntervals(), importanceInput);
            known.put(fingerprint, importanceResult);
            keep(importanceInput, fingerprint, importanceResult);
        }));
    }

    private static ImportanceResult drivers(Importance importance, ImportanceInput importanceInput) {
        return ImportanceResult.of(importance, importanceInput.numbers(), importanceInput.sets());
    }

    private Optional<ImportanceResult> kept(String fingerprint) {
        return sql.read(
                FIND,
                statement -> statement.setString(2, fingerprint),
                1,
                rows -> rows.next() ? Optional.of(parsed(rows.getString(1))) : Optional.empty());
    }

    private void keep(ImportanceInput importanceInput, String fingerprint, ImportanceResult importanceResult) {
        Map<String, Object> row = Map.of(
                "fingerprint", fingerprint,
                "journey", importanceInput.journey().id(),
                "result", written(importanceResult),
                "at", OffsetDateTime.now(clock));
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update(KEEP, row);
            sql.update(FORGET, Map.of("journey", importanceInput.journey().id()));
        });
    }

    private String written(ImportanceResult importanceResult) {
        try {
            return json.writeValueAsString(importanceResult);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ImportanceResult parsed(String result) {
        try {
            return json.readValue(result, ImportanceResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void stop() {
        later.stop();
    }
}
