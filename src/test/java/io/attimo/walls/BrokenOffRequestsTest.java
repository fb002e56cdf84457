package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
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
        var ask = "GET /t/" + Cast.STUDIO + "/help HTTP/1.1\r\nHost: " + Line.host() + "\r\nCookie: "
                + visitor.cookieHeader() + "\r\n\r\n";
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
}
