package io.attimo.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.survey.QuestionKind;
import io.attimo.survey.SurveyCheck;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyPage;
import io.attimo.survey.SurveyQuestion;
import io.attimo.survey.SurveyText;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyEditTest {

    private final SurveyDefinition survey = WrittenSurveys.withEverything("Visit");
    private final SurveyEdit edit = new SurveyEdit(survey);

    @Test
    void what_the_tests_write_could_be_kept() {
        SurveyCheck.structure(survey);
    }

    @Test
    void a_question_is_added_at_the_end_of_its_page_and_copied_right_behind_itself() {
        var added = edit.withQuestion("first", SurveyQuestion.blank("extra", QuestionKind.LONG));
        assertThat(keys(added.pages().get(0))).containsExactly("nps", "stars", "ease", "own", "branch", "met", "extra");

        var copied = edit.withCopyOfQuestion("stars");
        assertThat(keys(copied.pages().get(0))).startsWith("nps", "stars", "stars_2", "ease");
        assertThat(copied.question("stars_2").orElseThrow().withKey("stars"))
                .isEqualTo(survey.question("stars").orElseThrow());
    }

    @Test
    void a_question_moves_within_its_page_and_over_its_edge() {
        assertThat(keys(edit.withQuestionMoved("stars", true).pages().get(0))).startsWith("stars", "nps");
        assertThat(edit.withQuestionMoved("nps", true)).isEqualTo(survey);

        var over = edit.withQuestionMoved("met", false);
        assertThat(keys(over.pages().get(0))).doesNotContain("met");
        assertThat(keys(over.pages().get(1))).startsWith("met", "there");
        assertThat(new SurveyEdit(over).withQuestionMoved("met", true)).isEqualTo(survey);
        assertThat(edit.withQuestionMoved("note", false)).isEqualTo(survey);
    }

    @Test
    void a_page_is_added_copied_moved_and_taken_out() {
        var more = edit.withNewPage(Map.of("en", "More"));
        assertThat(more.pages()).hasSize(4);
        assertThat(new SurveyEdit(more).withoutPage(more.pages().get(3).key())).isEqualTo(survey);

        var copied = edit.withCopyOfPage("each");
        assertThat(copied.pages()).extracting(SurveyPage::key).containsExactly("first", "each", "each_2", "last");
        assertThat(keys(copied.pages().get(2))).containsExactly("there_2", "table_2", "grid_2");
        assertThat(copied.questions().map(SurveyQuestion::key)).doesNotHaveDuplicates();

        var moved = edit.withPageMoved("last", true);
        assertThat(moved.pages()).extracting(SurveyPage::key).containsExactly("first", "last", "each");
        assertThat(new SurveyEdit(moved).withPageMoved("last", false)).isEqualTo(survey);
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThatThrownBy(() -> edit.withoutQuestion("none")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> edit.withoutPage("none")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> edit.withoutEnd("none")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_key_is_made_of_the_words_and_nobody_elses() {
        assertThat(SurveyKeys.free("Città & Più", "choice", Set.of())).isEqualTo("citta_piu");
        assertThat(SurveyKeys.free("Other", "choice", Set.of())).isEqualTo("other_2");
        assertThat(SurveyKeys.free("日本", "choice", Set.of("choice"))).isEqualTo("choice_2");
        assertThat(SurveyKeys.free("10 €", "choice", Set.of())).isEqualTo("choice");
        assertThat(SurveyKeys.free("x".repeat(80), "choice", Set.of())).matches("[a-z][a-z0-9_]{0,39}");
    }

    @Test
    void a_language_that_goes_takes_its_texts_along_and_leaves_none_without_a_word() {
        var english = SurveyLanguages.without(survey, List.of("it"));

        assertThat(SurveyText.print(english)).doesNotContain("Tutto", "\"it\":");
        assertThat(english.question("branch")
                        .orElseThrow()
                        .choice("rome")
                        .orElseThrow()
                        .label())
                .isEqualTo("Roma");
        assertThat(SurveyLanguages.without(survey, List.of("de"))).isEqualTo(survey);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_is_done_to_it_it_prints_and_reads_as_the_same(long seed) {
        var random = new SplittableRandom(seed);
        var changed = survey;
        for (int i = 0; i < 200; i++) {
            changed = any(random, new SurveyEdit(changed));

            assertThat(SurveyText.read(SurveyText.print(changed))).isEqualTo(changed);
            assertThat(changed.questions().map(SurveyQuestion::key)).doesNotHaveDuplicates();
            assertThat(changed.pages().stream().map(SurveyPage::key)).doesNotHaveDuplicates();
        }
    }

    private static SurveyDefinition any(SplittableRandom random, SurveyEdit edit) {
        var survey = edit.survey();
        if (survey.pages().isEmpty()) {
            return edit.withNewPage(Map.of());
        }
        var page = survey.pages().get(random.nextInt(survey.pages().size())).key();
        var questions =
                new ArrayList<>(survey.questions().map(SurveyQuestion::key).toList());
        if (questions.isEmpty() || questions.size() > 60) {
            return questions.isEmpty()
                    ? edit.withQuestion(page, SurveyQuestion.blank("made", QuestionKind.SHORT))
                    : edit.withoutPage(page);
        }
        var question = questions.get(random.nextInt(questions.size()));
        return switch (random.nextInt(9)) {
            case 0 -> edit.withQuestionMoved(question, random.nextBoolean());
            case 1 -> edit.withCopyOfQuestion(question);
            case 2 -> edit.withoutQuestion(question);
            case 3 -> edit.withNewPage(Map.of("it", "Ancora"));
            case 4 -> edit.withCopyOfPage(page);
            case 5 -> edit.withPageMoved(page, random.nextBoolean());
            case 6 -> random.nextInt(4) == 0 ? edit.withoutPage(page) : survey;
            case 7 ->
                edit.withQuestion(
                        page,
                        SurveyQuestion.blank(
                                SurveyKeys.free("How was it?", "question", SurveyKeys.of(survey)),
                                QuestionKind.values()[random.nextInt(QuestionKind.values().length)]));
            default ->
                survey.ends().isEmpty()
                        ? survey
                        : edit.withEndMoved(survey.ends().get(0).key(), false);
        };
    }

    private static List<String> keys(SurveyPage page) {
        return page.questions().stream().map(SurveyQuestion::key).toList();
    }
}
