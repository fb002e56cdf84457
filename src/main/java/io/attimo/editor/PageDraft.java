package io.attimo.editor;

import io.attimo.form.FormCheck;
import io.attimo.form.FormProblems;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import io.attimo.survey.QuestionKind;
import io.attimo.survey.SurveyCheck;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyPage;
import io.attimo.survey.SurveyPage.Repeat;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** A page as its form has it. */
public record PageDraft(SurveyDefinition survey, SurveyPage before, TypedFields fields) implements FormCheck {

    private static final int LONGEST_TITLE = SurveyCheck.LONGEST_TITLE;
    private static final String SHOW = "if";
    private static final String END = "end";

    static PageDraft of(SurveyDefinition survey, SurveyPage stored) {
        var fields = new HashMap<String, String>();
        TypedFields.put(fields, survey.languages(), "title", stored.title());
        fields.put("repeat", stored.repeat() == null ? "" : stored.repeat().over());
        ConditionDraft.put(fields, SHOW, stored.showIf(), ConditionSubject.before(survey, stored));
        ConditionDraft.put(fields, END, stored.endIf(), upToHere(survey, stored));
        return new PageDraft(survey, stored, new TypedFields(fields));
    }

    PageDraft typed(TypedFields typed) {
        return new PageDraft(survey, before, typed);
    }

    private static List<ConditionSubject> upToHere(SurveyDefinition survey, SurveyPage page) {
        return ConditionSubject.before(survey, page, null);
    }

    public List<TypedFields.LanguageText> titles() {
        return fields.in(survey.languages(), "title");
    }

    public int number() {
        return survey.pages().indexOf(before) + 1;
    }

    public ConditionDraft condition() {
        return new ConditionDraft(SHOW, before.showIf(), ConditionSubject.before(survey, before), fields);
    }

    public ConditionDraft ending() {
        return new ConditionDraft(END, before.endIf(), upToHere(survey, before), fields);
    }

    /** Questions for each chosen answer of which the page can be shown again. */
    public List<QuestionAbout.Option> repeating() {
        var preview = SurveyPreview.page(survey, null, null);
        return survey.pages().stream()
                .takeWhile(page -> !page.equals(before))
                .flatMap(page -> page.questions().stream())
                .filter(question -> question.kind() == QuestionKind.SEVERAL)
                .map(question -> new QuestionAbout.Option(
                        question.key(), SurveyPlace.of(question, preview).words()))
                .toList();
    }

    /** Also where the one that it names cannot be chosen any more. */
    public boolean isRepeatable() {
        return !repeating().isEmpty() || before.repeat() != null;
    }

    public boolean isRepeatedOver(String key) {
        return fields.says("repeat", key);
    }

    /** What is stored, where it is not among those that are offered. */
    public String odd() {
        return Stream.ofNullable(before.repeat())
                .map(Repeat::over)
                .filter(over ->
                        repeating().stream().noneMatch(option -> option.value().equals(over)))
                .findFirst()
                .orElse("");
    }

    @Override
    public void check(FormProblems problems) {
        var words = Messages.here(EditorMessages.class);
        titles().forEach(title ->
                problems.allow(title.name(), words.pageTitle(), TypedText.line(title.value()), LONGEST_TITLE));
        condition().check(problems);
        ending().check(problems);
    }

    SurveyPage page() {
        var over = fields.line("repeat");
        var stored = before.repeat() == null ? "" : before.repeat().over();
        return new SurveyPage(
                before.key(),
                fields.lines(survey.languages(), "title", before.title()),
                condition().condition(),
                ending().condition(),
                over.equals(stored) || !isRepeatable() ? before.repeat() : over.isEmpty() ? null : new Repeat(over),
                before.questions());
    }
}
