package io.attimo.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Scale;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.attimo.survey.QuestionKind;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyPage;
import io.attimo.survey.SurveyQuestion;
import io.attimo.survey.SurveyText;
import io.attimo.survey.Surveys;
import io.attimo.tenant.Actor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SurveyEditPagesTest {

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    @Inject
    Surveys surveys;

    private final String visit = "Visit " + UUID.randomUUID();
    private UUID id;
    private String path;

    @BeforeEach
    void a_survey_with_everything() {
        id = cast.at(Cast.STUDIO, () -> {
            var journey = new Journey(visit, CustomerKind.B2C);
            journey.addStage("Arriving", null).addTouchpoint("Parking", Scale.ONE_TO_FIVE);
            journey.addOutcome("Overall", Scale.ONE_TO_FIVE);
            journeys.add(journey);
            return surveys.add(new Survey(
                            journey.id(), WrittenSurveys.withEverything(visit), Actor.named("Elena"), Instant.now()))
                    .id();
        });
        path = "/surveys/" + id;
    }

    @Test
    void the_editor_shows_pages_and_questions_and_one_page_as_on_a_phone_in_either_language() {
        var page = cast.elena().visits(path);

        assertThat(page.texts("h2")).startsWith("First", "Page 2", "Page 3");
        assertThat(page.text("#question-stars .editor__meta")).isEqualTo("Rating, 1 to 5 · Parking");
        assertThat(page.text("#question-ease .editor__meta")).contains("shown only if");
        assertThat(page.texts(".phone__text")).first().isEqualTo("Would you? *");

        var second = page.follows("Italian").follows("Page 2");
        assertThat(second.text(".phone")).contains("How was {met|it}?");
        assertThat(second.document().selectFirst(".phone").attr("lang")).isEqualTo("it");
    }

    @ParameterizedTest
    @EnumSource(QuestionKind.class)
    void a_question_of_each_kind_is_added_and_saved_without_a_change(QuestionKind kind) {
        var blank = cast.elena().visits(path + "/questions/new?page=last&kind=" + kind.word());
        var added = blank.fills("text-en", "A new " + kind).presses("Add question");
        assertThat(added.status()).isEqualTo(kind == QuestionKind.SCALE || kind.hasChoices() ? 422 : 200);
        if (kind == QuestionKind.SCALE) {
            added = added.fills("scale", "0-100, 0-40, 70-100").presses("Add question");
        } else if (kind.hasChoices()) {
            var lines = kind == QuestionKind.MATRIX ? "more-row-en" : "more-choice-en";
            assertThat(added.text("#" + lines + "-problem")).isEqualTo("Write one at least, one a line.");
            added = added.fills(lines, "One\nTwo").presses("Add question");
        }
        assertThat(keys(2)).last().isEqualTo("a_new_" + kind.word());
        var before = stored();

        var saved = added.follows("A new " + kind).presses("Save");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void every_question_page_and_text_saved_as_it_stands_stays_as_it_is() {
        var before = stored();

        before.questions()
                .forEach(question -> assertThat(cast.elena()
                                .visits(path + "/questions/" + question.key() + "/edit")
                                .presses("Save")
                                .status())
                        .as(question.key())
                        .isEqualTo(200));
        before.pages()
                .forEach(each -> cast.elena()
                        .visits(path + "/pages/" + each.key() + "/edit")
                        .presses("Save"));
        before.ends()
                .forEach(each -> cast.elena()
                        .visits(path + "/ends/" + each.key() + "/edit")
                        .presses("Save"));
        cast.elena().visits(path + "/settings").presses("Save");

        assertThat(stored()).isEqualTo(before);
        assertThat(cast.at(Cast.STUDIO, () -> surveys.get(id).revision())).isEqualTo(1);
    }

    @Test
    void what_is_typed_is_shown_as_on_a_phone_before_it_is_kept() {
        var before = stored();

        var shown = cast.elena()
                .visits(path + "/questions/stars/edit")
                .fills("text-en", "The car park")
                .presses("Show it");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text(".phone__text")).isEqualTo("The car park");
        assertThat(stored()).isEqualTo(before);
        shown.presses("Save");
        assertThat(question("stars").text()).isEqualTo(Map.of("en", "The car park"));
    }

    @Test
    void who_was_too_late_keeps_the_text_and_is_told_that_somebody_else_was_there() {
        var mine = cast.elena().visits(path + "/questions/stars/edit").fills("text-en", "Mine");
        cast.alice()
                .visits(path + "/questions/age/edit")
                .fills("text-en", "Theirs")
                .presses("Save");

        var refused = mine.presses("Save");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text(".problems")).contains("Somebody else has changed this survey");
        assertThat(refused.text("#text-en")).isEqualTo("Mine");
        assertThat(question("stars").text()).isEqualTo(Map.of("en", "Parking"));
        assertThat(refused.presses("Save").status()).isEqualTo(200);
        assertThat(question("stars").text()).isEqualTo(Map.of("en", "Mine"));
        assertThat(question("age").text()).isEqualTo(Map.of("en", "Theirs"));
    }

    @Test
    void a_question_that_somebody_has_deleted_meanwhile_can_be_added_anew() {
        var mine = cast.elena().visits(path + "/questions/long/edit").fills("text-en", "Still wanted");
        cast.alice().visits(path).pressesThe("#question-long form[action$=removal] button");

        var refused = mine.presses("Save");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("#text-en")).isEqualTo("Still wanted");
        refused.presses("Add question");
        assertThat(keys(2)).last().isEqualTo("still_wanted");
    }

    @Test
    void the_settings_of_who_was_too_late_stay_in_the_form() {
        var mine = cast.elena().visits(path + "/settings").fills("name", "Mine " + visit);
        cast.alice().visits(path).presses("Add page");

        var refused = mine.presses("Save");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().selectFirst("#name").attr("value")).isEqualTo("Mine " + visit);
        assertThat(refused.presses("Save").text("h1")).isEqualTo("Mine " + visit);
        assertThat(stored().pages()).hasSize(4);
    }

    @Test
    void questions_and_pages_are_moved_duplicated_and_deleted_by_buttons() {
        cast.elena().visits(path).presses("Move Parking up");
        assertThat(keys(0)).startsWith("stars", "nps");
        cast.elena().visits(path).pressesThe("#question-stars form[action$=copy] button");
        assertThat(keys(0)).startsWith("stars", "stars_2", "nps");
        cast.elena().visits(path).pressesThe("#question-stars_2 form[action$=removal] button");
        assertThat(keys(0)).startsWith("stars", "nps");

        cast.elena().visits(path).presses("Move First down");
        assertThat(stored().pages()).extracting(SurveyPage::key).containsExactly("each", "first", "last");
        cast.elena().visits(path).pressesThe("#page-each form[action$=copy] button");
        assertThat(stored().pages()).extracting(SurveyPage::key).containsExactly("each", "each_2", "first", "last");
        cast.elena().visits(path).pressesThe("#page-each_2 form[action$=removal] button");
        assertThat(stored().pages()).extracting(SurveyPage::key).containsExactly("each", "first", "last");
    }

    @Test
    void a_page_gets_a_title_and_a_condition() {
        var page = cast.elena()
                .visits(path + "/pages/last/edit")
                .fills("title-en", "At last")
                .fills("end-subject-1", "q:branch")
                .fills("end-value-1", "Milan")
                .presses("Save");

        assertThat(page.texts("h2")).contains("At last");
        assertThat(page.text("#page-last .panel__note")).contains("ends the survey if");
        assertThat(stored().page("last").orElseThrow().endIf().is()).isEqualTo("milan");
    }

    @Test
    void closing_texts_are_added_put_in_order_and_deleted() {
        var settings = cast.elena()
                .visits(path + "/ends/new")
                .fills("text-en", "Come again")
                .fills("when-subject-1", "q:nps")
                .fills("when-operator-1", "AT_LEAST")
                .fills("when-value-1", "9")
                .presses("Save");
        assertThat(settings.texts(".editor__name"))
                .as(settings.status() + settings.text("main"))
                .containsExactly("Come again", "Sorry", "Thanks");

        settings = settings.presses("Move Come again down");
        assertThat(settings.texts(".editor__name")).containsExactly("Sorry", "Come again", "Thanks");
        settings = settings.presses("Delete Sorry");
        assertThat(settings.texts(".editor__name")).containsExactly("Come again", "Thanks");
    }

    @Test
    void a_language_is_added_and_is_not_translated_yet() {
        var settings = cast.elena()
                .visits(path + "/settings")
                .fills("addLanguage", "de")
                .presses("Save");

        assertThat(settings.texts(".problems li")).isEmpty();
        assertThat(stored().languages()).containsExactly("en", "it", "de");
        assertThat(stored().defaultLanguage()).isEqualTo("en");
        assertThat(settings.texts(".field__label")).contains("Title your customers read (German)");
        var check = cast.elena().visits(path + "/publication");
        assertThat(check.text("#untranslated ~ ul")).contains("not written in German");
    }

    @Test
    void a_language_that_a_question_asks_for_is_not_taken_away() {
        var refused =
                cast.elena().visits(path + "/settings").fills("language-it").presses("Save");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".problems")).contains("“Easy?”", "not one of the survey’s languages");
        assertThat(stored().languages()).containsExactly("en", "it");
    }

    @Test
    void the_settings_refuse_what_cannot_be_and_keep_it() {
        var refused = cast.elena()
                .visits(path + "/settings")
                .fills("name", " ")
                .fills("opensAt", "soon")
                .fills("hiddenFields", "Source = x")
                .presses("Save");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.has("#name-problem")).isTrue();
        assertThat(refused.has("#opensAt-problem")).isTrue();
        assertThat(refused.text("#hiddenFields")).isEqualTo("Source = x");
    }

    @Test
    void the_survey_is_duplicated_as_a_draft() {
        var copy = cast.elena().visits(path).presses("Duplicate survey");

        assertThat(copy.text("h1")).isEqualTo("Copy of Everything");
        assertThat(copy.text(".survey-state")).isEqualTo("draft");
        assertThat(copy.texts(".editor__name"))
                .isEqualTo(cast.elena().visits(path).texts(".editor__name"));
    }

    @Test
    void it_is_taken_along_as_json() {
        var json = cast.bob().visits(path + "/definition");

        assertThat(json.header("Content-Disposition")).contains("survey.json");
        assertThat(SurveyText.read(json.body())).isEqualTo(stored());
    }

    @Test
    void what_publishing_would_make_of_the_journey_is_named_before() {
        var page = cast.elena().visits(path + "/publication");

        assertThat(page.text("#extends ~ ul"))
                .contains("Touchpoint Gate (Leaving)", "Outcome Recommendation", "Segment Branch")
                .doesNotContain("Overall", "Parking");
    }

    @Test
    void texts_are_shown_as_typed() {
        var evil = "<b>x</b> {inject:y} {nps}";

        var page = cast.elena()
                .visits(path + "/questions/stars/edit")
                .fills("text-en", evil)
                .fills("help-en", evil)
                .presses("Save");

        assertThat(page.text("#question-stars .editor__name")).isEqualTo(evil);
        assertThat(page.texts(".phone__help")).contains(evil);
    }

    @Test
    void a_viewer_may_change_nothing_and_a_stranger_cannot_tell_that_it_is_there() {
        for (var page : List.of(
                "/settings",
                "/questions/new?kind=nps",
                "/questions/stars/edit",
                "/pages/first/edit",
                "/ends/new",
                "/ends/thanks/edit")) {
            assertThat(cast.bob().visits(path + page).status()).as(page).isEqualTo(403);
            assertThat(cast.sam().visits(path + page).status()).as(page).isEqualTo(404);
        }
        for (var deed : List.of(
                "/settings",
                "/copy",
                "/questions",
                "/questions/stars/edit",
                "/questions/stars/place",
                "/questions/stars/copy",
                "/questions/stars/removal",
                "/pages",
                "/pages/first/edit",
                "/pages/first/place",
                "/pages/first/copy",
                "/pages/first/removal",
                "/ends",
                "/ends/thanks/edit",
                "/ends/thanks/place",
                "/ends/thanks/removal")) {
            assertThat(cast.bob().posts(path + deed).status()).as(deed).isEqualTo(403);
            assertThat(cast.sam().posts(path + deed).status()).as(deed).isEqualTo(404);
        }
        assertThat(cast.bob().visits(path).has(".split form")).isFalse();
        assertThat(stored()).isEqualTo(WrittenSurveys.withEverything(visit));
    }

    @Test
    void what_is_not_in_the_survey_is_not_there() {
        for (var page :
                List.of("/questions/none/edit", "/pages/none/edit", "/ends/none/edit", "/questions/new?kind=odd")) {
            assertThat(cast.elena().visits(path + page).status()).as(page).isEqualTo(404);
        }
    }

    private SurveyDefinition stored() {
        return cast.at(Cast.STUDIO, () -> surveys.get(id).definition());
    }

    private SurveyQuestion question(String key) {
        return stored().question(key).orElseThrow();
    }

    private List<String> keys(int page) {
        return stored().pages().get(page).questions().stream()
                .map(SurveyQuestion::key)
                .toList();
    }
}
