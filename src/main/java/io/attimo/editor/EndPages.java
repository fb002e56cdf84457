package io.attimo.editor;

import io.attimo.editor.SurveyLines.SurveyLine;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.form.Idempotent;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.web.Redirects;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyEnd;
import io.attimo.survey.Surveys;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** What respondents read at the end, and when which of several. */
@Path("/surveys/{survey}/ends")
@RequiresRole(Role.EDITOR)
class EndPages {

    @CheckedTemplate(basePath = "editor")
    static class Views {
        static native TemplateInstance end(SurveyLine line, EndDraft draft, FormProblems problems);
    }

    private final Surveys surveys;
    private final SurveyLines lines;
    private final SurveyWriting writing;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;

    EndPages(
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

    @GET
    @Path("new")
    public TemplateInstance blank(UUID survey) {
        var changed = surveys.get(survey);
        return view(changed, blank(changed), FormProblems.none());
    }

    private static EndDraft blank(Survey survey) {
        return EndDraft.of(survey.definition(), new SurveyEnd(null, null, null));
    }

    /** @param token of the form, which {@link Idempotent} looks for: it is read only where it is asked for */
    @POST
    @Idempotent
    @Transactional
    public Response create(UUID survey, @RestForm("form") String token, MultivaluedMap<String, String> fields) {
        var changed = surveys.getForChange(survey);
        var draft = blank(changed).typed(TypedFields.of(fields));
        var key = SurveyKeys.free("end", "end", SurveyKeys.of(draft.survey()));
        var after = new SurveyEdit(draft.survey()).withNewEnd(draft.end(key));
        return formSubmissionHandler.take(
                problems -> {
                    draft.check(problems);
                    SurveyWriting.check(problems, draft.firstField(), draft.survey(), after);
                },
                problems -> view(changed, draft, problems),
                () -> {
                    writing.write(changed, after);
                    return toEnds(changed);
                });
    }

    @GET
    @Path("{end}/edit")
    public TemplateInstance edit(UUID survey, String end) {
        var changed = surveys.get(survey);
        return view(changed, stored(changed, end), FormProblems.none());
    }

    private static EndDraft stored(Survey survey, String key) {
        var edit = new SurveyEdit(survey.definition());
        return EndDraft.of(edit.survey(), edit.end(key));
    }

    @POST
    @Path("{end}/edit")
    @Transactional
    public Response update(UUID survey, String end, @RestForm int revision, MultivaluedMap<String, String> form) {
        var changed = surveys.getForChange(survey);
        var draft = stored(changed, end).typed(TypedFields.of(form));
        var after = new SurveyEdit(draft.survey()).withEnd(draft.end(end));
        return formSubmissionHandler.take(
                problems -> {
                    SurveyWriting.checkRevision(problems, changed, revision, draft.firstField());
                    draft.check(problems);
                    SurveyWriting.check(problems, draft.firstField(), draft.survey(), after);
                },
                problems -> view(changed, draft, problems),
                () -> {
                    if (!after.equals(draft.survey())) {
                        writing.write(changed, after);
                    }
                    return toEnds(changed);
                });
    }

    @POST
    @Path("{end}/place")
    @Transactional
    public Response place(UUID survey, String end, @RestForm String move) {
        return toEnds(writing.change(survey, edit -> edit.withEndMoved(end, "up".equals(move))));
    }

    @POST
    @Path("{end}/removal")
    @Transactional
    public Response remove(UUID survey, String end) {
        return toEnds(writing.change(survey, edit -> edit.withoutEnd(end)));
    }

    private Response toEnds(Survey survey) {
        return redirects.to("/surveys/%s/settings#ends", survey.id());
    }

    private TemplateInstance view(Survey survey, EndDraft draft, FormProblems formProblems) {
        return Views.end(lines.of(survey), draft, formProblems);
    }
}
