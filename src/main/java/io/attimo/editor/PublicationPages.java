package io.attimo.editor;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.editor.SurveyLines.SurveyLine;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Redirects;
import io.attimo.platform.web.Refusal;
import io.attimo.session.CurrentMember;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyPublication;
import io.attimo.survey.Surveys;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;

/** What a survey lacks to be published, that it is, its link, and when it takes no answers. */
@Path("/surveys")
@RequiresRole(Role.EDITOR)
class PublicationPages {

    @CheckedTemplate(basePath = "editor")
    static class Views {
        static native TemplateInstance publication(SurveyLine line, SurveyReadiness readiness, FormProblems problems);
    }

    private final Surveys surveys;
    private final SurveyLines lines;
    private final SurveyReadinessCheck readiness;
    private final SurveyPublication publication;
    private final CurrentMember me;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;
    private final Clock clock;

    PublicationPages(
            Surveys surveys,
            SurveyLines lines,
            SurveyReadinessCheck readiness,
            SurveyPublication publication,
            CurrentMember me,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects,
            Clock clock) {
        this.surveys = surveys;
        this.lines = lines;
        this.readiness = readiness;
        this.publication = publication;
        this.me = me;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
        this.clock = clock;
    }

    @GET
    @Path("{survey}/publication")
    @RequiresRole(Role.VIEWER)
    public TemplateInstance show(UUID survey) {
        return view(surveys.get(survey), FormProblems.none());
    }

    @POST
    @Path("{survey}/publication")
    @Transactional
    public Response publish(UUID survey) {
        var published = surveys.getForChange(survey);
        int faults = readiness.of(published).problems().size();
        return formSubmissionHandler.take(
                problems -> {
                    if (faults > 0) {
                        problems.add(
                                "faults", Messages.here(EditorMessages.class).notReady(faults));
                    }
                },
                problems -> view(published, problems),
                () -> {
                    publication.publish(published, me.actor(), clock.instant());
                    return done(published, AuditEventKind.SURVEY_PUBLISHED);
                });
    }

    @POST
    @Path("{survey}/pause")
    @Transactional
    public Response pause(UUID survey) {
        var paused = publishedForChange(survey);
        paused.pause();
        return done(paused, AuditEventKind.SURVEY_PAUSED);
    }

    @POST
    @Path("{survey}/closure")
    @Transactional
    public Response close(UUID survey) {
        var closed = publishedForChange(survey);
        closed.close();
        return done(closed, AuditEventKind.SURVEY_CLOSED);
    }

    @POST
    @Path("{survey}/reopening")
    @Transactional
    public Response reopen(UUID survey) {
        var reopened = publishedForChange(survey);
        reopened.reopen();
        return done(reopened, AuditEventKind.SURVEY_REOPENED);
    }

    private Survey publishedForChange(UUID id) {
        var survey = surveys.getForChange(id);
        if (!survey.isPublished()) {
            throw Refusal.conflict(
                    locale -> Messages.in(EditorMessages.class, locale).notPublished(survey.name()));
        }
        return survey;
    }

    private Response done(Survey survey, AuditEventKind kind) {
        me.record(AuditEvent.of(kind, survey.name()));
        return redirects.to("/surveys/%s/publication", survey.id());
    }

    private TemplateInstance view(Survey survey, FormProblems formProblems) {
        return Views.publication(lines.of(survey), readiness.of(survey), formProblems);
    }
}
