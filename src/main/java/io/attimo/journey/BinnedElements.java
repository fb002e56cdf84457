package io.attimo.journey;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditLog;
import io.attimo.bin.BinnedItem;
import io.attimo.bin.DependentErasure;
import io.attimo.bin.Retirable;
import io.attimo.bin.RetirableBinContents;
import io.attimo.edit.FieldEditHistory;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The journeys, stages and touchpoints that lie in the bin. */
@Singleton
class BinnedElements extends RetirableBinContents<JourneyElement> {

    private final Journeys journeys;
    private final EntityManager entities;
    private final FieldEditHistory fieldEditHistory;

    BinnedElements(
            Journeys journeys,
            EntityManager entities,
            FieldEditHistory fieldEditHistory,
            AuditLog auditLog,
            @All List<DependentErasure> dependents,
            Clock clock) {
        super(dependents, auditLog, clock);
        this.journeys = journeys;
        this.entities = entities;
        this.fieldEditHistory = fieldEditHistory;
    }

    @Override
    protected Stream<JourneyElement> retiredAfter(Instant oldest) {
        return Stream.of("Journey", "Stage", "Touchpoint")
                .flatMap(sort -> entities.createQuery(
                                "from " + sort + " where retirement.retiredAt > ?1", JourneyElement.class)
                        .setParameter(1, oldest)
                        .getResultStream());
    }

    /** The journey is taken first, as by whoever changes it. */
    @Override
    protected Optional<JourneyElement> forChange(UUID id) {
        return journeyOf(id).map(journeys::getForChange).flatMap(journey -> journey.piece(id));
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

    @Override
    protected BinnedItem item(JourneyElement retired) {
        var edit = "/journeys/" + retired.journey().id() + "/edit";
        return new BinnedItem(
                retired.id(),
                NameRules.words().sort(retired.sort()),
                retired.name(),
                retired.whole().map(JourneyElement::name).orElse(null),
                retired.retirement(),
                retired instanceof JourneyPart journeyPart ? edit + "#" + journeyPart.anchor() : edit);
    }

    /** Nobody keeps anything of a stage but what is of its touchpoints. */
    @Override
    protected Stream<? extends Retirable> partsOf(JourneyElement retired) {
        touchpoints(retired).forEach(Touchpoint::journey);
        return retired instanceof Stage ? touchpoints(retired).stream() : Stream.of(retired);
    }

    @Override
    protected void delete(JourneyElement retired) {
        fieldEditHistory.forget(retired);
        touchpoints(retired).forEach(fieldEditHistory::forget);
        retired.whole().ifPresent(whole -> whole.letGo(retired));
        entities.remove(retired);
    }

    @Override
    protected AuditEvent deleted(JourneyElement retired) {
        return retired.sort().emptied(retired);
    }

    private static List<Touchpoint> touchpoints(JourneyElement journeyElement) {
        if (journeyElement instanceof Touchpoint touchpoint) {
            return List.of(touchpoint);
        }
        return journeyElement instanceof Stage stage ? stage.everyTouchpoint().toList() : List.of();
    }
}
