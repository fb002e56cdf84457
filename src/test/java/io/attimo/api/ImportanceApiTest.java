package io.attimo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.attimo.intake.Desk;
import io.attimo.journey.Journeys;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportanceApiTest extends StayApiTest {

    @Inject
    Desk desk;

    @Inject
    Journeys journeys;

    @Test
    void the_shares_of_all_touchpoints_add_up_to_what_is_explained() throws IOException {
        var importance = get("importance");
        double sum = 0;
        for (var driver : importance.get("drivers")) {
            sum += driver.get("lmg").asDouble();
        }

        assertThat(importance.get("outcome").asText()).isEqualTo("Overall");
        assertThat(importance.get("drivers")).hasSize(5);
        assertThat(importance.get("r2").asDouble()).isBetween(.3, 1.).isEqualTo(sum, within(1e-9));
    }

    @Test
    void each_says_how_sure_it_is_and_what_that_means() throws IOException {
        var breakfast = of(get("importance").get("drivers"), "touchpoint", "Breakfast");

        assertThat(breakfast.get("verdict").asText()).isEqualTo("confirmed");
        assertThat(breakfast.get("n").asInt()).isEqualTo(200);
        assertThat(breakfast.get("reach").asDouble()).isEqualTo(1);
        assertThat(breakfast.get("weighted").asBoolean()).isFalse();
        assertThat(breakfast.get("nEffective").asDouble()).isEqualTo(200);
        assertThat(breakfast.get("low").asDouble())
                .isPositive()
                .isLessThan(breakfast.get("lmg").asDouble());
        assertThat(breakfast.get("high").asDouble())
                .isGreaterThan(breakfast.get("lmg").asDouble());
    }

    @Test
    void one_that_few_answered_stands_in_its_place_and_has_too_few() throws IOException {
        var drivers = get("importance").get("drivers");
        var names = new ArrayList<String>();
        drivers.forEach(driver -> names.add(driver.get("touchpoint").asText()));

        assertThat(names).containsExactly("Check-in", "Breakfast", "Room", "Wi-Fi", "Spa");
        assertThat(of(drivers, "touchpoint", "Spa").get("verdict").asText()).isEqualTo("too-few");
        assertThat(of(drivers, "touchpoint", "Spa").get("n").asInt()).isEqualTo(30);
    }

    @Test
    void over_full_rows_alone_only_those_count_who_answered_everything() throws IOException {
        assertThat(get("importance?missing=listwise").get("n").asInt()).isEqualTo(30);
    }

    @Test
    void what_there_is_not_is_said_in_words() throws IOException {
        isProblem(400, "importance?missing=some", "some");
        isProblem(400, "importance?outcome=Nothing", "Nothing");
        program.speaking("it");
        isProblem(400, "importance?missing=pochi", "non è un valore possibile");
    }

    @Test
    void another_companys_journey_is_not_there() {
        assertThat(asked(programOf(Cast.SHOP), "importance").statusCode()).isEqualTo(404);
    }

    @Test
    void of_more_touchpoints_than_it_is_worked_out_for_it_says_so() throws IOException {
        int many = 151;
        var name = "Wide " + UUID.randomUUID();
        var names = IntStream.range(0, many).mapToObj(i -> "t" + i).toList();
        var touchpoints = names.stream()
                .map("{\"name\": \"%1$s\", \"column\": \"%1$s\", \"scale\": \"1-5\"}"::formatted)
                .collect(Collectors.joining(","));
        var mapping = """
                {"journey": {"name": "%s", "stages": [{"name": "All", "touchpoints": [%s]}]}, "answer": {"column": "id"},
                 "date": {"day": "2026-09-01"}, "outcomes": [{"name": "Overall", "column": "all", "scale": "nps"}]}
                """.formatted(name, touchpoints);
        var rows = IntStream.range(0, 20)
                .mapToObj(row -> row + "," + row % 11 + "," + (1 + row % 5 + ",").repeat(many - 1) + (1 + row % 5))
                .collect(Collectors.joining("\n"));
        var header = "id,all," + String.join(",", names);

        desk.bringAndWait(Cast.STUDIO, header + "\n" + rows + "\n", mapping);
        var wide = cast.at(Cast.STUDIO, () -> journeys.named(name).orElseThrow().id());
        var importance = read(program.gets("/api/v1/journeys/%s/importance".formatted(wide)));

        assertThat(importance.get("drivers")).isEmpty();
        assertThat(importance.get("warning").asText()).contains("more than 150 touchpoints");
    }
}
