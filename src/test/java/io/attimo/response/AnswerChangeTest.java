package io.attimo.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnswerChangeTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final double NO = Double.NaN;

    private final ResponseSnapshot stood = said(MAY, new double[] {4, NO}, 2, Map.of("", List.of("fine")));

    @Test
    void what_nobody_had_answered_is_added() {
        assertThat(AnswerChange.of(ResponseSnapshot.nothing(), stood)).isEqualTo(AnswerChange.ADDED);
    }

    @Test
    void what_is_said_twice_is_unchanged_also_where_the_journey_has_grown() {
        assertThat(becomes(said(MAY, new double[] {4, NO, NO}, 2, Map.of("", List.of("fine")))))
                .isEqualTo(AnswerChange.UNCHANGED);
    }

    @Test
    void what_fills_an_empty_cell_is_added() {
        assertThat(becomes(said(MAY, new double[] {4, 5}, 2, Map.of("", List.of("fine")))))
                .isEqualTo(AnswerChange.ADDED);
        assertThat(becomes(said(MAY, new double[] {4}, 2, Map.of("", List.of("fine", "and clean")))))
                .isEqualTo(AnswerChange.ADDED);
    }

    @Test
    void a_mark_a_label_a_comment_or_a_day_that_becomes_another_is_replaced() {
        var fine = Map.of("", List.of("fine"));
        for (var other : List.of(
                said(MAY, new double[] {3}, 2, fine),
                said(MAY, new double[] {4}, 1, fine),
                said(MAY, new double[] {4}, 2, Map.of("", List.of("poor"))),
                said(MAY.plusDays(1), new double[] {4}, 2, fine))) {
            assertThat(becomes(other)).isEqualTo(AnswerChange.REPLACED);
        }
    }

    @Test
    void what_gets_lost_is_replaced_though_something_else_is_filled_in() {
        assertThat(becomes(said(MAY, new double[] {NO, 5}, 2, Map.of("", List.of("fine")))))
                .isEqualTo(AnswerChange.REPLACED);
        assertThat(becomes(said(MAY, new double[] {4, 5}, 2, Map.of()))).isEqualTo(AnswerChange.REPLACED);
    }

    private AnswerChange becomes(ResponseSnapshot after) {
        return AnswerChange.of(stood, after);
    }

    private static ResponseSnapshot said(LocalDate day, double[] marks, int place, Map<String, List<String>> remarks) {
        return new ResponseSnapshot(day, marks, new short[] {(short) place}, new TreeMap<>(remarks));
    }
}
