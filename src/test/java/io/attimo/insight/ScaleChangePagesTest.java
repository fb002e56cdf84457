package io.attimo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.Journeys;
import io.attimo.response.Responses;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScaleChangePagesTest {

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    @Inject
    Responses responses;

    private String address;
    private String journeyPath;
    private String outcomePath;

    @BeforeEach
    void forty_customers_give_the_waiting_room_thirty_ones_and_ten_fours() {
        cast.at(Cast.STUDIO, () -> {
            var journey = Visits.journey("Visit " + UUID.randomUUID());
            journeys.persist(journey);
            Visits.responses(journey, 40).forEach(responses::persist);
            journeyPath = "/journeys/" + journey.id();
            outcomePath = journeyPath + "/outcomes/" + journey.outcomes().get(0).id() + "/scale";
            address = "/journeys/" + journey.id() + "/touchpoints/"
                    + journey.touchpoints().get(1).id();
            return journey;
        });
    }

    @Test
    void before_and_after_are_shown_and_nothing_is_changed_yet() {
        var shown = shows("5-1");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.texts("table tbody tr").get(0)).isEqualTo("People 40 40");
        assertThat(shown.texts("table tbody tr").get(1)).contains("18.75").contains("81.25");
        assertThat(shown.texts("table tbody tr").get(2)).endsWith("25% 75%");
        assertThat(shown.texts("table tbody tr").get(3)).endsWith("75% 25%");
        assertThat(experience()).startsWith("19 of 100");
    }

    @Test
    void it_is_changed_and_back_after_undo() {
        var changed = shows("5-1").presses("Change the scale");
        assertThat(changed.text(".notice p")).isEqualTo("The scale was changed.");
        assertThat(experience()).startsWith("81 of 100");
        assertThat(cast.bob().visits(address).text("main")).contains("5-1, 1 is the best");

        changed.presses("Undo");
        assertThat(experience()).startsWith("19 of 100");
    }

    @Test
    void marks_that_the_new_scale_does_not_hold_are_missing_counted_and_back_after_undo() {
        var shown = shows("1-3, 1-1, 3-3");
        assertThat(shown.texts("table tbody tr").get(0)).isEqualTo("People 40 30");
        assertThat(shown.texts("table tbody tr").get(4)).endsWith("0 10");

        var changed = shown.presses("Change the scale");
        assertThat(cast.bob().visits(address).texts(".number__note").get(1)).isEqualTo("n 30");
        assertThat(cast.elena().visits(address).text("main")).contains("10 marks are not on the scale");
        assertThat(cast.bob().visits(address).text("main")).doesNotContain("10 marks are not on the scale");

        changed.presses("Undo");
        assertThat(cast.bob().visits(address).texts(".number__note").get(1)).isEqualTo("n 40");
    }

    @Test
    void what_is_no_scale_is_refused_at_its_field() {
        var refused = shows("best to worst");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#scale-problem")).startsWith("This is no scale");
        assertThat(cast.elena().posts(address + "/scale").status()).isEqualTo(422);
    }

    @Test
    void a_viewer_may_not_and_a_stranger_cannot_tell_that_it_is_there() {
        assertThat(cast.bob().visits(address + "/scale").status()).isEqualTo(403);
        assertThat(cast.charlie().visits(address + "/scale").status()).isEqualTo(404);
        assertThat(cast.bob().visits(address).shows("Change the scale")).isFalse();
    }

    @Test
    void so_is_an_outcomes_and_back_after_undo() {
        var before = overall();

        var shown = cast.elena()
                .visits(journeyPath)
                .follows("Change the scale of Overall")
                .fills("scale", "5-1")
                .presses("Show what would change");
        assertThat(shown.texts("table tbody tr").get(0)).isEqualTo("People 40 40");
        assertThat(shown.texts("table tbody tr").get(2)).endsWith("25% 0%");
        var changed = shown.presses("Change the scale");
        assertThat(changed.text(".notice p")).isEqualTo("The scale was changed.");
        assertThat(overall()).isNotEqualTo(before);

        changed.presses("Undo");
        assertThat(overall()).isEqualTo(before);
        assertThat(cast.bob().visits(journeyPath).shows("Change the scale of Overall"))
                .isFalse();
        assertThat(cast.bob().visits(outcomePath).status()).isEqualTo(403);
        assertThat(cast.charlie().visits(outcomePath).status()).isEqualTo(404);
    }

    private String overall() {
        return cast.bob().visits(journeyPath).text(".numbers a:contains(Overall)");
    }

    private Page shows(String scale) {
        return cast.elena().visits(address + "/scale").fills("scale", scale).presses("Show what would change");
    }

    private String experience() {
        return cast.bob().visits(address).texts(".number__value").get(0);
    }
}
