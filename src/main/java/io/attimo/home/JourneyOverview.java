package io.attimo.home;

import io.attimo.disclosure.AnswerDateSpan;
import io.attimo.insight.Heatmap;
import io.attimo.insight.JourneyReading;
import io.attimo.insight.OutcomeScore;
import io.attimo.journey.Journey;
import io.attimo.suggestion.JourneySuggestions;
import io.attimo.suggestion.SuggestionState;
import io.attimo.suggestion.SuggestionWithDecision;
import java.time.LocalDate;
import java.util.List;

/**
 * What a member sees first of one journey.
 *
 * @param journeys all in use, to change over to another
 * @param score of the outcome the journey is steered by; null while it has none
 * @param advice null while the journey has no outcome
 */
public record JourneyOverview(
        Journey journey,
        List<Journey> journeys,
        JourneyReading reading,
        Heatmap tiles,
        OutcomeScore score,
        JourneySuggestions advice,
        boolean hasSample,
        OnboardingChecklist todo) {

    private static final int NEXT = 3;

    public boolean hasAnswers() {
        return tiles.isHidden() || tiles.respondents() > 0;
    }

    /** The day of the last answer; null where none may be shown. */
    public LocalDate latest() {
        return reading.days().map(AnswerDateSpan::last).orElse(null);
    }

    public long open() {
        return advice == null ? 0 : advice.count(SuggestionState.OPEN);
    }

    public long accepted() {
        return advice == null ? 0 : advice.count(SuggestionState.ACCEPTED);
    }

    public List<SuggestionWithDecision> next() {
        return advice == null
                ? List.of()
                : advice.all().stream()
                        .filter(each -> each.isOpen() || each.isAccepted())
                        .limit(NEXT)
                        .toList();
    }

    public boolean hasOthers() {
        return journeys.size() > 1;
    }
}
