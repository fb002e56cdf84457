package io.attimo.editor;

import io.attimo.editor.SurveyLines.SurveyLine;
import io.attimo.form.FormProblems;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.journey.Journeys;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyText;
import io.attimo.survey.Surveys;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** A survey as it is written: its pages and questions, and how they look. */
@Path("/surveys")
@RequiresRole(Role.VIEWER)
class SurveyEditPages {

    @CheckedTemplate(basePath = "editor")
    static class Views {
        static native TemplateInstance show(SurveyLine line, SurveyOutline outline, FormProblems problems);
    }

    private final Surveys surveys;
    private final SurveyLines lines;
    private final Journeys journeys;

    SurveyEditPages(Surveys surveys, SurveyLines lines, Journeys journeys) {
        this.surveys = surveys;
        this.lines = lines;
        this.journeys = journeys;
    }

    /**
     * @param page that is shown as on a phone
     * @param in the language in which it is
     */
    @GET
    @Path("{survey}")
    public TemplateInstance show(UUID survey, @RestQuery String page, @RestQuery String in) {
        var shown = surveys.get(survey);
        return Views.show(lines.of(shown), SurveyOutline.of(shown.definition(), page, in), FormProblems.none());
    }

    /** As the API gives and takes it. */
    @GET
    @Path("{survey}/definition")
    public Response definition(UUID survey) {
        var shown = surveys.get(survey);
        return Response.ok(SurveyText.json(asCalledNow(shown)).toPrettyString(), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"survey.json\"")
                .build();
    }

    private io.attimo.survey.SurveyDefinition asCalledNow(Survey survey) {
        var journey = journeys.get(survey.journeyId());
        return survey.definition().called(survey.name(), journey.name());
    }
}
