package io.attimo.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurveyWalkTest {

    private static final String SHOP = """
            {"journey": "Shop", "name": "Shop", "title": {"en": "Your visit", "it": "La visita"},
             "languages": ["en", "it"], "fields": [{"key": "branch"}],
             "ends": [{"key": "thanks_it", "when": {"language": "it"}, "text": {"en": "Thanks"}},
                      {"key": "thanks", "text": {"en": "Thank you"}}],
             "pages": [
               {"key": "first", "endIf": {"question": "came", "is": "no"}, "questions": [
                 {"key": "came", "kind": "single", "text": {"en": "Did you come in?"}, "required": true,
                  "choices": [{"key": "yes", "text": {"en": "Yes", "it": "Sì"}}, {"key": "no", "text": {"en": "No"}}]},
                 {"key": "why", "kind": "short", "text": {"en": "Why not?"}, "required": true, "length": 20,
                  "showIf": {"question": "came", "is": "no"}}]},
               {"key": "second", "questions": [
                 {"key": "met", "kind": "several", "text": {"en": "What did you see?"}, "least": 1, "most": 2,
                  "other": {"en": "Something else"},
                  "choices": [
                    {"key": "till", "text": {"en": "The till"}, "touchpoint": {"stage": "Buy", "name": "Till"}},
                    {"key": "staff", "text": {"en": "The staff"}, "touchpoint": {"stage": "Buy", "name": "Staff"}},
                    {"key": "shelf", "text": {"en": "Shelves"}, "showIf": {"field": "branch", "is": "big"}},
                    {"key": "none", "text": {"en": "Nothing"}, "exclusive": true}]}]},
               {"key": "each", "repeat": {"over": "met"}, "questions": [
                 {"key": "felt", "kind": "rating", "text": {"en": "How was {met}?"}, "touchpoint": "repeat",
                  "required": true, "notApplicable": true},
                 {"key": "bad", "kind": "long", "text": {"en": "What was bad about {met}, {name|you}?"},
                  "showIf": {"question": "felt", "atMost": 2}}]},
               {"key": "last", "showIf": {"question": "felt", "atMost": 2}, "questions": [
                 {"key": "parts", "kind": "matrix", "text": {"en": "And these?"}, "required": true,
                  "rows": [{"key": "price", "text": {"en": "Price"}}, {"key": "range", "text": {"en": "Range"}}]},
                 {"key": "name", "kind": "short", "text": {"en": "Your name"}}]}]}
            """;

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) new JsonMapper().readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static SurveyWalk walk(String answers) {
        return SurveyWalk.of(SurveyText.read(SHOP), "en", Map.of(), SurveyAnswers.of(json(answers)));
    }

    private static Map<String, List<String>> form(String... pairs) {
        var form = new HashMap<String, List<String>>();
        for (var pair : pairs) {
            var parts = pair.split("=", 2);
            form.merge(parts[0], List.of(parts[1]), (one, more) -> List.of(one.get(0), more.get(0)));
        }
        return form;
    }

    private static List<String> keys(SurveyWalk walk) {
        return walk.pages().stream().map(ShownPage::key).toList();
    }

    private static PostedPage post(String answers, String page, String... pairs) {
        var walk = walk(answers);
        return walk.take(walk.page(page).orElseThrow(), form(pairs));
    }

    /** One question asked alone, and what came of a form. */
    private static PostedPage ask(String question, String... pairs) {
        var walk = asking(question);
        return walk.take(walk.pages().get(0), form(pairs));
    }

    private static PostedPage asksApi(String question, String answers) {
        return asking(question).takeAll(json(answers));
    }

    private static SurveyWalk asking(String question) {
        var survey = """
                {"journey": "Shop", "name": "One", "title": {"en": "One"}, "languages": ["en"],
                 "pages": [{"key": "p", "questions": [{"key": "q", "text": {"en": "?"}, %s}]}]}
                """.formatted(question);
        return SurveyWalk.of(SurveyText.read(survey), "en", Map.of(), SurveyAnswers.NONE);
    }

    private static String told(PostedPage posted) {
        return String.join(
                " ",
                posted.problems().stream()
                        .map(problem -> problem.name() + ":" + problem.fault()
                                + (problem.detail().isEmpty() ? "" : "(" + problem.detail() + ")"))
                        .toList());
    }

    @Test
    void a_page_is_shown_for_each_touchpoint_that_was_ticked_and_for_nothing_else() {
        assertThat(keys(walk("{}"))).containsExactly("first", "second");
        assertThat(keys(walk("{'came': 'yes', 'met': ['till', 'none', {'choice': 'other'}]}".replace('\'', '"'))))
                .containsExactly("first", "second", "each@till");
        assertThat(keys(walk("{\"met\": [\"staff\", \"till\"]}")))
                .containsExactly("first", "second", "each@till", "each@staff");
    }

    @Test
    void an_end_that_holds_is_the_end_and_what_was_answered_behind_it_is_dropped() {
        var walk = walk("{\"came\": \"no\", \"why\": \"Rain\", \"met\": [\"till\"], \"felt\": {\"till\": 1}}");

        assertThat(keys(walk)).containsExactly("first");
        assertThat(walk.answers().json()).isEqualTo(json("{\"came\": \"no\", \"why\": \"Rain\"}"));
        assertThat(walk.next(walk.pages().get(0))).isEmpty();
        assertThat(walk.end()).map(SurveyEnd::key).contains("thanks");
    }

    @Test
    void what_asks_another_question_of_its_page_stands_in_it_and_counts_by_the_same_post() {
        var first = walk("{}").pages().get(0);

        assertThat(first.questions()).extracting(SurveyQuestion::key).containsExactly("came", "why");
        assertThat(walk("{}").isShown(first, first.questions().get(1))).isFalse();
        assertThat(post("{}", "first", "came=yes", "why=Rain"))
                .isEqualTo(new PostedPage(SurveyAnswers.of(json("{\"came\": \"yes\"}")), List.of()));
        assertThat(post("{}", "first", "came=no", "why= Rain ").answers().json())
                .isEqualTo(json("{\"came\": \"no\", \"why\": \"Rain\"}"));
        assertThat(told(post("{}", "first", "came=no"))).isEqualTo("why:MISSING");
        assertThat(told(post("{}", "first"))).isEqualTo("came:MISSING");
    }

    @Test
    void what_is_wrong_on_a_page_hidden_by_the_same_post_is_no_mistake() {
        assertThat(told(post("{}", "first", "came=yes", "why=" + "long ".repeat(20))))
                .isEmpty();
        assertThat(told(post("{}", "first", "came=no", "why=" + "long ".repeat(20))))
                .isEqualTo("why:TOO_LONG(20)");
    }

    @Test
    void in_a_repeated_page_a_condition_asks_of_its_own_choice_and_behind_it_of_any() {
        var walk = walk("""
                {"came": "yes", "met": ["till", "staff"], "felt": {"till": 5, "staff": 2}, "bad": {"till": "x", "staff": "y"}}
                """);

        assertThat(walk.answers().json().get("bad")).isEqualTo(json("{\"staff\": \"y\"}"));
        assertThat(keys(walk)).endsWith("each@till", "each@staff", "last");
        assertThat(told(post("{\"met\": [\"till\"]}", "each@till", "bad@till=x")))
                .isEqualTo("felt@till:MISSING");
        assertThat(post("{\"met\": [\"till\"]}", "each@till", "felt@till=na")
                        .answers()
                        .json())
                .isEqualTo(json("{\"met\": [\"till\"], \"felt\": {\"till\": {\"notApplicable\": true}}}"));
        assertThat(walk.before(walk.page("last").orElseThrow()))
                .map(ShownPage::key)
                .contains("each@staff");
    }

    @Test
    void changing_an_earlier_answer_drops_what_hangs_on_it_and_a_mistake_drops_nothing() {
        var before = "{\"came\": \"yes\", \"met\": [\"till\", \"staff\"], \"felt\": {\"till\": 5, \"staff\": 4}}";

        assertThat(post(before, "second", "met=staff").answers().json())
                .isEqualTo(json("{\"came\": \"yes\", \"met\": [\"staff\"], \"felt\": {\"staff\": 4}}"));
        var wrong = post(before, "second", "met=staff", "met=none");
        assertThat(told(wrong)).isEqualTo("met:EXCLUSIVE");
        assertThat(wrong.answers().json())
                .isEqualTo(json("{\"came\": \"yes\", \"felt\": {\"till\": 5, \"staff\": 4}}"));
    }

    @Test
    void choices_have_a_least_and_a_most_and_one_is_chosen_alone() {
        assertThat(told(post("{}", "second", "met=none"))).isEmpty();
        assertThat(told(post("{}", "second", "met=shelf")))
                .as("it is not shown here")
                .isEmpty();
        assertThat(told(post("{}", "second", "met=cellar"))).isEqualTo("met:NO_SUCH_CHOICE(cellar)");
        assertThat(post("{}", "second", "met:text=A dog").answers().json())
                .isEqualTo(json("{\"met\": [{\"choice\": \"other\", \"text\": \"A dog\"}]}"));
        var three =
                "\"kind\": \"several\", \"least\": 2, \"most\": 2, \"choices\": [{\"key\": \"a\"}, {\"key\": \"b\"}, {\"key\": \"c\"}]";
        assertThat(told(ask(three, "q=a"))).isEqualTo("q:TOO_FEW(2)");
        assertThat(told(ask(three))).isEmpty();
        assertThat(ask(three, "q=c", "q=a").answers().json()).isEqualTo(json("{\"q\": [\"a\", \"c\"]}"));
        assertThat(told(asksApi(three, "{\"q\": [\"a\", \"b\", \"c\"]}"))).isEqualTo("q:TOO_MANY(2)");
    }

    @Test
    void a_number_has_a_point_or_a_comma_and_keeps_its_bounds_and_steps() {
        var half = "\"kind\": \"number\", \"min\": 0.5, \"max\": 10, \"step\": 0.5";

        assertThat(ask(half, "q= 1,5 ").answers().json()).isEqualTo(json("{\"q\": 1.5}"));
        assertThat(ask(half, "q=3.0").answers().json()).isEqualTo(json("{\"q\": 3}"));
        assertThat(told(ask(half, "q=three"))).isEqualTo("q:NOT_A_NUMBER(three)");
        assertThat(told(ask(half, "q=0"))).isEqualTo("q:TOO_SMALL(0.5)");
        assertThat(told(ask(half, "q=11"))).isEqualTo("q:TOO_LARGE(10)");
        assertThat(told(ask(half, "q=1.7"))).isEqualTo("q:NOT_ON_SCALE(0.5)");
        assertThat(told(ask("\"kind\": \"number\"", "q=1e9"))).isEqualTo("q:NOT_A_NUMBER(1e9)");
        assertThat(told(asksApi("\"kind\": \"number\"", "{\"q\": 1e300}"))).startsWith("q:NOT_A_NUMBER");
        assertThat(asksApi("\"kind\": \"number\"", "{\"q\": -7.0}").answers().json())
                .isEqualTo(json("{\"q\": -7}"));
        assertThat(told(asksApi("\"kind\": \"number\"", "{\"q\": \"7\"}"))).isEqualTo("q:NOT_A_NUMBER(7)");
    }

    @Test
    void a_mark_stands_on_its_scale() {
        assertThat(ask("\"kind\": \"nps\"", "q=10").answers().json()).isEqualTo(json("{\"q\": 10}"));
        assertThat(told(ask("\"kind\": \"nps\"", "q=11"))).isEqualTo("q:NOT_ON_SCALE(nps)");
        assertThat(told(ask("\"kind\": \"rating\"", "q=2.5"))).isEqualTo("q:NOT_ON_SCALE(1-5)");
        assertThat(told(ask("\"kind\": \"rating\"", "q=na"))).isEqualTo("q:NOT_ON_SCALE(1-5)");
        assertThat(told(ask("\"kind\": \"effort\", \"notApplicable\": true, \"required\": true", "q=na")))
                .isEmpty();
    }

    @Test
    void a_ranking_is_whole_or_in_part_and_no_rank_is_given_twice() {
        var three =
                "\"kind\": \"ranking\", \"required\": true, \"choices\": [{\"key\": \"a\"}, {\"key\": \"b\"}, {\"key\": \"c\"}]";

        assertThat(ask(three, "q.a=3", "q.b=1").answers().json()).isEqualTo(json("{\"q\": [\"b\", \"a\"]}"));
        assertThat(told(ask(three, "q.a=1", "q.b=1"))).isEqualTo("q.b:RANKED_TWICE(1)");
        assertThat(told(ask(three, "q.a=4"))).isEqualTo("q.a:TOO_LARGE(3)");
        assertThat(told(ask(three))).isEqualTo("q:MISSING");
        assertThat(told(asksApi(three, "{\"q\": [\"a\", \"a\"]}"))).isEqualTo("q:RANKED_TWICE(a)");
    }

    @Test
    void each_row_of_a_matrix_is_an_answer_of_its_own() {
        var rows =
                "\"kind\": \"matrix\", \"required\": true, \"notApplicable\": true, \"rows\": [{\"key\": \"x\"}, {\"key\": \"y\"}]";
        var ticks = rows + ", \"each\": \"several\", \"choices\": [{\"key\": \"a\"}, {\"key\": \"b\"}]";

        assertThat(told(ask(rows, "q.x=3"))).isEqualTo("q.y:MISSING");
        assertThat(told(ask(rows, "q.x=9"))).isEqualTo("q.x:NOT_ON_SCALE(1-5) q.y:MISSING");
        assertThat(ask(rows, "q.x=3", "q.y=na").answers().json())
                .isEqualTo(json("{\"q\": {\"x\": 3, \"y\": {\"notApplicable\": true}}}"));
        assertThat(ask(ticks, "q.x=b", "q.x=a", "q.y=b").answers().json())
                .isEqualTo(json("{\"q\": {\"x\": [\"a\", \"b\"], \"y\": [\"b\"]}}"));
        assertThat(told(asksApi(rows, "{\"q\": {\"x\": 1, \"y\": 2, \"z\": 3}}")))
                .isEqualTo("q.z:NOT_ASKED");
    }

    @Test
    void a_date_is_a_day_an_address_has_an_at_and_a_consent_is_a_yes() {
        assertThat(told(ask("\"kind\": \"date\"", "q=2026-02-30"))).isEqualTo("q:NOT_A_DATE(2026-02-30)");
        assertThat(told(ask("\"kind\": \"date\"", "q=2028-02-29"))).isEmpty();
        assertThat(told(ask("\"kind\": \"email\"", "q=anna"))).isEqualTo("q:NOT_AN_ADDRESS");
        assertThat(told(ask("\"kind\": \"email\"", "q= anna+shop@bücher.example ")))
                .isEmpty();
        assertThat(told(ask("\"kind\": \"consent\", \"required\": true"))).isEqualTo("q:MISSING");
        assertThat(told(ask("\"kind\": \"consent\", \"required\": true", "q=yes")))
                .isEmpty();
        assertThat(told(ask("\"kind\": \"consent\"", "q=on"))).isEqualTo("q:NO_SUCH_CHOICE(on)");
    }

    @Test
    void a_text_is_composed_and_trimmed_and_what_no_file_can_hold_is_refused() {
        assertThat(ask("\"kind\": \"long\"", "q=  Caffe\u0300\r\nbuono ")
                        .answers()
                        .json())
                .isEqualTo(json("{\"q\": \"Caffè\\nbuono\"}"));
        for (var odd : List.of("a\u0000", "\uD800b", "a\u0007", "a\u0085")) {
            assertThat(told(ask("\"kind\": \"long\"", "q=" + odd))).isEqualTo("q:ODD_CHARACTERS");
        }
        assertThat(told(ask("\"kind\": \"long\", \"required\": true", "q=\u200B \u200B")))
                .isEqualTo("q:MISSING");
        assertThat(told(ask("\"kind\": \"short\", \"length\": 2", "q=\uD83D\uDE00\uD83D\uDE00")))
                .isEmpty();
        assertThat(told(ask("\"kind\": \"short\", \"length\": 2", "q=abc"))).isEqualTo("q:TOO_LONG(2)");
        assertThat(told(ask("\"kind\": \"long\"", "q=" + "a".repeat(4_001)))).isEqualTo("q:TOO_LONG(4000)");
    }

    @Test
    void does_not_apply_is_said_alone() {
        var age = "\"kind\": \"number\", \"required\": true, \"notApplicable\": true";

        assertThat(told(ask(age, "q=na"))).isEmpty();
        assertThat(told(ask(age, "q=7", "q=na"))).isEqualTo("q:EXCLUSIVE");
        assertThat(told(asksApi(age, "{\"q\": {\"notApplicable\": true}}"))).isEmpty();
        assertThat(told(asksApi("\"kind\": \"nps\"", "{\"q\": {\"notApplicable\": true}}")))
                .isEqualTo("q:NO_SUCH_CHOICE(na)");
    }

    @Test
    void the_api_sends_all_at_once_and_is_told_where_it_is_wrong() {
        var all = walk("{}").takeAll(json("""
                {"came": "yes", "why": "dropped", "met": ["till", {"choice": "other", "text": "Dog"}],
                 "felt": {"till": 1}, "bad": {"till": "Slow"}, "parts": {"price": 3, "range": 4}, "name": null}
                """));
        var wrong = walk("{}").takeAll(json("""
                {"came": "perhaps", "met": ["till"], "felt": {"till": 9, "moon": 1}, "who": 1}
                """));

        assertThat(told(all)).isEmpty();
        assertThat(all.answers().json()).isEqualTo(json("""
                {"came": "yes", "met": ["till", {"choice": "other", "text": "Dog"}],
                 "felt": {"till": 1}, "bad": {"till": "Slow"}, "parts": {"price": 3, "range": 4}}
                """));
        assertThat(told(wrong))
                .isEqualTo(
                        "felt.moon:NOT_ASKED who:NOT_ASKED came:NO_SUCH_CHOICE(perhaps) felt.till:NOT_ON_SCALE(1-5)");
    }

    @Test
    void one_question_a_screen_is_asked_where_the_survey_says_so() {
        var survey = SurveyText.read(SHOP.replaceFirst("\"fields\"", "\"layout\": \"question\", \"fields\""));
        var walk = SurveyWalk.of(survey, "en", Map.of(), SurveyAnswers.of(json("{\"met\": [\"till\"]}")));

        assertThat(keys(walk)).containsExactly("first.came", "second.met", "each@till.felt");
        var posted = walk.take(walk.pages().get(0), form("came=no"));
        var after = SurveyWalk.of(survey, "en", Map.of(), posted.answers());
        assertThat(told(posted)).isEmpty();
        assertThat(after.next(walk.pages().get(0))).map(ShownPage::key).contains("first.why");
        assertThat(after.firstUndone()).map(ShownPage::key).contains("first.why");
        assertThat(after.next(after.page("first.why").orElseThrow())).isEmpty();
    }

    @Test
    void an_answer_is_piped_into_a_text_and_all_other_braces_are_letters() {
        var walk = walk("{\"came\": \"yes\", \"met\": [\"till\", \"staff\"], \"felt\": {\"till\": 1}}");
        var page = walk.page("each@till").orElseThrow();

        assertThat(walk.text(page, page.questions().get(1).text())).isEqualTo("What was bad about The till, you?");
        assertThat(walk.text(Map.of("en", "{came}: {met} {branch|here} {felt} {name}!")))
                .isEqualTo("Yes: The till, The staff here 1 !");
        for (var braces : List.of("{nobody|x}", "{inject:secrets}", "{}", "{ came }", "{{", "{came|a{b}", "$1 \\{x")) {
            assertThat(walk.text(Map.of("en", braces))).isEqualTo(braces);
        }
        var sly = SurveyWalk.of(
                SurveyText.read(SHOP),
                "en",
                Map.of("branch", "{came}$0"),
                SurveyAnswers.of(json("{\"came\": \"yes\"}")));
        assertThat(sly.text(Map.of("en", "<{branch}>"))).isEqualTo("<{came}$0>");
        assertThat(Arrays.asList(sly.language(), sly.survey().name())).containsExactly("en", "Shop");
    }
}
