package io.attimo.editor;

import io.attimo.editor.SurveyLines.SurveyLine;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.web.Redirects;
import io.attimo.survey.Survey;
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
import org.jboss.resteasy.reactive.RestQuery;

/** What a survey says of itself: its name, languages, times and closing texts. */
@Path("/surveys/{survey}/settings")
@RequiresRole(Role.EDITOR)
class SurveySettingsPages {

    @CheckedTemplate(basePath = "editor")
    static class Views {
        static native TemplateInstance settings(
                SurveyLine line, SettingsDraft draft, SurveyOutline outline, FormProblems problems, boolean saved);
    }

    private final Surveys surveys;
    private final SurveyLines lines;
    private final SurveyWriting writing;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;

    SurveySettingsPages(
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
    public TemplateInstance edit(UUID survey, @RestQuery boolean saved) {
        var changed = surveys.get(survey);
        return view(changed, SettingsDraft.of(changed.definition()), FormProblems.none(), saved);
    }

    @POST
    @Transactional
    public Response update(UUID survey, @RestForm int revision, MultivaluedMap<String, String> form) {
        var changed = surveys.getForChange(survey);
        var before = changed.definition();
        var draft = SettingsDraft.of(before).typed(TypedFields.of(form));
        var after = draft.survey();
        return formSubmissionHandler.take(
                problems -> {
                    SurveyWriting.checkRevision(problems, changed, revision, "name");
                    draft.check(problems);
                    SurveyWriting.check(problems, "name", before, after);
                },
                problems -> view(changed, draft, problems, false),
                () -> {
                    if (!after.equals(before)) {
                        writing.write(changed, after);
                    }
                    return redirects.to("/surveys/%s/settings?saved=true", survey);
                });
    }

    private TemplateInstance view(Survey survey, SettingsDraft draft, FormProblems formProblems, boolean saved) {
        return Views.settings(
                lines.of(survey), draft, SurveyOutline.of(survey.definition(), null, null), formProblems, saved);
    }
}
