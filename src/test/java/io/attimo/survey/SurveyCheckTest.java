package io.attimo.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Scale;
import io.attimo.survey.InvalidSurvey.Problem;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each thing that can be wrong with a survey, at its place. */
class SurveyCheckTest {

    private static final String SHOP = """
            {"journey": "Shop", "name": "Shop", "title": {"en": "Your visit"}, "languages": ["en", "it"],
             "fields": [{"key": "branch", "segment": "Branch"}],
             "ends": [{"key": "sorry", "when": {"question": "came", "is": "no"}, "text": {"en": "Sorry"}},
                      {"key": "thanks", "text": {"en": "Thanks"}}],
             "pages": [
               {"key": "first", "endIf": {"question": "came", "is": "no"}, "questions": [
                 {"key": "came", "kind": "single", "text": {"en": "Did you come in?"}, "other": {"en": "Other"},
                  "choices": [{"key": "yes", "text": {"en": "Yes"}}, {"key": "no", "text": {"en": "No"}}]},
                 {"key": "met", "kind": "several", "text": {"en": "What did you see?"},
                  "choices": [
                    {"key": "till", "text": {"en": "Till"}, "touchpoint": {"stage": "Buy", "name": "Till"}},
                    {"key": "staff", "text": {"en": "Staff"}, "touchpoint": {"stage": "Buy", "name": "Staff"}},
                    {"key": "none", "text": {"en": "Nothing"}, "exclusive": true}]},
                 {"key": "age", "kind": "number", "text": {"en": "Age"}, "min": 18, "max": 99},
                 {"key": "day", "kind": "date", "text": {"en": "Day"}, "notApplicable": true}]},
               {"key": "each", "repeat": {"over": "met"}, "questions": [
                 {"key": "felt", "kind": "rating", "text": {"en": "How was it?"}, "touchpoint": "repeat"}]},
               {"key": "last", "showIf": {"question": "came", "is": "yes"}, "questions": [
                 {"key": "all_in_all", "kind": "nps", "text": {"en": "All in all?"}, "outcome": "Overall"},
                 {"key": "why", "kind": "long", "text": {"en": "Why?"},
                  "showIf": {"question": "all_in_all", "atMost": 6}}]}]}
            """;

    private static ObjectNode shop() {
        return SurveyWalkTest.json(SHOP);
    }

    /** The shop's survey with another value in one place. */
    private static ObjectNode with(String path, String value) {
        var survey = shop();
        set(survey, path, value);
        return survey;
    }

    private static void set(ObjectNode survey, String path, String value) {
        int last = path.lastIndexOf('/');
        var read = SurveyWalkTest.json("{\"value\": " + value.replace('\'', '"') + "}")
                .get("value");
        JsonNode place = survey.at(path.substring(0, last));
        if (place instanceof ArrayNode list) {
            list.insert(Integer.parseInt(path.substring(last + 1)), read);
        } else {
            ((ObjectNode) place).set(path.substring(last + 1), read);
        }
    }

    private static List<String> told(ObjectNode survey) {
        return told(survey, new Journey("Shop", CustomerKind.B2C));
    }

    private static List<String> told(ObjectNode survey, Journey journey) {
        try {
            SurveyCheck.check(SurveyText.read(survey.toString()), journey, number -> true);
            return List.of();
        } catch (InvalidSurvey invalid) {
            return invalid.problems().stream().map(SurveyCheckTest::line).toList();
        }
    }

    private static String line(Problem problem) {
        return problem.path() + " " + problem.fault() + (problem.detail().isEmpty() ? "" : " " + problem.detail());
    }

    private static List<String> toldWith(String path, String value) {
        return told(with(path, value));
    }

    /** A question behind all others. */
    private static List<String> toldOf(String question) {
        return toldWith("/pages/2/questions/2", "{'key': 'q', 'text': {'en': '?'}, " + question + "}").stream()
                .map(told -> told.replace("pages[2].questions[2].", ""))
                .toList();
    }

    /** A condition on the last page. */
    private static List<String> toldIf(String condition) {
        return toldWith("/pages/2/showIf", condition).stream()
                .map(told -> told.replace("pages[2].showIf", "if"))
                .toList();
    }

    private static String many(int count, String each) {
        return IntStream.range(0, count)
                .mapToObj(i -> each.replace("#", "" + i))
                .toList()
                .toString();
    }

    @Test
    void a_survey_that_is_right_is_taken() {
        assertThat(told(shop())).isEmpty();
    }

    @Test
    void what_a_survey_needs_is_missed() {
        for (var field : List.of("name", "title", "languages")) {
            var survey = shop();
            survey.remove(field);
            assertThat(told(survey)).contains(field + " MISSING");
        }
        assertThat(toldWith("/journey", "null")).containsExactly("journey MISSING");
        assertThat(toldWith("/name", "' '")).containsExactly("name MISSING");
        assertThat(toldWith("/title", "{'it': 'La visita'}")).containsExactly("title.en MISSING");
        assertThat(toldWith("/ends/1/text", "{}")).containsExactly("ends[1].text MISSING");
        assertThat(toldWith("/pages/0/key", "null")).containsExactly("pages[0].key MISSING");
        assertThat(toldWith("/pages/2/questions/1/text", "{}")).containsExactly("pages[2].questions[1].text MISSING");
        assertThat(toldOf("'kind': null")).containsExactly("kind MISSING");
        assertThat(toldOf("'kind': 'single'")).containsExactly("choices MISSING");
        assertThat(toldOf("'kind': 'matrix'")).containsExactly("rows MISSING");
        assertThat(toldOf("'kind': 'scale'")).containsExactly("scale MISSING");
        assertThat(toldOf("'kind': 'several', 'choices': [{'key': 'a'}], 'other': {'it': 'Altro'}"))
                .containsExactly("choices[0].text MISSING", "other.en MISSING");
        assertThat(toldOf("'kind': 'rating', 'touchpoint': {'stage': ' ', 'name': 'Till'}"))
                .containsExactly("touchpoint.stage MISSING");
        assertThat(toldWith("/pages/1/repeat", "{}")).contains("pages[1].repeat.over MISSING");
        assertThat(toldIf("{'question': 'came', 'in': []}")).containsExactly("if.in MISSING");
    }

    @Test
    void without_anything_to_answer_it_is_kept_but_not_published() {
        var empty = with(
                "/pages", "[{'key': 'p', 'questions': [{'key': 's', 'kind': 'statement', 'text': {'en': 'Hi'}}]}]");
        empty.remove("ends");

        SurveyCheck.structure(SurveyText.read(empty.toString()));
        assertThat(told(empty)).containsExactly("pages NO_QUESTIONS");
        assertThat(toldWith("/pages", "[]")).contains("pages NO_QUESTIONS");
    }

    @Test
    void what_is_not_translated_is_no_mistake() {
        assertThat(toldWith("/languages", "['en', 'it', 'pt-BR', 'zh-Hant', 'fil']"))
                .isEmpty();
    }

    @Test
    void a_language_is_one_of_the_survey_s_and_known() {
        assertThat(toldWith("/languages", "['en', 'xx', 'EN', 'en']"))
                .containsExactly(
                        "languages[1] WRONG_VALUE xx", "languages[2] WRONG_VALUE EN", "languages[3] KEY_TWICE en");
        assertThat(toldWith("/defaultLanguage", "'de'")).contains("defaultLanguage NO_SUCH_LANGUAGE de");
        assertThat(toldWith("/title", "{'en': 'Hi', 'de': 'Hallo'}")).containsExactly("title.de NO_SUCH_LANGUAGE de");
        assertThat(toldIf("{'language': 'de'}")).containsExactly("if.language NO_SUCH_LANGUAGE de");
    }

    @Test
    void keys_are_small_letters_and_nothing_of_ours() {
        for (var odd : List.of("Came", "1st", "a-b", "", "è", "_a", "a".repeat(41), "na", "other")) {
            assertThat(toldWith("/pages/2/questions/1/key", "'" + odd + "'"))
                    .anyMatch(told -> told.startsWith("pages[2].questions[1].key NOT_A_KEY"));
        }
        assertThat(toldWith("/pages/0/questions/0/choices/2", "{'key': 'na', 'text': {'en': '-'}}"))
                .containsExactly("pages[0].questions[0].choices[2].key NOT_A_KEY na");
        assertThat(toldWith("/ends/0/key", "'?'")).containsExactly("ends[0].key NOT_A_KEY ?");
    }

    @Test
    void a_key_is_given_once() {
        assertThat(toldWith("/pages/2/questions/1/key", "'came'"))
                .containsExactly("pages[2].questions[1].key KEY_TWICE came");
        assertThat(toldWith("/pages/2/questions/1/key", "'branch'"))
                .as("a field's")
                .hasSize(1);
        assertThat(toldWith("/pages/2/key", "'first'")).containsExactly("pages[2].key KEY_TWICE first");
        assertThat(toldWith("/ends/1/key", "'sorry'")).containsExactly("ends[1].key KEY_TWICE sorry");
        assertThat(
                        toldOf(
                                "'kind': 'matrix', 'rows': [{'key': 'a', 'text': {'en': 'A'}}, {'key': 'a', 'text': {'en': 'B'}}]"))
                .containsExactly("rows[1].key KEY_TWICE a");
    }

    @Test
    void texts_have_an_end() {
        assertThat(toldWith("/name", "'" + "n".repeat(120) + "'")).isEmpty();
        assertThat(toldWith("/name", "'" + "n".repeat(121) + "'")).containsExactly("name TOO_LONG 120");
        assertThat(toldWith("/title/en", "'" + "n".repeat(201) + "'")).containsExactly("title.en TOO_LONG 200");
        assertThat(toldWith("/pages/2/questions/1/text/en", "'" + "n".repeat(2_000) + "'"))
                .isEmpty();
        assertThat(toldWith("/pages/2/questions/1/help", "{'it': '" + "n".repeat(2_001) + "'}"))
                .containsExactly("pages[2].questions[1].help.it TOO_LONG 2000");
        assertThat(toldIf("{'field': 'branch', 'is': '" + "x".repeat(501) + "'}"))
                .containsExactly("if.is TOO_LONG 500");
    }

    @Test
    void lists_have_an_end() {
        var page =
                "{\"key\": \"more_#\", \"questions\": [{\"key\": \"more_q#\", \"kind\": \"short\", \"text\": {\"en\": \"?\"}}]}";
        var question = "{\"key\": \"q#\", \"kind\": \"short\", \"text\": {\"en\": \"?\"}}";
        var choice = "{\"key\": \"c#\", \"text\": {\"en\": \"?\"}}";
        var bare = shop();
        bare.remove("ends");
        set(bare, "/pages", many(60, page));
        assertThat(told(bare)).isEmpty();
        set(bare, "/pages", many(61, page));
        assertThat(told(bare)).containsExactly("pages TOO_MANY 60");
        set(bare, "/pages", "[{'key': 'p', 'questions': " + many(201, question) + "}]");
        assertThat(told(bare)).containsExactly("pages TOO_MANY 200");
        assertThat(toldOf("'kind': 'single', 'choices': " + many(100, choice))).isEmpty();
        assertThat(toldOf("'kind': 'single', 'choices': " + many(101, choice))).containsExactly("choices TOO_MANY 100");
        assertThat(toldOf("'kind': 'matrix', 'rows': " + many(101, choice))).containsExactly("rows TOO_MANY 100");
        assertThat(toldIf(deep(20))).isEmpty();
        assertThat(toldIf(deep(21))).singleElement().asString().endsWith("TOO_MANY 20");
        assertThat(toldIf("{'question': 'came', 'in': " + many(101, "\"yes\"") + "}"))
                .contains("if.in TOO_MANY 100");
    }

    private static String deep(int levels) {
        return levels == 1 ? "{'question': 'came', 'is': 'yes'}" : "{'all': [" + deep(levels - 1) + "]}";
    }

    @Test
    void what_no_file_can_hold_is_refused() {
        assertThat(toldWith("/name", "'a\\u0000'")).containsExactly("name ODD_CHARACTERS");
        assertThat(toldWith("/name", "'a\\nb'")).containsExactly("name ODD_CHARACTERS");
        assertThat(toldWith("/title/en", "'\\uD800x'")).containsExactly("title.en ODD_CHARACTERS");
        assertThat(toldWith("/pages/2/questions/1/text/en", "'a\\n\\tb'")).isEmpty();
    }

    @Test
    void times_can_be_read_and_the_end_comes_behind_the_beginning() {
        assertThat(toldWith("/opensAt", "'tomorrow'")).containsExactly("opensAt WRONG_VALUE tomorrow");
        assertThat(toldWith("/opensAt", "'2026-12-01T08:00'")).isEmpty();
        var survey = with("/opensAt", "'2026-12-01T08:00'");
        set(survey, "/closesAt", "'2026-12-01T08:00'");
        assertThat(told(survey)).containsExactly("closesAt NOT_IN_ORDER 2026-12-01T08:00");
        set(survey, "/closesAt", "'2026-12-01T07:00Z'");
        assertThat(told(survey)).as("which is later, only the zone says").isEmpty();
        set(survey, "/opensAt", "'2026-12-01T08:00+02:00'");
        assertThat(told(survey)).isEmpty();
    }

    @Test
    void a_word_of_ours_is_one_that_we_know() {
        assertThat(toldWith("/layout", "'book'")).containsExactly("layout WRONG_VALUE book");
        assertThat(toldOf("'kind': 'rating', 'display': 'hearts'")).containsExactly("display WRONG_VALUE hearts");
        assertThat(toldOf("'kind': 'several', 'order': 'abc', 'choices': [{'key': 'a', 'text': {'en': 'A'}}]"))
                .containsExactly("order WRONG_VALUE abc");
        assertThat(toldOf("'kind': 'matrix', 'each': 'both', 'rows': [{'key': 'a', 'text': {'en': 'A'}}]"))
                .contains("each WRONG_VALUE both");
        assertThat(toldOf("'kind': 'rating', 'touchpoint': 'repeat'")).containsExactly("touchpoint WRONG_VALUE repeat");
    }

    @Test
    void each_field_stands_only_where_it_means_something() {
        var odd = List.of(
                "'kind': 'statement', 'required': true",
                "'kind': 'consent', 'notApplicable': true",
                "'kind': 'number', 'touchpoint': {'stage': 'a', 'name': 'b'}",
                "'kind': 'single', 'outcome': 'Overall', 'choices': [{'key': 'a', 'text': {'en': 'A'}}]",
                "'kind': 'several', 'segment': 'Branch', 'choices': [{'key': 'a', 'text': {'en': 'A'}}]",
                "'kind': 'email', 'about': 'came'",
                "'kind': 'number', 'scale': '1-5'",
                "'kind': 'rating', 'scale': '1-10'",
                "'kind': 'short', 'labels': {'1': {'en': 'Bad'}}",
                "'kind': 'date', 'display': 'stars'",
                "'kind': 'nps', 'display': 'stars'",
                "'kind': 'short', 'choices': [{'key': 'a', 'text': {'en': 'A'}}]",
                "'kind': 'short', 'rows': [{'key': 'a', 'text': {'en': 'A'}}]",
                "'kind': 'short', 'each': 'single'",
                "'kind': 'short', 'order': 'random'",
                "'kind': 'short', 'other': {'en': 'Other'}",
                "'kind': 'single', 'least': 1, 'choices': [{'key': 'a', 'text': {'en': 'A'}}]",
                "'kind': 'single', 'most': 1, 'choices': [{'key': 'a', 'text': {'en': 'A'}}]",
                "'kind': 'date', 'min': 1",
                "'kind': 'date', 'max': 1",
                "'kind': 'date', 'step': 1",
                "'kind': 'date', 'unit': {'en': 'days'}",
                "'kind': 'date', 'length': 10",
                "'kind': 'short', 'consentVersion': '2'",
                "'kind': 'single', 'choices': [{'key': 'a', 'text': {'en': 'A'}, 'label': 'a'}]",
                "'kind': 'single', 'choices': [{'key': 'a', 'text': {'en': 'A'}, 'exclusive': true}]",
                "'kind': 'single', 'choices': [{'key': 'a', 'text': {'en': 'A'}, 'touchpoint': 'repeat'}]",
                "'kind': 'matrix', 'scale': '1-5', 'rows': [{'key': 'a', 'text': {'en': 'A'}}],"
                        + " 'choices': [{'key': 'a', 'text': {'en': 'A'}}]",
                "'kind': 'matrix', 'choices': [{'key': 'a', 'text': {'en': 'A'}}],"
                        + " 'rows': [{'key': 'a', 'text': {'en': 'A'}, 'outcome': 'x'}]",
                "'kind': 'rating', 'outcome': 'x', 'touchpoint': {'stage': 'a', 'name': 'b'}",
                "'kind': 'long', 'about': 'came'");
        for (var question : odd) {
            assertThat(toldOf(question)).as(question).anyMatch(told -> told.contains(" NOT_OF_KIND "));
        }
        assertThat(toldOf("'kind': 'short', 'length': 20, 'touchpoint': {'stage': 'a', 'name': 'b'}"))
                .isEmpty();
        assertThat(toldOf("'kind': 'nps', 'scale': 'nps', 'labels': {'0': {'en': 'No'}}, 'notApplicable': true"))
                .isEmpty();
    }

    @Test
    void numbers_are_in_order_and_can_be_kept() {
        assertThat(toldOf("'kind': 'number', 'min': 2, 'max': 1")).containsExactly("max NOT_IN_ORDER 1.0");
        assertThat(toldOf("'kind': 'number', 'step': 0")).containsExactly("step WRONG_VALUE 0.0");
        assertThat(toldOf("'kind': 'long', 'length': 10001")).containsExactly("length WRONG_VALUE 10001");
        assertThat(toldOf("'kind': 'several', 'least': 2, 'most': 1, 'choices': "
                        + many(3, "{\"key\": \"c#\", \"text\": {\"en\": \"?\"}}")))
                .containsExactly("most NOT_IN_ORDER 1");
        assertThat(toldOf("'kind': 'several', 'least': 4, 'choices': "
                        + many(3, "{\"key\": \"c#\", \"text\": {\"en\": \"?\"}}")))
                .containsExactly("least WRONG_VALUE 4");
    }

    @Test
    void a_label_is_of_a_mark() {
        assertThat(toldOf("'kind': 'rating', 'labels': {'6': {'en': 'Best'}}"))
                .containsExactly("labels.6 NO_SUCH_ANSWER 6");
        assertThat(toldOf("'kind': 'rating', 'labels': {'best': {'en': 'Best'}}"))
                .containsExactly("labels.best NO_SUCH_ANSWER best");
    }

    @Test
    void a_condition_is_exactly_one() {
        var odd = List.of(
                "{}",
                "{'all': [], 'any': []}",
                "{'question': 'came'}",
                "{'question': 'came', 'is': 'yes', 'isNot': 'no'}",
                "{'question': 'came', 'is': 'yes', 'language': 'en'}",
                "{'language': 'en', 'is': 'yes'}",
                "{'field': 'branch'}",
                "{'field': 'branch', 'isNot': 'x'}",
                "{'is': 'yes'}",
                "{'not': {'question': 'came'}, 'answered': true}");
        for (var condition : odd) {
            assertThat(toldIf(condition)).as(condition).containsExactly("if NOT_ONE_CONDITION");
        }
        assertThat(toldIf("{'any': [{'not': {}}]}")).containsExactly("if.any[0].not NOT_ONE_CONDITION");
    }

    @Test
    void a_condition_asks_what_is_known_by_then() {
        assertThat(toldIf("{'question': 'gone', 'answered': true}"))
                .containsExactly("if.question NO_SUCH_QUESTION gone");
        assertThat(toldIf("{'question': 'came.row', 'answered': true}"))
                .containsExactly("if.question NO_SUCH_QUESTION came.row");
        assertThat(toldIf("{'field': 'shop', 'is': 'x'}")).containsExactly("if.field NO_SUCH_QUESTION shop");
        assertThat(toldIf("{'question': 'why', 'answered': true}")).containsExactly("if.question NOT_ASKED_BEFORE why");
        assertThat(toldWith("/pages/2/questions/1/showIf", "{'question': 'why', 'answered': true}"))
                .as("itself")
                .containsExactly("pages[2].questions[1].showIf.question NOT_ASKED_BEFORE why");
        assertThat(toldWith("/pages/2/questions/0/showIf", "{'question': 'why', 'answered': true}"))
                .as("each other")
                .containsExactly(
                        "pages[2].questions[0].showIf NOT_ASKED_BEFORE all_in_all",
                        "pages[2].questions[1].showIf NOT_ASKED_BEFORE why");
        assertThat(toldWith("/pages/0/questions/0/showIf", "{'question': 'age', 'answered': true}"))
                .as("below it on the same page")
                .isEmpty();
        var oneAScreen = with("/pages/0/questions/0/showIf", "{'question': 'age', 'answered': true}");
        set(oneAScreen, "/layout", "'question'");
        assertThat(told(oneAScreen)).containsExactly("pages[0].questions[0].showIf.question NOT_ASKED_BEFORE age");
        assertThat(toldWith("/pages/1/repeat/over", "'gone'")).contains("pages[1].repeat.over NO_SUCH_QUESTION gone");
        assertThat(toldWith("/pages/1/repeat/over", "'felt'")).contains("pages[1].repeat.over NOT_ASKED_BEFORE felt");
        assertThat(toldWith("/pages/1/repeat/over", "'came'")).contains("pages[1].repeat.over NOT_OF_KIND single");
        assertThat(toldOf("'kind': 'long', 'about': 'gone'")).containsExactly("about NO_SUCH_QUESTION gone");
        assertThat(toldOf("'kind': 'statement', 'showIf': {'question': 'q', 'answered': true}"))
                .containsExactly("showIf.question NOT_ASKED_BEFORE q");
    }

    @Test
    void a_condition_asks_for_an_answer_that_there_is() {
        assertThat(toldIf("{'question': 'came', 'is': 'perhaps'}")).containsExactly("if.is NO_SUCH_ANSWER perhaps");
        assertThat(toldIf("{'question': 'came', 'is': 'other'}")).isEmpty();
        assertThat(toldIf("{'question': 'met', 'contains': 'other'}"))
                .containsExactly("if.contains NO_SUCH_ANSWER other");
        assertThat(toldIf("{'question': 'met', 'in': ['till', 'moon']}"))
                .containsExactly("if.in[1] NO_SUCH_ANSWER moon");
        assertThat(toldIf("{'question': 'felt', 'isNot': '6'}")).containsExactly("if.isNot NO_SUCH_ANSWER 6");
        assertThat(toldIf("{'question': 'age', 'is': 'old'}")).containsExactly("if.is NO_SUCH_ANSWER old");
        assertThat(toldIf("{'question': 'day', 'atLeast': '1.1.2026'}"))
                .containsExactly("if.atLeast NO_SUCH_ANSWER 1.1.2026");
        assertThat(toldIf("{'question': 'day', 'notApplicable': true}")).isEmpty();
        assertThat(toldIf("{'question': 'age', 'notApplicable': true}"))
                .containsExactly("if.notApplicable NOT_OF_KIND number");
        assertThat(toldIf("{'question': 'age', 'contains': '1'}")).containsExactly("if.contains NOT_OF_KIND number");
        assertThat(toldIf("{'question': 'came', 'atLeast': '1'}")).containsExactly("if.atLeast NOT_OF_KIND single");
    }

    @Test
    void nothing_of_the_journey_is_rated_twice() {
        assertThat(toldOf("'kind': 'rating', 'outcome': 'Overall'")).containsExactly("outcome RATED_TWICE Overall");
        assertThat(toldOf("'kind': 'rating', 'touchpoint': {'stage': 'Buy', 'name': 'Till'}"))
                .containsExactly("touchpoint RATED_TWICE Till");
        assertThat(toldOf("'kind': 'matrix', 'rows': [{'key': 'a', 'text': {'en': 'A'}, 'outcome': 'Overall'}]"))
                .containsExactly("rows[0].outcome RATED_TWICE Overall");
        assertThat(toldWith(
                        "/pages/1/questions/0", "{'key': 'q', 'text': {'en': '?'}, 'kind': 'nps', 'outcome': 'Again'}"))
                .containsExactly("pages[1].questions[0].outcome RATED_TWICE Again");
    }

    @Test
    void what_was_answered_on_another_scale_stays_on_that() {
        var journey = new Journey("Shop", CustomerKind.B2C);
        journey.addOutcome("Overall", Scale.ONE_TO_TEN);
        journey.addStage("Buy", null).addTouchpoint("Staff", Scale.NPS);

        assertThat(told(shop(), journey))
                .containsExactly(
                        "pages[1].questions[0].touchpoint OTHER_SCALE Staff: nps",
                        "pages[2].questions[0].outcome OTHER_SCALE Overall: 1-10");
        SurveyCheck.check(SurveyText.read(SHOP), journey, number -> false);
    }

    @Test
    void a_condition_that_can_never_hold_is_named() {
        var never = List.of(
                "{'all': [{'question': 'came', 'is': 'yes'}, {'question': 'came', 'is': 'other'}]}",
                "{'any': []}",
                "{'not': {'all': []}}",
                "{'all': [{'question': 'age', 'atLeast': 30}, {'question': 'age', 'atMost': 29.9}]}",
                "{'question': 'age', 'atMost': 17}",
                "{'all': [{'question': 'day', 'atLeast': '2026-02-01'}, {'question': 'day', 'is': '2026-01-31'}]}",
                "{'all': [{'question': 'met', 'contains': 'none'}, {'question': 'met', 'contains': 'till'}]}",
                "{'all': [{'question': 'met', 'is': 'till'}, {'question': 'met', 'contains': 'staff'}]}",
                "{'all': [{'language': 'en'}, {'language': 'it'}]}",
                "{'all': [{'not': {'language': 'en'}}, {'not': {'language': 'it'}}]}",
                "{'all': [{'field': 'branch', 'is': 'a'}, {'field': 'branch', 'is': 'b'}]}",
                "{'all': [{'question': 'came', 'answered': false}, {'question': 'came', 'is': 'yes'}]}",
                "{'all': [{'question': 'came', 'isNot': 'yes'}, {'not': {'question': 'came', 'isNot': 'yes'}}]}",
                "{'all': [{'any': [{'question': 'came', 'is': 'yes'}, {'question': 'came', 'is': 'other'}]},"
                        + " {'question': 'came', 'answered': false}]}",
                "{'question': 'came', 'is': 'no'}");
        for (var condition : never) {
            assertThat(toldIf(condition)).as(condition).containsExactly("if NEVER_HOLDS");
        }
    }

    @Test
    void one_that_may_hold_is_not() {
        var possible = List.of(
                "{'all': [{'question': 'met', 'contains': 'staff'}, {'question': 'met', 'contains': 'till'}]}",
                "{'all': [{'question': 'felt', 'is': '1'}, {'question': 'felt', 'is': '2'}]}",
                "{'all': [{'question': 'age', 'atLeast': 30}, {'question': 'age', 'atMost': 30}]}",
                "{'all': [{'not': {'question': 'age', 'atLeast': 30}}, {'not': {'question': 'age', 'atMost': 29}}]}",
                "{'all': [{'question': 'came', 'isNot': 'yes'}, {'question': 'came', 'isNot': 'other'}]}",
                "{'all': [{'question': 'came', 'answered': false}, {'question': 'came', 'isNot': 'yes'}]}",
                "{'all': [{'not': {'field': 'branch', 'is': 'a'}}, {'not': {'field': 'branch', 'is': 'b'}}]}",
                "{'all': [{'not': {'question': 'age', 'atLeast': 30}}, {'not': {'question': 'age', 'atMost': 29}},"
                        + " {'question': 'age', 'answered': true}]}",
                "{'all': []}",
                "{'question': 'met', 'is': 'none'}",
                "{'all': [{'question': 'day', 'atLeast': '2026-02-01'}, {'question': 'day', 'isNot': '2026-02-01'}]}");
        for (var condition : possible) {
            assertThat(toldIf(condition)).as(condition).isEmpty();
        }
    }

    @Test
    void what_hangs_on_what_is_not_shown_never_holds() {
        assertThat(toldWith("/pages/2/questions/1/showIf", "{'question': 'came', 'is': 'other'}"))
                .as("on a page for those who said yes")
                .containsExactly("pages[2].questions[1].showIf NEVER_HOLDS");
        var behind = with(
                "/pages/3",
                "{'key': 'x', 'showIf': {'all': [{'question': 'why', 'answered': true},"
                        + " {'question': 'all_in_all', 'is': 9}]}, 'questions': [{'key': 'y', 'kind': 'short', 'text': {'en': '?'}}]}");
        assertThat(told(behind)).containsExactly("pages[3].showIf NEVER_HOLDS");
        assertThat(toldWith(
                        "/ends/0/when",
                        "{'all': [{'question': 'all_in_all', 'is': 9}, {'question': 'came', 'isNot': 'yes'}]}"))
                .containsExactly("ends[0].when NEVER_HOLDS");
    }

    @Test
    void pages_and_ends_that_nobody_reaches_are_named() {
        assertThat(toldWith("/pages/0/endIf", "{'all': []}"))
                .contains("pages[1] NOBODY_REACHES", "pages[2] NOBODY_REACHES");
        assertThat(toldWith("/ends/2", "{'key': 'late', 'text': {'en': 'Bye'}}"))
                .containsExactly("ends[2] NOBODY_REACHES");
        assertThat(toldWith("/ends/0/when", "{'not': {'any': []}}")).containsExactly("ends[1] NOBODY_REACHES");
    }

    @Test
    void a_survey_that_asks_too_much_is_judged_in_time() {
        var parts = Stream.of("yes", "other")
                .map(choice -> "{\"question\": \"came\", \"is\": \"%s\"}".formatted(choice))
                .toList();
        var forks = many(2_000, "{\"any\": " + parts + "}");

        assertThat(toldIf("{'all': " + forks + "}")).isEmpty();
    }
}
