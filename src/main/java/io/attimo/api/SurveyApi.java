package io.attimo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.platform.limits.RateLimited;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.RequiresApiKey;
import io.attimo.survey.InvalidSurvey;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyCheck;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyLinks;
import io.attimo.survey.SurveyPublication;
import io.attimo.survey.SurveyText;
import io.attimo.survey.Surveys;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Writing a survey, publishing it, and ending it. What {@code GET} gives, {@code POST} takes. */
@Path("/api/v1/surveys")
@Produces(MediaType.APPLICATION_JSON)
@RateLimited("api")
public class SurveyApi {

    private static final String PROBLEM = "application/problem+json";

    private static final String EXAMPLE = """
            {
              "journey": "Airport visit",
              "name": "After the visit",
              "title": {"en": "How was your visit?", "it": "Com’è andata la visita?"},
              "languages": ["en", "it"],
              "pages": [{
                "key": "visit",
                "questions": [
                  {"key": "food", "kind": "rating", "text": {"en": "The restaurants", "it": "I ristoranti"},
                   "touchpoint": {"stage": "Waiting", "name": "Restaurants"}, "notApplicable": true},
                  {"key": "recommend", "kind": "nps", "outcome": "Recommendation",
                   "text": {"en": "How likely are you to recommend us?", "it": "Con che probabilità ci consiglierebbe?"}},
                  {"key": "why", "kind": "long", "text": {"en": "Why?", "it": "Perché?"},
                   "showIf": {"question": "recommend", "atMost": "6"}}
                ]
              }]
            }
            """;

    /**
     * What a survey is, without what it asks.
     *
     * @param state draft, open, paused or closed
     * @param version the newest that was published; 0 for none
     * @param link where respondents find it; null until it is published
     * @param revision one more with each change
     * @param journey the name of the journey that its answers belong to
     */
    public record Summary(UUID id, String state, int version, String link, int revision, String journey, String name) {}

    /** What was published, and where respondents find it. */
    public record Published(int version, String link) {}

    private final Surveys surveys;
    private final SurveyPublication publication;
    private final SurveyLinks links;
    private final Journeys journeys;
    private final CurrentApiKey key;
    private final Clock clock;

    SurveyApi(
            Surveys surveys,
            SurveyPublication publication,
            SurveyLinks links,
            Journeys journeys,
            CurrentApiKey key,
            Clock clock) {
        this.surveys = surveys;
        this.publication = publication;
        this.links = links;
        this.journeys = journeys;
        this.key = key;
        this.clock = clock;
    }

    /** All surveys, the last changed first; an empty list where there is none. */
    @GET
    @RequiresApiKey(ApiKeyScope.READ)
    @Operation(summary = "All surveys, without what they ask")
    public List<Summary> index() {
        return surveys.newestFirst().stream()
                .map(survey -> new Summary(
                        survey.id(),
                        survey.state().word(),
                        survey.publishedVersion(),
                        links.to(survey).orElse(null),
                        survey.revision(),
                        journeys.get(survey.journeyId()).name(),
                        survey.name()))
                .toList();
    }

    /** One survey, as {@code POST} takes it, with what is known of it beside. */
    @GET
    @RequiresApiKey(ApiKeyScope.READ)
    @Path("{id}")
    @Operation(summary = "A survey with all that it asks")
    public JsonNode show(UUID id) {
        return json(surveys.get(id));
    }

    @POST
    @RequiresApiKey(ApiKeyScope.WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Make a survey; nobody sees it until it is published")
    @APIResponse(responseCode = "201", description = "made: the survey as GET gives it")
    @APIResponse(
            responseCode = "422",
            description = "something in it cannot be; each fault with its path",
            content = @Content(mediaType = PROBLEM))
    public Response create(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "three questions", value = EXAMPLE)))
                    String body) {
        return taking(() -> {
            var written = read(body);
            var survey = surveys.add(new Survey(journey(written).id(), written, key.actor(), clock.instant()));
            key.record(AuditEvent.of(AuditEventKind.SURVEY_MADE, survey.name()));
            return Response.status(201).entity(json(survey)).build();
        });
    }

    /** The next version; what is published stays as it is until this is. */
    @PUT
    @RequiresApiKey(ApiKeyScope.WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}")
    @Transactional
    @Operation(
            summary =
                    "Write a survey anew, by the revision that was read; what is published stays until it is published again")
    @APIResponse(responseCode = "200", description = "written: the survey as GET gives it")
    @APIResponse(
            responseCode = "409",
            description = "somebody else has changed it since that revision",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "something in it cannot be; each fault with its path",
            content = @Content(mediaType = PROBLEM))
    public Response update(UUID id, @RequestBody(description = "As GET gives it, with its revision") String body) {
        return taking(() -> {
            var survey = surveys.getForChange(id);
            var written = read(body);
            int seen = SurveyText.revision(body)
                    .orElseThrow(() -> InvalidSurvey.at("revision", InvalidSurvey.Fault.MISSING, ""));
            if (seen != survey.revision()) {
                throw refusal(409, Messages.here(ApiMessages.class).surveyChanged(survey.revision()));
            }
            var journey = journey(written);
            if (survey.isPublished() && !journey.id().equals(survey.journeyId())) {
                throw refusal(422, Messages.here(ApiMessages.class).surveyHasJourney());
            }
            survey.rewrite(journey.id(), written, clock.instant());
            key.record(AuditEvent.of(AuditEventKind.SURVEY_CHANGED, survey.name()));
            return Response.ok(json(survey)).build();
        });
    }

    @POST
    @RequiresApiKey(ApiKeyScope.WRITE)
    @Path("{id}/publication")
    @Transactional
    @Operation(summary = "Publish what is written as the next version, which takes answers from now on")
    @APIResponse(
            responseCode = "200",
            description = "published",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Published.class)))
    @APIResponse(
            responseCode = "422",
            description = "something in it keeps it from being answered; each fault with its path",
            content = @Content(mediaType = PROBLEM))
    public Response publish(UUID id) {
        return taking(() -> {
            var survey = surveys.getForChange(id);
            var version = publication.publish(survey, key.actor(), clock.instant());
            key.record(AuditEvent.of(AuditEventKind.SURVEY_PUBLISHED, survey.name()));
            return Response.ok(new Published(version.number(), links.to(survey).orElseThrow()))
                    .build();
        });
    }

    @POST
    @RequiresApiKey(ApiKeyScope.WRITE)
    @Path("{id}/pause")
    @Transactional
    @Operation(summary = "Take no answers until it is reopened")
    @APIResponse(responseCode = "200", description = "paused: the survey as GET gives it")
    @APIResponse(responseCode = "409", description = "it was never published", content = @Content(mediaType = PROBLEM))
    public Response pause(UUID id) {
        return become(id, Survey::pause, AuditEventKind.SURVEY_PAUSED);
    }

    @POST
    @RequiresApiKey(ApiKeyScope.WRITE)
    @Path("{id}/closure")
    @Transactional
    @Operation(summary = "Take no more answers")
    @APIResponse(responseCode = "200", description = "closed: the survey as GET gives it")
    @APIResponse(responseCode = "409", description = "it was never published", content = @Content(mediaType = PROBLEM))
    public Response close(UUID id) {
        return become(id, Survey::close, AuditEventKind.SURVEY_CLOSED);
    }

    @POST
    @RequiresApiKey(ApiKeyScope.WRITE)
    @Path("{id}/reopening")
    @Transactional
    @Operation(summary = "Take answers again after a pause or a closure")
    @APIResponse(responseCode = "200", description = "open: the survey as GET gives it")
    @APIResponse(responseCode = "409", description = "it was never published", content = @Content(mediaType = PROBLEM))
    public Response reopen(UUID id) {
        return become(id, Survey::reopen, AuditEventKind.SURVEY_REOPENED);
    }

    private Response become(UUID id, Consumer<Survey> state, AuditEventKind auditEventKind) {
        var survey = surveys.getForChange(id);
        if (!survey.isPublished()) {
            throw refusal(409, Messages.here(ApiMessages.class).surveyNotPublished());
        }
        state.accept(survey);
        key.record(AuditEvent.of(auditEventKind, survey.name()));
        return Response.ok(json(survey)).build();
    }

    private static SurveyDefinition read(String body) {
        var written = SurveyText.read(body == null ? "" : body);
        SurveyCheck.structure(written);
        return written;
    }

    private Journey journey(SurveyDefinition written) {
        try {
            return journeys.inUse(journeys.get(written.journey()).id());
        } catch (NotFoundException none) {
            throw InvalidSurvey.at("journey", InvalidSurvey.Fault.NO_SUCH_JOURNEY, written.journey());
        }
    }

    private ObjectNode json(Survey survey) {
        var json = SurveyText.json(survey.definition());
        json.put("journey", journeys.get(survey.journeyId()).name());
        json.put("id", survey.id().toString());
        json.put("state", survey.state().word());
        json.put("version", survey.publishedVersion());
        json.put("link", links.to(survey).orElse(null));
        json.put("revision", survey.revision());
        return json;
    }

    private interface Taking {
        Response take();
    }

    private static Response taking(Taking taking) {
        try {
            return taking.take();
        } catch (InvalidSurvey bad) {
            throw refusal(422, String.join("; ", bad.sentences()));
        }
    }

    private static Refusal refusal(int status, String sentence) {
        return new Refusal(status, locale -> sentence);
    }
}
