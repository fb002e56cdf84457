package io.attimo.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.journey.Journey;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TouchpointSuggestionPagesTest {

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
    void it_says_what_to_do_about_this_touchpoint() {
        var page = cast.bob().visits(pathOf("Breakfast"));

        assertThat(page.text("h1")).contains("Breakfast");
        assertThat(page.text("#suggestions")).contains("Put right before their eyes");
        assertThat(page.follows("Breakfast").address())
                .endsWith(pathOf("Breakfast").replace("/suggestions", ""));
    }

    @Test
    void and_where_nothing_is_to_be_done_that_too() {
        assertThat(cast.bob().visits(pathOf("Check-in")).text("#suggestions")).contains("Overall");
    }

    @Test
    void italian_is_as_good_as_english() {
        var page = cast.inItalian(Persona.BOB).visits(pathOf("Breakfast"));

        assertThat(page.text("#suggestions")).contains("Rimediare davanti ai loro occhi");
    }

    @Test
    void a_stranger_finds_nothing() {
        assertThat(cast.charlie().visits(pathOf("Breakfast")).status()).isEqualTo(404);
        assertThat(cast.bob()
                        .visits(pathOf("Breakfast").replaceAll("touchpoints/[^/]+", "touchpoints/" + stay.id()))
                        .status())
                .isEqualTo(404);
    }

    private String pathOf(String touchpoint) {
        var id = stay.touchpoints().stream()
                .filter(each -> each.name().equals(touchpoint))
                .findFirst()
                .orElseThrow()
                .id();
        return "/journeys/%s/touchpoints/%s/suggestions".formatted(stay.id(), id);
    }
}
