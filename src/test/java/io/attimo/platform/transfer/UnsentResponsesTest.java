package io.attimo.platform.transfer;

import static io.attimo.platform.transfer.NarrowServer.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of answers of four megabytes that are not taken, at a server of its own and by a clock of its own. */
class UnsentResponsesTest {

    private static final int ANSWER = 4_000_000;
    private static final int CHUNK = NarrowServer.MOST_SENT;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicLong now = new AtomicLong();
    private UnsentResponses answers = upTo(10 * ANSWER);
    private NarrowServer server;

    @BeforeEach
    void open() throws Exception {
        var router = Router.router(vertx);
        router.route().handler(context -> answers.follow(context));
        router.route("/long").handler(context -> answer(context, ANSWER));
        router.route("/short").handler(context -> answer(context, 1));
        server = new NarrowServer(vertx, router);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void who_takes_nothing_for_a_minute_is_let_go() throws Exception {
        var reader = asks("/long");
        waitFor(() -> answers.count() == 1);

        looksAfter(Duration.ofSeconds(60));
        assertThat(answers.count()).isEqualTo(1);
        looksAfter(Duration.ofSeconds(1));

        assertThat(takes(reader, ANSWER)).isLessThan(ANSWER / 2);
        waitFor(() -> looksAfter(Duration.ZERO) == 0);
    }

    @Test
    void who_takes_some_each_time_is_not() throws Exception {
        var reader = asks("/long");
        waitFor(() -> answers.count() == 1);
        long taken = 0;
        for (int i = 0; i < 8; i++) {
            taken += takes(reader, ANSWER / 10);
            looksAfter(Duration.ofSeconds(40));
            assertThat(answers.count()).isEqualTo(1);
        }

        taken += takes(reader, Integer.MAX_VALUE);

        assertThat(taken).isGreaterThanOrEqualTo(ANSWER);
        waitFor(() -> looksAfter(Duration.ZERO) == 0);
    }

    @Test
    void where_too_much_lies_there_those_go_who_have_taken_nothing_for_the_longest() throws Exception {
        answers = upTo(3 * ANSWER);
        var all = new ArrayList<Socket>();
        for (int i = 1; i <= 4; i++) {
            all.add(asks("/long"));
            int count = i;
            waitFor(() -> answers.count() == count);
            now.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        takes(all.get(0), ANSWER / 2);
        looksAfter(Duration.ZERO);
        all.add(asks("/long"));
        waitFor(() -> answers.count() == 5);

        looksAfter(Duration.ZERO);

        waitFor(() -> looksAfter(Duration.ZERO) == 3);
        assertThat(takes(all.get(1), ANSWER)).isLessThan(ANSWER / 2);
        assertThat(takes(all.get(2), ANSWER)).isLessThan(ANSWER / 2);
        for (int whole : List.of(3, 4)) {
            assertThat(takes(all.get(whole), Integer.MAX_VALUE)).isGreaterThanOrEqualTo(ANSWER);
        }
        assertThat(takes(all.get(0), Integer.MAX_VALUE)).isGreaterThanOrEqualTo(ANSWER / 2);
    }

    @Test
    void who_asks_for_more_is_answered_when_the_last_was_taken() throws Exception {
        var reader = asks("/long", "/long", "/long", "/short");
        waitFor(() -> answers.count() == 1);
        Thread.sleep(500);
        assertThat(answered).hasValue(1);

        assertThat(takes(reader, Integer.MAX_VALUE)).isGreaterThanOrEqualTo(3 * ANSWER);
        assertThat(answered).hasValue(4);
    }

    @Test
    void what_was_taken_at_once_is_not_looked_at() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(takes(asks("/short"), 1)).isOne();
        }
        assertThat(answers.count()).isZero();
    }

    @Test
    void who_went_away_is_forgotten() throws Exception {
        var reader = asks("/long");
        waitFor(() -> answers.count() == 1);
        reader.close();

        waitFor(() -> looksAfter(Duration.ZERO) == 0);
    }

    private void answer(RoutingContext context, int letters) {
        answered.incrementAndGet();
        context.response().end(Buffer.buffer("x".repeat(letters)));
    }

    private UnsentResponses upTo(long most) {
        return new UnsentResponses(Duration.ofMinutes(1), most, now::get);
    }

    /** How many there are afterwards. */
    private int looksAfter(Duration time) {
        now.addAndGet(time.toNanos());
        answers.look();
        return answers.count();
    }

    /** For each of them, one right after another. */
    private Socket asks(String... paths) throws IOException {
        var requests = new StringBuilder();
        for (int i = 0; i < paths.length; i++) {
            var end = i == paths.length - 1 ? "Connection: close\r\n\r\n" : "\r\n";
            requests.append("GET ")
                    .append(paths[i])
                    .append(" HTTP/1.1\r\nHost: localhost\r\n")
                    .append(end);
        }
        return server.asks(requests.toString(), CHUNK);
    }

    /** How many bytes came, of so many at most. */
    private static int takes(Socket reader, int most) {
        int taken = 0;
        var bytes = new byte[CHUNK];
        try {
            int read = 0;
            while (read >= 0 && taken < most) {
                taken += read;
                read = reader.getInputStream().read(bytes, 0, Math.min(CHUNK, most - taken));
            }
        } catch (IOException brokenOff) {
            return taken;
        }
        return taken;
    }
}
