package io.attimo.editor;

import io.attimo.editor.SurveyLines.SurveyLine;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.form.Idempotent;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Redirects;
import io.attimo.platform.web.Refusal;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyCheck;
import io.attimo.survey.Surveys;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** The pages of a survey: added, named, put in their place, and taken out with their questions. */
@Path("/surveys/{survey}/pages")
@RequiresRole(Role.EDITOR)
class PageEditPages {

    @CheckedTemplate(basePath = "editor")
    static class Views {
        static native TemplateInstance page(SurveyLine line, PageDraft draft, FormProblems problems);
    }

    private final Surveys surveys;
    private final SurveyLines lines;
    private final SurveyWriting writing;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;

    PageEditPages(
            Surveys surveys,
            SurveyLines lines,
            SurveyWriting writing,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects) {
        this.surveys = surveys;
        this.lines = lines;
        this.writing = writing;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
    }

    /** @param form its token, which {@link Idempotent} looks for: it is read only where it is asked for */
    @POST
    @Idempotent
    @Transactional
    public Response create(UUID survey, @RestForm String form) {
        if (surveys.get(survey).definition().pages().size() >= SurveyCheck.MOST_PAGES) {
            throw Refusal.conflict(
                    locale -> Messages.in(EditorMessages.class, locale).tooManyPages(SurveyCheck.MOST_PAGES));
        }
        var changed = writing.change(survey, edit -> edit.withNewPage(Map.of()));
        var pages = changed.definition().pages();
        return at(changed, pages.get(pages.size() - 1).key());
    }

    @GET
    @Path("{page}/edit")
    public TemplateInstance edit(UUID survey, String page) {
        var changed = surveys.get(survey);
        return Views.page(lines.of(changed), stored(changed, page), FormProblems.none());
    }

    private static PageDraft stored(Survey survey, String key) {
        var edit = new SurveyEdit(survey.definition());
        return PageDraft.of(edit.survey(), edit.page(key));
    }

    @POST
    @Path("{page}/edit")
    @Transactional
    public Response update(UUID survey, String page, @RestForm int revision, MultivaluedMap<String, String> form) {
        var changed = surveys.getForChange(survey);
        var draft = stored(changed, page).typed(TypedFields.of(form));
        var after = new SurveyEdit(draft.survey()).withPage(draft.page());
        var field = draft.titles().get(0).name();
        return formSubmissionHandler.take(
                problems -> {
                    SurveyWriting.checkRevision(problems, changed, revision, field);
                    draft.check(problems);
                    SurveyWriting.check(problems, field, draft.survey(), after);
                },
                problems -> Views.page(lines.of(changed), draft, problems),
                () -> {
                    if (!after.equals(draft.survey())) {
                        writing.write(changed, after);
                    }
                    return at(changed, page);
                });
    }

    @POST
    @Path("{page}/place")
    @Transactional
    public Response place(UUID survey, String page, @RestForm String move) {
        return at(writing.change(survey, edit -> edit.withPageMoved(page, "up".equals(move))), page);
    }

    @POST
    @Path("{page}/copy")
    @Idempotent
    @Transactional
    public Response copy(UUID survey, String page, @RestForm String form) {
        return at(writing.change(survey, edit -> edit.withCopyOfPage(page)), page);
    }

    @POST
    @Path("{page}/removal")
    @Transactional
    public Response remove(UUID survey, String page) {
        var changed = writing.change(survey, edit -> edit.withoutPage(page));
        return redirects.to("/surveys/%s", changed.id());
    }

    private Response at(Survey survey, String page) {
        return redirects.to("/surveys/%s?page=%s#page-%s", survey.id(), page, page);
    }
}
