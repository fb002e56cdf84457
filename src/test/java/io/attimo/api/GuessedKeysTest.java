package io.attimo.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.Actor;
import io.attimo.walls.Line;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Whoever tries one key after the other is told to wait, and nobody else is. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GuessedKeysTest extends ApiTest {

    private static final Pattern WAIT = Pattern.compile("(?i)retry-after: ([1-9]\\d*)");
    private static final String TRUSTED_PROXY = "127.0.0.9";

    private final String guesser = "127.0." + new Random().nextInt(1, 200) + "." + new Random().nextInt(1, 200);

    @ConfigProperty(name = "attimo.wrong-keys.a-minute.address")
    int most;

    @Test
    void after_a_number_of_them_its_address_is_told_to_wait_but_a_good_key_still_opens() throws IOException {
        var key = keyOf(Cast.STUDIO);
        int tries = 0;
        var answer = shows(guesser, "", "Bearer guess-" + tries);
        while (answer.startsWith("HTTP/1.1 401") && tries++ < 10 * most) {
            answer = shows(guesser, "", "Bearer guess-" + tries);
        }

        assertThat(tries).isBetween(most, 9 * most);
        assertThat(answer).startsWith("HTTP/1.1 429").containsPattern(WAIT).contains("application/problem+json");
        assertThat(answer).contains("Too many wrong keys came from this address.");
        assertThat(shows(guesser, "", "Basic x")).startsWith("HTTP/1.1 429");
        assertThat(shows(guesser, "Accept-Language: it\r\n", "Bearer x")).contains("troppe chiavi sbagliate");
        assertThat(shows(guesser, "", "Bearer " + key)).startsWith("HTTP/1.1 200");
        assertThat(shows("127.0.0.72", "", "Bearer guess")).startsWith("HTTP/1.1 401");
    }

    @Test
    void who_shows_no_key_at_all_guesses_nothing() throws IOException {
        for (int i = 0; i < 2 * most; i++) {
            assertThat(shows(guesser, "", null)).startsWith("HTTP/1.1 401");
        }
    }

    /** Of a proxy that is trusted it is who it speaks for; what others say of themselves is not believed. */
    @Test
    void it_is_the_address_that_the_house_believes_in() throws IOException {
        var far = "X-Forwarded-For: 203.0.113.7\r\n";
        for (int i = 0; i < 2 * most; i++) {
            shows(TRUSTED_PROXY, far, "Bearer guess-" + i);
        }
        assertThat(shows(TRUSTED_PROXY, far, "Bearer x")).startsWith("HTTP/1.1 429");
        assertThat(shows(TRUSTED_PROXY, "X-Forwarded-For: 203.0.113.8\r\n", "Bearer x"))
                .startsWith("HTTP/1.1 401");

        for (int i = 0; i < 2 * most; i++) {
            shows(guesser, "X-Forwarded-For: 203.0.114." + i + "\r\n", "Bearer guess-" + i);
        }
        assertThat(shows(guesser, "X-Forwarded-For: 203.0.115.1\r\n", "Bearer x"))
                .startsWith("HTTP/1.1 429");
    }

    @Test
    void a_revoked_key_is_a_wrong_one() throws IOException {
        var name = "Revoked " + UUID.randomUUID();
        var key = cast.at(Cast.STUDIO, () -> {
            var made = keys.make(name, Actor.named("Alice"));
            keys.revoke(keys.find("name", name).firstResult().id());
            return made;
        });
        for (int i = 0; i < 2 * most; i++) {
            shows(guesser, "", "Bearer " + key);
        }
        assertThat(shows(guesser, "", "Bearer " + key)).startsWith("HTTP/1.1 429");
    }

    private static String shows(String from, String more, String key) throws IOException {
        try (var line = Line.from(from)) {
            return line.says("GET " + KeyedProbe.PATH + " HTTP/1.1\r\nHost: " + Line.host()
                            + "\r\nConnection: close\r\n" + more
                            + (key == null ? "" : "Authorization: " + key + "\r\n") + "\r\n")
                    .hears(10_000);
        }
    }
}
