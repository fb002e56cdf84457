package io.attimo.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.form.FormProblems;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Scale;
import io.attimo.support.TestDatabase;
import io.attimo.survey.Condition;
import io.attimo.survey.QuestionKind;
import io.attimo.survey.SurveyChoice;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyQuestion;
import io.attimo.survey.TouchpointPlace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With its messages, for which an application runs. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QuestionDraftTest {

    private final Journey visit = visit();
    private final SurveyDefinition survey = WrittenSurveys.withEverything("Visit");

    private static Journey visit() {
        var journey = new Journey("Visit", CustomerKind.B2C);
        journey.addStage("Arriving", null).addTouchpoint("Parking", Scale.ONE_TO_FIVE);
        journey.addOutcome("Overall", Scale.ONE_TO_FIVE);
        return journey;
    }

    @Test
    void a_form_that_nobody_touched_changes_nothing_whatever_stands_in_the_question() {
        survey.questions().forEach(question -> {
            var draft = draft(question.key());

            assertThat(draft.question(question.key())).isEqualTo(question);
            assertThat(problems(draft)).as(question.key()).isEmpty();
        });
    }

    @Test
    void nor_does_one_whose_lines_a_browser_ended_in_its_own_way() {
        survey.questions().forEach(question -> {
            var sent = new HashMap<String, String>();
            draft(question.key())
                    .fields()
                    .values()
                    .forEach((name, text) ->
                            sent.put(name, text.replace("\r\n", "\n").replace("\n", "\r\n")));

            assertThat(draft(question.key()).typed(new TypedFields(sent)).question(question.key()))
                    .isEqualTo(question);
        });
    }

    @Test
    void nor_does_a_page_a_closing_text_or_the_settings() {
        survey.pages()
                .forEach(page -> assertThat(PageDraft.of(survey, page).page()).isEqualTo(page));
        survey.ends()
                .forEach(end ->
                        assertThat(EndDraft.of(survey, end).end(end.key())).isEqualTo(end));
        assertThat(SettingsDraft.of(survey).survey()).isEqualTo(survey);
    }

    @Test
    void texts_are_written_in_each_language() {
        var written = with("stars", Map.of("text-en", "The car park", "text-it", "Il parcheggio", "help-en", ""));

        assertThat(written.text()).isEqualTo(Map.of("en", "The car park", "it", "Il parcheggio"));
        assertThat(written.help()).isEmpty();
        assertThat(problems(typed("stars", Map.of("text-en", " ", "text-it", ""))))
                .containsExactly("text-en");
    }

    @Test
    void choices_are_added_one_a_line_moved_and_taken_away() {
        var written = with(
                "branch",
                Map.of(
                        "more-choice-en", "Turin\n\nNaples\n",
                        "more-choice-it", "Torino\n\nNapoli",
                        "choice-rome-place", "2",
                        "choice-milan-place", "1",
                        "choice-milan-fixed", "on"));
        assertThat(written.choices()).extracting(SurveyChoice::key).containsExactly("milan", "rome", "turin", "naples");
        assertThat(written.choice("naples").orElseThrow().text()).isEqualTo(Map.of("en", "Naples", "it", "Napoli"));
        assertThat(written.choice("rome").orElseThrow().label()).isEqualTo("Roma");
        assertThat(written.choice("milan").orElseThrow().isFixed()).isTrue();

        var fewer = with("branch", Map.of("choice-rome-en", "", "choice-rome-it", ""));
        assertThat(fewer.choices()).extracting(SurveyChoice::key).containsExactly("milan");
    }

    @Test
    void it_is_about_a_touchpoint_that_is_there_or_a_new_one_or_an_outcome() {
        var parking = visit.touchpoints().get(0);

        assertThat(with("ease", Map.of("about", "touchpoint:" + parking.id())).touchpoint())
                .isEqualTo(new TouchpointPlace("Arriving", "Parking"));
        assertThat(draft("ease").at("newTouchpoint")).isEqualTo("Gate");
        assertThat(with("stars", Map.of("about", "touchpoint:new", "newStage", "Arriving", "newTouchpoint", "Signs"))
                        .touchpoint())
                .isEqualTo(new TouchpointPlace("Arriving", "Signs"));
        var overall = with("stars", Map.of("about", "outcome:=Overall"));
        assertThat(overall.touchpoint()).isNull();
        assertThat(overall.outcome()).isEqualTo("Overall");
        assertThat(problems(typed("stars", Map.of("about", "touchpoint:new"))))
                .containsExactly("newStage", "newTouchpoint");
    }

    @Test
    void a_condition_is_told_by_the_words_of_an_answer() {
        var draft = typed("met", Map.of("if-subject-1", "q:branch", "if-operator-1", "IS", "if-value-1", "roma"));
        assertThat(problems(draft)).isEmpty();
        assertThat(draft.question("met").showIf()).isEqualTo(asked("branch", "rome"));

        assertThat(draft("long").at("if-value-1")).isEqualTo("10");
        assertThat(problems(
                        typed("met", Map.of("if-subject-1", "q:branch", "if-operator-1", "IS", "if-value-1", "Genoa"))))
                .containsExactly("if-value-1");
        assertThat(problems(typed("met", Map.of("if-subject-1", "q:rank")))).containsExactly("if-subject-1");
    }

    @Test
    void two_are_joined_by_and_or_or() {
        var both = Map.of(
                "if-subject-1",
                "q:branch",
                "if-operator-1",
                "IS",
                "if-value-1",
                "Milan",
                "if-subject-2",
                "language",
                "if-value-2",
                "en",
                "if-join",
                "any");

        assertThat(with("met", both).showIf().any()).hasSize(2);
        var all = new HashMap<>(both);
        all.put("if-join", "all");
        assertThat(with("met", all).showIf().all()).hasSize(2);
    }

    @Test
    void one_that_is_too_deep_for_the_form_is_said_and_kept_unless_it_is_taken_away() {
        var draft = draft("ease");

        assertThat(draft.condition().isDeep()).isTrue();
        assertThat(draft.condition().written()).contains("\"not\":{\"language\":\"it\"}");
        assertThat(with("ease", Map.of("if-subject-1", "q:nps", "if-value-1", "3"))
                        .showIf())
                .isEqualTo(draft.before().showIf());
        assertThat(with("ease", Map.of("if-removed", "on")).showIf()).isNull();
    }

    @Test
    void another_scale_takes_the_words_of_its_ends_along() {
        var written = with("own", Map.of("scale", "1-10", "lowest-en", "Bad", "highest-en", "Good"));

        assertThat(written.scale()).isEqualTo(Scale.ONE_TO_TEN);
        assertThat(written.labels()).isEqualTo(Map.of("1", Map.of("en", "Bad"), "10", Map.of("en", "Good")));
        assertThat(problems(typed("own", Map.of("scale", "many")))).containsExactly("scale");
    }

    @Test
    void a_new_one_begins_blank() {
        var blank = QuestionDraft.of(
                survey, survey.pages().get(0), SurveyQuestion.blank(null, QuestionKind.SEVERAL), visit);

        var written = blank.typed(
                        new TypedFields(Map.of("text-en", "Which?", "more-choice-en", "A\nB", "hasOther", "on")))
                .question("which");
        assertThat(written.choices()).extracting(SurveyChoice::key).containsExactly("a", "b");
        assertThat(written.other()).isEqualTo(Map.of("en", "Other", "it", "Altro"));
        assertThat(written.order()).isNull();
    }

    private static Condition asked(String question, String is) {
        return new ConditionClause("q:" + question, ConditionClause.Operator.IS, "").condition(is);
    }

    private QuestionDraft draft(String key) {
        var edit = new SurveyEdit(survey);
        return QuestionDraft.of(survey, edit.pageOf(key), edit.question(key), visit);
    }

    private QuestionDraft typed(String key, Map<String, String> typed) {
        var draft = draft(key);
        var fields = new HashMap<>(draft.fields().values());
        fields.putAll(typed);
        return draft.typed(new TypedFields(fields));
    }

    private SurveyQuestion with(String key, Map<String, String> typed) {
        return typed(key, typed).question(key);
    }

    private static List<String> problems(QuestionDraft draft) {
        var problems = FormProblems.none();
        draft.check(problems);
        return problems.all().stream().map(FormProblems.Problem::field).toList();
    }
}
