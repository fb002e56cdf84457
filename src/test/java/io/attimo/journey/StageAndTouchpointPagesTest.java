package io.attimo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.demo.Persona;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StageAndTouchpointPagesTest {

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    @Inject
    AuditLog auditLog;

    private Journey visit;
    private String parts;

    @BeforeEach
    void draw_a_journey() {
        visit = cast.at(Cast.STUDIO, () -> {
            var drawn = new Journey("Airport visit " + UUID.randomUUID(), CustomerKind.B2C);
            var arriving = drawn.addStage("Arriving", null);
            arriving.addTouchpoint("Parking", Scale.ONE_TO_FIVE);
            arriving.addTouchpoint("Signs", Scale.ONE_TO_FIVE);
            drawn.addStage("Waiting", null);
            return journeys.add(drawn);
        });
        parts = "/journeys/" + visit.id() + "/parts/";
    }

    @Test
    void a_stage_and_a_touchpoint_change_places_with_their_neighbours() {
        var page = cast.elena().visits("/journeys/" + visit.id() + "/edit");

        var moved = page.pressesThe(place("Waiting", "up"));
        assertThat(moved.texts("li h2")).containsExactly("Waiting", "Arriving");

        var again = moved.pressesThe(place("Parking", "down"));
        assertThat(again.texts(".editor__name")).containsExactly("Signs", "Parking");
    }

    @Test
    void who_stands_at_the_end_stays_there() {
        var page = cast.elena().visits("/journeys/" + visit.id() + "/edit").pressesThe(place("Arriving", "up"));

        assertThat(page.texts("li h2")).containsExactly("Arriving", "Waiting");
    }

    @Test
    void what_is_put_in_the_bin_can_be_had_back_at_once() {
        var gone = cast.elena().posts(parts + id("Waiting") + "/retirement");

        assertThat(gone.texts("li h2")).containsExactly("Arriving");
        assertThat(gone.text(".flash")).contains("Waiting");
        assertThat(gone.presses("Undo").texts("li h2")).containsExactly("Arriving", "Waiting");
    }

    @Test
    void what_is_put_in_the_bin_twice_is_told_of_once() {
        long before = retirements();

        cast.elena().posts(parts + id("Waiting") + "/retirement");
        var again = cast.elena().posts(parts + id("Waiting") + "/retirement");
        cast.elena().posts("/journeys/" + visit.id() + "/retirement");
        cast.elena().posts("/journeys/" + visit.id() + "/retirement");

        assertThat(again.text(".flash")).contains("Waiting");
        assertThat(retirements()).isEqualTo(before + 2);
    }

    @Test
    void it_is_said_in_italian_too() {
        var gone = cast.inItalian(Persona.ELENA).posts(parts + id("Parking") + "/retirement");

        assertThat(gone.text(".flash")).contains("Parking", "Annulla");
    }

    @Test
    void a_viewer_moves_nothing_and_a_stranger_finds_nothing() {
        for (var deed : List.of("/place", "/retirement")) {
            assertThat(cast.bob().posts(parts + id("Parking") + deed).status()).isEqualTo(403);
            assertThat(cast.charlie().posts(parts + id("Parking") + deed).status())
                    .isEqualTo(404);
            assertThat(cast.elena().posts(parts + UUID.randomUUID() + deed).status())
                    .isEqualTo(404);
        }
        assertThat(cast.bob().visits("/journeys/" + visit.id() + "/edit").texts(".editor__name"))
                .containsExactly("Parking", "Signs");
    }

    private long retirements() {
        return cast.at(
                Cast.STUDIO,
                () -> auditLog.count(
                        "kind in ?1 and about in ?2",
                        List.of(AuditEventKind.STAGE_RETIRED, AuditEventKind.JOURNEY_RETIRED),
                        List.of("Waiting", visit.name())));
    }

    private String place(String part, String where) {
        return "form[action$='/parts/%s/place'] button[value=%s]".formatted(id(part), where);
    }

    private UUID id(String part) {
        return visit.stages().stream()
                .flatMap(stage -> Stream.<JourneyPart>concat(Stream.of(stage), stage.touchpoints().stream()))
                .filter(each -> each.name().equals(part))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
