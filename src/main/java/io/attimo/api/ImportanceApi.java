package io.attimo.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.attimo.disclosure.View;
import io.attimo.importance.ImportanceCache;
import io.attimo.importance.ImportanceResult;
import io.attimo.importance.MissingAnswerMethod;
import io.attimo.insight.ImportanceWarningSentences;
import io.attimo.insight.JourneyReadings;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.limits.RateLimited;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.platform.web.RequiresApiKey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which touchpoints decide an outcome. An association, not an effect. */
@Path("/api/v1/journeys/{id}/importance")
@Produces(MediaType.APPLICATION_JSON)
@RateLimited("api")
public class ImportanceApi {

    /**
     * @param outcome its name; null for a journey without one
     * @param r2 the explained share of the outcome's variance, 0–1: the sum of all lmg
     * @param n the smallest number of different people who gave a driver and the outcome
     * @param weighted whether answers count by weights; n and reach count people all the same
     * @param nEffective as many people whose answers had one weight would be as sure, (Σw)²/Σw²; without weights n
     * @param warning what must be said beside the figures; left out where nothing must
     * @param drivers in the order of the journey
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(
            String outcome,
            double r2,
            long n,
            boolean weighted,
            double nEffective,
            String warning,
            List<Driver> drivers) {}

    /**
     * @param lmg the driver's share of the explained variance (Lindeman, Merenda and Gold 1980), 0 to R²
     * @param low lower end of its 95 % interval; null only for more than 16 drivers while a job computes it
     * @param high upper end
     * @param r correlation with the outcome
     * @param beta standardised coefficient of the joint regression
     * @param n different people who gave both answers; a touchpoint with fewer than the minimum of them is left out
     * @param reach share of the people in view who answered this
     * @param weighted whether answers count by weights
     * @param nEffective as many people whose answers had one weight would be as sure, (Σw)²/Σw²; without weights n
     * @param verdict confirmed, refuted, open, suppressor (r and β have opposite signs, both shown) or too-few
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Driver(
            String touchpoint,
            double lmg,
            Double low,
            Double high,
            double r,
            double beta,
            long n,
            double reach,
            boolean weighted,
            double nEffective,
            String verdict) {

        static Driver of(ImportanceResult.Driver driver, String touchpoint, boolean weighted) {
            var interval = driver.interval();
            return new Driver(
                    touchpoint,
                    driver.lmg(),
                    interval == null ? null : interval.low(),
                    interval == null ? null : interval.high(),
                    driver.r(),
                    driver.beta(),
                    driver.n(),
                    driver.reach(),
                    weighted,
                    driver.effective(),
                    driver.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private final Journeys journeys;
    private final JourneyReadings journeyReadings;
    private final ImportanceCache importanceCache;

    ImportanceApi(Journeys journeys, JourneyReadings journeyReadings, ImportanceCache importanceCache) {
        this.journeys = journeys;
        this.journeyReadings = journeyReadings;
        this.importanceCache = importanceCache;
    }

    /**
     * @param id the journey's id, or its name URL-encoded
     * @param outcome its name; the journey's first if left out
     * @param missing pairwise (default): each pair of columns over the rows that have both; listwise: only full rows
     */
    @GET
    @RequiresApiKey(ApiKeyScope.READ)
    @Operation(summary = "Which touchpoints decide an outcome, and how sure that is")
    public Answer importance(
            String id, @QueryParam("outcome") String outcome, @QueryParam("missing") String missing, UriInfo uri) {
        var journey = journeys.get(id);
        var how = MissingAnswerMethod.named(missing);
        var journeyReading = journeyReadings.at(View.of(journey, uri.getQueryParameters()));
        var view = journeyReading.view();
        var importanceResult = importanceCache.of(journeyReading.importanceInput(view.outcome(), how));
        return new Answer(
                view.outcome() == null ? null : view.outcome().name(),
                importanceResult.r2(),
                importanceResult.n(),
                importanceResult.weighted(),
                importanceResult.effective(),
                ImportanceWarningSentences.of(view.outcome(), importanceResult),
                named(journey, importanceResult));
    }

    private static List<Driver> named(Journey journey, ImportanceResult importanceResult) {
        Map<Integer, String> names =
                journey.touchpoints().stream().collect(Collectors.toMap(Touchpoint::number, Touchpoint::name));
        return importanceResult.drivers().stream()
                .map(driver -> Driver.of(driver, names.get(driver.number()), importanceResult.weighted()))
                .toList();
    }
}
