package io.attimo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.platform.secrets.Vault;
import io.attimo.support.Cast;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.attimo.support.Twins;
import io.attimo.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SessionsTest {

    private static final String SECRET = "attimo_session";
    private static final String PROVIDER = "/demo-sign-in/studio/authorize";

    @Inject
    Cast cast;

    @Inject
    Sessions sessions;

    @Test
    void a_session_left_alone_for_two_hours_is_over() {
        var bob = cast.freshly(Persona.BOB);

        back(bob, "seenAt", Duration.ofMinutes(119));
        assertThat(reads(bob.cookies())).isEqualTo(200);
        back(bob, "seenAt", Duration.ofMinutes(121));
        isOver(bob.cookies());
    }

    @Test
    void a_session_of_twelve_hours_is_over_however_busy_it_was() {
        var bob = cast.freshly(Persona.BOB);

        back(bob, "startedAt", Duration.ofMinutes(719));
        assertThat(reads(bob.cookies())).isEqualTo(200);
        back(bob, "startedAt", Duration.ofMinutes(721));
        isOver(bob.cookies());
    }

    @Test
    void what_one_sees_counts_as_being_there_and_is_written_down_once_a_minute() {
        var bob = cast.freshly(Persona.BOB);
        back(bob, "seenAt", Duration.ofSeconds(50));
        var before = session(bob).seenAt();

        bob.visits("/help");
        assertThat(session(bob).seenAt()).isEqualTo(before);

        back(bob, "seenAt", Duration.ofSeconds(61));
        bob.visits("/help");
        assertThat(session(bob).seenAt()).isAfter(before);
    }

    @Test
    void a_page_wants_a_fresh_word_of_the_provider_but_a_form_is_taken_and_the_session_goes_on() {
        var bob = cast.freshly(Persona.BOB);
        var before = session(bob);
        back(bob, "vouchedAt", Duration.ofHours(13));

        assertThat(posts(bob.cookies()).headers().firstValue("Location").orElseThrow())
                .isEqualTo("/t/studio/home");
        var asked = gets(bob.cookies());
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(asked.headers().firstValue("Location").orElseThrow())
                .contains(PROVIDER)
                .endsWith("&login_hint=bob%40studio.example");

        bob.visits("/help").pressesThe("button[value=bob]");
        assertThat(reads(bob.cookies())).isEqualTo(200);
        assertThat(session(bob)).isEqualTo(before);
    }

    @Test
    void the_providers_word_without_the_secret_and_the_secret_with_anothers_word_open_nothing() {
        var bob = cast.freshly(Persona.BOB);
        var elena = cast.freshly(Persona.ELENA);
        var word = new HashMap<>(bob.cookies());
        word.remove(SECRET);
        isOver(word);

        word.put(SECRET, elena.cookies().get(SECRET));
        isOver(word);
        word.put(SECRET, "planted");
        isOver(word);
        word.put(SECRET, bob.cookies().get(SECRET));
        assertThat(reads(word)).isEqualTo(200);
    }

    @Test
    void signing_in_gives_a_new_secret_whatever_was_planted_before() {
        var elena = cast.freshly(Persona.ELENA);
        var bob = cast.freshly(Persona.BOB);

        for (var planted : new String[] {"planted", elena.cookies().get(SECRET)}) {
            var signedIn =
                    cast.anonymousAt(Cast.STUDIO).holding(SECRET, planted).signsInAs("bob");

            assertThat(signedIn.cookies().get(SECRET))
                    .isNotIn(planted, bob.cookies().get(SECRET))
                    .hasSizeGreaterThan(40);
        }
        assertThat(reads(elena.cookies())).isEqualTo(200);
    }

    private void isOver(Map<String, String> cookies) {
        var read = gets(cookies);
        assertThat(read.statusCode()).isEqualTo(302);
        assertThat(read.headers().firstValue("Location").orElseThrow()).contains(PROVIDER);
        assertThat(posts(cookies).statusCode()).isEqualTo(401);
    }

    private void back(Visitor visitor, String column, Duration time) {
        cast.at(
                Cast.STUDIO,
                () -> sessions.update(
                        column + " = ?1 where secret = ?2",
                        Instant.now().minus(time),
                        Vault.hash(visitor.cookies().get(SECRET))));
    }

    private Session session(Visitor visitor) {
        return cast.at(
                Cast.STUDIO,
                () -> sessions.behind(visitor.cookies().get(SECRET)).orElseThrow());
    }

    private static int reads(Map<String, String> cookies) {
        return gets(cookies).statusCode();
    }

    private static HttpResponse<String> gets(Map<String, String> cookies) {
        return Raw.gets("/t/studio/help", Twins.browser(cookies));
    }

    private static HttpResponse<String> posts(Map<String, String> cookies) {
        var headers = Twins.browser(cookies);
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        return Raw.send("POST", "/t/studio/preferences", headers, "theme=system");
    }
}
