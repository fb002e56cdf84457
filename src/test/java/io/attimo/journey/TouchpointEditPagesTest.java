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
class TouchpointEditPagesTest {

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    private Journey visit;
    private Stage waiting;
    private String page;
    private String parking;

    @BeforeEach
    void draw_a_journey() {
        cast.at(Cast.STUDIO, () -> {
            visit = new Journey("Airport visit " + UUID.randomUUID(), CustomerKind.B2C);
            var arriving = visit.addStage("Arriving", Phase.CONSIDERATION);
            waiting = visit.addStage("Waiting", Phase.USE);
            page = "/journeys/" + visit.id() + "/edit";
            var touchpoint = arriving.addTouchpoint("Parking", Scale.ONE_TO_FIVE);
            parking = "/journeys/" + visit.id() + "/touchpoints/" + touchpoint.id();
            arriving.addTouchpoint("Road signs", Scale.ONE_TO_FIVE);
            return journeys.add(visit);
        });
    }

    @Test
    void an_editor_adds_a_touchpoint_to_a_stage() {
        var added = cast.elena()
                .visits(page)
                .fills("name", "Wi-Fi")
                .pressesThe("#stage-" + waiting.id() + " .editor__add button");

        assertThat(added.texts("#stage-" + waiting.id() + " .editor__name")).containsExactly("Wi-Fi");
    }

    @Test
    void a_touchpoint_needs_a_name_of_its_own_in_its_stage() {
        var refused = cast.elena()
                .visits(page)
                .fills("name", "Parking")
                .pressesThe("ol.stack li:first-child .editor__add button");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("li .field__problem")).contains("another one called “Parking”");
        assertThat(refused.document().select("li .editor__add input[name=name]").eachAttr("value"))
                .containsExactly("Parking", "");
    }

    @Test
    void buttons_put_touchpoints_in_order() {
        var moved = cast.elena().visits(page).presses("Move Road signs up");

        assertThat(moved.texts(".editor__name")).containsExactly("Road signs", "Parking");
        assertThat(moved.presses("Move Road signs down").texts(".editor__name"))
                .containsExactly("Parking", "Road signs");
    }

    @Test
    void all_its_traits_are_set_on_its_page() {
        var saved = cast.elena()
                .visits(parking + "/edit")
                .fills("name", "Car park")
                .fills("description", "Levels 1–4")
                .fills("channel", "In person")
                .fills("audience", "ONE_TO_ONE")
                .fills("owner", "Bob Conti")
                .fills("type", "FMOT")
                .fills("flags", "TRIGGER", "MEDAL")
                .presses("Save");

        assertThat(saved.text(".flash")).isEqualTo("“Car park” was saved.");
        assertThat(saved.text(".editor__meta"))
                .isEqualTo("FMOT · In person · one-to-one · Trigger · Medal · owner Bob Conti");
        var again = cast.elena().visits(parking + "/edit");
        assertThat(again.text("#description")).isEqualTo("Levels 1–4");
        assertThat(again.document().select("#channels option").eachAttr("value"))
                .contains("In person");
        assertThat(again.document().select("#members option").eachAttr("value")).contains("Elena Greco");
        assertThat(again.document().select("input[name=flags][checked]")).hasSize(2);
    }

    @Test
    void it_moves_to_another_stage_unless_its_name_is_taken_there() {
        cast.elena()
                .visits(page)
                .fills("name", "Road signs")
                .pressesThe("#stage-" + waiting.id() + " .editor__add button");
        var moved = cast.elena()
                .visits(parking + "/edit")
                .fills("stage", waiting.id().toString())
                .presses("Save");
        assertThat(moved.texts("#stage-" + waiting.id() + " .editor__name")).containsExactly("Road signs", "Parking");

        var refused = cast.elena()
                .visits(parking + "/edit")
                .fills("name", "Road signs")
                .presses("Save");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#name-problem")).contains("another one called “Road signs”");
        assertThat(refused.text("#stage option[selected]")).isEqualTo("Waiting");
    }

    @Test
    void it_does_not_vanish_into_a_stage_that_went_to_the_bin_meanwhile() {
        var form = cast.elena()
                .visits(parking + "/edit")
                .fills("stage", waiting.id().toString())
                .fills("description", "Levels 1–4");
        cast.alice().posts("/journeys/" + visit.id() + "/parts/" + waiting.id() + "/retirement");

        var refused = form.presses("Save");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#stage-problem")).isEqualTo("“Waiting” is in the bin. Choose another stage.");
        assertThat(refused.text("#stage option[selected]")).isEqualTo("Arriving");
        assertThat(refused.text("#description")).isEqualTo("Levels 1–4");
        assertThat(cast.bob().visits(page).texts(".editor__name")).containsExactly("Parking", "Road signs");
        assertThat(refused.presses("Save").texts(".editor__name")).containsExactly("Parking", "Road signs");
    }

    @Test
    void a_mistake_keeps_all_that_was_typed() {
        var refused = cast.elena()
                .visits(parking + "/edit")
                .fills("name", "y".repeat(121))
                .fills("channel", "z".repeat(121))
                .fills("description", "lift \u0000 broken")
                .fills("type", "LMOT")
                .fills("flags", "MEDAL")
                .presses("Save");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.texts(".field__problem")).hasSize(3);
        assertThat(refused.document().selectFirst("#channel").attr("value")).hasSize(121);
        assertThat(refused.text("#type option[selected]")).startsWith("LMOT");
        assertThat(refused.has("input[value=MEDAL][checked]")).isTrue();
    }

    @Test
    void the_second_of_two_who_save_is_told_and_keeps_what_they_typed() {
        var elenas = cast.elena().visits(parking + "/edit");
        var alices = cast.alice().visits(parking + "/edit");
        elenas.fills("owner", "Elena Greco").presses("Save");

        var stale = alices.fills("owner", "Alice Conti").presses("Save");

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.document().selectFirst("#owner").attr("value")).isEqualTo("Alice Conti");
        assertThat(stale.texts(".met__text")).containsExactly("Elena Greco Elena Greco", "You Alice Conti");
        assertThat(stale.presses("Save").text(".editor__meta")).contains("owner Alice Conti");
    }

    @Test
    void a_retired_touchpoint_keeps_its_page_and_comes_back() {
        var retired = cast.elena().visits(parking + "/edit").presses("Put in the bin");

        assertThat(retired.text(".flash")).contains("“Parking” is in the bin until");
        assertThat(retired.texts(".editor__name")).containsExactly("Road signs");
        assertThat(cast.elena().visits(parking + "/edit").text(".notice")).contains("“Parking” is in the bin");
        assertThat(retired.presses("Undo").texts(".editor__name")).containsExactly("Parking", "Road signs");
    }

    @Test
    void what_is_not_on_a_list_is_not_understood() {
        var refused =
                cast.elena().visits(parking + "/edit").fills("type", "NOSUCH").presses("Save");

        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void a_viewer_may_not_change_it_and_a_stranger_does_not_find_it() {
        assertThat(cast.bob().visits(parking + "/edit").status()).isEqualTo(403);
        assertThat(cast.bob().visits(page).shows("Edit Parking")).isFalse();
        assertThat(cast.charlie().visits(parking + "/edit").status()).isEqualTo(404);
        for (var deed : new String[] {"/touchpoints/%s/edit", "/parts/%s/place", "/parts/%s/retirement"}) {
            assertThat(cast.bob().posts(at(deed)).status()).as(deed).isEqualTo(403);
            assertThat(cast.charlie().posts(at(deed), Map.of("name", "Mine")).status())
                    .as(deed)
                    .isEqualTo(404);
        }
        var added = cast.charlie()
                .posts(
                        "/journeys/" + visit.id() + "/touchpoints",
                        Map.of("stage", waiting.id().toString(), "name", "Mine"));
        assertThat(added.status()).isEqualTo(404);
    }

    @Test
    void italian_is_as_good_as_english() {
        cast.alice().posts("/preferences", Map.of("language", "it"));

        var form = cast.alice().visits(parking + "/edit");

        cast.alice().posts("/preferences", Map.of("language", "en"));
        assertThat(form.texts("label, legend"))
                .contains("Nome", "Fase", "Canale", "Pubblico", "Tipo di momento", "Segni");
        assertThat(form.shows("Salva")).isTrue();
        assertThat(form.texts("#type option")).contains("ZMOT: cercare, leggere le parole degli altri");
    }

    /** An address inside of the journey, with the id in its place. */
    private String at(String pattern) {
        var split = parking.split("/(stages|touchpoints)/");
        return split[0] + pattern.formatted(split[1]);
    }
}
