package io.attimo.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.survey.SurveyChoice;
import io.attimo.survey.SurveyQuestion;
import io.attimo.survey.SurveyText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoiceOrderTest {

    private static final List<String> WRITTEN = List.of("a", "b", "c", "d", "e");

    @Test
    void as_it_was_written_everybody_sees_the_same() {
        assertThat(order("one", question("given"))).isEqualTo(WRITTEN);
    }

    @Test
    void who_comes_back_sees_the_same_order_and_others_see_others() {
        var orders = new HashSet<List<String>>();
        for (int person = 0; person < 200; person++) {
            var seen = order("person " + person, question("random"));

            assertThat(seen).containsExactlyInAnyOrderElementsOf(WRITTEN);
            assertThat(order("person " + person, question("random"))).isEqualTo(seen);
            orders.add(seen);
        }
        assertThat(orders).hasSizeGreaterThan(20);
    }

    @Test
    void each_comes_first_for_about_as_many() {
        var first = IntStream.range(0, 5_000)
                .mapToObj(
                        person -> order("person " + person, question("random")).get(0))
                .toList();

        for (var choice : List.of("a", "b", "c", "d")) {
            assertThat(first.stream().filter(choice::equals)).hasSizeBetween(1_100, 1_400);
        }
    }

    @Test
    void what_is_fixed_stays_where_it_was_written() {
        for (var kind : List.of("random", "rotated")) {
            for (int person = 0; person < 50; person++) {
                assertThat(order("person " + person, question(kind)).get(4)).isEqualTo("e");
            }
        }
    }

    @Test
    void a_rotated_order_begins_elsewhere_and_goes_on_as_written() {
        var moving = List.of("a", "b", "c", "d");
        var begins = new HashSet<String>();
        for (int person = 0; person < 100; person++) {
            var seen = order("person " + person, question("rotated")).subList(0, 4);
            int start = moving.indexOf(seen.get(0));
            var expected = new ArrayList<>(moving.subList(start, 4));
            expected.addAll(moving.subList(0, start));

            assertThat(seen).isEqualTo(expected);
            begins.add(seen.get(0));
        }
        assertThat(begins).hasSize(4);
    }

    private static List<String> order(String secret, SurveyQuestion question) {
        return new ChoiceOrder(secret)
                .of(question, question.choices(), SurveyChoice::isFixed).stream()
                        .map(SurveyChoice::key)
                        .toList();
    }

    private static SurveyQuestion question(String order) {
        return SurveyText.read("""
                        {"journey": "Stay", "name": "n", "title": {"en": "t"}, "languages": ["en"], "pages": [
                          {"key": "p", "questions": [{"key": "q", "kind": "single", "order": "%s", "choices": [
                            {"key": "a"}, {"key": "b"}, {"key": "c"}, {"key": "d"}, {"key": "e", "fixed": true}]}]}]}
                        """.formatted(order)).question("q").orElseThrow();
    }
}
