package io.attimo.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.Program;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OutcomesApiTest extends StayApiTest {

    @Test
    void an_outcome_says_how_it_stands_and_how_sure_that_is() throws IOException {
        var outcomes = get("outcomes");
        var overall = outcomes.get(0);
        var names = new ArrayList<String>();
        overall.fieldNames().forEachRemaining(names::add);

        assertThat(outcomes).hasSize(1);
        assertThat(names)
                .containsExactly(
                        "outcome",
                        "n",
                        "mean",
                        "low",
                        "high",
                        "nps",
                        "npsLow",
                        "npsHigh",
                        "change",
                        "p",
                        "suppressed",
                        "from",
                        "to",
                        "weighted",
                        "nEffective");
        assertThat(overall.get("outcome").asText()).isEqualTo("Overall");
        assertThat(overall.get("n").asInt()).isEqualTo(200);
        assertThat(overall.get("weighted").isBoolean()).isTrue();
        assertThat(overall.get("weighted").asBoolean()).isFalse();
        assertThat(overall.get("nEffective").asDouble()).isEqualTo(200);
        assertThat(overall.get("mean").asDouble())
                .isBetween(overall.get("low").asDouble(), overall.get("high").asDouble())
                .isBetween(1., 5.);
        assertThat(overall.get("nps").isNull()).isTrue();
        assertThat(overall.get("change").isNull()).isTrue();
        assertThat(overall.get("suppressed").asBoolean()).isFalse();
        assertThat(overall.get("from").isNull()).isTrue();
    }

    @Test
    void a_period_has_a_change_against_the_one_before() throws IOException {
        var today = LocalDate.now();
        var overall = get("outcomes?from=" + today.minusDays(28) + "&to=" + today.minusDays(14))
                .get(0);

        assertThat(overall.get("change").isNumber()).isTrue();
        assertThat(overall.get("p").asDouble()).isBetween(0., 1.);
        assertThat(LocalDate.parse(overall.get("from").asText())).isBeforeOrEqualTo(today.minusDays(28));
        assertThat(LocalDate.parse(overall.get("to").asText())).isAfterOrEqualTo(today.minusDays(14));
    }

    @Test
    void of_too_few_people_nothing_is_told() throws IOException {
        stay = cast.at(Cast.STUDIO, () -> guests.answeredBy(4));
        var overall = get("outcomes").get(0);

        assertThat(overall.get("suppressed").asBoolean()).isTrue();
        assertThat(overall.get("n").isNull()).isTrue();
        assertThat(overall.get("mean").isNull()).isTrue();
        assertThat(overall.get("low").isNull()).isTrue();
    }

    @Test
    void what_there_is_not_is_said_in_words() throws IOException {
        isProblem(400, "outcomes?from=yesterday", "yesterday");
        isProblem(400, "outcomes?segment=Age:12", "Age");
    }

    @Test
    void another_companys_journey_is_not_there() {
        assertThat(asked(programOf(Cast.SHOP), "outcomes").statusCode()).isEqualTo(404);
        assertThat(asked(Program.without(), "outcomes").statusCode()).isEqualTo(401);
    }
}
