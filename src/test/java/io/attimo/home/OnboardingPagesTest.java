package io.attimo.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.attimo.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OnboardingPagesTest {

    @Inject
    Cast cast;

    private String company;
    private Visitor admin;

    @BeforeEach
    void a_company_is_new() {
        cast.bob();
        company = "new-" + UUID.randomUUID().toString().substring(0, 8);
        cast.opens(company, Persona.ALICE);
        admin = cast.freshly(Persona.ALICE, company);
    }

    @Test
    void the_first_step_asks_for_its_name_and_its_language() {
        var page = admin.visits("/welcome");
        assertThat(page.document().selectFirst("#name").attr("value")).isEqualTo("The " + company);

        var next = page.fills("name", " Caffè  Conti ").fills("language", "it").presses("Go on");

        assertThat(next.address()).isEqualTo("/t/" + company + "/welcome/beginning");
        var settings = admin.visits("/settings");
        assertThat(settings.text(".top__tenant")).isEqualTo("Caffè Conti");
        assertThat(settings.document()
                        .select("[name=language] [selected], [name=language][checked]")
                        .val())
                .isEqualTo("it");
    }

    @Test
    void a_name_that_nobody_can_see_or_is_too_long_is_asked_for_again() {
        for (var wrong : new String[] {"  ", "\u200b", "x".repeat(121)}) {
            var page = admin.visits("/welcome").fills("name", wrong).presses("Go on");

            assertThat(page.status()).isEqualTo(422);
            assertThat(page.text(".field__problem")).isEqualTo("Write a name of 1 to 120 characters.");
        }
        assertThat(admin.visits("/home").text(".top__tenant")).isEqualTo("The " + company);
    }

    @Test
    void it_is_asked_in_italian_too() {
        var page = admin.speaking("it").visits("/welcome").fills("name", "").presses("Avanti");

        assertThat(page.text(".field__problem")).isEqualTo("Scriva un nome da 1 a 120 caratteri.");
    }

    @Test
    void a_journey_from_the_template_can_be_looked_at_at_once_and_is_made_once() {
        var page = admin.visits("/welcome/beginning").fills("start", "B2B").presses("Begin");
        assertThat(page.text("h1")).isEqualTo("Our customers’ journey");

        var again = admin.visits("/welcome/beginning").fills("start", "B2C").presses("Begin");

        assertThat(again.address()).isEqualTo(page.address());
        assertThat(admin.visits("/journeys").texts("tbody th a")).containsExactly("Our customers’ journey");
    }

    @Test
    void who_has_a_file_goes_to_bring_it() {
        var page = admin.visits("/welcome/beginning").fills("start", "file").presses("Begin");

        assertThat(page.address()).isEqualTo("/t/" + company + "/imports");
        assertThat(page.status()).isEqualTo(200);
    }

    @Test
    void the_first_minute_is_an_admins_alone() {
        assertThat(cast.elena().visits("/welcome").status()).isEqualTo(403);
        assertThat(cast.elena().visits("/welcome/beginning").status()).isEqualTo(403);
        assertThat(cast.elena().posts("/welcome", Map.of("name", "Elena’s")).status())
                .isEqualTo(403);
        assertThat(cast.charlie().visitsOutside("/t/" + company + "/welcome").address())
                .startsWith("/demo-sign-in/studio/authorize");
    }
}
