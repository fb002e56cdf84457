package io.attimo.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.Journey;
import io.attimo.journey.Touchpoint;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.attimo.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SuggestionPagesTest {

    @Inject
    Cast cast;

    @Inject
    Guests guests;

    private Journey stay;

    @BeforeEach
    void guests_have_answered() {
        stay = cast.at(Cast.STUDIO, guests::answered);
    }

    @Test
    void the_weak_touchpoint_that_decides_stands_first_with_its_evidence() {
        var page = list(cast.elena());
        var first = page.document().selectFirst(".suggestion");

        assertThat(first.select(".suggestion__where").text())
                .contains("1 Being there › Breakfast")
                .contains("◆ confirmed");
        assertThat(first.select(".suggestion__why").text())
                .contains("of 100 on average")
                .contains("leave in pain")
                .contains("It decides “Overall” more than its fair share")
                .contains("Today everybody gets the same.")
                .contains("What people need here: “To be looked after”.");
        assertThat(first.select(".suggestion__why li"))
                .allMatch(line -> line.text().contains("n 200") || !line.text().matches(".*\\d.*"));
        assertThat(first.select(".suggestion__figure").text()).startsWith("+");
        assertThat(first.select(".suggestion__facts").text())
                .contains("Reach 100%")
                .contains("× 1.0 ÷ 1 =");
    }

    @Test
    void the_formula_and_what_it_is_not_stand_on_the_page() {
        assertThat(list(cast.bob()).text("main"))
                .contains("rank = lower end of the gain × reach × convertibility ÷ effort")
                .contains("A gain is an association, not a promise");
    }

    @Test
    void too_few_answers_come_last_and_say_how_many_are_missing() {
        var last = list(cast.bob()).document().select(".suggestion").last();

        assertThat(last.select(".suggestion__where").text()).contains("Spa").contains("too few answers");
        assertThat(last.select(".suggestion__gain").text())
                .contains("Not shown yet")
                .contains("70 more answers are needed");
    }

    @Test
    void nothing_is_suggested_for_a_tile_that_is_hidden() {
        var small = cast.at(Cast.STUDIO, guests::answeredWithGarage);
        var page = cast.bob().visits("/suggestions?journey=" + small.id());

        assertThat(page.body()).doesNotContain("Garage");
        assertThat(page.text("main")).contains("too few answers to show anything");
    }

    @Test
    void a_view_of_too_few_people_suggests_nothing() {
        var small = cast.at(Cast.STUDIO, () -> guests.answeredBy(4));
        var page = cast.bob().visits("/suggestions?journey=" + small.id());

        assertThat(page.text("main")).contains("Too few people have answered to show anything");
        assertThat(page.has(".suggestion")).isFalse();
        assertThat(page.body()).doesNotContain("Breakfast");
    }

    @Test
    void without_answers_it_says_what_is_missing() {
        var silent = cast.at(Cast.STUDIO, () -> guests.answeredBy(0));
        var page = cast.elena().visits("/suggestions?journey=" + silent.id());

        assertThat(page.text(".blank")).contains("Nobody has answered yet").contains("Import answers");
        assertThat(page.text("[aria-labelledby=left-out]")).contains("Breakfast");
    }

    @Test
    void no_two_touchpoints_get_the_same_text() {
        var texts = list(cast.bob()).document().select(".suggestion__text");

        assertThat(texts.eachText()).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        assertThat(list(cast.bob()).texts(".suggestion__title")).doesNotHaveDuplicates();
    }

    @Test
    void what_has_nothing_to_gain_is_named_with_the_reason() {
        assertThat(list(cast.bob()).text("[aria-labelledby=left-out]"))
                .contains("already in the upper quarter of this journey")
                .contains("Check-in");
    }

    @Test
    void a_touchpoints_page_shows_its_own_suggestion_and_leads_to_all_of_it() {
        var page = cast.bob()
                .visits("/journeys/%s/touchpoints/%s"
                        .formatted(stay.id(), touchpoint("Breakfast").id()));

        assertThat(page.text("#suggestions"))
                .contains("Put right before their eyes")
                .contains("confirmed");
        assertThat(page.follows("Put right before their eyes").text("h1")).isEqualTo("Suggestions");
    }

    @Test
    void a_viewer_reads_but_decides_nothing() {
        var page = list(cast.bob());

        assertThat(page.has(".suggestion")).isTrue();
        assertThat(page.has(".suggestion form")).isFalse();
    }

    @Test
    void a_stranger_cannot_tell_that_it_exists() {
        assertThat(cast.charlie().visits("/suggestions?journey=" + stay.id()).status())
                .isEqualTo(404);
    }

    @Test
    void it_says_all_of_it_in_italian() {
        var alice = cast.alice();
        alice.posts("/preferences", Map.of("language", "it"));
        var page = list(alice);
        alice.posts("/preferences", Map.of("language", "en"));

        assertThat(page.text("h1")).isEqualTo("Suggerimenti");
        assertThat(page.text(".suggestion__why")).contains("Decide «Overall» più della sua giusta parte");
        assertThat(page.text(".suggestion__title")).isEqualTo("Rimediare davanti ai loro occhi");
        assertThat(page.texts(".suggestion__text")).doesNotHaveDuplicates();
    }

    @Test
    void a_touchpoint_shows_its_own() {
        var breakfast = touchpoint("Breakfast");
        var page = cast.bob().visits("/journeys/%s/touchpoints/%s/suggestions".formatted(stay.id(), breakfast.id()));

        assertThat(page.text("#suggestions"))
                .contains("Put right before their eyes")
                .contains("Overall");
        assertThat(cast.charlie()
                        .visits("/journeys/%s/touchpoints/%s/suggestions".formatted(stay.id(), breakfast.id()))
                        .status())
                .isEqualTo(404);
    }

    private Page list(Visitor visitor) {
        return visitor.visits("/suggestions?journey=" + stay.id());
    }

    private Touchpoint touchpoint(String name) {
        return stay.touchpoints().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
