package io.attimo.journey;

import io.attimo.tenant.AuditLog;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The journeys, stages and touchpoints that lie in the bin. */
@Singleton
class BinnedElements implements BinContents {

    private final Journeys journeys;
    private final EntityManager entities;
    private final FieldEdits fieldEdits;
    private final AuditLog auditLog;
    private final List<BinDependents> traces;
    private final Clock clock;

    BinnedElements(
            Journeys journeys,
            EntityManager entities,
            FieldEdits fieldEdits,
            AuditLog auditLog,
            @All List<BinDependents> traces,
            Clock clock) {
        this.journeys = journeys;
        this.entities = entities;
        this.fieldEdits = fieldEdits;
        this.auditLog = auditLog;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public List<BinnedItem> binned() {
        return Stream.of("Journey", "Stage", "Touchpoint")
                .flatMap(sort -> entities.createQuery(
                                "from " + sort + " where retirement.retiredAt > ?1", JourneyElement.class)
                        .setParameter(1, oldest())
                        .getResultStream())
                .map(BinnedItem::of)
                .toList();
    }

    @Override
    public Optional<BinnedItem> bringBack(UUID id) {
        return retired(id)
                .filter(journeyElement -> !journeyElement.retirement().isOver(clock.instant()))
                .map(journeyElement -> {
                    var back = BinnedItem.of(journeyElement);
                    journeyElement.bringBack();
                    return back;
                });
    }

    @Override
    public void empty(UUID id, Runnable hold) {
        var piece = transaction(() -> over(id).map(BinnedElements::loaded));
        piece.ifPresent(found -> {
            touchpoints(found).forEach(touchpoint -> erase(hold, each -> each.erase(touchpoint)));
            if (found instanceof Journey journey) {
                erase(hold, each -> each.erase(journey));
            }
            transaction(() -> {
                hold.run();
                over(id).ifPresent(this::delete);
                return null;
            });
        });
    }

    private void erase(Runnable hold, ToIntFunction<BinDependents> some) {
        for (var each : traces) {
            while (transaction(() -> {
                        hold.run();
                        return some.applyAsInt(each);
                    })
                    > 0) {
                // until nothing of it is left
            }
        }
    }

    private void delete(JourneyElement journeyElement) {
        fieldEdits.forget(journeyElement);
        touchpoints(journeyElement).forEach(fieldEdits::forget);
        journeyElement.whole().ifPresent(whole -> whole.letGo(journeyElement));
        entities.remove(journeyElement);
        auditLog.record(journeyElement.sort().emptied(journeyElement));
    }

    private Optional<JourneyElement> over(UUID id) {
        return retired(id).filter(journeyElement -> journeyElement.retirement().isOver(clock.instant()));
    }

    /** The journey is taken first, as by whoever changes it. */
    private Optional<JourneyElement> retired(UUID id) {
        return journeyOf(id)
                .map(journeys::getForChange)
                .flatMap(journey -> journey.piece(id))
                .filter(JourneyElement::isRetired);
    }

    private Optional<UUID> journeyOf(UUID id) {
        return Stream.of(
                        "select id from Journey where id = ?1",
                        "select journey.id from Stage where id = ?1",
                        "select stage.journey.id from Touchpoint where id = ?1")
                .flatMap(query -> entities.createQuery(query, UUID.class)
                        .setParameter(1, id)
                        .getResultStream())
                .findFirst();
    }

    private static JourneyElement loaded(JourneyElement journeyElement) {
        touchpoints(journeyElement).forEach(Touchpoint::journey);
        return journeyElement;
    }

    private static List<Touchpoint> touchpoints(JourneyElement journeyElement) {
        if (journeyElement instanceof Touchpoint touchpoint) {
            return List.of(touchpoint);
        }
        return journeyElement instanceof Stage stage ? stage.everyTouchpoint().toList() : List.of();
    }

    private Instant oldest() {
        return clock.instant().minus(Retirement.KEPT);
    }

    private static <T> T transaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
