package io.attimo.results;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.form.Idempotent;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.files.DownloadChunks;
import io.attimo.platform.transfer.Downloads;
import io.attimo.platform.web.Redirects;
import io.attimo.response.Responses;
import io.attimo.session.CurrentMember;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyResponse;
import io.attimo.survey.SurveyResponses;
import io.attimo.survey.SurveyVersions;
import io.attimo.survey.Surveys;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** A survey's finished responses one by one, on pages and in files. */
@Path("/surveys/{survey}/responses")
@RequiresRole(Role.EDITOR)
class ResponsePages {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @CheckedTemplate(basePath = "results")
    static class Views {
        static native TemplateInstance responses(ResponsesPage page);

        static native TemplateInstance response(ResponsesPage page, AnswerRow row);
    }

    private final Surveys surveys;
    private final SurveyVersions versions;
    private final SurveyResponses surveyResponses;
    private final StoredAnswers answers;
    private final ResponseExport export;
    private final Responses responses;
    private final Downloads downloads;
    private final CurrentMember me;
    private final Redirects redirects;

    ResponsePages(
            Surveys surveys,
            SurveyVersions versions,
            SurveyResponses surveyResponses,
            StoredAnswers answers,
            ResponseExport export,
            Responses responses,
            Downloads downloads,
            CurrentMember me,
            Redirects redirects) {
        this.surveys = surveys;
        this.versions = versions;
        this.surveyResponses = surveyResponses;
        this.answers = answers;
        this.export = export;
        this.responses = responses;
        this.downloads = downloads;
        this.me = me;
        this.redirects = redirects;
    }

    @GET
    public TemplateInstance index(UUID survey, UriInfo uri) {
        return Views.responses(page(surveys.get(survey), uri));
    }

    private ResponsesPage page(Survey survey, UriInfo uri) {
        var published = versions.of(survey);
        var asked = ResponsesView.of(published, uri.getQueryParameters());
        var rows = answers.some(
                survey, asked.those(), asked.order(), ResponsesPage.SIZE, (asked.page() - 1L) * ResponsesPage.SIZE);
        long total = answers.counts(survey, asked.those(), false).finished();
        return new ResponsesPage(survey, published, asked, ResponseColumns.of(published), rows, total);
    }

    @GET
    @Path("csv")
    public Response csv(UUID survey, UriInfo uri) throws IOException {
        return downloads.csv("responses.csv", export.csv(whole(survey, uri)));
    }

    @GET
    @Path("xlsx")
    public Response workbook(UUID survey, UriInfo uri) throws IOException {
        return file("responses.xlsx", WORKBOOK, export.workbook(whole(survey, uri)));
    }

    @GET
    @Path("json")
    public Response json(UUID survey, UriInfo uri) throws IOException {
        return file("responses.json", "application/json", export.json(whole(survey, uri)));
    }

    private Response file(String name, String type, DownloadChunks downloadChunks) throws IOException {
        return downloads.file(name, type, downloadChunks);
    }

    private ResponsesPage whole(UUID id, UriInfo uri) {
        var survey = surveys.get(id);
        var published = versions.of(survey);
        var asked = ResponsesView.of(published, uri.getQueryParameters());
        return new ResponsesPage(survey, published, asked, ResponseColumns.of(published), List.of(), 0);
    }

    @GET
    @Path("{response}")
    public TemplateInstance show(UUID survey, UUID response, UriInfo uri) {
        var page = whole(survey, uri);
        var row = answers.of(survey, List.of(response)).stream().findFirst().orElseThrow(NotFoundException::new);
        return Views.response(page, row);
    }

    /**
     * For good, in the survey and on the map.
     *
     * @param form its token, which {@link Idempotent} looks for: it is read only where it is asked for
     */
    @POST
    @Path("{response}/removal")
    @Idempotent
    @Transactional
    public Response remove(UUID survey, UUID response, @RestForm String form) {
        var asked = surveys.get(survey);
        var gone = surveyResponses
                .findByIdOptional(response)
                .filter(found -> found.surveyId().equals(survey) && found.isFinished())
                .orElseThrow(NotFoundException::new);
        remove(asked, gone);
        me.record(AuditEvent.of(AuditEventKind.SURVEY_RESPONSE_DELETED, asked.name()));
        return redirects.to("/surveys/%s/responses", survey);
    }

    private void remove(Survey survey, SurveyResponse gone) {
        surveyResponses.delete(gone);
        surveyResponses.flush();
        gone.responseId().ifPresent(said -> responses.remove(survey.journeyId(), said));
    }
}
