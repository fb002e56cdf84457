package io.attimo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AllTouchpointTraitsPagesTest {

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    @Inject
    AuditLog auditLog;

    private final List<UUID> touchpoints = new ArrayList<>();
    private String page;

    @BeforeEach
    void draw_a_journey_of_many_touchpoints() {
        cast.at(Cast.STUDIO, () -> {
            var visit = new Journey("Airport visit " + UUID.randomUUID(), CustomerKind.B2C);
            page = "/journeys/" + visit.id() + "/traits";
            for (int s = 0; s < 6; s++) {
                var stage = visit.addStage("Stage " + s, null);
                for (int t = 0; t < 30; t++) {
                    var touchpoint = stage.addTouchpoint("Place " + s + "." + t, Scale.ONE_TO_FIVE);
                    touchpoint.become(new Touchpoint.Traits(
                            MomentType.SMOT,
                            "Desk",
                            OneToOneOrMany.ONE_TO_ONE,
                            "Bob",
                            Set.of(TriggerOrMedal.TRIGGER, TriggerOrMedal.MEDAL)));
                    touchpoints.add(touchpoint.id());
                }
            }
            return journeys.add(visit);
        });
    }

    @Test
    void all_touchpoints_are_set_at_once() {
        var form = cast.elena().visits(page);
        for (var id : touchpoints) {
            form.fills("channel-" + id, "Web").fills("type-" + id, "ZMOT").fills("flags-" + id, "MEDAL");
        }

        var saved = form.presses("Save all");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text(".flash")).contains("was saved");
        assertThat(saved.document().select("input[name^=channel]").eachAttr("value"))
                .hasSize(180)
                .containsOnly("Web");
        assertThat(saved.texts("select[name^=type] option[selected]"))
                .hasSize(180)
                .containsOnly("ZMOT");
        assertThat(saved.document().select("input[value=TRIGGER][checked]")).isEmpty();
        assertThat(saved.document().select("input[value=MEDAL][checked]")).hasSize(180);
    }

    @Test
    void a_mistake_keeps_all_that_was_typed_and_saves_nothing() {
        var wrong = touchpoints.get(3);

        var refused = cast.elena()
                .visits(page)
                .fills("channel-" + touchpoints.get(0), "Web")
                .fills("owner-" + wrong, "a\u0000b")
                .fills("flags-" + wrong, new String[0])
                .presses("Save all");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".problems li")).contains("“Owner of Place 0.3” holds a character");
        assertThat(refused.document()
                        .getElementById("channel-" + touchpoints.get(0))
                        .attr("value"))
                .isEqualTo("Web");
        assertThat(refused.has("input[name=flags-" + wrong + "][checked]")).isFalse();
        assertThat(cast.elena()
                        .visits(page)
                        .document()
                        .getElementById("channel-" + touchpoints.get(0))
                        .attr("value"))
                .isEqualTo("Desk");
    }

    @Test
    void two_people_may_set_different_touchpoints_but_not_the_same_one_unawares() {
        var one = touchpoints.get(0);
        var other = touchpoints.get(1);
        var elenas = cast.elena().visits(page);
        var alices = cast.alice().visits(page);
        var alicesToo = cast.alice().visits(page);
        elenas.fills("channel-" + one, "Web").presses("Save all");

        var stale = alices.fills("channel-" + one, "Phone")
                .fills("channel-" + other, "Chat")
                .presses("Save all");

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text(".problems li"))
                .contains("Elena Greco changed “Channel” of “Place 0.0” just now: it now says “Web”");
        assertThat(stale.document().getElementById("channel-" + one).attr("value"))
                .isEqualTo("Phone");
        assertThat(stale.presses("Save all")
                        .document()
                        .getElementById("channel-" + one)
                        .attr("value"))
                .isEqualTo("Phone");
        assertThat(alicesToo
                        .fills("channel-" + touchpoints.get(2), "Sign")
                        .fills("channel-" + one, "Phone")
                        .fills("channel-" + other, "Chat")
                        .presses("Save all")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void each_field_that_both_changed_is_told_at_the_field() {
        var id = touchpoints.get(0);
        var alices = cast.alice().visits(page).fills("channel-" + id, "Phone").fills("type-" + id, "ZMOT");
        cast.elena()
                .visits(page)
                .fills("channel-" + id, "Web")
                .fills("type-" + id, "FMOT")
                .presses("Save all");

        var stale = alices.presses("Save all");

        assertThat(stale.text("#channel-" + id + "-problem")).contains("it now says “Web”");
        assertThat(stale.text("#type-" + id + "-problem")).contains("changed “Moment type” of “Place 0.0”");
        assertThat(stale.document().getElementById("type-" + id).attr("aria-describedby"))
                .isEqualTo("type-" + id + "-problem");
    }

    @Test
    void what_others_set_stays_where_nothing_else_was_typed() {
        var alices = cast.alice().visits(page);
        cast.elena().visits(page).fills("channel-" + touchpoints.get(0), "Web").presses("Save all");

        var saved = alices.fills("owner-" + touchpoints.get(0), "Alice").presses("Save all");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.document()
                        .getElementById("channel-" + touchpoints.get(0))
                        .attr("value"))
                .isEqualTo("Web");
        assertThat(saved.document()
                        .getElementById("owner-" + touchpoints.get(0))
                        .attr("value"))
                .isEqualTo("Alice");
    }

    @Test
    void what_went_to_the_bin_meanwhile_is_told_with_what_was_typed() {
        var form = cast.alice().visits(page).fills("channel-" + touchpoints.get(0), "Web");
        cast.elena().posts(page.replace("/traits", "/parts/" + touchpoints.get(0) + "/retirement"));

        var told = form.presses("Save all");

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text(".problems li"))
                .isEqualTo("“Place 0.0” was not saved, as “Place 0.0” is in the bin. You had typed: Channel: Web");
        assertThat(told.presses("Save all").status()).isEqualTo(200);
    }

    @Test
    void what_is_not_on_a_list_is_not_understood_even_where_others_changed_it() {
        var id = touchpoints.get(0);
        var forms = List.of(
                cast.alice().visits(page).fills("type-" + id, "NOSUCH"),
                cast.alice().visits(page).fills("flags-" + id, "NOSUCH"));
        cast.elena()
                .visits(page)
                .fills("type-" + id, "ZMOT")
                .fills("flags-" + id, "MEDAL")
                .presses("Save all");

        assertThat(forms).allMatch(form -> form.presses("Save all").status() == 400);
    }

    @Test
    void only_what_changed_is_written_down() {
        long before = changes();

        cast.elena().visits(page).fills("owner-" + touchpoints.get(7), "Elena").presses("Save all");

        assertThat(changes()).isEqualTo(before + 1);
    }

    @Test
    void a_viewer_may_not_and_a_stranger_does_not_find_it() {
        assertThat(cast.bob().visits(page).status()).isEqualTo(403);
        assertThat(cast.bob().posts(page).status()).isEqualTo(403);
        assertThat(cast.charlie().visits(page).status()).isEqualTo(404);
        assertThat(cast.charlie().posts(page).status()).isEqualTo(404);
    }

    private long changes() {
        return cast.at(Cast.STUDIO, () -> auditLog.count("kind", AuditEventKind.TOUCHPOINT_CHANGED));
    }
}
