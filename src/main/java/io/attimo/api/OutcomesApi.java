package io.attimo.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.attimo.disclosure.View;
import io.attimo.disclosure.WeekRange;
import io.attimo.insight.JourneyReadings;
import io.attimo.insight.OutcomeScore;
import io.attimo.journey.Journeys;
import io.attimo.platform.limits.RateLimited;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.platform.web.RequiresApiKey;
import io.attimo.statistics.Change;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How the outcomes of a journey stand, and how they changed. */
@Path("/api/v1/journeys/{id}/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@RateLimited("api")
public class OutcomesApi {

    /**
     * One outcome. Of a suppressed one all figures are null; of one nobody answered only n is there, 0.
     *
     * @param outcome its name
     * @param n different people who gave it
     * @param mean on the outcome's own scale
     * @param low lower end of the 95 % interval of mean
     * @param high upper end
     * @param nps −100 to 100; null unless the scale is 0–10
     * @param npsLow lower end of its 95 % interval
     * @param npsHigh upper end
     * @param change against the period before, which is as long: of the NPS where there is one, else of the mean; null
     *     without a period before, that is unless both from and to are asked for, or where it may not be shown
     * @param p how likely a change at least so large is by chance: NPS by z, two marks by Newcombe's interval, others by
     *     Welch's test; people who answered in both periods are counted as the same
     * @param suppressed too few gave it, or others could be told by subtraction
     * @param from the Monday from which the answers are; null for no beginning
     * @param to the Sunday up to which they are; null for no end
     * @param weighted whether answers count by weights; n counts people all the same
     * @param nEffective as many answers of one weight would be as sure, (Σw)²/Σw²; without weights n
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Answer(
            String outcome,
            Long n,
            Double mean,
            Double low,
            Double high,
            Double nps,
            Double npsLow,
            Double npsHigh,
            Double change,
            Double p,
            boolean suppressed,
            LocalDate from,
            LocalDate to,
            Boolean weighted,
            Double nEffective) {

        static Answer of(OutcomeScore score, Optional<Change> change, WeekRange period) {
            var interval = score.interval();
            var ofNps = score.npsInterval();
            return new Answer(
                    score.outcome().name(),
                    score.n(),
                    score.mean(),
                    interval == null ? null : interval.low(),
                    interval == null ? null : interval.high(),
                    score.nps(),
                    ofNps == null ? null : ofNps.low(),
                    ofNps == null ? null : ofNps.high(),
                    change.map(Change::value).orElse(null),
                    change.map(Change::p).orElse(null),
                    score.suppressed(),
                    period.from(),
                    period.to(),
                    score.weighted(),
                    score.effective());
        }
    }

    private final Journeys journeys;
    private final JourneyReadings journeyReadings;

    OutcomesApi(Journeys journeys, JourneyReadings journeyReadings) {
        this.journeys = journeys;
        this.journeyReadings = journeyReadings;
    }

    /**
     * @param id the journey's id, or its name URL-encoded
     * @param from a day; snaps to the Monday before
     * @param to a day; snaps to the Sunday after
     * @param segments Name:Value, at most one of each segment
     */
    @GET
    @RequiresApiKey(ApiKeyScope.READ)
    @Operation(summary = "How the outcomes of a journey stand, and their change against the period before")
    public List<Answer> outcomes(
            String id,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("segment") List<String> segments,
            UriInfo uri) {
        var journeyReading = journeyReadings.at(View.of(journeys.get(id), uri.getQueryParameters()));
        return journeyReading.outcomes().stream()
                .map(score -> Answer.of(
                        score,
                        journeyReading.change(score.outcome()),
                        journeyReading.view().period()))
                .toList();
    }
}
