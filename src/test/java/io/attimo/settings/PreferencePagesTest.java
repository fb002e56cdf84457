package io.attimo.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.identity.Members;
import io.attimo.support.Cast;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PreferencePagesTest {

    @Inject
    Cast cast;

    @Inject
    Members members;

    @AfterEach
    void as_before() {
        cast.at(
                Cast.STUDIO,
                () -> members.update("language = null, theme = null where email = ?1", Persona.BOB.email()));
    }

    /** As other tests know him. */
    @AfterEach
    void bob_reads_english_again() {
        cast.bob().posts("/preferences", Map.of("language", "en", "theme", "system"));
    }

    @Test
    void a_viewer_chooses_a_language_and_a_theme_which_hold_in_every_browser() {
        var bob = cast.bob();
        bob.posts("/preferences", Map.of("language", "it"));
        bob.posts("/preferences", Map.of("theme", "dark"));

        var elsewhere = cast.freshly(Persona.BOB).speaking("en").visits("/settings");

        assertThat(elsewhere.text("h1")).isEqualTo("Impostazioni");
        assertThat(elsewhere.document().selectFirst("html").attr("lang")).isEqualTo("it");
        assertThat(elsewhere.document().selectFirst("html").attr("data-theme")).isEqualTo("dark");
        assertThat(cast.elena().visits("/settings").text("h1")).isEqualTo("Settings");
    }

    @Test
    void a_page_that_comes_before_anybody_is_known_speaks_it_too() {
        var bob = cast.freshly(Persona.BOB).speaking("en");
        assertThat(bob.visits("/sign-in-failed").text("h1")).isEqualTo("You were not signed in");

        bob.posts("/preferences", Map.of("language", "it"));

        assertThat(bob.visits("/sign-in-failed").text("h1")).isEqualTo("Accesso non riuscito");
        bob.posts("/preferences", Map.of("language", "en"));
        assertThat(bob.visits("/sign-in-failed").text("h1")).isEqualTo("You were not signed in");
    }

    @Test
    void what_is_carried_and_is_no_language_of_ours_is_not_heeded() {
        var somebody = cast.anonymousAt(Cast.STUDIO).holding("attimo_language", "tlh");

        assertThat(somebody.visits("/sign-in-failed").text("h1")).isEqualTo("You were not signed in");
    }

    @Test
    void what_nobody_offered_changes_nothing() {
        var bob = cast.bob();
        bob.posts("/preferences", Map.of("language", "it", "theme", "dark"));

        var page = bob.posts("/preferences", Map.of("language", "tlh", "theme", "dark\" onload=\"x"));

        assertThat(page.document().selectFirst("html").attr("lang")).isEqualTo("it");
        assertThat(page.document().selectFirst("html").attr("data-theme")).isEqualTo("dark");
    }

    @Test
    void one_is_back_on_the_page_one_came_from_if_it_is_one_of_the_company() {
        assertThat(choosesOn(Cast.address() + "/t/studio/journeys?changed=x"))
                .isEqualTo("/t/studio/journeys?changed=x");
        assertThat(choosesOn(Cast.address() + "/t/studio-2/journeys")).isEqualTo("/t/studio/home");
        assertThat(choosesOn("https://elsewhere.example//t/studio/home")).isEqualTo("/t/studio/home");
        assertThat(choosesOn("ht tp:")).isEqualTo("/t/studio/home");
        assertThat(choosesOn(null)).isEqualTo("/t/studio/home");
    }

    /** Where it leads. */
    private String choosesOn(String referer) {
        var headers = new HashMap<>(Map.of(
                "Cookie", cast.bob().cookieHeader(),
                "Sec-Fetch-Site", "same-origin",
                "Content-Type", "application/x-www-form-urlencoded"));
        if (referer != null) {
            headers.put("Referer", referer);
        }
        var answer = Raw.send("POST", "/t/studio/preferences", headers, "theme=light");
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replace(Cast.address(), "");
    }
}
