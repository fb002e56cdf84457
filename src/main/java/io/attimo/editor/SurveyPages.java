package io.attimo.editor;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.editor.SurveyLines.SurveyLine;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.form.Idempotent;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.platform.list.ListPage;
import io.attimo.platform.list.ListQuery;
import io.attimo.platform.text.Messages;
import io.attimo.platform.transfer.Downloads;
import io.attimo.platform.web.Redirects;
import io.attimo.platform.web.Refusal;
import io.attimo.session.CurrentMember;
import io.attimo.survey.Survey;
import io.attimo.survey.Surveys;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of surveys, and how one is begun. */
@Path("/surveys")
@RequiresRole(Role.VIEWER)
class SurveyPages {

    @CheckedTemplate(basePath = "editor")
    static class Views {
        static native TemplateInstance index(ListPage<SurveyLine> surveys);

        static native TemplateInstance templates(List<Journey> journeys, UUID chosen);

        static native TemplateInstance template(SurveyBeginning beginning, NewSurveyDraft draft, FormProblems problems);
    }

    private final Surveys surveys;
    private final SurveyLines lines;
    private final SurveyBeginnings beginnings;
    private final Journeys journeys;
    private final Downloads downloads;
    private final CurrentMember me;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;
    private final Clock clock;

    SurveyPages(
            Surveys surveys,
            SurveyLines lines,
            SurveyBeginnings beginnings,
            Journeys journeys,
            Downloads downloads,
            CurrentMember me,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects,
            Clock clock) {
        this.surveys = surveys;
        this.lines = lines;
        this.beginnings = beginnings;
        this.journeys = journeys;
        this.downloads = downloads;
        this.me = me;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
        this.clock = clock;
    }

    @GET
    public TemplateInstance index(UriInfo uri) {
        return Views.index(lines.page(asked(uri)));
    }

    @GET
    @Path("csv")
    public Response csv(UriInfo uri) throws IOException {
        return downloads.csv("surveys.csv", lines.csv(asked(uri)));
    }

    private static ListQuery asked(UriInfo uri) {
        return ListQuery.of(Surveys.LIST, uri.getQueryParameters());
    }

    /** First what to begin with, then how that would look. */
    @GET
    @Path("new")
    @RequiresRole(Role.EDITOR)
    public TemplateInstance blank(@RestQuery UUID journey, @RestQuery String template, @RestQuery UUID touchpoint) {
        if (template == null || journey == null) {
            return Views.templates(journeys.inUse(), journey);
        }
        var beginning = beginnings.of(template, journey, touchpoint);
        return Views.template(
                beginning,
                new NewSurveyDraft(beginning.name(), journey, template, beginning.touchpointId()),
                FormProblems.none());
    }

    @POST
    @RequiresRole(Role.EDITOR)
    @Idempotent
    @Transactional
    public Response create(@BeanParam NewSurveyDraft draft) {
        if (draft.template() == null || draft.journey() == null) {
            throw Refusal.unprocessable(
                    locale -> Messages.in(EditorMessages.class, locale).nothingChosen());
        }
        var beginning = beginnings.of(draft.template(), draft.journey(), draft.touchpoint());
        return formSubmissionHandler.take(draft, problems -> Views.template(beginning, draft, problems), () -> {
            var made = surveys.add(new Survey(
                    beginning.journey().id(), beginning.survey(draft.typed().text()), me.actor(), clock.instant()));
            me.record(AuditEvent.of(AuditEventKind.SURVEY_MADE, made.name()));
            return redirects.to("/surveys/%s", made.id());
        });
    }

    /** @param form its token, which {@link Idempotent} looks for: it is read only where it is asked for */
    @POST
    @Path("{survey}/copy")
    @RequiresRole(Role.EDITOR)
    @Idempotent
    @Transactional
    public Response copy(UUID survey, @RestForm String form) {
        var copied = surveys.get(survey);
        var name = NewSurveyDraft.cut(Messages.here(EditorMessages.class).copyOf(copied.name()));
        var definition = copied.definition();
        var made = surveys.add(new Survey(
                copied.journeyId(), definition.called(name, definition.journey()), me.actor(), clock.instant()));
        me.record(AuditEvent.of(AuditEventKind.SURVEY_MADE, made.name()));
        return redirects.to("/surveys/%s", made.id());
    }
}
