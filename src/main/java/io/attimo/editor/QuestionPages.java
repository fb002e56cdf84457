package io.attimo.editor;

import io.attimo.editor.SurveyLines.SurveyLine;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.form.Idempotent;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.journey.Journeys;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Redirects;
import io.attimo.survey.QuestionKind;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyPage;
import io.attimo.survey.SurveyQuestion;
import io.attimo.survey.Surveys;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The questions of a survey: added, written, put in their place, and taken out. */
@Path("/surveys/{survey}/questions")
@RequiresRole(Role.EDITOR)
class QuestionPages {

    @CheckedTemplate(basePath = "editor")
    static class Views {
        static native TemplateInstance question(SurveyLine line, QuestionDraft draft, FormProblems problems);
    }

    private final Surveys surveys;
    private final SurveyLines lines;
    private final SurveyWriting writing;
    private final Journeys journeys;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;

    QuestionPages(
            Surveys surveys,
            SurveyLines lines,
            SurveyWriting writing,
            Journeys journeys,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects) {
        this.surveys = surveys;
        this.lines = lines;
        this.writing = writing;
        this.journeys = journeys;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
    }

    @GET
    @Path("new")
    public TemplateInstance blank(UUID survey, @RestQuery String page, @RestQuery String kind) {
        var changed = surveys.get(survey);
        return view(changed, blank(changed, page, kind), FormProblems.none());
    }

    /** A page that somebody has deleted meanwhile is no reason to lose what was typed. */
    private QuestionDraft blank(Survey survey, String page, String kind) {
        var definition = survey.definition();
        return QuestionDraft.of(
                definition,
                page(definition, page),
                SurveyQuestion.blank(null, kind(kind)),
                journeys.get(survey.journeyId()));
    }

    private static SurveyPage page(SurveyDefinition survey, String key) {
        return survey.page(key == null ? "" : key)
                .or(() -> survey.pages().stream().reduce((one, next) -> next))
                .orElseThrow(NotFoundException::new);
    }

    private static QuestionKind kind(String word) {
        return Arrays.stream(QuestionKind.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Idempotent
    @Transactional
    public Response create(
            UUID survey, @RestForm String page, @RestForm String kind, MultivaluedMap<String, String> form) {
        var changed = surveys.getForChange(survey);
        var draft = blank(changed, page, kind).typed(TypedFields.of(form));
        if (draft.isOnlyLookedAt()) {
            return redirects.again(200, view(changed, draft, FormProblems.none()));
        }
        var edit = new SurveyEdit(draft.survey());
        var added = draft.question(SurveyKeys.free(draft.firstWords(), kind, SurveyKeys.of(draft.survey())));
        var after = edit.withQuestion(draft.page().key(), added);
        return formSubmissionHandler.take(
                problems -> {
                    draft.check(problems);
                    SurveyWriting.check(problems, draft.firstField(), draft.survey(), after);
                },
                problems -> view(changed, draft, problems),
                () -> {
                    writing.write(changed, after);
                    return at(changed, draft.page(), added.key());
                });
    }

    @GET
    @Path("{question}/edit")
    public TemplateInstance edit(UUID survey, String question) {
        var changed = surveys.get(survey);
        return view(changed, stored(changed, question), FormProblems.none());
    }

    private QuestionDraft stored(Survey survey, String key) {
        var edit = new SurveyEdit(survey.definition());
        return QuestionDraft.of(edit.survey(), edit.pageOf(key), edit.question(key), journeys.get(survey.journeyId()));
    }

    @POST
    @Path("{question}/edit")
    @Transactional
    public Response update(
            UUID survey,
            String question,
            @RestForm int revision,
            @RestForm String kind,
            MultivaluedMap<String, String> form) {
        var changed = surveys.getForChange(survey);
        var fields = TypedFields.of(form);
        if (kind != null && changed.definition().question(question).isEmpty()) {
            return deleted(changed, blank(changed, null, kind).typed(fields));
        }
        var draft = stored(changed, question).typed(fields);
        if (draft.isOnlyLookedAt()) {
            return redirects.again(200, view(changed, draft, FormProblems.none()));
        }
        var written = draft.question(question);
        var after = new SurveyEdit(draft.survey()).withQuestion(written);
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
                    return at(changed, draft.page(), question);
                });
    }

    /** Somebody else has taken it out while its text was written: it is shown as one that can be added. */
    private Response deleted(Survey survey, QuestionDraft draft) {
        return formSubmissionHandler.take(
                problems -> problems.addStale(
                        draft.firstField(), Messages.here(EditorMessages.class).questionDeleted()),
                problems -> view(survey, draft, problems),
                () -> at(survey, draft.page(), ""));
    }

    @POST
    @Path("{question}/place")
    @Transactional
    public Response place(UUID survey, String question, @RestForm String move) {
        var changed = writing.change(survey, edit -> edit.withQuestionMoved(question, "up".equals(move)));
        return at(changed, new SurveyEdit(changed.definition()).pageOf(question), question);
    }

    @POST
    @Path("{question}/copy")
    @Idempotent
    @Transactional
    public Response copy(UUID survey, String question, @RestForm String form) {
        var changed = writing.change(survey, edit -> edit.withCopyOfQuestion(question));
        return at(changed, new SurveyEdit(changed.definition()).pageOf(question), question);
    }

    @POST
    @Path("{question}/removal")
    @Transactional
    public Response remove(UUID survey, String question) {
        var page = new SurveyEdit(surveys.get(survey).definition()).pageOf(question);
        return at(writing.change(survey, edit -> edit.withoutQuestion(question)), page, "");
    }

    /** The editor with this page as on a phone. */
    private Response at(Survey survey, SurveyPage page, String question) {
        return redirects.to(
                "/surveys/%s?page=%s#%s",
                survey.id(), page.key(), question.isEmpty() ? "page-" + page.key() : "question-" + question);
    }

    private TemplateInstance view(Survey survey, QuestionDraft draft, FormProblems formProblems) {
        return Views.question(lines.of(survey), draft, formProblems);
    }
}
