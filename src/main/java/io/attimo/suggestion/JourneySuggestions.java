package io.attimo.suggestion;

import io.attimo.importance.ImportanceResult;
import io.attimo.journey.Journey;
import io.attimo.journey.Outcome;
import io.attimo.journey.Touchpoint;
import io.attimo.statistics.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All there is to suggest for one outcome of a journey, in rank order, with what was decided.
 *
 * @param drivers what the figures rest on
 * @param hidden touchpoints whose figures must not be shown; nothing is suggested for them
 * @param silent touchpoints that nobody has answered about
 */
public record JourneySuggestions(
        Journey journey,
        Outcome outcome,
        ImportanceResult drivers,
        List<SuggestionWithDecision> all,
        Ranking ranking,
        int hidden,
        List<Touchpoint> silent,
        LocalDate today) {

    static JourneySuggestions of(
            Outcome outcome, SuggestionInput found, Map<Touchpoint, Decision> decisions, LocalDate today) {
        var settled = decisions.values().stream()
                .filter(Decision::isSettled)
                .collect(Collectors.<Decision, UUID, Play>toMap(
                        decision -> decision.touchpoint().id(), Decision::play));
        var ranking = Ranking.of(found.evidence(), settled);
        var list = ranking.suggestions();
        double scale = list.stream().mapToDouble(JourneySuggestions::end).max().orElse(0);
        var all = IntStream.range(0, list.size())
                .mapToObj(i -> new SuggestionWithDecision(
                        i + 1, list.get(i), decisions.get(list.get(i).touchpoint()), scale, today))
                .toList();
        return new JourneySuggestions(
                outcome.journey(), outcome, found.drivers(), all, ranking, found.hidden(), found.silent(), today);
    }

    private static double end(Suggestion suggestion) {
        return suggestion
                .gainInterval()
                .map(Interval::high)
                .or(suggestion::gain)
                .orElse(0.0);
    }

    public List<SuggestionWithDecision> in(SuggestionState suggestionState) {
        return all.stream().filter(each -> each.state() == suggestionState).toList();
    }

    public Map<SuggestionState, Long> counts() {
        return all.stream().collect(Collectors.groupingBy(SuggestionWithDecision::state, Collectors.counting()));
    }

    public long count(SuggestionState suggestionState) {
        return counts().getOrDefault(suggestionState, 0L);
    }

    public Optional<SuggestionWithDecision> at(Touchpoint touchpoint) {
        return all.stream().filter(each -> each.touchpoint().equals(touchpoint)).findFirst();
    }

    /** Whether there is anything that may be shown. */
    public boolean isKnown() {
        return !drivers.drivers().isEmpty();
    }

    /** Whether anybody has answered at all. */
    public boolean hasAnswers() {
        return !all.isEmpty() || !ranking.leftOut().isEmpty() || hidden > 0;
    }

    public boolean leavesOut() {
        return !ranking.leftOut().isEmpty() || !silent.isEmpty() || hidden > 0;
    }

    /** Whether intervals are still being computed: until then nothing is confirmed. */
    public boolean isComputing() {
        return isKnown() && !drivers.complete();
    }
}
