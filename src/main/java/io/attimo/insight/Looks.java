package io.attimo.insight;

import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.tenancy.TenantMemory;
import io.attimo.score.Answers;
import io.attimo.tenant.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks at a journey's answers, hiding what the tenant wants hidden. Answers are kept in memory under the revision that
 * the journey had before they were read: whoever changes answers raises it, so that what is kept is never old. Of a higher
 * revision only what was added or corrected since is read, unless something was removed.
 */
@Singleton
public class Looks {

    private static final long MOST_BYTES = 48 << 20;

    private record Known(long revision, int measures, int segments, Whole answers) {

        static Known of(Journey journey, Whole answers) {
            return new Known(
                    journey.answersRevision(),
                    journey.measures(),
                    journey.segments().size(),
                    answers);
        }

        boolean isOf(Journey journey) {
            return revision == journey.answersRevision() && hasColumnsOf(journey);
        }

        /** Whether it lacks nothing but what was added or corrected since. */
        boolean leadsTo(Journey journey) {
            return hasColumnsOf(journey) && journey.hasStillAnswersOf(revision);
        }

        private boolean hasColumnsOf(Journey journey) {
            return measures == journey.measures()
                    && segments == journey.segments().size();
        }
    }

    private final Journeys journeys;
    private final Answers answers;
    private final Tenants tenants;
    private final TenantMemory<UUID, Known> known;

    Looks(Journeys journeys, Answers answers, Tenants tenants, Tenancy tenancy) {
        this.journeys = journeys;
        this.answers = answers;
        this.tenants = tenants;
        known = tenancy.memory(MOST_BYTES, each -> each.answers().sheet().weight());
    }

    /** The whole journey, read at once and on one connection, and its answers; empty for one that lies in the bin. */
    public Optional<Reading> at(UUID journey, Map<String, List<String>> asked) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Optional.of(journeys.getWhole(journey))
                        .filter(found -> !found.isRetired())
                        .map(found -> at(View.of(found, asked), kept(found))));
    }

    /** In a transaction that may have changed answers itself, nothing is remembered: it may yet come to nothing. */
    public Reading at(View view) {
        return at(view, isInTransaction() ? read(view.journey()) : kept(view.journey()));
    }

    private static boolean isInTransaction() {
        return QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    }

    private Reading at(View view, Whole all) {
        return Reading.of(all, view, tenants.current().anonymityMinimum());
    }

    private Whole kept(Journey journey) {
        var old = known.recall(journey.id());
        return old.filter(found -> found.isOf(journey)).map(Known::answers).orElseGet(() -> {
            var fresh = old.filter(found -> found.leadsTo(journey))
                    .map(found -> read(journey, found))
                    .orElseGet(() -> read(journey));
            known.keep(journey.id(), Known.of(journey, fresh));
            return fresh;
        });
    }

    private Whole read(Journey journey, Known old) {
        return new Whole(answers.of(journey, old.answers().sheet(), old.revision()));
    }

    private Whole read(Journey journey) {
        return new Whole(answers.of(journey));
    }
}
