package io.attimo.intake;

import io.attimo.edit.FieldEditHistory;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.mapping.AppliedMapping;
import io.attimo.mapping.Mapping;
import io.attimo.mapping.ParsedRow;
import io.attimo.mapping.ResponseMerge;
import io.attimo.response.ImportDeed;
import io.attimo.response.ImportedResponses;
import io.attimo.response.Responses;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * What imports bring in: responses of a journey. All that the work on an import asks of them stands here, each a part of the
 * caller's transaction, in which the import is locked; when and how often is the work's own affair.
 */
@Singleton
class ImportTarget {

    /** What it brought in was emptied from the bin with its journey; the other rows would be half an import of another. */
    static final class JourneyGone extends RuntimeException {}

    private final Journeys journeys;
    private final FieldEditHistory fieldEditHistory;
    private final ImportedResponses responses;
    private final Responses answers;
    private final Imports imports;
    private final Clock clock;

    ImportTarget(
            Journeys journeys,
            FieldEditHistory fieldEditHistory,
            ImportedResponses responses,
            Responses answers,
            Imports imports,
            Clock clock) {
        this.journeys = journeys;
        this.fieldEditHistory = fieldEditHistory;
        this.responses = responses;
        this.answers = answers;
        this.imports = imports;
        this.clock = clock;
    }

    /** @throws io.attimo.mapping.InvalidMapping where the journey that it names contradicts it */
    void check(Mapping mapping) {
        AppliedMapping.check(Optional.of(mapping.journey().name()).flatMap(journeys::named), mapping);
    }

    /** Asked in the import's first transaction; from then on nobody else goes into its journey until that ends. */
    boolean isTriedAgainstOthers(Import file, Mapping mapping) {
        journeys.namedForChange(mapping.journey().name());
        return isAfterOthers(file, mapping) || file.isTriedAgainstOthers(standingOfOthers(file, mapping));
    }

    /**
     * Whether rows of another file go into the journey while one of the two may replace nothing unsaid: what either would
     * replace is known only when the other is in.
     */
    boolean isAfterOthers(Import file, Mapping mapping) {
        return file
                .journeyId()
                .or(() -> journeys.named(mapping.journey().name()).map(Journey::id))
                .stream()
                .flatMap(journey -> imports.goingInto(journey, file.id()).stream())
                .anyMatch(file::isToWaitFor);
    }

    /** Finds or makes the journey. An import that goes on stays in its own, whatever that is called by now. */
    AppliedMapping prepare(Import file, Mapping mapping) {
        if (file.journeyId().isEmpty() && file.progress().readRows() > 0) {
            throw new JourneyGone();
        }
        var known = file.journeyId()
                .map(journeys::getForChange)
                .or(() -> journeys.namedForChange(mapping.journey().name()));
        known.ifPresent(file::goInto);
        var journey = known.orElseGet(() -> made(file, mapping));
        return fieldEditHistory.watch(journey.pieces(), file.broughtBy(), () -> AppliedMapping.in(journey, mapping));
    }

    private Journey made(Import file, Mapping mapping) {
        var journey = AppliedMapping.newJourney(mapping);
        journeys.persist(journey);
        file.make(journey);
        return journey;
    }

    ImportedResponses.Posted post(Import file, Mapping mapping, AppliedMapping appliedMapping, List<ParsedRow> rows) {
        var journey = journeys.getForChange(file.journeyId().orElseThrow(JourneyGone::new));
        return responses.post(
                file.deed(),
                journey,
                mapping.source(),
                ResponseMerge.of(journey, appliedMapping, rows),
                clock.instant());
    }

    /** Whether the mapping's source has answers in its journey, of which some might become something else. */
    boolean hasAnswers(Mapping mapping) {
        return journeys.named(mapping.journey().name())
                .filter(journey -> answers.anyOf(journey, mapping.source()))
                .isPresent();
    }

    /** Answers of other imports that these rows would make something else of; nothing is changed. */
    List<ImportedResponses.Replaced> replaced(Import file, Mapping mapping, List<ParsedRow> rows) {
        return journeys.named(mapping.journey().name())
                .map(journey -> responses.replaced(
                        file.id(),
                        journey.id(),
                        mapping.source(),
                        ResponseMerge.asItWouldBe(journey, AppliedMapping.known(journey, mapping), rows)))
                .orElse(List.of());
    }

    /** What else was brought into the mapping's journey and is in. */
    List<Import> filesBefore(Import file, Mapping mapping) {
        return journeys.named(mapping.journey().name())
                .map(journey -> imports.into(journey).stream()
                        .filter(other -> !other.id().equals(file.id())
                                && !other.state().isUndone()
                                && !other.state().isOnItsWay())
                        .toList())
                .orElse(List.of());
    }

    /** Another number once another import has done anything in the journey. */
    long standingOfOthers(Import file, Mapping mapping) {
        return journeys.named(mapping.journey().name())
                .map(journey -> imports.standing(journey, file.id()))
                .orElse(0L);
    }

    /** Some of what it added and nobody changed since. */
    ImportedResponses.Step delete(Import file) {
        return step(file, responses::delete);
    }

    /** Some of what else it said. */
    ImportedResponses.Step takeOut(Import file) {
        return step(file, responses::takeOut);
    }

    /** Some of what was taken back. */
    ImportedResponses.Step bringBack(Import file) {
        var source = file.mapping().orElseThrow().source();
        return step(file, (deed, journey) -> responses.bringBack(deed, journey, source));
    }

    /** Without a journey it has stored nothing. */
    private static ImportedResponses.Step step(Import file, BiFunction<ImportDeed, UUID, ImportedResponses.Step> work) {
        return file.journeyId().map(journey -> work.apply(file.deed(), journey)).orElse(ImportedResponses.NOTHING);
    }

    /** The journey is seen again if it lay in the bin. */
    void showAgain(Import file) {
        file.journeyId().map(journeys::getForChange).ifPresent(Journey::bringBack);
    }

    /** Some of what could still be brought back; how many. */
    int forget(Import file) {
        return responses.forget(file.id());
    }
}
