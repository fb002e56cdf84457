package io.attimo.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.attimo.platform.limits.RateLimited;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.platform.web.RequiresApiKey;
import io.attimo.results.AnswerShare;
import io.attimo.results.ItemResult;
import io.attimo.results.ResultsView;
import io.attimo.results.SurveyResults;
import io.attimo.results.SurveyResultsReader;
import io.attimo.survey.SurveyVersions;
import io.attimo.survey.Surveys;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a survey's answers say, question by question. */
@Path("/api/v1/surveys/{survey}/results")
@Produces(MediaType.APPLICATION_JSON)
@RateLimited("api")
public class SurveyResultsApi {

    /**
     * How many came how far, and what they said.
     *
     * @param opened how often its page was opened; null in a view by language, version or kind of answer, by which that is
     *     not counted
     * @param started responses with an answer, which were begun or finished in the period
     * @param finished those at their end
     * @param suspicious of the finished, those that look as if a machine had given them; they count in all figures
     * @param finishedShare of those who started, or on a survey of one page of those who opened it, 0–1; null where that
     *     says nothing
     * @param questions in the order of the newest version; what only older ones ask comes last
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Answer(
            Long opened, long started, long finished, long suspicious, Double finishedShare, List<Question> questions) {

        static Answer of(SurveyResults results) {
            var counts = results.counts();
            return new Answer(
                    counts.opened(),
                    counts.started(),
                    counts.finished(),
                    counts.suspicious(),
                    counts.share(),
                    results.items().stream().map(Question::of).toList());
        }
    }

    /**
     * One question. Of a suppressed one all figures are null and the distribution is empty.
     *
     * @param key of the question; of a row of a matrix {@code key.row}, of a page repeated for choices {@code key@choice}
     * @param kind as the survey says it
     * @param n different people who answered it
     * @param notApplicable different people to whom it does not apply, who are not in n
     * @param value −100 to 100 of nps; the mean of rating, effort, scale, a matrix of ratings and number, on the question's
     *     own scale; else null
     * @param low lower end of the 95 % interval of value
     * @param high upper end
     * @param suppressed too few people answered it
     * @param distribution choices in their order, marks from the best, numbers from the lowest
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Question(
            String key,
            String kind,
            Long n,
            Long notApplicable,
            Double value,
            Double low,
            Double high,
            boolean suppressed,
            List<Share> distribution) {

        static Question of(ItemResult result) {
            var interval = result.interval();
            return new Question(
                    result.item().key(),
                    result.item().kind().word(),
                    result.n(),
                    result.notApplicable(),
                    result.value(),
                    interval == null ? null : interval.low(),
                    interval == null ? null : interval.high(),
                    result.suppressed(),
                    result.distribution().stream().map(Share::of).toList());
        }
    }

    /**
     * How often one answer was given. Of a label of a segment that too few chose, or that would tell such a one, all but the
     * key is null.
     *
     * @param key of the choice; the mark or number; {@code from..to} of numbers, of which to belongs to the next; a month or a
     *     year
     * @param n answers that say it
     * @param share of all answers to the question, 0–1
     * @param place where it was ranked on average, from 1; null where nothing is ranked
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Share(String key, Long n, Double share, Double place) {

        static Share of(AnswerShare share) {
            return new Share(share.key(), share.n(), share.share(), share.place());
        }
    }

    private final Surveys surveys;
    private final SurveyVersions versions;
    private final SurveyResultsReader results;

    SurveyResultsApi(Surveys surveys, SurveyVersions versions, SurveyResultsReader results) {
        this.surveys = surveys;
        this.versions = versions;
        this.results = results;
    }

    /**
     * @param version of the survey that was answered; all if left out
     * @param from a day in the tenant's zone on which answers were finished, that day included
     * @param to the last day, included
     * @param language in which answers were given; all if left out
     * @param answers sound or suspicious; all if left out
     */
    @GET
    @RequiresApiKey(ApiKeyScope.RESPONSES)
    @Operation(summary = "What a survey's answers say, question by question")
    public Answer results(
            UUID survey,
            @QueryParam("version") String version,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("language") String language,
            @QueryParam("answers") String answers,
            UriInfo uri) {
        var asked = surveys.get(survey);
        var view = ResultsView.of(versions.of(asked), uri.getQueryParameters());
        return Answer.of(results.of(asked, view));
    }
}
