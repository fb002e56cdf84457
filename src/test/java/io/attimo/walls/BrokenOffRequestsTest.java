package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.Logbook;
import io.attimo.support.TestDatabase;
import io.attimo.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Somebody presses reload again and again: whoever goes before the answer comes gives back the turn they had. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BrokenOffRequestsTest {

    private static final int TIMES = 120;
    private static final int MOST_MILLIS = 10;

    @Inject
    Cast cast;

    @Test
    void whoever_breaks_off_again_and_again_is_still_answered() throws IOException, InterruptedException {
        var visitor = cast.bob();
        var ask = asks(visitor);
        long seed = System.nanoTime();
        var dice = new Random(seed);
        for (int i = 0; i < TIMES; i++) {
            try (var line = Line.open()) {
                line.says(i % 4 == 0 ? ask.repeat(20) : ask);
                Thread.sleep(dice.nextInt(MOST_MILLIS));
            }
        }
        for (int i = 0; i < 10; i++) {
            assertThat(visitor.visits("/help").status()).as("seed %d", seed).isEqualTo(200);
        }
    }

    /** Where Vert.x fails on them, a node that is told to end waits for those who went. */
    @Test
    void whoever_does_in_the_middle_of_their_next_request_makes_nothing_fail()
            throws IOException, InterruptedException {
        var ask = asks(cast.bob());
        var cut = "POST /sign-in HTTP/1.1\r\nHost: " + Line.host()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 60\r\n\r\nx";
        long seed = System.nanoTime();
        var dice = new Random(seed);
        try (var log = Logbook.open()) {
            for (int i = 0; i < TIMES; i++) {
                var line = Line.open().says(ask + cut);
                Thread.sleep(dice.nextInt(MOST_MILLIS));
                line.breaksOff();
            }

            assertThat(cast.bob().visits("/help").status()).as("seed %d", seed).isEqualTo(200);
            assertThat(log.lines())
                    .extracting(line -> line.at("/level").asText())
                    .doesNotContain("ERROR", "WARN");
        }
    }

    private static String asks(Visitor visitor) {
        return "GET /t/" + Cast.STUDIO + "/help HTTP/1.1\r\nHost: " + Line.host() + "\r\nCookie: "
                + visitor.cookieHeader() + "\r\n\r\n";
    }
}
