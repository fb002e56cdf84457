package io.attimo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.support.Cast;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SignInPagesTest {

    @Inject
    Cast cast;

    @Test
    void a_member_signs_in_through_the_companys_own_provider() {
        var page = cast.freshly(Persona.ALICE).visits("/home");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".top__tenant")).isEqualTo("Studio dentistico Conti");
        assertThat(page.text(".menu__name")).isEqualTo("Alice Conti");
    }

    @Test
    void the_domain_of_the_work_e_mail_leads_to_the_company() {
        cast.alice();

        var found = cast.anonymousAt(Cast.STUDIO)
                .visitsOutside("/sign-in")
                .fills("email", "x@studio.example")
                .presses("Go on");

        assertThat(found.address()).startsWith("/demo-sign-in/studio/authorize");
    }

    @Test
    void an_unknown_domain_is_told_so_and_keeps_what_was_typed() {
        var page = cast.anonymousAt(Cast.STUDIO)
                .visitsOutside("/sign-in")
                .fills("email", "x@nowhere.example")
                .presses("Go on");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text(".field__problem")).contains("No company here uses this e-mail domain");
        assertThat(page.document().selectFirst("#email").attr("value")).isEqualTo("x@nowhere.example");
    }

    @Test
    void what_is_wrong_is_said_once_at_the_only_field_and_that_is_where_one_goes_on() {
        var blank = cast.anonymousAt(Cast.STUDIO).visitsOutside("/sign-in");
        assertThat(blank.has("[autofocus]")).isFalse();

        var page = blank.fills("email", "x@nowhere.example").presses("Go on");

        assertThat(page.body()).containsOnlyOnce("No company here uses this e-mail domain");
        assertThat(page.document().selectFirst("#email[autofocus]").attr("aria-describedby"))
                .isEqualTo(page.document().selectFirst(".field__problem").id());
    }

    @Test
    void a_character_that_is_none_is_in_no_companys_domain() {
        var page = cast.anonymousAt(Cast.STUDIO)
                .visitsOutside("/sign-in")
                .fills("email", "x@studio\u0000.example")
                .presses("Go on");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text(".field__problem")).contains("No company here uses this e-mail domain");
    }

    @Test
    void a_new_person_of_the_domain_becomes_a_viewer() {
        var page = cast.freshly(Persona.NINA).visits("/home");

        assertThat(page.text(".menu__body")).contains("viewer");
    }

    @Test
    void a_tenant_that_is_not_there_has_no_door() {
        assertThat(cast.alice().visitsOutside("/t/nobody/home").status()).isEqualTo(404);
    }

    @Test
    void each_route_answers_under_exactly_one_prefix() {
        assertThat(cast.alice().visitsOutside("/home").status()).isEqualTo(404);
        assertThat(cast.alice().visits("/api/v1/journeys").status()).isEqualTo(404);
        assertThat(cast.alice().visits("/sign-in").status()).isEqualTo(404);
    }

    @Test
    void italian_is_as_good_as_english() {
        var alice = cast.freshly(Persona.ALICE);

        alice.posts("/preferences", Map.of("language", "it"));

        assertThat(alice.visits("/settings").text("h1")).isEqualTo("Impostazioni");
        alice.posts("/preferences", Map.of("language", "en"));
    }

    @Test
    void who_signs_out_has_to_sign_in_again() {
        var bob = cast.freshly(Persona.BOB);

        assertThat(bob.visits("/sign-out").text("h1")).isEqualTo("You are signed out");
        assertThat(bob.visits("/home").address()).startsWith("/demo-sign-in/studio/authorize");
    }

    @Test
    void asking_for_a_company_tells_nothing_of_a_person() {
        cast.alice();
        var known = ask("alice@studio.example");
        var unknown = ask("nobody@studio.example");
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(303);
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(known.headers().firstValue("Location"))
                .isEqualTo(unknown.headers().firstValue("Location"));
        assertThat(known.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());

        assertThat(ask("alice@nowhere.example").body().replace("alice", "bob"))
                .isEqualTo(ask("bob@nowhere.example").body());
    }

    private static HttpResponse<String> ask(String email) {
        var headers = Map.of("Sec-Fetch-Site", "same-origin", "Content-Type", "application/x-www-form-urlencoded");
        return Raw.send("POST", "/sign-in", headers, "email=" + email.replace("@", "%40"));
    }
}
