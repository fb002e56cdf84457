package io.attimo.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurveyPathsTest {

    private static SurveyPaths paths(String pages) {
        return SurveyPaths.of(SurveyText.read("""
                {"journey": "Shop", "name": "Shop", "title": {"en": "Visit"}, "languages": ["en", "it"],
                 "fields": [{"key": "branch"}], "pages": %s}
                """.formatted(pages.replace('\'', '"'))));
    }

    private static String told(SurveyPaths paths) {
        return paths.shortest().questions() + " to " + paths.longest().questions() + (paths.isExact() ? "" : ", or so");
    }

    @Test
    void without_conditions_there_is_one_way() {
        assertThat(told(paths("""
                        [{'key': 'a', 'questions': [{'key': 'q', 'kind': 'nps'}, {'key': 's', 'kind': 'statement'}]},
                         {'key': 'b', 'questions': [{'key': 'r', 'kind': 'long'}]}]
                        """))).isEqualTo("2 to 2");
    }

    @Test
    void an_end_and_a_page_that_is_repeated_make_ways_of_other_lengths() {
        var paths = paths("""
                [{'key': 'a', 'endIf': {'question': 'came', 'is': 'no'}, 'questions': [
                   {'key': 'came', 'kind': 'single', 'required': true, 'choices': [{'key': 'yes'}, {'key': 'no'}]},
                   {'key': 'why', 'kind': 'short', 'showIf': {'question': 'came', 'is': 'no'}},
                   {'key': 'met', 'kind': 'several', 'required': true, 'most': 2, 'showIf': {'question': 'came', 'is': 'yes'},
                    'choices': [{'key': 'x', 'touchpoint': {'stage': 's', 'name': 'x'}},
                                {'key': 'y', 'touchpoint': {'stage': 's', 'name': 'y'}},
                                {'key': 'z', 'touchpoint': {'stage': 's', 'name': 'z'}}]}]},
                 {'key': 'each', 'repeat': {'over': 'met'}, 'questions': [
                   {'key': 'felt', 'kind': 'rating', 'required': true},
                   {'key': 'bad', 'kind': 'long', 'showIf': {'question': 'felt', 'atMost': 2}}]}]
                """);

        assertThat(told(paths)).isEqualTo("2 to 6");
        assertThat(paths.shortest().pages()).extracting(ShownPage::key).containsExactly("a");
        assertThat(paths.longest().pages())
                .extracting(ShownPage::key)
                .hasSize(3)
                .contains("a");
    }

    @Test
    void what_the_link_says_and_the_language_lead_elsewhere_too() {
        assertThat(told(paths("""
                        [{'key': 'a', 'questions': [
                           {'key': 'q', 'kind': 'nps', 'showIf': {'field': 'branch', 'is': 'big'}},
                           {'key': 'r', 'kind': 'nps', 'showIf': {'language': 'it'}},
                           {'key': 'm', 'kind': 'matrix', 'rows': [{'key': 'x'}, {'key': 'y'}]},
                           {'key': 'w', 'kind': 'email', 'showIf': {'question': 'm.y', 'is': 5}},
                           {'key': 'v', 'kind': 'date', 'showIf': {'question': 'w', 'contains': 'shop'}}]}]
                        """))).isEqualTo("1 to 5");
    }

    @Test
    void where_there_are_too_many_ways_it_tells_what_it_has_seen_and_in_time() {
        var pages = new StringBuilder("[");
        for (int i = 0; i < 40; i++) {
            pages.append(i == 0 ? "" : ",").append("""
                            {'key': 'p#', 'questions': [{'key': 'q#', 'kind': 'single', 'choices': [{'key': 'a'}, {'key': 'b'}]},
                             {'key': 'w#', 'kind': 'long', 'showIf': {'question': 'q#', 'is': 'b'}}]}
                            """.replace("#", String.valueOf(i)));
        }

        assertThat(told(paths(pages.append("]").toString()))).isEqualTo("40 to 80, or so");
    }

    /** No respondent drawn at random is asked fewer questions or more. */
    @Test
    void nobody_goes_a_shorter_or_a_longer_way() {
        int exact = 0;
        for (long seed = 0; seed < 400; seed++) {
            var drawn = new RandomSurvey(seed);
            var paths = SurveyPaths.of(SurveyText.read(drawn.json.toString()));
            exact += paths.isExact() ? 1 : 0;
            for (int i = 0; i < 30 && paths.isExact(); i++) {
                var answers = drawn.answers();
                var language = List.of("en", "it", "de").get(i % 3);
                var fields = i % 2 == 0 ? Map.<String, String>of() : Map.of("source", "mail");
                var interpreter = new SurveyInterpreter(drawn.json, language, fields, answers);
                if (interpreter.missing.isEmpty()) {
                    long asked = interpreter.shown.stream()
                            .filter(name -> name.matches("q\\d+(@.*)?") && !name.contains("=") && !name.contains("."))
                            .filter(name -> !isStatement(drawn, name))
                            .count();
                    assertThat(asked)
                            .as(() -> drawn.json + System.lineSeparator() + answers)
                            .isBetween((long) paths.shortest().questions(), (long)
                                    paths.longest().questions());
                }
            }
        }
        assertThat(exact).isGreaterThan(300);
    }

    private static boolean isStatement(RandomSurvey drawn, String name) {
        return drawn.json.findParents("kind").stream()
                .anyMatch(question -> question.path("key").asText().equals(name.replaceAll("@.*", ""))
                        && question.get("kind").asText().equals("statement"));
    }
}
