package io.attimo.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.Scale;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkWordsTest {

    @Test
    void whoever_says_the_order_of_words_has_said_their_marks_and_their_scale() {
        assertThat(ordered("up").marks()).isEqualTo(Map.of("Rainy", 1.0, "Cloudy", 2.0, "Sunny", 3.0));
        assertThat(ordered("down").marks()).isEqualTo(Map.of("Rainy", 3.0, "Cloudy", 2.0, "Sunny", 1.0));
        assertThat(ordered("").marks()).isEmpty();
        assertThat(ordered("").isOpen()).isTrue();
        assertThat(ordered("up").isOpen()).isFalse();
        assertThat(ordered("up").steps()).isEqualTo(new Scale(1, 3, 1, 1, 3, 3));
        assertThat(ordered("up").noAnswers()).isEqualTo(Set.of("N/A"));
    }

    private static MarkWords ordered(String order) {
        var form = new MultivaluedHashMap<String, String>();
        form.add("columns-0", "2");
        form.add("order-0", order);
        var words = List.of("Rainy", "N/A", "Cloudy", "Sunny");
        for (int i = 0; i < words.size(); i++) {
            form.add("word-0-" + i, words.get(i));
            form.add("mark-0-" + i, i == 1 ? "-" : "");
        }
        return MarkWords.typed(form).get(0);
    }

    @Test
    void columns_that_share_a_word_are_one_scale_and_what_is_no_answer_joins_none() {
        var groups = MarkWords.of(List.of(
                column(1, Map.of("Good", "5", "N/A", "-")),
                column(2, Map.of("Often", "", "N/A", "-")),
                column(3, Map.of("GOOD", "5", "Bad", "")),
                column(4, Map.of("N/A", "-")),
                column(5, Map.of("N/A", "-", "k.A.", "-"))));

        assertThat(groups)
                .extracting(MarkWords::lines)
                .containsExactlyInAnyOrder(List.of(2), List.of(1, 3), List.of(4, 5));
    }

    @Test
    void a_column_that_shares_words_with_two_scales_joins_them() {
        var groups = MarkWords.of(List.of(
                column(1, Map.of("Good", "")), column(2, Map.of("Bad", "")), column(3, Map.of("Good", "", "Bad", ""))));

        assertThat(groups).extracting(MarkWords::lines).containsExactly(List.of(1, 2, 3));
    }

    @Test
    void what_is_typed_is_kept_right_or_wrong_and_only_numbers_are_marks() {
        var form = new MultivaluedHashMap<String, String>();
        form.add("columns-0", "2 7 x");
        form.add("word-0-0", "Good, very");
        form.add("mark-0-0", "5");
        form.add("word-0-1", "So so");
        form.add("mark-0-1", "");
        form.add("word-0-2", "Non so, mai usato");
        form.add("mark-0-2", "-");

        var words = MarkWords.typed(form).get(0);

        assertThat(words.lines()).containsExactly(2, 7);
        assertThat(words.marks()).isEqualTo(Map.of("Good, very", 5.0));
        assertThat(words.noAnswers()).isEqualTo(Set.of("Non so, mai usato"));
    }

    @Test
    void a_mark_that_is_in_no_list_can_be_chosen_again() {
        var words = MarkWords.of(List.of(column(1, Map.of("Full", "100")))).get(0);

        assertThat(words.choices()).contains("0", "10", "100");
    }

    @Test
    void codes_that_mean_missing_may_hold_commas() {
        assertThat(CodeList.read("99, \"Non so, mai usato\",, k.A. "))
                .containsExactly("99", "Non so, mai usato", "k.A.");
        assertThat(CodeList.read(CodeList.print(Set.of("Non so, mai usato")))).containsExactly("Non so, mai usato");
        assertThat(CodeList.read("")).isEmpty();
    }

    private static MarkWords.Column column(int line, Map<String, String> marks) {
        return new MarkWords.Column(line, marks);
    }
}
