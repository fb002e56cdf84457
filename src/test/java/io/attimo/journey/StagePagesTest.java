package io.attimo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StagePagesTest {

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    private String page;
    private String arriving;

    @BeforeEach
    void draw_a_journey() {
        cast.at(Cast.STUDIO, () -> {
            var visit = new Journey("Airport visit " + UUID.randomUUID(), CustomerKind.B2C);
            page = "/journeys/" + visit.id() + "/edit";
            arriving = "/journeys/" + visit.id() + "/stages/"
                    + visit.addStage("Arriving", Phase.USE).id();
            visit.addStage("Waiting", null);
            visit.addStage("Leaving", null);
            return journeys.add(visit);
        });
    }

    @Test
    void an_editor_adds_a_stage() {
        var added = cast.elena()
                .visits(page)
                .fills("stage", "Boarding")
                .fills("phase", "RETENTION")
                .presses("Add stage");

        assertThat(added.texts("li h2")).containsExactly("Arriving", "Waiting", "Leaving", "Boarding");
        assertThat(added.texts(".panel__note")).contains("Retention");
    }

    @Test
    void a_stage_needs_a_name_of_its_own_and_what_was_chosen_stays() {
        var refused = cast.elena()
                .visits(page)
                .fills("stage", "Waiting")
                .fills("phase", "PURCHASE")
                .presses("Add stage");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#stage-problem")).contains("another one called “Waiting”");
        assertThat(refused.document().selectFirst("#stage").attr("value")).isEqualTo("Waiting");
        assertThat(refused.text("#phase option[selected]")).isEqualTo("Purchase");
    }

    @Test
    void buttons_put_stages_in_order() {
        var moved = cast.elena().visits(page).presses("Move Leaving up");
        assertThat(moved.texts("li h2")).containsExactly("Arriving", "Leaving", "Waiting");

        assertThat(moved.presses("Move Arriving down").texts("li h2"))
                .containsExactly("Leaving", "Arriving", "Waiting");
    }

    @Test
    void a_stage_is_told_what_customers_want_of_it() {
        var saved = cast.elena()
                .visits(arriving + "/edit")
                .fills("name", "Getting there")
                .fills("phase", "PURCHASE")
                .fills("goal", "be at the gate\nin time")
                .fills("functional", "signs & <trains>")
                .fills("emotional", "calm")
                .presses("Save");

        assertThat(saved.text(".flash")).isEqualTo("“Getting there” was saved.");
        assertThat(saved.text(".panel__note")).isEqualTo("Purchase · be at the gate in time");
        var again = cast.elena().visits(arriving + "/edit");
        assertThat(again.document().selectFirst("#goal").wholeText().strip()).isEqualTo("be at the gate\nin time");
        assertThat(again.text("#functional")).isEqualTo("signs & <trains>");
        assertThat(again.text("#emotional")).isEqualTo("calm");
    }

    @Test
    void a_mistake_keeps_all_that_was_typed() {
        var refused = cast.elena()
                .visits(arriving + "/edit")
                .fills("name", "")
                .fills("goal", "x".repeat(2001))
                .fills("emotional", "a\u0000b")
                .fills("phase", "ADVOCACY")
                .presses("Save");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#problems-title")).isEqualTo("3 things to put right");
        assertThat(refused.text("#name-problem")).isEqualTo("“Name” is empty. Please fill it in.");
        assertThat(refused.text("#goal-problem")).isEqualTo("“Goal” is too long: at most 2,000 characters.");
        assertThat(refused.text("#emotional-problem")).contains("“Emotional need” holds a character");
        assertThat(refused.text("#goal")).hasSize(2001);
        assertThat(refused.text("#phase option[selected]")).isEqualTo("Advocacy");
    }

    @Test
    void the_second_of_two_who_save_is_told_and_keeps_what_they_typed() {
        var elenas = cast.elena().visits(arriving + "/edit");
        var alices = cast.alice().visits(arriving + "/edit");
        elenas.fills("goal", "be early").presses("Save");

        var stale = alices.fills("goal", "find the gate").presses("Save");

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text("[role=alert] b")).isEqualTo("Elena Greco changed “Goal” just now.");
        assertThat(stale.texts(".met__text")).containsExactly("Elena Greco be early", "You find the gate");
        assertThat(stale.text("#goal")).isEqualTo("find the gate");
        assertThat(cast.bob().visits(page).text(".panel__note")).contains("be early");
        assertThat(stale.presses("Save").text(".panel__note")).contains("find the gate");
    }

    @Test
    void who_touched_other_fields_loses_neither_theirs_nor_the_others() {
        var alices = cast.alice().visits(arriving + "/edit");
        cast.elena()
                .visits(arriving + "/edit")
                .fills("name", "Getting there")
                .fills("goal", "be early")
                .presses("Save");

        var told =
                alices.fills("goal", "find the gate").fills("emotional", "calm").presses("Save");

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.texts(".met__field b"))
                .containsExactlyInAnyOrder(
                        "Elena Greco changed “Name” just now.", "Elena Greco changed “Goal” just now.");
        assertThat(told.document().selectFirst("#name").attr("value")).isEqualTo("Getting there");
        assertThat(told.fills("take", "goal").presses("Save").text(".panel__note"))
                .contains("be early");
        assertThat(cast.bob().visits(page).texts("li h2")).contains("Getting there");
        assertThat(cast.alice().visits(arriving + "/edit").text("#emotional")).isEqualTo("calm");
    }

    @Test
    void a_stage_that_only_moved_meanwhile_is_saved_at_once() {
        var form = cast.elena().visits(arriving + "/edit");
        cast.alice().visits(page).presses("Move Arriving down");

        assertThat(form.fills("goal", "be early").presses("Save").text(".flash"))
                .contains("was saved");
    }

    @Test
    void who_saves_what_went_to_the_bin_meanwhile_keeps_their_text_and_may_bring_it_back() {
        var form = cast.elena().visits(arriving + "/edit").fills("goal", "be early");
        cast.alice().visits(arriving + "/edit").presses("Put stage in the bin");

        var told = form.presses("Save");

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text(".notice")).contains("“Arriving” is in the bin: Alice Conti put it there on");
        assertThat(told.text("#goal")).isEqualTo("be early");
        var back = told.presses("Bring back and save");
        assertThat(back.texts("li h2")).containsExactly("Arriving", "Waiting", "Leaving");
        assertThat(back.text(".panel__note")).contains("be early");
    }

    @Test
    void a_touchpoint_for_a_stage_that_went_to_the_bin_meanwhile_is_not_added_unseen() {
        var form = cast.elena().visits(page).fills("name", "Wi-Fi");
        cast.alice().visits(arriving + "/edit").presses("Put stage in the bin");

        var told = form.pressesThe("ol.stack li:first-child .editor__add button");

        assertThat(told.text(".problems li"))
                .isEqualTo("“Arriving” was not saved, as “Arriving” is in the bin. You had typed: Wi-Fi");
    }

    @Test
    void a_retired_stage_keeps_its_page_and_comes_back() {
        var retired = cast.elena().visits(arriving + "/edit").presses("Put stage in the bin");

        assertThat(retired.text(".flash")).contains("“Arriving” is in the bin until");
        assertThat(retired.texts("li h2")).containsExactly("Waiting", "Leaving");
        assertThat(cast.elena().visits(arriving + "/edit").text(".notice"))
                .contains("“Arriving” is in the bin: Elena Greco put it there");
        assertThat(cast.elena()
                        .visits(page)
                        .fills("stage", "Arriving")
                        .presses("Add stage")
                        .text("#stage-problem"))
                .contains("One called “Arriving” is in the bin");
        assertThat(retired.presses("Undo").texts("li h2")).containsExactly("Arriving", "Waiting", "Leaving");
    }

    @Test
    void a_viewer_sees_stages_but_cannot_change_them() {
        assertThat(cast.bob().visits(page).shows("Add stage")).isFalse();
        assertThat(cast.bob().visits(arriving + "/edit").status()).isEqualTo(403);
        var refused = cast.bob().posts(arriving.replace("/stages/", "/parts/") + "/retirement");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("[role=alert]"))
                .contains("An administrator of your company can give you another role.");
        assertThat(cast.bob().visits(page).texts("li h2")).contains("Arriving");
    }

    @Test
    void a_stranger_cannot_tell_that_it_exists() {
        assertThat(cast.sam().visits(arriving + "/edit").status()).isEqualTo(404);
        for (var deed : new String[] {"/stages/%s/edit", "/parts/%s/place", "/parts/%s/retirement"}) {
            assertThat(cast.sam()
                            .posts(at(deed), Map.of("name", "Mine", "version", "0"))
                            .status())
                    .as(deed)
                    .isEqualTo(404);
        }
        assertThat(cast.sam()
                        .posts(page.replace("/edit", "/stages"), Map.of("stage", "Mine"))
                        .status())
                .isEqualTo(404);
        assertThat(cast.bob().visits(page).texts("li h2")).containsExactly("Arriving", "Waiting", "Leaving");
    }

    @Test
    void a_stage_is_found_only_in_its_own_journey() {
        var other =
                cast.at(Cast.STUDIO, () -> journeys.add(new Journey("Other " + UUID.randomUUID(), CustomerKind.B2B)));
        var id = arriving.substring(arriving.lastIndexOf('/') + 1);

        assertThat(cast.elena()
                        .visits("/journeys/" + other.id() + "/stages/" + id + "/edit")
                        .status())
                .isEqualTo(404);
        assertThat(cast.elena()
                        .visits("/journeys/" + other.id() + "/stages/nonsense/edit")
                        .status())
                .isEqualTo(404);
    }

    /** An address inside of the journey, with the id in its place. */
    private String at(String pattern) {
        var split = arriving.split("/(stages|touchpoints)/");
        return split[0] + pattern.formatted(split[1]);
    }
}
