package io.attimo.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attimo.score.Sheet;
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

    private Question question(Sheet sheet, View view) {
        return Reading.of(sheet, view, 5).question(view.outcome(), false).orElseThrow();
    }

    private Question question() {
        return question(sfo.sheet(), View.of(sfo.journey()));
    }

    @Test
    void the_shares_of_all_twenty_touchpoints_add_up_to_what_is_explained() {
        var question = question();
        var drivers = Drivers.of(Importance.of(question.sums()), question.numbers(), question.sets());

        assertThat(drivers.drivers()).hasSize(20);
        assertThat(drivers.complete()).isFalse();
        assertThat(drivers.drivers().stream().mapToDouble(Drivers.Driver::lmg).sum())
                .isEqualTo(drivers.r2(), within(1e-9));
    }

    @Test
    void a_type_in_a_stage_is_as_important_as_its_touchpoints_together() {
        var question = question();
        var drivers = Drivers.of(Importance.of(question.sums()), question.numbers(), question.sets());
        var byType = Reading.of(sfo.sheet(), View.of(sfo.journey()).over(Rows.TYPES), 5)
                .heatmap(drivers)
                .cells();
        var arriving = byType.stream()
                .filter(cell ->
                        cell.stage().name().equals("Arriving") && cell.row().equals("FMOT"))
                .findFirst()
                .orElseThrow();

        assertThat(arriving.importance().numbers()).hasSize(3);
        assertThat(arriving.importance().lmg())
                .isEqualTo(
                        arriving.importance().numbers().stream()
                                .mapToDouble(number -> drivers.of(number.intValue())
                                        .orElseThrow()
                                        .lmg())
                                .sum(),
                        within(1e-12));
    }

    @Test
    void the_same_answers_in_another_order_are_the_same_question_and_one_changed_mark_is_another() {
        var print = question().fingerprint();
        int n = sfo.sheet().rows();
        var backward = rows(IntStream.range(0, n).map(i -> n - 1 - i).toArray(), 0);
        var changed = rows(IntStream.range(0, n).toArray(), 1);

        assertThat(question(backward, View.of(sfo.journey())).fingerprint()).isEqualTo(print);
        assertThat(question(changed, View.of(sfo.journey())).fingerprint()).isNotEqualTo(print);
        assertThat(question(
                                sfo.sheet(),
                                View.of(sfo.journey())
                                        .by(sfo.journey().outcomes().get(1)))
                        .fingerprint())
                .isNotEqualTo(print);
    }

    private Sheet rows(int[] order, double more) {
        var sheet = sfo.sheet();
        var marks = new double[sfo.journey().measures()][order.length];
        for (int m = 0; m < marks.length; m++) {
            for (int row = 0; row < order.length; row++) {
                marks[m][row] = sheet.marks(m + 1)[order[row]];
            }
        }
        marks[0][
                IntStream.range(0, order.length)
                        .filter(r -> marks[0][r] == 3)
                        .findFirst()
                        .orElseThrow()] += more;
        var respondents = IntStream.of(order).mapToLong(sheet::respondent).toArray();
        var days = IntStream.of(order).map(sheet::day).toArray();
        return new Sheet(Sheets.ids(order.length), respondents, days, marks, new short[0][]);
    }

    @Test
    void it_comes_back_from_the_table_as_it_went_in() throws JsonProcessingException {
        var question = question();
        var drivers =
                Drivers.of(Importance.of(question.sums()).withIntervals(20, 1, 2), question.numbers(), question.sets());
        var json = new ObjectMapper();

        assertThat(json.readValue(json.writeValueAsString(drivers), Drivers.class))
                .isEqualTo(drivers);
    }

    @Test
    void nothing_is_asked_of_a_hidden_view() {
        var japanese = new Filter(sfo.journey().segment("Language").orElseThrow(), 4);
        var view = View.of(sfo.journey()).only(japanese);

        assertThat(Reading.of(sfo.sheet(), view, 6).question(view.outcome(), false))
                .isEmpty();
    }
}
