package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.attimo.walls.Line;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** One answer that is slow to be made, as while the database is silent, keeps no other waiting. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SlowRefusalsTest {

    private static final String SLOW = "/slow-to-refuse";
    private static final int SOME = 32;

    /** Takes the turn of whatever is made one after another, for as long as the test likes. */
    @Singleton
    static class SlowAnswers {

        private final CountDownLatch begun = new CountDownLatch(SOME);
        private final CountDownLatch ended = new CountDownLatch(1);

        void standAtTheFront(@Observes Filters filters) {
            filters.register(this::answer, 1200);
        }

        private void answer(RoutingContext context) {
            if (!context.request().path().equals(SLOW)) {
                context.next();
                return;
            }
            begun.countDown();
            context.vertx()
                    .executeBlocking(() -> {
                        ended.await();
                        return "";
                    })
                    .onComplete(late -> context.response().end());
        }
    }

    @Inject
    SlowAnswers slow;

    @Test
    void refusals_do_not_wait_for_one_another() throws IOException, InterruptedException {
        var lines = new ArrayList<Line>();
        try {
            for (int i = 0; i < SOME; i++) {
                lines.add(Line.open().says("GET " + SLOW + " HTTP/1.1\r\nHost: " + Line.host() + "\r\n\r\n"));
            }
            slow.begun.await();

            var refused = Raw.send("POST", "/t/studio/journeys", Map.of("Sec-Fetch-Site", "cross-site"), "");
            assertThat(refused.statusCode()).isEqualTo(403);
        } finally {
            slow.ended.countDown();
            for (var line : lines) {
                line.close();
            }
        }
    }
}
