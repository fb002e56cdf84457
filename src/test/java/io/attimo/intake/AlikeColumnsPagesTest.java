package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A survey of twenty ratings on one scale, of which nothing is said twenty times. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AlikeColumnsPagesTest {

    private static final int RATINGS = 20;
    private static final int ROWS = 6;
    private static final List<String> WORDS = List.of("Grim", "So so", "Grand");

    @Inject
    Cast cast;

    private final String journey = "Alike " + UUID.randomUUID();
    private int choices;

    @Test
    void known_words_need_no_choice_at_all() {
        var steps = List.of("Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied");

        var tried = chooses(brings(i -> steps.get(i % 5)), "Try it without saving");

        assertThat(tried.texts(".counts__value")).containsExactly("6", "0", "0");
        assertThat(choices).isLessThan(10);
        assertThat(mapped(tried)).hasSize(RATINGS);
    }

    @Test
    void a_scale_that_has_to_be_asked_is_said_once() {
        var columns = brings(i -> String.valueOf(1 + i % 4));
        assertThat(columns.text("#same option"))
                .contains("20 columns without a scale, 20 not used so far: Question 1, Question 2,");

        var filled = chooses(chooses(columns, "same-scale", "1-4, 1-2, 3-4"), "Fill in for all of them");
        var tried = chooses(filled, "Try it without saving");

        assertThat(tried.texts(".counts__value")).containsExactly("6", "0", "0");
        assertThat(choices).isLessThan(10);
        assertThat(mapped(tried)).hasSize(RATINGS).allMatch(touchpoint -> touchpoint.contains("\"max\" : 4"));
    }

    @Test
    void a_column_that_is_chosen_for_something_says_so_and_is_offered_for_nothing_else() {
        var columns = brings(i -> String.valueOf(1 + i % 4));

        assertThat(columns.text("#use-0 option[selected]")).isEqualTo("Answer key");
        assertThat(columns.text("#use-1 option[selected]")).isEqualTo("Day");
        var filled = columns.fills("same-columns", "#1-#4").presses("Fill in for all of them");
        assertThat(filled.texts("#use-0 option[selected], #use-1 option[selected]"))
                .containsExactly("Answer key", "Day");
        assertThat(filled.texts("#use-2 option[selected], #use-3 option[selected]"))
                .containsExactly("Rating", "Rating");
    }

    @Test
    void words_of_its_own_are_given_marks_once() {
        var columns = brings(i -> WORDS.get(i % 3));

        var filled = chooses(chooses(columns, "same-scale", "1-3, 1-1, 3-3"), "Fill in for all of them");
        assertThat(filled.texts("h3[id^=words-]")).singleElement().asString().contains("Question 1", "Question 20");
        for (int i = 0; i < WORDS.size(); i++) {
            var word = filled.text("#w-0-" + i);
            filled = chooses(filled, "mark-0-" + i, String.valueOf(1 + WORDS.indexOf(word)));
        }
        var tried = chooses(filled, "Try it without saving");

        assertThat(tried.texts(".counts__value")).containsExactly("6", "0", "0");
        assertThat(choices).isLessThan(10);
        assertThat(mapped(tried)).hasSize(RATINGS).allMatch(touchpoint -> touchpoint.contains("\"Grand\" : 3.0"));
    }

    @Test
    void some_of_them_may_be_named_and_what_is_said_otherwise_stays() {
        var columns = brings(i -> String.valueOf(1 + i % 5)).fills("scale-3", "0-10, 0-6, 9-10");

        var filled = columns.fills("same-columns", "Question 1, #5-#6")
                .fills("same-scale", "5-1")
                .fills("same-missing", "9")
                .presses("Fill in for all of them");

        assertThat(filled.texts(".problems li")).isEmpty();
        assertThat(values(filled, "scale")).startsWith("5-1", "0-10, 0-6, 9-10", "5-1", "5-1", "1-5");
        assertThat(values(filled, "missing")).startsWith("9", "", "9", "9", "");
        assertThat(values(filled, "name")).startsWith("Question 1", "Question 2");
    }

    @Test
    void equal_mistakes_stand_once_with_their_count_and_each_at_its_row() {
        var columns = brings(i -> String.valueOf(1 + i % 4));
        var rated = columns.fills("same-scale", "").presses("Fill in for all of them");

        var refused = rated.fills("name-3", "Question 1").presses("Try it without saving");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.texts(".problems li"))
                .containsExactlyInAnyOrder(
                        "Scale: must be given (20 times, first at Question 1)",
                        "Question 2, Name people read: the name Question 1 is given twice");
        assertThat(refused.texts(".sheet .field__problem"))
                .hasSize(RATINGS + 1)
                .contains("Scale: must be given", "Name people read: the name Question 1 is given twice");
        assertThat(refused.document().selectFirst("#scale-7").attr("aria-describedby"))
                .isEqualTo("scale-7-problem");
        assertThat(refused.text("#scale-7-problem")).isEqualTo("Scale: must be given");
    }

    private Page brings(IntFunction<String> mark) {
        var header =
                IntStream.rangeClosed(1, RATINGS).mapToObj(i -> "Question " + i).collect(Collectors.joining(","));
        var rows = IntStream.range(0, ROWS)
                .mapToObj(row -> "r%d,2026-09-0%d,".formatted(row, row + 1)
                        + IntStream.range(0, RATINGS)
                                .mapToObj(i -> mark.apply(i + row))
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        return ImportVisit.brings(cast.elena(), "id,day," + header + "\n" + rows + "\n")
                .fills("journey", journey);
    }

    private Page chooses(Page page, String field, String value) {
        choices++;
        return page.fills(field, value);
    }

    private Page chooses(Page page, String button) {
        choices++;
        return ImportVisit.settled(page.presses(button));
    }

    private static List<String> values(Page page, String field) {
        return page.document().select(".sheet input[id^=" + field + "-]").stream()
                .sorted(Comparator.comparingInt(
                        input -> Integer.parseInt(input.id().replaceFirst(".*-", ""))))
                .skip(2)
                .map(input -> input.attr("value"))
                .toList();
    }

    /** What the mapping says of each touchpoint. */
    private List<String> mapped(Page tried) {
        var mapping = cast.elena().visitsOutside(tried.address() + "/mapping").body();
        return List.of(mapping.split("\"name\" : \"Question ")).stream().skip(1).toList();
    }
}
