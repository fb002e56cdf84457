package io.attimo.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Scale;
import io.attimo.support.Cast;
import io.attimo.support.Program;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.Actor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class JourneyApiTest extends ApiTest {

    private static final String PATH = "/api/v1/journeys";

    @Inject
    Journeys journeys;

    @Test
    void a_program_reads_what_is_in_use_in_its_order() throws IOException {
        var visit = cast.at(Cast.STUDIO, () -> journeys.add(airportVisit()));

        var found = named(programOf(Cast.STUDIO), visit.name());

        assertThat(found.get("id").textValue()).isEqualTo(visit.id().toString());
        assertThat(found.get("stages").toString())
                .isEqualTo("""
                    [{"name":"Waiting","touchpoints":[{"id":"%s","name":"Wi-Fi"}]},{"name":"Arriving","touchpoints":[]}]\
                    """.formatted(visit.touchpoints().get(0).id()));
        assertThat(found.get("outcomes").toString()).isEqualTo("[\"Overall\",\"Recommend\"]");
    }

    @Test
    void a_retired_journey_is_not_among_them() throws IOException {
        var visit = cast.at(Cast.STUDIO, () -> {
            var journey = airportVisit();
            journey.retire(Actor.named("Elena"), Instant.now());
            return journeys.add(journey);
        });

        assertThat(named(programOf(Cast.STUDIO), visit.name())).isNull();
        for (var reading : new String[] {"/heatmap", "/importance", "/suggestions"}) {
            assertThat(programOf(Cast.STUDIO)
                            .gets(PATH + "/" + visit.id() + reading)
                            .statusCode())
                    .as(reading)
                    .isEqualTo(404);
        }
    }

    @Test
    void another_tenants_key_does_not_find_it() throws IOException {
        var visit = cast.at(Cast.STUDIO, () -> journeys.add(airportVisit()));

        assertThat(named(programOf(Cast.SHOP), visit.name())).isNull();
        assertThat(Program.without().gets(PATH).statusCode()).isEqualTo(401);
    }

    private static Journey airportVisit() {
        var visit = new Journey("Airport visit " + UUID.randomUUID(), CustomerKind.B2C);
        var arriving = visit.addStage("Arriving", null);
        arriving.addTouchpoint("Parking", Scale.ONE_TO_FIVE).retire(Actor.named("Elena"), Instant.now());
        var waiting = visit.addStage("Waiting", null);
        waiting.addTouchpoint("Wi-Fi", Scale.NPS);
        visit.addStage("Leaving", null).retire(Actor.named("Elena"), Instant.now());
        visit.move(waiting, true);
        visit.addOutcome("Overall", Scale.ONE_TO_FIVE);
        visit.addOutcome("Recommend", Scale.NPS);
        return visit;
    }

    private JsonNode named(Program program, String name) throws IOException {
        return StreamSupport.stream(read(program.gets(PATH)).spliterator(), false)
                .filter(journey -> journey.get("name").textValue().equals(name))
                .findFirst()
                .orElse(null);
    }
}
