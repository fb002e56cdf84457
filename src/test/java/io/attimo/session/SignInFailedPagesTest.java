package io.attimo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SignInFailedPagesTest {

    @Inject
    Cast cast;

    @Test
    void whoever_comes_back_a_second_time_goes_home() {
        var page = cast.bob().visits("/callback");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.address()).isEqualTo("/t/studio/home");
    }

    @Test
    void a_sign_in_that_failed_can_be_tried_again() {
        var page = cast.anonymousAt(Cast.STUDIO).visits("/sign-in-failed");

        assertThat(page.text("h1")).isEqualTo("You were not signed in");
        assertThat(page.follows("Try again").address()).startsWith("/demo-sign-in/studio/authorize");
    }

    @Test
    void it_is_said_in_italian_too_and_where_no_company_is_there_is_no_page() {
        var somebody = cast.anonymousAt(Cast.STUDIO).speaking("it");

        assertThat(somebody.visits("/sign-in-failed").text("h1")).isEqualTo("Accesso non riuscito");
        assertThat(somebody.visitsOutside("/t/nobody/sign-in-failed").status()).isEqualTo(404);
        assertThat(somebody.visitsOutside("/sign-in-failed").status()).isEqualTo(404);
    }
}
