package io.attimo.insight;

import io.attimo.disclosure.CachedAnswers;
import io.attimo.disclosure.View;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.tenancy.TenantCaches;
import io.attimo.response.AnswerVersion;
import io.attimo.response.Responses;
import io.attimo.tenant.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads a journey's answers for a view, and caches them under their version, which every change of answers raises. At a
 * higher version only the answers added or corrected since are read, unless some were removed. What the tenant
 * wants hidden is hidden in every reading.
 */
@Singleton
public class CachedReadings {

    private static final long MOST_BYTES = 48 << 20;

    private record Known(AnswerVersion version, int measures, int segments, CachedAnswers answers) {

        static Known of(Journey journey, AnswerVersion version, CachedAnswers answers) {
            return new Known(version, journey.measures(), journey.segments().size(), answers);
        }

        boolean isOf(Journey journey, AnswerVersion now) {
            return version.equals(now) && hasColumnsOf(journey);
        }

        /** Whether it lacks nothing but what was added or corrected since. */
        boolean leadsTo(Journey journey, AnswerVersion now) {
            return hasColumnsOf(journey) && version.leadsTo(now) && journey.hasStillAnswersOf(version.revision());
        }

        private boolean hasColumnsOf(Journey journey) {
            return measures == journey.measures()
                    && segments == journey.segments().size();
        }
    }

    private final Journeys journeys;
    private final Responses responses;
    private final Tenants tenants;
    private final TenantCaches<UUID, Known> known;

    CachedReadings(Journeys journeys, Responses responses, Tenants tenants, Tenancy tenancy) {
        this.journeys = journeys;
        this.responses = responses;
        this.tenants = tenants;
        known = tenancy.memory(MOST_BYTES, each -> each.answers().sheet().weight());
    }

    /** The whole journey, read at once and on one connection, and its answers; empty for one that lies in the bin. */
    public Optional<JourneyReading> at(UUID journey, Map<String, List<String>> asked) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Optional.of(journeys.getWhole(journey))
                        .filter(found -> !found.isRetired())
                        .map(found -> at(View.of(found, asked), kept(found))));
    }

    /** In a transaction that may have changed answers itself, nothing is remembered: it may yet come to nothing. */
    public JourneyReading at(View view) {
        return at(view, isInTransaction() ? read(view.journey()) : kept(view.journey()));
    }

    private static boolean isInTransaction() {
        return QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    }

    private JourneyReading at(View view, CachedAnswers all) {
        return JourneyReading.of(all, view, tenants.current().anonymityMinimum());
    }

    private CachedAnswers kept(Journey journey) {
        var old = known.recall(journey.id());
        var version = responses.version(journey);
        return old.filter(found -> found.isOf(journey, version))
                .map(Known::answers)
                .orElseGet(() -> {
                    var fresh = old.filter(found -> found.leadsTo(journey, version))
                            .map(found -> read(journey, found))
                            .orElseGet(() -> read(journey));
                    known.keep(journey.id(), Known.of(journey, version, fresh));
                    return fresh;
                });
    }

    private CachedAnswers read(Journey journey, Known old) {
        var sheet = responses.of(journey, old.answers().sheet(), old.version());
        return sheet == old.answers().sheet() ? old.answers() : new CachedAnswers(sheet);
    }

    private CachedAnswers read(Journey journey) {
        return new CachedAnswers(responses.of(journey));
    }
}
