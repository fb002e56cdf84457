package io.attimo.insight;

import io.attimo.disclosure.ArrivalOrder;
import io.attimo.disclosure.Audience;
import io.attimo.disclosure.JourneyAnswers;
import io.attimo.disclosure.SingleAnswerReader;
import io.attimo.disclosure.View;
import io.attimo.intake.Imports;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.tenancy.TenantCache;
import io.attimo.response.AnswerVersionVector;
import io.attimo.response.Responses;
import io.attimo.session.CurrentMember;
import io.attimo.tenant.TenantAccount;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads a journey's answers for a view, and caches them under their version, which every change of answers raises. At a
 * higher version only the answers added or corrected since are read, unless some were removed. What the tenant
 * wants hidden is hidden in every reading.
 */
@Singleton
public class JourneyReadings {

    private static final long MOST_BYTES = 48 << 20;

    private record Known(
            AnswerVersionVector version,
            ArrivalOrder arrivalOrder,
            int measures,
            int segments,
            JourneyAnswers answers) {

        static Known of(
                Journey journey, AnswerVersionVector version, ArrivalOrder arrivalOrder, JourneyAnswers answers) {
            return new Known(
                    version,
                    arrivalOrder,
                    journey.measures(),
                    journey.segments().size(),
                    answers);
        }

        boolean isOf(Journey journey, AnswerVersionVector now, ArrivalOrder order) {
            return version.equals(now) && arrivalOrder.equals(order) && hasColumnsOf(journey);
        }

        /** Whether it lacks nothing but what was added or corrected since. */
        boolean leadsTo(Journey journey, AnswerVersionVector now) {
            return hasColumnsOf(journey) && version.leadsTo(now) && journey.hasStillAnswersOf(version.revision());
        }

        private boolean hasColumnsOf(Journey journey) {
            return measures == journey.measures()
                    && segments == journey.segments().size();
        }
    }

    private final Journeys journeys;
    private final Responses responses;
    private final Imports imports;
    private final TenantAccount tenantAccount;
    private final CurrentMember member;
    private final List<SingleAnswerReader> programs;
    private final TenantCache<UUID, Known> known;

    JourneyReadings(
            Journeys journeys,
            Responses responses,
            Imports imports,
            TenantAccount tenantAccount,
            CurrentMember member,
            @All List<SingleAnswerReader> programs,
            Tenancy tenancy) {
        this.member = member;
        this.programs = programs;
        this.journeys = journeys;
        this.responses = responses;
        this.imports = imports;
        this.tenantAccount = tenantAccount;
        known = tenancy.memory(MOST_BYTES, each -> each.answers().weight());
    }

    /** The whole journey, read at once and on one connection, and its answers; empty for one that lies in the bin. */
    public Optional<JourneyReading> at(UUID journey, Map<String, List<String>> asked) {
        return at(journey, asked, Function.identity());
    }

    /** @param withMore what else a page asks of the database for this reading, on the same connection */
    public <T> Optional<T> at(UUID journey, Map<String, List<String>> asked, Function<JourneyReading, T> withMore) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Optional.of(journeys.getWhole(journey))
                        .filter(found -> !found.isRetired())
                        .map(found -> at(View.of(found, asked), kept(found)))
                        .map(withMore));
    }

    /** In a transaction that may have changed answers itself, nothing is remembered: it may yet come to nothing. */
    public JourneyReading at(View view) {
        return at(view, isInTransaction() ? read(view.journey(), arrivals(view.journey())) : kept(view.journey()));
    }

    private static boolean isInTransaction() {
        return QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    }

    private JourneyReading at(View view, JourneyAnswers all) {
        return JourneyReading.of(all, view, tenantAccount.current().anonymityMinimum(), audience());
    }

    /** Outside of a request nobody may read single answers. */
    private Audience audience() {
        boolean may = Arc.container().requestContext().isActive()
                && (member.isKnown() && member.get().isEditor()
                        || programs.stream().anyMatch(SingleAnswerReader::mayReadSingleAnswers));
        return may ? Audience.ANSWERS : Audience.FIGURES;
    }

    /** What is through is asked first: of an import that begins meanwhile nothing is in. */
    private JourneyAnswers kept(Journey journey) {
        var old = known.recall(journey.id());
        var version = responses.version(journey);
        var arrivalOrder = arrivals(journey);
        return old.filter(found -> found.isOf(journey, version, arrivalOrder))
                .map(Known::answers)
                .orElseGet(() -> {
                    var fresh = old.filter(found -> found.leadsTo(journey, version))
                            .map(found -> read(journey, arrivalOrder, found))
                            .orElseGet(() -> read(journey, arrivalOrder));
                    known.keep(journey.id(), Known.of(journey, version, arrivalOrder, fresh));
                    return fresh;
                });
    }

    private ArrivalOrder arrivals(Journey journey) {
        return ArrivalOrder.of(imports.deedsInto(journey.id()));
    }

    private JourneyAnswers read(Journey journey, ArrivalOrder arrivalOrder, Known old) {
        var matrix = responses.of(journey, old.answers().matrix(), old.version());
        boolean isSame = matrix == old.answers().matrix() && arrivalOrder.equals(old.arrivalOrder());
        return isSame ? old.answers() : JourneyAnswers.of(matrix, arrivalOrder, responses.former(journey));
    }

    private JourneyAnswers read(Journey journey, ArrivalOrder arrivalOrder) {
        var matrix = responses.of(journey);
        return JourneyAnswers.of(matrix, arrivalOrder, responses.former(journey));
    }
}
