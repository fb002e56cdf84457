package io.attimo.survey;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.survey.InvalidSurvey.Fault;
import io.attimo.survey.InvalidSurvey.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurveyTextTest {

    private static List<Problem> told(String text) {
        try {
            SurveyText.read(text);
            return List.of();
        } catch (InvalidSurvey invalid) {
            return invalid.problems();
        }
    }

    @Test
    void what_is_not_ours_is_refused_with_its_place() {
        assertThat(told("{\"pages\": [{\"questions\": [{\"key\": \"q\", \"colour\": \"red\"}]}]}"))
                .containsExactly(new Problem("pages[0].questions[0].colour", Fault.UNKNOWN_FIELD, "colour"));
        assertThat(told("{\"pages\": [{\"questions\": [{\"kind\": \"stars\"}]}]}"))
                .containsExactly(new Problem("pages[0].questions[0].kind", Fault.WRONG_VALUE, "\"stars\""));
        assertThat(told("{\"pages\": 7}")).containsExactly(new Problem("pages", Fault.WRONG_VALUE, "7"));
        assertThat(told("{\"name\": \"a\",\n \"name\": \"b\"}"))
                .singleElement()
                .extracting(Problem::fault)
                .isEqualTo(Fault.NOT_JSON);
        for (var none : List.of("", "[]", "\"survey\"", "null", "{} {}", "{", "[".repeat(100))) {
            assertThat(told(none))
                    .as(none)
                    .singleElement()
                    .extracting(Problem::fault)
                    .isEqualTo(Fault.NOT_JSON);
        }
        assertThat(told("{\"quotas\": []}")).as("not yet ours").hasSize(1);
        assertThat(told("{\"id\": 1, \"state\": \"open\", \"version\": 3, \"link\": \"…\", \"revision\": 9}"))
                .as("what we say beside")
                .isEmpty();
    }

    @Test
    void what_was_taken_once_can_always_be_read_again_however_long_it_is_printed() {
        var scales = IntStream.range(0, 4_000)
                .mapToObj(i -> "{\"key\":\"q" + i + "\",\"kind\":\"scale\",\"scale\":\"5-1\"}")
                .collect(joining(","));
        var help = IntStream.range(0, 100)
                .mapToObj(i -> "\"" + "h".repeat(3_000) + "\"")
                .collect(joining(","));
        var text =
                "{\"pages\":[{\"questions\":[" + scales + "],\"endIf\":{\"question\":\"q\",\"in\":[" + help + "]}}]}";
        assertThat(text).hasSizeLessThan(SurveyText.LONGEST);

        var printed = SurveyText.print(SurveyText.read(text));

        assertThat(printed).hasSizeGreaterThan(SurveyText.LONGEST);
        assertThat(SurveyText.stored(printed)).isEqualTo(SurveyText.read(text));
        assertThat(new Survey(UUID.randomUUID(), SurveyText.read(text), null, Instant.EPOCH).definition())
                .isEqualTo(SurveyText.read(text));
        assertThat(told(printed)).containsExactly(new Problem("", Fault.TOO_LARGE, "512 KB"));
    }
}
