package io.attimo.respondent;

import io.attimo.platform.secrets.Vault;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.web.AcceptHeaderSanitizer;
import io.attimo.platform.web.Cookieless;
import io.attimo.platform.web.PublicRoute;
import io.attimo.survey.SurveyAvailability;
import io.attimo.survey.SurveyDefinition;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Where a survey is answered: at its link, and from the first answer on at an address of one's own. A survey that takes no
 * answers says so with a 200 to whoever looks, as its link is not broken and may be opened again, and with a 409 to whoever
 * sends.
 */
@Path("/s")
@PublicRoute("whoever has the link may answer, and the link says of whom it is")
@Cookieless("an answer is told by what stands in its address and form alone")
class RespondentPages {

    private final SurveyEntrance entrance;
    private final PublishedSurveys published;
    private final SurveyOpenings openings;
    private final AnswerSending sending;
    private final CurrentLocale locale;
    private final Vault vault;
    private final Clock clock;

    RespondentPages(
            SurveyEntrance entrance,
            PublishedSurveys published,
            SurveyOpenings openings,
            AnswerSending sending,
            CurrentLocale locale,
            Vault vault,
            Clock clock) {
        this.entrance = entrance;
        this.published = published;
        this.openings = openings;
        this.sending = sending;
        this.locale = locale;
        this.vault = vault;
        this.clock = clock;
    }

    @GET
    @Path("{link}")
    public Response open(String link, UriInfo uri, RoutingContext context) {
        var visit = begun(link, null, uri, context);
        if (availability(visit) == SurveyAvailability.OPEN) {
            openings.count(visit.survey(), context.request());
        }
        return shown(visit);
    }

    @POST
    @Path("{link}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(String link, MultivaluedMap<String, String> form, UriInfo uri, RoutingContext context) {
        return taken(begun(link, new FilledForm(form), uri, context), new FilledForm(form));
    }

    @GET
    @Path("{link}/{token}")
    public Response goOn(String link, String token, UriInfo uri, RoutingContext context) {
        return shown(going(link, token, null, uri, context));
    }

    @POST
    @Path("{link}/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answerMore(
            String link, String token, MultivaluedMap<String, String> form, UriInfo uri, RoutingContext context) {
        return taken(going(link, token, new FilledForm(form), uri, context), new FilledForm(form));
    }

    @ServerExceptionMapper
    Response unknown(UnknownLink unknown) {
        return unknown.waiting().map(RespondentViews::tooManyUnknown).orElseGet(RespondentViews::unknown);
    }

    private Response shown(Visit visit) {
        if (visit.response() != null && visit.response().isFinished()) {
            return RespondentViews.end(visit);
        }
        var availability = availability(visit);
        if (availability != SurveyAvailability.OPEN) {
            return RespondentViews.unavailable(200, visit, availability);
        }
        var walk = visit.walk();
        return visit.page(walk, visit.first(Visit.PAGE))
                .map(page -> RespondentViews.screen(
                        200,
                        visit,
                        walk,
                        page,
                        visit.hasAddress() ? FilledForm.of(walk, page) : FilledForm.proposed(page, visit.query()),
                        List.of(),
                        visit.hasAddress() ? null : visit.start().seal(vault, visit.link()),
                        null))
                .orElseGet(RespondentViews::unknown);
    }

    private Response taken(Visit visit, FilledForm form) {
        return form.isThere(AnswerSending.IN_LANGUAGE) ? sending.again(visit, form) : sending.take(visit, form);
    }

    private SurveyAvailability availability(Visit visit) {
        return visit.survey().availability(visit.definition(), clock.instant(), CurrentLocale.zoneHere());
    }

    /** Somebody who has no address of their own yet. */
    private Visit begun(String link, FilledForm form, UriInfo uri, RoutingContext context) {
        var survey = entrance.enter(link, context);
        var sent = form == null ? "" : form.first(AnswerSending.START);
        var begun = SignedStart.read(vault, link, sent)
                .or(() -> form == null
                        ? Optional.of(SignedStart.now(survey.publishedVersion(), clock.instant()))
                        : Optional.empty());
        int version = begun.map(SignedStart::version).orElse(survey.publishedVersion());
        var definition = published.get(survey, version);
        var language = language(definition, form, uri)
                .or(() -> RespondentLanguage.liked(definition, AcceptHeaderSanitizer.languages(context)))
                .orElse(definition.defaultLanguage());
        return new Visit(
                context.request(),
                link,
                survey,
                version,
                definition,
                spoken(language),
                begun.map(SignedStart::token).orElseGet(Vault::token),
                begun.orElse(null),
                false,
                null,
                query(uri));
    }

    private Visit going(String link, String token, FilledForm form, UriInfo uri, RoutingContext context) {
        var survey = entrance.enter(link, context);
        var response = entrance.response(survey, token, context);
        var definition = published.get(survey, response.surveyVersion());
        var language = language(definition, form, uri).orElse(response.language());
        return new Visit(
                context.request(),
                link,
                survey,
                response.surveyVersion(),
                definition,
                spoken(language),
                token,
                null,
                true,
                response,
                query(uri));
    }

    /** As the button says, or the form, or the address. */
    private static Optional<String> language(SurveyDefinition definition, FilledForm form, UriInfo uri) {
        var asked = Optional.ofNullable(uri.getQueryParameters().getFirst(Visit.LANGUAGE));
        if (form == null) {
            return asked.flatMap(code -> RespondentLanguage.asked(definition, code));
        }
        return RespondentLanguage.asked(definition, form.first(AnswerSending.IN_LANGUAGE))
                .or(() -> RespondentLanguage.asked(definition, form.first(AnswerSending.LANGUAGE_BEFORE)))
                .or(() -> asked.flatMap(code -> RespondentLanguage.asked(definition, code)));
    }

    private String spoken(String language) {
        locale.speak(RespondentLanguage.ours(language));
        return language;
    }

    private static Map<String, List<String>> query(UriInfo uri) {
        return uri.getQueryParameters();
    }
}
