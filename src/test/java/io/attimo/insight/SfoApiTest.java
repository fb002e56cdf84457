package io.attimo.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attimo.api.ApiKeys;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.platform.text.NumberFormats;
import io.attimo.response.Response;
import io.attimo.response.Responses;
import io.attimo.support.Cast;
import io.attimo.support.Program;
import io.attimo.tenant.Actor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shapes that other programs rely on, with the figures of the airport survey. */
@QuarkusTest
class SfoApiTest {

    private static final Set<String> CELL = Set.of(
            "stage",
            "row",
            "n",
            "value",
            "shrunken",
            "low",
            "high",
            "glory",
            "pain",
            "importance",
            "suppressed",
            "shrunkenLow",
            "shrunkenHigh",
            "weighted",
            "nEffective",
            "from",
            "to");
    private static Journey journey;
    private static Program program;

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    @Inject
    Responses responses;

    @Inject
    ApiKeys keys;

    @BeforeEach
    void keep_the_survey_once() throws IOException {
        if (journey == null) {
            var sfo = Sfo.read();
            sfo.journey().rename("Airport visit, by API " + UUID.randomUUID());
            program = Program.with(cast.at(Cast.STUDIO, () -> keys.make("Figures", Actor.named("Alice"))));
            journey = cast.at(Cast.STUDIO, () -> keep(sfo));
        }
    }

    private Journey keep(Sfo sfo) {
        journeys.persist(sfo.journey());
        var responseMatrix = sfo.matrix();
        for (int row = 0; row < responseMatrix.rows(); row++) {
            var day = LocalDate.ofEpochDay(responseMatrix.day(row));
            var response = new Response(
                    sfo.journey().id(), "survey", "r" + row, day, sfo.journey().measures(), Instant.EPOCH);
            for (int m = 1; m <= sfo.journey().measures(); m++) {
                response.mark(m, responseMatrix.marks(m)[row]);
            }
            for (var segment : sfo.journey().segments()) {
                response.place(segment.number(), responseMatrix.place(segment.number(), row));
            }
            responses.persist(response);
        }
        return sfo.journey();
    }

    private static JsonNode get(String path) throws IOException {
        var answer = program.gets("/api/v1/journeys/" + journey.id() + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static JsonNode row(JsonNode heatmap, String name) {
        for (var cell : heatmap.get("cells")) {
            if (cell.get("row").asText().equals(name)) {
                return cell;
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void a_heatmap_without_parameters_is_experience_by_touchpoint_for_the_first_outcome() throws IOException {
        var heatmap = get("/heatmap");
        var food = row(heatmap, "Restaurants");

        assertThat(heatmap.get("journey").asText()).isEqualTo(journey.name());
        assertThat(heatmap.get("rows").asText()).isEqualTo("touchpoint");
        assertThat(heatmap.get("metric").asText()).isEqualTo("experience");
        assertThat(heatmap.get("outcome").asText()).isEqualTo("Overall");
        assertThat(heatmap.get("from").isNull()).isTrue();
        assertThat(heatmap.get("cells")).hasSize(20);
        assertThat(food.properties()).extracting(java.util.Map.Entry::getKey).containsAll(CELL);
        assertThat(food.get("stage").asText()).isEqualTo("Waiting");
        assertThat(food.get("n").asInt()).isEqualTo(2421);
        assertThat(1 + food.get("value").asDouble() / 25).isEqualTo(3.615448, within(5e-7));
        assertThat(food.get("glory").asDouble()).isEqualTo(1349 / 2421.0, within(1e-12));
        assertThat(food.get("pain").asDouble()).isEqualTo(255 / 2421.0, within(1e-12));
        assertThat(food.get("importance").asDouble()).isPositive();
        assertThat(food.get("suppressed").asBoolean()).isFalse();
    }

    @Test
    void a_journey_is_found_by_its_name_too() throws IOException {
        var answer = program.gets("/api/v1/journeys/" + NumberFormats.url(journey.name()) + "/heatmap?metric=pain");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(row(new ObjectMapper().readTree(answer.body()), "Restaurants")
                        .get("value")
                        .asDouble())
                .isEqualTo(255 / 2421.0, within(1e-12));
    }

    @Test
    void suppressed_cells_have_nulls_and_say_so() throws IOException {
        var heatmap = get("/heatmap?rows=segment:Language&metric=glory");
        List<String> hidden = new ArrayList<>();
        for (var cell : heatmap.get("cells")) {
            if (cell.get("suppressed").asBoolean()) {
                hidden.add(cell.get("stage").asText() + " " + cell.get("row").asText());
                assertThat(cell.properties())
                        .filteredOn(
                                field -> !Set.of("stage", "row", "suppressed").contains(field.getKey()))
                        .allMatch(field -> field.getValue().isNull());
            }
        }

        assertThat(hidden).contains("Arriving Japanese", "Arriving Spanish").hasSize(6);
    }

    @Test
    void periods_snap_and_filters_narrow() throws IOException {
        var heatmap = get("/heatmap?from=2017-05-10&to=2017-05-18&segment=Flight:International");

        assertThat(heatmap.get("from").asText()).isEqualTo("2017-05-08");
        assertThat(heatmap.get("to").asText()).isEqualTo("2017-05-21");
        assertThat(row(heatmap, "Restaurants").get("n").asInt()).isBetween(100, 1056);
    }

    @Test
    void wrong_values_are_problem_documents() {
        for (var query : List.of("/heatmap?metric=joy", "/heatmap?segment=Mood:good", "/importance?missing=some")) {
            var answer = program.gets("/api/v1/journeys/" + journey.id() + query);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(answer.body()).contains("\"detail\"");
        }
    }

    @Test
    void importance_of_twenty_touchpoints_is_there_at_once_and_its_intervals_later() throws Exception {
        var importance = get("/importance?outcome=Recommend");

        assertThat(importance.get("outcome").asText()).isEqualTo("Recommend");
        assertThat(importance.get("drivers")).hasSize(20);
        assertThat(importance.get("n").asInt()).isGreaterThan(500);
        double sum = 0;
        for (var driver : importance.get("drivers")) {
            sum += driver.get("lmg").asDouble();
            assertThat(driver.has("low")).isTrue();
            assertThat(driver.get("verdict").asText()).isIn("confirmed", "refuted", "open", "suppressor", "too-few");
        }
        assertThat(sum).isEqualTo(importance.get("r2").asDouble(), within(1e-9));

        var deadline = Instant.now().plusSeconds(180);
        while (importance.get("drivers").get(0).get("low").isNull()
                && Instant.now().isBefore(deadline)) {
            Thread.sleep(500);
            importance = get("/importance?outcome=Recommend");
        }
        assertThat(importance.get("drivers").get(0).get("low").isNumber()).isTrue();
    }

    @Test
    void a_listwise_fit_of_few_rows_carries_a_warning() throws IOException {
        var importance = get("/importance?missing=listwise");

        assertThat(importance.get("warning").asText()).contains("of 2,828 responses");
        assertThat(importance.get("drivers"))
                .hasSize(20)
                .allMatch(driver -> driver.get("lmg").isNumber());
    }

    @Test
    void a_stranger_finds_nothing() {
        var stranger = Program.with(cast.at(Cast.SHOP, () -> keys.make("Figures", Actor.named("Charlie"))));

        assertThat(stranger.gets("/api/v1/journeys/" + journey.id() + "/heatmap")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.gets("/api/v1/journeys/" + journey.id() + "/importance")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_page_says_the_same() {
        var page = cast.bob().visits("/journeys/" + journey.id());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.texts(".tile__name")).hasSize(20);
        assertThat(page.texts(".number__value")).anyMatch(value -> value.startsWith("NPS 40 37 to 42"));
        assertThat(page.texts(".stage__name")).containsExactly("Arriving", "Finding the way", "Security", "Waiting");
        assertThat(cast.bob()
                        .visits("/journeys/" + journey.id() + "?rows=channel&metric=importance")
                        .status())
                .isEqualTo(200);
    }
}
