package io.attimo.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.attimo.journey.Journeys;
import io.attimo.platform.limits.RateLimited;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.platform.web.RequiresApiKey;
import io.attimo.statistics.Interval;
import io.attimo.suggestion.DecisionHistoryEntry;
import io.attimo.suggestion.PlayMessages;
import io.attimo.suggestion.SuggestionAdvisor;
import io.attimo.suggestion.SuggestionWithDecision;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What to do about a journey, best first. Gains are associations, not effects. */
@Path("/api/v1/journeys/{id}/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@RateLimited("api")
public class SuggestionApi {

    /**
     * One touchpoint with the play that fits it.
     *
     * @param outcome whose gain it is
     * @param stage of the touchpoint
     * @param touchpoint its name
     * @param play its name, in the language that was asked for
     * @param key the same in every language, such as {@code KIND_WAIT}
     * @param gain b · max(0, Q − mean), in points of 0–100 of the outcome; null with too few answers
     * @param low lower end of its 95 % interval; null with too few answers, and for more than 16 touchpoints while it is
     *     computed
     * @param high upper end
     * @param reach share of the respondents who met the touchpoint, 0–1
     * @param effort 1, 2 or 3
     * @param convertibility 1 for one-to-many, 0.5 for one-to-one or unknown
     * @param rank low × reach × convertibility ÷ effort; null where low is
     * @param state open, accepted, done, snoozed or declined
     * @param decidedBy who made it that, a member or a program by its key's name; null while nobody has decided, and where it
     *     is not known
     * @param decidedAt when they did
     * @param verdict confirmed, open, refuted or too-few
     * @param missing how many more answers would settle it; null where it is settled or no number would
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Answer(
            String outcome,
            String stage,
            String touchpoint,
            String play,
            String key,
            Double gain,
            Double low,
            Double high,
            double reach,
            int effort,
            double convertibility,
            Double rank,
            String state,
            String decidedBy,
            Instant decidedAt,
            String verdict,
            Long missing) {

        static Answer of(SuggestionWithDecision ranked, String outcome) {
            var suggestion = ranked.suggestion();
            var evidence = ranked.evidence();
            var interval = suggestion.gainInterval();
            var missing = evidence.missing();
            var step = ranked.step();
            return new Answer(
                    outcome,
                    ranked.touchpoint().stage().name(),
                    ranked.touchpoint().name(),
                    Messages.here(PlayMessages.class).play(ranked.play()),
                    ranked.play().name(),
                    suggestion.gain().orElse(null),
                    interval.map(Interval::low).orElse(null),
                    interval.map(Interval::high).orElse(null),
                    evidence.driver().reach(),
                    ranked.play().effort(),
                    evidence.convertibility(),
                    interval.isPresent() ? (Double) suggestion.rank() : null,
                    ranked.state().parameter(),
                    step.map(taken -> taken.takenBy().name()).orElse(null),
                    step.map(DecisionHistoryEntry::takenAt).orElse(null),
                    ranked.badge(),
                    missing.isPresent() ? (Long) missing.getAsLong() : null);
        }
    }

    private final Journeys journeys;
    private final SuggestionAdvisor suggestionAdvisor;

    SuggestionApi(Journeys journeys, SuggestionAdvisor suggestionAdvisor) {
        this.journeys = journeys;
        this.suggestionAdvisor = suggestionAdvisor;
    }

    /**
     * @param id the journey's id, or its name URL-encoded
     * @param outcome its name; the journey's first if left out
     * @return in rank order; empty for a journey without an outcome
     */
    @GET
    @RequiresApiKey(ApiKeyScope.READ)
    @Operation(summary = "What to do next, best first, with the expected gain and how sure it is")
    public List<Answer> suggestions(String id, @QueryParam("outcome") String outcome) {
        var journey = journeys.get(id);
        var leading = journey.leadingOutcome();
        if (leading.isEmpty()) {
            return List.of();
        }
        var asked = outcome == null || outcome.isBlank()
                ? leading.get()
                : journey.outcome(outcome).orElseThrow(NotFoundException::new);
        return suggestionAdvisor.about(asked).all().stream()
                .map(ranked -> Answer.of(ranked, asked.name()))
                .toList();
    }
}
