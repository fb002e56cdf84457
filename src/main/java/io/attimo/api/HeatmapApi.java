package io.attimo.api;

import io.attimo.disclosure.View;
import io.attimo.disclosure.WeekRange;
import io.attimo.importance.ImportanceCache;
import io.attimo.insight.Heatmap;
import io.attimo.insight.HeatmapCell;
import io.attimo.insight.JourneyReadings;
import io.attimo.journey.Journeys;
import io.attimo.platform.limits.RateLimited;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.platform.web.RequiresApiKey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The heatmap of a journey as figures. */
@Path("/api/v1/journeys/{id}/heatmap")
@Produces(MediaType.APPLICATION_JSON)
@RateLimited("api")
public class HeatmapApi {

    /**
     * @param journey its name
     * @param rows as asked: touchpoint, type, channel or segment:Name
     * @param outcome whose importance is given; null for a journey without one
     * @param from the Monday to which the asked day snapped; null for no beginning
     * @param to the Sunday to which the asked day snapped; null for no end
     * @param hidden nothing of this view may be shown
     * @param respondents different people in view; null in a hidden view
     * @param cells stage by stage and row by row
     */
    public record Answer(
            String journey,
            String rows,
            String metric,
            String outcome,
            LocalDate from,
            LocalDate to,
            boolean hidden,
            Long respondents,
            List<Figure> cells) {

        static Answer of(Heatmap heatmap) {
            var view = heatmap.view();
            return new Answer(
                    view.journey().name(),
                    view.rows().parameter(),
                    view.metric().parameter(),
                    view.outcome() == null ? null : view.outcome().name(),
                    view.period().from(),
                    view.period().to(),
                    heatmap.isHidden(),
                    heatmap.respondents(),
                    heatmap.cells().stream()
                            .map(heatmapCell -> Figure.of(heatmapCell, view.period()))
                            .toList());
        }
    }

    /**
     * One cell. Of a suppressed one all figures are null; of one nobody answered only n is there, 0.
     *
     * @param stage its name
     * @param row the touchpoint's name, a moment type, a channel or a label
     * @param n respondents, not answers
     * @param value in the metric's own unit: experience 0–100, the plain mean; shares 0–1; NPS −100 to 100; importance as
     *     a share of the outcome's variance. Null where the metric is not told of this scale
     * @param shrunken the value drawn toward the journey's mean, the more the fewer answered; null for importance and n
     * @param shrunkenLow lower end of the 95 % interval of shrunken
     * @param shrunkenHigh upper end
     * @param low lower end of the 95 % interval of value
     * @param high upper end
     * @param glory share of respondents, 0–1
     * @param pain share of respondents, 0–1
     * @param importance of the cell's touchpoints for the outcome (LMG), 0 to R²; null for rows of a segment
     * @param suppressed too few answered, or others could be told by subtraction
     * @param weighted whether answers count by weights; n counts people all the same
     * @param nEffective as many answers of one weight would be as sure, (Σw)²/Σw²; without weights n
     * @param from the Monday from which its answers are; null for no beginning
     * @param to the Sunday up to which they are; null for no end
     */
    public record Figure(
            String stage,
            String row,
            Long n,
            Double value,
            Double shrunken,
            Double shrunkenLow,
            Double shrunkenHigh,
            Double low,
            Double high,
            Double glory,
            Double pain,
            Double importance,
            boolean suppressed,
            Boolean weighted,
            Double nEffective,
            LocalDate from,
            LocalDate to) {

        static Figure of(HeatmapCell heatmapCell, WeekRange period) {
            var interval = heatmapCell.interval();
            var posterior = heatmapCell.shrunken() == null
                    ? null
                    : heatmapCell.shrunken().posterior();
            boolean shown = heatmapCell.isShown();
            return new Figure(
                    heatmapCell.stage().name(),
                    heatmapCell.row(),
                    heatmapCell.n(),
                    heatmapCell.value(),
                    heatmapCell.shrunken() == null
                            ? null
                            : heatmapCell.shrunken().value(),
                    posterior == null ? null : posterior.low(),
                    posterior == null ? null : posterior.high(),
                    interval == null ? null : interval.low(),
                    interval == null ? null : interval.high(),
                    heatmapCell.glory(),
                    heatmapCell.pain(),
                    heatmapCell.importance() == null
                            ? null
                            : heatmapCell.importance().lmg(),
                    heatmapCell.suppressed(),
                    heatmapCell.weighted(),
                    heatmapCell.effective(),
                    shown ? period.from() : null,
                    shown ? period.to() : null);
        }
    }

    private final Journeys journeys;
    private final JourneyReadings journeyReadings;
    private final ImportanceCache importanceCache;

    HeatmapApi(Journeys journeys, JourneyReadings journeyReadings, ImportanceCache importanceCache) {
        this.journeys = journeys;
        this.journeyReadings = journeyReadings;
        this.importanceCache = importanceCache;
    }

    /**
     * @param id the journey's id, or its name URL-encoded
     * @param rows touchpoint (default), type, channel or segment:Name
     * @param metric experience (default), glory, pain, importance, n, nps or csat
     * @param outcome its name; the journey's first if left out
     * @param from a day; snaps to the Monday before
     * @param to a day; snaps to the Sunday after
     * @param segments Name:Value, at most one of each segment
     */
    @GET
    @RequiresApiKey(ApiKeyScope.READ)
    @Operation(summary = "The heatmap of a journey, cell by cell")
    public Answer heatmap(
            String id,
            @QueryParam("rows") String rows,
            @QueryParam("metric") String metric,
            @QueryParam("outcome") String outcome,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("segment") List<String> segments,
            UriInfo uri) {
        var journeyReading = journeyReadings.at(View.of(journeys.get(id), uri.getQueryParameters()));
        return Answer.of(journeyReading.heatmap(importanceCache.of(journeyReading.importanceInput())));
    }
}
