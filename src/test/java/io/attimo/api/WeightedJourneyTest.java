package io.attimo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.attimo.intake.Desk;
import io.attimo.journey.Journeys;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A journey whose answers do not all count as one: its figures in the API, and what pages say of them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WeightedJourneyTest extends ApiTest {

    private static final int PEOPLE = 200;

    @Inject
    Desk desk;

    @Inject
    Journeys journeys;

    private final String name = "Visit " + UUID.randomUUID();
    private final double[] weights = new double[PEOPLE];
    private final int[][] marks = new int[PEOPLE][3];
    private UUID journey;
    private UUID food;

    @BeforeEach
    void people_have_answered_and_every_fourth_counts_five_times() {
        var random = new SplittableRandom(11);
        var text = new StringBuilder("id,food,wifi,all,wgt\n");
        for (int i = 0; i < PEOPLE; i++) {
            weights[i] = i % 4 == 0 ? 2.5 : .5;
            marks[i][0] = 1 + random.nextInt(i % 4 == 0 ? 3 : 5);
            marks[i][1] = 1 + random.nextInt(5);
            marks[i][2] = Math.min(10, 2 * marks[i][0] + random.nextInt(3));
            text.append(String.format(
                    Locale.ROOT, "p%d,%d,%d,%d,%.1f%n", i, marks[i][0], marks[i][1], marks[i][2], weights[i]));
        }
        desk.bringAndWait(Cast.STUDIO, text.toString(), """
                {"journey": {"name": "%s", "stages": [{"name": "Waiting", "touchpoints": [
                   {"name": "Food", "column": "food", "scale": "1-5"},
                   {"name": "Wi-Fi", "column": "wifi", "scale": "1-5"}]}]},
                 "key": "id", "date": {"day": "2026-05-01"}, "weight": {"column": "wgt"},
                 "outcomes": [{"name": "Recommend", "column": "all", "scale": "nps"}]}
                """.formatted(name));
        cast.at(Cast.STUDIO, () -> {
            var found = journeys.named(name).orElseThrow();
            journey = found.id();
            food = found.touchpoints().get(0).id();
            return null;
        });
    }

    @Test
    void cells_and_outcomes_give_weighted_figures_and_say_so() throws IOException {
        var cell = get("heatmap").get("cells").get(0);
        var outcome = get("outcomes").get(0);
        double effective = Math.pow(sum(weights), 2) / (50 * 2.5 * 2.5 + 150 * .5 * .5);

        assertThat(cell.get("row").asText()).isEqualTo("Food");
        assertThat(cell.get("n").asInt()).isEqualTo(PEOPLE);
        assertThat(cell.get("weighted").asBoolean()).isTrue();
        assertThat(cell.get("nEffective").asDouble()).isCloseTo(effective, within(1e-9));
        assertThat(cell.get("value").asDouble()).isCloseTo(25 * (mean(0, mark -> mark) - 1), within(1e-9));
        assertThat(cell.get("pain").asDouble()).isCloseTo(mean(0, mark -> mark <= 2 ? 1 : 0), within(1e-9));
        assertThat(outcome.get("n").asInt()).isEqualTo(PEOPLE);
        assertThat(outcome.get("weighted").asBoolean()).isTrue();
        assertThat(outcome.get("nEffective").asDouble()).isCloseTo(effective, within(1e-9));
        assertThat(outcome.get("mean").asDouble()).isCloseTo(mean(2, mark -> mark), within(1e-9));
        assertThat(outcome.get("nps").asDouble())
                .isCloseTo(100 * mean(2, mark -> mark >= 9 ? 1 : mark <= 6 ? -1 : 0), within(1e-9));
    }

    @Test
    void importance_says_that_it_is_weighted_and_as_how_many_it_is_sure() throws IOException {
        var importance = get("importance");
        double effective = Math.pow(sum(weights), 2) / (50 * 2.5 * 2.5 + 150 * .5 * .5);

        assertThat(importance.get("weighted").asBoolean()).isTrue();
        assertThat(importance.get("n").asInt()).isEqualTo(PEOPLE);
        assertThat(importance.get("nEffective").asDouble()).isCloseTo(effective, within(1e-9));
        assertThat(importance.get("drivers")).hasSize(2).allSatisfy(driver -> {
            assertThat(driver.get("weighted").asBoolean()).isTrue();
            assertThat(driver.get("nEffective").asDouble()).isCloseTo(effective, within(1e-9));
        });
    }

    @Test
    void the_map_a_touchpoint_and_its_suggestion_say_that_figures_are_weighted() {
        assertThat(cast.elena().visits("/journeys/" + journey).text("#weighted"))
                .startsWith("Answers count by their weights");
        assertThat(cast.elena()
                        .visits("/journeys/" + journey + "/touchpoints/" + food)
                        .text("#weighted"))
                .contains("the 200 people are as sure as 114 answers of one weight");
        assertThat(cast.elena().visits("/suggestions?journey=" + journey).text("main"))
                .contains("as sure as 114 answers of one weight would be");
    }

    private JsonNode get(String query) throws IOException {
        return read(programOf(Cast.STUDIO).gets("/api/v1/journeys/%s/%s".formatted(journey, query)));
    }

    private double mean(int column, java.util.function.IntToDoubleFunction value) {
        double sum = 0;
        for (int i = 0; i < PEOPLE; i++) {
            sum += weights[i] * value.applyAsDouble(marks[i][column]);
        }
        return sum / sum(weights);
    }

    private static double sum(double[] values) {
        return java.util.Arrays.stream(values).sum();
    }
}
