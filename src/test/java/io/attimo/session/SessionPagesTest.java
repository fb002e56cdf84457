package io.attimo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.attimo.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SessionPagesTest {

    private static final String PROVIDER = "/demo-sign-in/studio/authorize";

    @Inject
    Cast cast;

    @Inject
    Sessions sessions;

    private Visitor here;
    private Visitor there;
    private Visitor elsewhere;

    /** Bob's other sessions end here too, those that other tests go on with among them. */
    @AfterEach
    void everybody_signs_in_anew() {
        cast.forgetSessions();
    }

    @BeforeEach
    void bob_signs_in_with_three_browsers() {
        here = cast.freshly(Persona.BOB);
        here.visits("/sessions").presses("Sign out everywhere");
        here = cast.freshly(Persona.BOB);
        there = cast.freshly(Persona.BOB);
        elsewhere = cast.freshly(Persona.BOB);
    }

    @Test
    void everybody_sees_their_own_sessions_with_this_one_marked() {
        var page = here.visits("/home").follows("Your sessions");

        assertThat(page.texts("tbody tr")).hasSize(3);
        assertThat(page.text("#session-%s th".formatted(id(here)))).isEqualTo("Chrome on macOS this one");
        assertThat(page.text("#session-%s th".formatted(id(there)))).isEqualTo("Chrome on macOS");
        assertThat(page.text(".page__sub")).contains("not used for 2 hours, and after 12 hours");
    }

    @Test
    void one_is_ended_and_the_others_go_on() {
        var page = here.visits("/sessions").pressesThe("#session-%s button".formatted(id(there)));

        assertThat(page.texts("tbody tr")).hasSize(2);
        isOut(there);
        isIn(here);
        isIn(elsewhere);
        assertThat(cast.alice().visits("/audit").texts("tbody tr"))
                .anyMatch(line -> line.contains("Bob Ferri ended a session Chrome, macOS"));
    }

    @Test
    void all_others_are_ended() {
        var page = here.visits("/sessions").presses("End all others");

        assertThat(page.texts("tbody tr")).hasSize(1);
        assertThat(page.text(".panel__note")).isEqualTo("Nowhere else");
        assertThat(page.shows("End all others")).isFalse();
        isOut(there);
        isOut(elsewhere);
        isIn(here);
        assertThat(cast.alice().visits("/audit").texts("tbody tr"))
                .anyMatch(line -> line.contains("Bob Ferri ended the sessions of Bob Ferri 2"));
    }

    @Test
    void all_are_ended_and_the_provider_can_be_left_next() {
        var page = here.visits("/sessions").presses("Sign out everywhere");

        assertThat(page.text("h1")).isEqualTo("You are signed out");
        assertThat(page.text(".page__sub")).contains("may still be open");
        isOut(there);
        isOut(elsewhere);
        assertThat(page.follows("Leave it too").text(".page__sub"))
                .isEqualTo("Both here and at your company’s sign-in.");
        isOut(here);
    }

    @Test
    void whoever_ends_the_one_they_use_is_out() {
        var page = here.posts("/sessions/" + id(here) + "/ending");

        assertThat(page.text("h1")).isEqualTo("You are signed out");
        isOut(here);
        isIn(there);
    }

    @Test
    void a_colleague_sees_nothing_of_them_and_ends_none_not_even_as_an_administrator() {
        var alice = cast.alice();

        assertThat(alice.visits("/sessions").body()).doesNotContain(id(here).toString());
        assertThat(alice.posts("/sessions/" + id(here) + "/ending").status()).isEqualTo(404);
        alice.posts("/sessions/others/ending");

        isIn(here);
    }

    @Test
    void a_stranger_cannot_tell_that_one_exists() {
        var known = cast.charlie().posts("/sessions/" + id(here) + "/ending");
        var unknown = cast.charlie().posts("/sessions/" + UUID.randomUUID() + "/ending");

        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(404);
        assertThat(known.body()).isEqualTo(unknown.body());
        isIn(here);
    }

    @Test
    void an_ended_session_is_not_there_to_be_ended_again() {
        var id = id(there);
        here.posts("/sessions/" + id + "/ending");

        assertThat(here.posts("/sessions/" + id + "/ending").status()).isEqualTo(404);
    }

    private void isIn(Visitor visitor) {
        assertThat(visitor.visits("/help").address()).isEqualTo("/t/studio/help");
    }

    private void isOut(Visitor visitor) {
        assertThat(visitor.visits("/help").address()).startsWith(PROVIDER);
    }

    private UUID id(Visitor visitor) {
        return cast.at(
                Cast.STUDIO,
                () -> sessions.behind(visitor.cookies().get("attimo_session"))
                        .orElseThrow()
                        .id());
    }
}
