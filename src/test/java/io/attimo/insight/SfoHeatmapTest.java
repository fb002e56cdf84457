package io.attimo.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.attimo.disclosure.RowDimension;
import io.attimo.disclosure.View;
import io.attimo.importance.ImportanceResult;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SfoHeatmapTest {

    private Sfo sfo;

    @BeforeEach
    void read() throws IOException {
        sfo = Sfo.read();
    }

    private Heatmap heatmap(View view, int minimum) {
        return ViewersReading.of(sfo.matrix(), view, minimum).heatmap(ImportanceResult.NONE);
    }

    private View byLanguage() {
        return View.of(sfo.journey())
                .over(RowDimension.labelsOf(sfo.journey().segment("Language").orElseThrow()));
    }

    private static List<String> hidden(Heatmap heatmap) {
        return heatmap.cells().stream()
                .filter(HeatmapCell::suppressed)
                .map(heatmapCell -> heatmapCell.stage().name() + " x " + heatmapCell.row())
                .collect(Collectors.toList());
    }

    @Test
    void the_published_figures_come_out_exactly() {
        var food = heatmap(View.of(sfo.journey()), 5).cells().stream()
                .filter(heatmapCell -> heatmapCell.row().equals("Restaurants"))
                .findFirst()
                .orElseThrow();

        assertThat(food.n()).isEqualTo(2421);
        assertThat(1 + food.value() / 25).isEqualTo(3.615448, within(5e-7));
        assertThat(food.glory() * 2421).isEqualTo(1349, within(1e-9));
        assertThat(food.pain() * 2421).isEqualTo(255, within(1e-9));
        assertThat(food.interval().low()).isLessThan(food.value());
    }

    @Test
    void the_outcomes_stand_on_their_own_scales() {
        var outcomes =
                ViewersReading.of(sfo.matrix(), View.of(sfo.journey()), 5).outcomes();

        assertThat(outcomes.get(0).n()).isEqualTo(2688);
        assertThat(outcomes.get(0).mean()).isEqualTo(4.064360, within(5e-7));
        assertThat(outcomes.get(0).nps()).isNull();
        assertThat(outcomes.get(1).n()).isEqualTo(2746);
        assertThat(outcomes.get(1).nps()).isEqualTo(39.84, within(.005));
        assertThat(outcomes.get(1).npsInterval().low()).isEqualTo(37.18, within(.005));
        assertThat(outcomes.get(1).npsInterval().high()).isEqualTo(42.41, within(.005));
    }

    @Test
    void the_few_japanese_who_arrived_are_hidden_with_enough_others_of_their_row_and_column() {
        assertThat(hidden(heatmap(byLanguage(), 5)))
                .containsExactlyInAnyOrder(
                        "Arriving x Japanese",
                        "Arriving x Spanish",
                        "Finding the way x Japanese",
                        "Finding the way x Spanish",
                        "Security x Japanese",
                        "Security x Spanish");
    }

    @Test
    void with_a_minimum_of_six_all_four_japanese_cells_are_hidden_with_one_more_each() {
        assertThat(hidden(heatmap(byLanguage(), 6)))
                .containsExactlyInAnyOrder(
                        "Arriving x Japanese",
                        "Finding the way x Japanese",
                        "Security x Japanese",
                        "Waiting x Japanese",
                        "Arriving x Spanish",
                        "Finding the way x Spanish",
                        "Security x Spanish",
                        "Waiting x Spanish");
    }

    @Test
    void nothing_is_hidden_where_many_answered() {
        assertThat(hidden(heatmap(View.of(sfo.journey()), 5))).isEmpty();
        assertThat(heatmap(View.of(sfo.journey()), 5).stages())
                .extracting(HeatmapCell::n)
                .allMatch(n -> n > 2_500);
    }
}
