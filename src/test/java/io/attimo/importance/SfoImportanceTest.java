package io.attimo.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attimo.disclosure.RowDimension;
import io.attimo.disclosure.SegmentFilter;
import io.attimo.disclosure.View;
import io.attimo.insight.Sfo;
import io.attimo.insight.Sheets;
import io.attimo.insight.ViewersReading;
import io.attimo.response.ResponseMatrix;
import io.attimo.statistics.Importance;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SfoImportanceTest {

    private Sfo sfo;

    @BeforeEach
    void read() throws IOException {
        sfo = Sfo.read();
    }

    private ImportanceInput question(ResponseMatrix responseMatrix, View view) {
        return ViewersReading.of(responseMatrix, view, 5).importanceInput().orElseThrow();
    }

    private ImportanceInput question() {
        return question(sfo.matrix(), View.of(sfo.journey()));
    }

    @Test
    void the_shares_of_all_twenty_touchpoints_add_up_to_what_is_explained() {
        var importanceInput = question();
        var importanceResult = ImportanceResult.of(
                Importance.of(importanceInput.sums()), importanceInput.numbers(), importanceInput.sets());

        assertThat(importanceResult.drivers()).hasSize(20);
        assertThat(importanceResult.complete()).isFalse();
        assertThat(importanceResult.drivers().stream()
                        .mapToDouble(ImportanceResult.Driver::lmg)
                        .sum())
                .isEqualTo(importanceResult.r2(), within(1e-9));
    }

    @Test
    void a_type_in_a_stage_is_as_important_as_its_touchpoints_together() {
        var importanceInput = question();
        var importanceResult = ImportanceResult.of(
                Importance.of(importanceInput.sums()), importanceInput.numbers(), importanceInput.sets());
        var byType = ViewersReading.of(sfo.matrix(), View.of(sfo.journey()).over(RowDimension.TYPES), 5)
                .heatmap(importanceResult)
                .cells();
        var arriving = byType.stream()
                .filter(heatmapCell -> heatmapCell.stage().name().equals("Arriving")
                        && heatmapCell.row().equals("FMOT"))
                .findFirst()
                .orElseThrow();

        assertThat(arriving.importance().numbers()).hasSize(3);
        assertThat(arriving.importance().lmg())
                .isEqualTo(
                        arriving.importance().numbers().stream()
                                .mapToDouble(number -> importanceResult
                                        .of(number.intValue())
                                        .orElseThrow()
                                        .lmg())
                                .sum(),
                        within(1e-12));
    }

    @Test
    void the_same_answers_in_another_order_are_the_same_question_and_one_changed_mark_is_another() {
        var print = question().fingerprint();
        int n = sfo.matrix().rows();
        var backward = rows(IntStream.range(0, n).map(i -> n - 1 - i).toArray(), 0);
        var changed = rows(IntStream.range(0, n).toArray(), 1);

        assertThat(question(backward, View.of(sfo.journey())).fingerprint()).isEqualTo(print);
        assertThat(question(changed, View.of(sfo.journey())).fingerprint()).isNotEqualTo(print);
        assertThat(question(
                                sfo.matrix(),
                                View.of(sfo.journey())
                                        .by(sfo.journey().outcomes().get(1)))
                        .fingerprint())
                .isNotEqualTo(print);
    }

    @Test
    void answers_that_count_otherwise_are_another_question() {
        var plain = rows(IntStream.range(0, sfo.matrix().rows()).toArray(), 0);
        var marks = IntStream.rangeClosed(1, sfo.journey().measures())
                .mapToObj(plain::marks)
                .toArray(double[][]::new);
        var days = IntStream.range(0, plain.rows()).map(plain::day).toArray();
        var weights =
                IntStream.range(0, plain.rows()).mapToDouble(row -> 1 + row % 2).toArray();
        var weighted =
                new ResponseMatrix(Sheets.ids(plain.rows()), plain.respondents(), days, marks, new short[0][], weights);

        assertThat(question(weighted, View.of(sfo.journey())).fingerprint())
                .isNotEqualTo(question().fingerprint());
    }

    private ResponseMatrix rows(int[] order, double more) {
        var responseMatrix = sfo.matrix();
        var marks = new double[sfo.journey().measures()][order.length];
        for (int m = 0; m < marks.length; m++) {
            for (int row = 0; row < order.length; row++) {
                marks[m][row] = responseMatrix.marks(m + 1)[order[row]];
            }
        }
        marks[0][
                IntStream.range(0, order.length)
                        .filter(r -> marks[0][r] == 3)
                        .findFirst()
                        .orElseThrow()] += more;
        var respondents =
                IntStream.of(order).mapToLong(responseMatrix::respondent).toArray();
        var days = IntStream.of(order).map(responseMatrix::day).toArray();
        return new ResponseMatrix(Sheets.ids(order.length), respondents, days, marks, new short[0][]);
    }

    @Test
    void it_comes_back_from_the_table_as_it_went_in() throws JsonProcessingException {
        var importanceInput = question();
        var importanceResult = ImportanceResult.of(
                Importance.of(importanceInput.sums()).withIntervals(20, 1, 2),
                importanceInput.numbers(),
                importanceInput.sets());
        var json = new ObjectMapper();

        assertThat(json.readValue(json.writeValueAsString(importanceResult), ImportanceResult.class))
                .isEqualTo(importanceResult);
    }

    @Test
    void nothing_is_asked_of_a_hidden_view() {
        var japanese = new SegmentFilter(sfo.journey().segment("Language").orElseThrow(), 4);
        var view = View.of(sfo.journey()).only(japanese);

        assertThat(ViewersReading.of(sfo.matrix(), view, 6).importanceInput()).isEmpty();
    }
}
