package io.attimo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.attimo.response.StoredResponses;
import io.attimo.support.Cast;
import io.attimo.support.Program;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HeatmapApiTest extends StayApiTest {

    @Inject
    StoredResponses responses;

    @Test
    void a_cell_says_how_it_was_and_how_sure_that_is() throws IOException {
        var heatmap = get("heatmap");
        var breakfast = of(heatmap.get("cells"), "row", "Breakfast");

        assertThat(heatmap.get("journey").asText()).isEqualTo(stay.name());
        assertThat(heatmap.get("outcome").asText()).isEqualTo("Overall");
        assertThat(heatmap.get("respondents").asInt()).isEqualTo(200);
        assertThat(breakfast.get("n").asInt()).isEqualTo(200);
        assertThat(breakfast.get("value").asDouble()).isEqualTo(felt("Breakfast"), within(1e-9));
        assertThat(breakfast.get("low").asDouble()).isLessThan(felt("Breakfast"));
        assertThat(breakfast.get("high").asDouble()).isGreaterThan(felt("Breakfast"));
        assertThat(breakfast.get("importance").asDouble())
                .isGreaterThan(of(heatmap.get("cells"), "row", "Room")
                        .get("importance")
                        .asDouble());
    }

    @Test
    void a_cell_says_how_sure_its_shrunken_value_is_and_what_its_answers_weigh() throws IOException {
        var breakfast = of(get("heatmap?from=2020-01-01").get("cells"), "row", "Breakfast");

        assertThat(breakfast.get("shrunkenLow").asDouble())
                .isLessThan(breakfast.get("shrunken").asDouble());
        assertThat(breakfast.get("shrunkenHigh").asDouble())
                .isGreaterThan(breakfast.get("shrunken").asDouble())
                .isLessThanOrEqualTo(100);
        assertThat(breakfast.get("weighted").isBoolean()).isTrue();
        assertThat(breakfast.get("weighted").asBoolean()).isFalse();
        assertThat(breakfast.get("nEffective").asDouble()).isEqualTo(200);
        assertThat(breakfast.get("from").asText()).isEqualTo("2019-12-30");
        assertThat(breakfast.get("to").isNull()).isTrue();
    }

    @Test
    void rows_metric_and_period_are_those_that_were_asked_for() throws IOException {
        var heatmap = get("heatmap?rows=channel&metric=n&from=2020-01-01&to=2020-01-08");

        assertThat(heatmap.get("rows").asText()).isEqualTo("channel");
        assertThat(heatmap.get("metric").asText()).isEqualTo("n");
        assertThat(heatmap.get("from").asText()).isEqualTo("2019-12-30");
        assertThat(heatmap.get("to").asText()).isEqualTo("2020-01-12");
        assertThat(heatmap.get("cells"))
                .allMatch(cell ->
                        !cell.get("suppressed").asBoolean() || cell.get("n").isNull());
    }

    @Test
    void of_too_few_people_nothing_is_told() throws IOException {
        stay = cast.at(Cast.STUDIO, () -> guests.answeredBy(4));
        var heatmap = get("heatmap");

        assertThat(heatmap.get("hidden").asBoolean()).isTrue();
        assertThat(heatmap.get("respondents").isNull()).isTrue();
        assertThat(heatmap.get("cells")).allMatch(cell -> cell.get("value").isNull());
    }

    @Test
    void what_there_is_not_is_said_in_words() throws IOException {
        isProblem(400, "heatmap?metric=joy", "joy");
        isProblem(400, "heatmap?rows=segment:Age", "Age");
        isProblem(400, "heatmap?from=yesterday", "yesterday");
        program.speaking("it");
        isProblem(400, "heatmap?metric=gioia", "non è un valore possibile");
    }

    @Test
    void another_companys_journey_is_not_there() {
        assertThat(asked(programOf(Cast.SHOP), "heatmap").statusCode()).isEqualTo(404);
        assertThat(asked(Program.without(), "heatmap").statusCode()).isEqualTo(401);
    }

    /** The mean of what was answered, counted by hand and put on 0 to 100. */
    private double felt(String touchpoint) {
        int number = stay.touchpoints().stream()
                .filter(each -> each.name().equals(touchpoint))
                .findFirst()
                .orElseThrow()
                .number();
        return cast.at(
                Cast.STUDIO,
                () -> responses.of(stay.id()).stream()
                        .mapToDouble(response -> (response.mark(number) - 1) * 25)
                        .average()
                        .orElseThrow());
    }
}
