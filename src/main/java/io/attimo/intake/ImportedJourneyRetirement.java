package io.attimo.intake;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.bin.Bin;
import io.attimo.bin.Retirement;
import io.attimo.journey.Journey;
import io.attimo.journey.JourneyUse;
import io.attimo.journey.Journeys;
import io.attimo.mapping.AppliedMapping;
import io.attimo.platform.text.Messages;
import io.attimo.response.Responses;
import io.quarkus.arc.All;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The journey that an import made: it goes in the bin with the last import into it, unless somebody else has use for it. */
@Singleton
class ImportedJourneyRetirement {

    private final Imports imports;
    private final Journeys journeys;
    private final Responses responses;
    private final List<JourneyUse> holds;
    private final Bin bin;
    private final AuditLog auditLog;

    ImportedJourneyRetirement(
            Imports imports,
            Journeys journeys,
            Responses responses,
            @All List<JourneyUse> holds,
            Bin bin,
            AuditLog auditLog) {
        this.imports = imports;
        this.journeys = journeys;
        this.responses = responses;
        this.holds = holds;
        this.bin = bin;
        this.auditLog = auditLog;
    }

    /** Part of the transaction in which the import is undone. */
    void takeAway(@Observes ImportUndo.Ended undone) {
        undone.file()
                .journeyId()
                .map(journeys::getForChange)
                .filter(this::isOfNoUse)
                .ifPresent(journey -> retire(journey, undone.file().retirement()));
    }

    private void retire(Journey journey, Retirement retirement) {
        if (bin.take(journey, retirement)) {
            auditLog.record(retirement.retiredBy(), AuditEvent.of(AuditEventKind.JOURNEY_RETIRED, journey.name()));
        }
    }

    private boolean isOfNoUse(Journey journey) {
        var into = imports.into(journey);
        return into.stream().anyMatch(Import::hasMadeJourney)
                && into.stream().allMatch(file -> file.state().isUndone())
                && !responses.anyOf(journey)
                && holds.stream().noneMatch(journeyUse -> journeyUse.isOn(journey))
                && journey.isDrawnLike(drawn(into));
    }

    /** As the imports alone would have drawn it. */
    private static Journey drawn(List<Import> into) {
        var mappings = into.stream().map(file -> file.mapping().orElseThrow()).toList();
        var journey = AppliedMapping.newJourney(mappings.get(0));
        mappings.forEach(mapping -> AppliedMapping.in(journey, mapping));
        return journey;
    }

    /** What became of the journey when the import was undone; empty where nothing did. */
    String sentence(Import file) {
        var words = Messages.here(IntakeMessages.class);
        return Optional.of(file)
                .filter(each -> each.state().isUndone() && each.hasMadeJourney())
                .flatMap(Import::journeyId)
                .flatMap(journeys::findByIdOptional)
                .filter(journey -> !journey.isRetired() || wentWith(file, journey))
                .map(journey ->
                        journey.isRetired() ? words.journeyWent(journey.name()) : words.journeyStays(journey.name()))
                .orElse("");
    }

    private static boolean wentWith(Import file, Journey journey) {
        return journey.retirement().equals(file.retirement());
    }
}
