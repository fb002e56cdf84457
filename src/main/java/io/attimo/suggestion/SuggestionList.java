package io.attimo.suggestion;

import io.attimo.journey.Journey;
import io.attimo.journey.Outcome;
import io.attimo.platform.text.NumberFormats;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The part of an advice that a page shows.
 *
 * @param changedId the touchpoint that has just been decided about, or null
 */
public record SuggestionList(JourneySuggestions advice, SuggestionState state, UUID changedId, boolean editor) {

    static Journey firstWithOutcome(List<Journey> journeys) {
        return journeys.stream()
                .filter(journey -> !journey.outcomes().isEmpty())
                .findFirst()
                .orElse(journeys.isEmpty() ? null : journeys.get(0));
    }

    public List<SuggestionWithDecision> suggestions() {
        return advice.in(state);
    }

    public List<SuggestionState> states() {
        return List.of(SuggestionState.values());
    }

    public SuggestionWithDecision changed() {
        return advice.all().stream()
                .filter(each -> each.touchpoint().id().equals(changedId))
                .findFirst()
                .orElse(null);
    }

    public String query(Outcome outcome) {
        return query(outcome, state);
    }

    public String query(SuggestionState other) {
        return query(advice.outcome(), other);
    }

    static String query(Outcome outcome, SuggestionState suggestionState) {
        return "?journey=" + outcome.journey().id() + "&outcome=" + NumberFormats.url(outcome.name())
                + (suggestionState == SuggestionState.OPEN ? "" : "&state=" + suggestionState.parameter());
    }

    /** Under which a decision about a touchpoint is written down. */
    public String path(SuggestionWithDecision suggestion) {
        return "/suggestions/%s/%s/%s"
                .formatted(
                        advice.journey().id(),
                        advice.outcome().id(),
                        suggestion.touchpoint().id());
    }

    /** The page of the touchpoint, for the same outcome. */
    public String tile(SuggestionWithDecision suggestion) {
        return "/journeys/%s/touchpoints/%s?outcome=%s"
                .formatted(
                        advice.journey().id(),
                        suggestion.touchpoint().id(),
                        NumberFormats.url(advice.outcome().name()));
    }

    public LocalDate today() {
        return advice.today();
    }
}
