package io.attimo.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RequestQueueTest {

    @Inject
    Cast cast;

    @BeforeEach
    void open() {
        cast.anonymousAt(Cast.STUDIO);
    }

    @AfterEach
    void let_everybody_go() {
        QueueProbe.mayEnd.countDown();
    }

    @Test
    void whoever_has_waited_for_long_is_told_to_come_again_and_keeps_nobody_from_their_turn() throws Exception {
        var first = asks();
        assertThat(QueueProbe.begun.await(20, TimeUnit.SECONDS)).isTrue();
        long start = System.nanoTime();

        var refused = asks().get(20, TimeUnit.SECONDS);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(refused.body()).contains("Too much is being asked for at the moment.");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(QueueProbe.LONGEST_WAIT);
        QueueProbe.mayEnd.countDown();
        assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(asks().get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    private static CompletableFuture<HttpResponse<String>> asks() {
        return CompletableFuture.supplyAsync(() -> Raw.gets("/t/studio/queue-probe", Map.of("Accept-Language", "en")));
    }
}
