package io.attimo.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attimo.disclosure.UnknownViewParameter;
import io.attimo.platform.limits.RateLimited;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.RequiresApiKey;
import io.attimo.results.ResultsView;
import io.attimo.survey.AnswerProblem;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyAnswers;
import io.attimo.survey.SurveyAvailability;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyResponse;
import io.attimo.survey.SurveyResponses;
import io.attimo.survey.SurveyVersions;
import io.attimo.survey.SurveyWalk;
import io.attimo.survey.Surveys;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Answers that a program collects: each is one of the survey, and of its journey, as if its page had been filled in. */
@Path("/api/v1/surveys/{survey}/responses")
@Produces(MediaType.APPLICATION_JSON)
@RateLimited("api")
public class SurveyResponseApi {

    private static final String PROBLEM = "application/problem+json";
    private static final int LONGEST_CUSTOMER = 200;

    /**
     * One respondent's answers.
     *
     * @param answers by the questions' keys: a number, the key of a choice, an array of keys (best first), an object of rows,
     *     {@code {"choice": "other", "text": …}} or {@code {"notApplicable": true}}; what was not shown is not there
     * @param language of the survey's; the default where it is not given
     * @param customer who answered, by your own key; another answer of the same customer counts by itself
     * @param answeredAt when, as ISO-8601 with an offset; now where it is not given
     */
    public record Given(ObjectNode answers, String language, String customer, String answeredAt) {}

    /** @param id of the response */
    public record Taken(UUID id) {}

    /**
     * One response that is at its end.
     *
     * @param version of the survey that was answered
     * @param finishedAt as ISO-8601 in UTC
     * @param partial whether it was broken off; false as long as only finished ones are told
     * @param suspicious whether it looks as if a machine had given it
     * @param answers by the questions' keys, as they were given
     */
    public record Finished(
            UUID id,
            int version,
            String language,
            Instant finishedAt,
            boolean partial,
            boolean suspicious,
            @Schema(implementation = Object.class) ObjectNode answers) {

        static Finished of(SurveyResponse response) {
            return new Finished(
                    response.id(),
                    response.surveyVersion(),
                    response.language(),
                    response.finishedAt(),
                    false,
                    response.isSuspicious(),
                    SurveyAnswers.read(response.answers()).json());
        }
    }

    /**
     * A hundred at most.
     *
     * @param next what {@code after} has to be for those behind them; null where there are none
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Page(List<Finished> responses, UUID next) {}

    private static final UUID FIRST = new UUID(0, 0);

    private final Surveys surveys;
    private final SurveyVersions versions;
    private final SurveyResponses responses;
    private final Clock clock;

    SurveyResponseApi(Surveys surveys, SurveyVersions versions, SurveyResponses responses, Clock clock) {
        this.surveys = surveys;
        this.versions = versions;
        this.responses = responses;
        this.clock = clock;
    }

    /**
     * By their ids, so that whoever reads on misses none and reads none twice; nearly in the order in which they were begun.
     *
     * @param after the id behind which the page begins; the first page if left out
     * @param from a day in the tenant's zone on which responses were finished, that day included
     * @param to the last day, included
     */
    @GET
    @RequiresApiKey(ApiKeyScope.RESPONSES)
    @Operation(summary = "The finished responses of a survey, a hundred at a time")
    public Page index(
            UUID survey,
            @QueryParam("after") String after,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            UriInfo uri) {
        var asked = surveys.get(survey);
        var view = ResultsView.of(versions.of(asked), uri.getQueryParameters());
        var found = behind(asked, id(after), view);
        var last = found.isEmpty() ? null : found.get(found.size() - 1).id();
        boolean isMore = last != null && !behind(asked, last, view).isEmpty();
        return new Page(found.stream().map(Finished::of).toList(), isMore ? last : null);
    }

    private List<SurveyResponse> behind(Survey survey, UUID last, ResultsView view) {
        var zone = CurrentLocale.zoneHere();
        return responses.finishedBehind(survey, last, view.begin(zone), view.end(zone));
    }

    private static UUID id(String after) {
        try {
            return after == null || after.isBlank() ? FIRST : UUID.fromString(after);
        } catch (IllegalArgumentException noId) {
            throw new UnknownViewParameter("after", after);
        }
    }

    @POST
    @RequiresApiKey(ApiKeyScope.WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Take one respondent's answers to the published version")
    @APIResponse(
            responseCode = "201",
            description = "taken",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Taken.class)))
    @APIResponse(
            responseCode = "409",
            description = "the survey takes no answers just now",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "an answer cannot be one; each fault with its path",
            content = @Content(mediaType = PROBLEM))
    public Response create(UUID survey, Given given) {
        var asked = surveys.getForAnswer(survey);
        if (!asked.isPublished()) {
            throw refusal(409, Messages.here(ApiMessages.class).surveyNotPublished());
        }
        var version = versions.get(asked.id(), asked.publishedVersion());
        var definition = version.definition();
        var now = clock.instant();
        refuseWhileShut(asked, definition, now);
        var walk = walk(definition, given);
        var at = moment(given.answeredAt(), now);
        var response = new SurveyResponse(version, language(definition, given.language()), "{}", null, at);
        customer(response, given.customer());
        responses.finish(asked, version, response, walk, at, now);
        return Response.status(201).entity(new Taken(response.id())).build();
    }

    private static void refuseWhileShut(Survey survey, SurveyDefinition definition, Instant now) {
        if (survey.availability(definition, now, CurrentLocale.zoneHere()) != SurveyAvailability.OPEN) {
            throw refusal(409, Messages.here(ApiMessages.class).surveyShut());
        }
    }

    private static SurveyWalk walk(SurveyDefinition definition, Given given) {
        if (given == null || given.answers() == null) {
            throw refusal(422, "answers: " + Messages.here(ApiMessages.class).notGiven());
        }
        var language = language(definition, given.language());
        var posted = SurveyWalk.of(definition, language, Map.of(), SurveyAnswers.NONE)
                .takeAll(given.answers());
        if (!posted.problems().isEmpty()) {
            throw refusal(
                    422,
                    posted.problems().stream().map(SurveyResponseApi::sentence).collect(Collectors.joining("; ")));
        }
        refuseUnasked(given.answers(), posted.answers());
        return SurveyWalk.of(definition, language, Map.of(), posted.answers());
    }

    /** What the survey does not ask of whoever answers so would be lost, and nobody told. */
    private static void refuseUnasked(ObjectNode given, SurveyAnswers kept) {
        var unasked = given.properties().stream()
                .filter(answer -> !answer.getValue().isNull())
                .map(Map.Entry::getKey)
                .filter(key -> kept.to(key).isEmpty())
                .map(key -> sentence(new AnswerProblem(key, AnswerProblem.Fault.NOT_ASKED, "")))
                .toList();
        if (!unasked.isEmpty()) {
            throw refusal(422, String.join("; ", unasked));
        }
    }

    private static String sentence(AnswerProblem problem) {
        return "answers." + problem.name() + ": "
                + Messages.here(ApiMessages.class).badAnswer(problem.fault(), problem.detail());
    }

    private static String language(SurveyDefinition definition, String asked) {
        if (asked != null && !definition.languages().contains(asked)) {
            throw refusal(
                    422,
                    "language: "
                            + Messages.here(ApiMessages.class).notAmong(String.join(", ", definition.languages())));
        }
        return asked == null ? definition.defaultLanguage() : asked;
    }

    private static Instant moment(String asked, Instant now) {
        if (asked == null) {
            return now;
        }
        try {
            var at = OffsetDateTime.parse(asked).toInstant();
            if (at.isAfter(now) || at.isBefore(Instant.EPOCH)) {
                throw refusal(
                        422, "answeredAt: " + Messages.here(ApiMessages.class).notYet());
            }
            return at;
        } catch (DateTimeException unreadable) {
            throw refusal(422, "answeredAt: " + Messages.here(ApiMessages.class).noMoment());
        }
    }

    private static void customer(SurveyResponse response, String customer) {
        if (customer == null || customer.isBlank()) {
            return;
        }
        boolean isOdd = customer.codePoints()
                .anyMatch(c -> c < ' ' || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (isOdd || customer.length() > LONGEST_CUSTOMER) {
            throw refusal(422, "customer: " + Messages.here(ApiMessages.class).noCustomer(LONGEST_CUSTOMER));
        }
        response.ofCustomer(customer.strip());
    }

    private static Refusal refusal(int status, String sentence) {
        return new Refusal(status, locale -> sentence);
    }
}
