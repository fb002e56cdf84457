package io.attimo.platform.transfer;

import static io.attimo.platform.transfer.NarrowServer.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.files.DownloadChunks;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a file on its way out, at a server of its own that has two threads to make files. */
class DownloadTransferTest {

    private static final int PIECE = NarrowServer.MOST_SENT;
    private static final int PIECES = 200;
    private static final String GET = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String END = "\r\n0\r\n\r\n";

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(2));
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private Supplier<DownloadChunks> file = () -> new Letters(PIECES);
    private DownloadMinimumSpeed pace = new DownloadMinimumSpeed(Duration.ofMinutes(1), 1);
    private BiConsumer<RoutingContext, Supplier<DownloadTransfer>> begins =
            (context, dispatch) -> dispatch.get().begin();
    private NarrowServer server;

    @BeforeEach
    void open() throws Exception {
        var router = Router.router(vertx);
        router.route()
                .handler(context -> begins.accept(
                        context, () -> new DownloadTransfer(context, file.get(), pace, left::incrementAndGet)));
        server = new NarrowServer(vertx, router);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void it_arrives_as_a_whole_and_everything_is_left_once() throws Exception {
        var heard = hears(asks());

        assertThat(heard).startsWith("HTTP/1.1 200").endsWith(END);
        assertThat(heard.chars().filter(letter -> letter == 'x').count()).isEqualTo((long) PIECE * PIECES);
        waitFor(() -> closed.get() == 1 && left.get() == 1);
        assertThat(made).hasValue(PIECES);
    }

    @Test
    void who_does_not_read_holds_no_thread_and_next_to_nothing_is_made_for_them() throws Exception {
        var deaf = new ArrayList<Socket>();
        for (int i = 0; i < 50; i++) {
            deaf.add(asks(1));
        }
        waitFor(() -> made.get() >= 50);

        assertThat(hears(asks())).endsWith(END);

        assertThat(made).hasValueLessThan(50 * 20 + PIECES);
        waitFor(() -> left.get() > 0);
        assertThat(left).hasValue(1);
        for (var each : deaf) {
            each.close();
        }
        waitFor(() -> left.get() == 51 && closed.get() == 51);
    }

    @Test
    void who_takes_too_little_for_too_long_is_let_go() throws Exception {
        pace = new DownloadMinimumSpeed(Duration.ofMillis(300), 1000);
        var reader = asks();

        waitFor(() -> left.get() == 1 && closed.get() == 1);

        assertThat(hears(reader)).startsWith("HTTP/1.1 200").doesNotEndWith(END);
    }

    @Test
    void who_takes_enough_each_time_is_not() throws Exception {
        file = () -> new Letters(60);
        pace = new DownloadMinimumSpeed(Duration.ofSeconds(2), 1);

        assertThat(hears(asks(), 100)).endsWith(END);
    }

    /** A database that is slow is no fault of theirs. */
    @Test
    void who_waits_for_what_is_not_made_yet_is_not_let_go_either() throws Exception {
        pace = new DownloadMinimumSpeed(Duration.ofMillis(200), 1000);
        file = () -> new Letters(3) {
            @Override
            public Optional<byte[]> next() throws IOException {
                pause(900);
                return super.next();
            }
        };

        assertThat(hears(asks())).endsWith(END);
    }

    @Test
    void for_who_goes_away_nothing_more_is_made() throws Exception {
        var reader = asks();
        waitFor(() -> made.get() > 0);
        reader.close();

        waitFor(() -> left.get() == 1 && closed.get() == 1);

        int then = made.get();
        pause(300);
        assertThat(made).hasValue(then).hasValueLessThan(PIECES);
    }

    /** Vert.x fails on such a request, and tells nobody of those who went. */
    @Test
    void who_goes_away_in_the_middle_of_their_next_form_leaves_everything_too() throws Exception {
        var reader = server.asks(GET + "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60\r\n\r\nx", PIECE);
        waitFor(() -> made.get() > 0);
        NarrowServer.breaksOff(reader);

        waitFor(() -> left.get() == 1 && closed.get() == 1);
    }

    @Test
    void what_is_being_made_when_they_go_is_closed_once_it_is_made() throws Exception {
        var isMaking = new AtomicInteger();
        file = () -> new Letters(1000) {
            @Override
            public Optional<byte[]> next() throws IOException {
                isMaking.incrementAndGet();
                pause(500);
                assertThat(closed).hasValue(0);
                isMaking.decrementAndGet();
                return super.next();
            }
        };
        var reader = asks();
        waitFor(() -> isMaking.get() == 1);
        reader.close();

        waitFor(() -> left.get() == 1 && closed.get() == 1);
        assertThat(isMaking).hasValue(0);
    }

    @Test
    void of_which_the_end_cannot_be_made_never_seems_to_be_whole() throws Exception {
        file = () -> new Letters(3) {
            @Override
            public Optional<byte[]> next() throws IOException {
                var next = super.next();
                if (next.isEmpty()) {
                    throw new IOException("tried");
                }
                return next;
            }
        };

        assertThat(hears(asks())).startsWith("HTTP/1.1 200").doesNotEndWith(END);
        waitFor(() -> left.get() == 1 && closed.get() == 1);
    }

    @Test
    void who_went_away_before_it_began_leaves_everything_all_the_same() throws Exception {
        begins = (context, dispatch) ->
                context.response().closeHandler(gone -> dispatch.get().begin());

        asks().close();

        waitFor(() -> left.get() == 1 && closed.get() == 1);
        assertThat(made).hasValue(0);
    }

    @Test
    void one_asked_for_behind_another_on_a_line_that_ends_meanwhile_leaves_everything_too() throws Exception {
        var asked = new AtomicInteger();
        begins = (context, dispatch) -> {
            if (asked.incrementAndGet() == 1) {
                vertx.setTimer(500, late -> context.response().end());
            } else {
                dispatch.get().begin();
            }
        };
        var reader = asks();
        reader.getOutputStream().write(GET.getBytes(StandardCharsets.US_ASCII));
        waitFor(() -> asked.get() == 1);
        reader.close();

        waitFor(() -> asked.get() == 2 || left.get() == 1);
        waitFor(() -> left.get() == 1 && closed.get() == 1);
    }

    private Socket asks() throws IOException {
        return asks(PIECE);
    }

    private Socket asks(int most) throws IOException {
        return server.asks(GET, most);
    }

    /** Until the file or the connection ends. */
    private static String hears(Socket reader) {
        return hears(reader, 0);
    }

    private static String hears(Socket reader, int restMillis) {
        var heard = new StringBuilder();
        var bytes = new byte[PIECE];
        for (int read = 0; read >= 0 && !ends(heard); read = read(reader, bytes, heard)) {
            pause(restMillis);
        }
        return heard.toString();
    }

    private static int read(Socket reader, byte[] bytes, StringBuilder heard) {
        try {
            int read = reader.getInputStream().read(bytes);
            heard.append(new String(bytes, 0, Math.max(read, 0), StandardCharsets.US_ASCII));
            return read;
        } catch (IOException brokenOff) {
            return -1;
        }
    }

    private static boolean ends(StringBuilder heard) {
        return heard.length() >= END.length()
                && heard.substring(heard.length() - END.length()).equals(END);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** So many pieces of one letter. */
    private class Letters implements DownloadChunks {

        private final int most;
        private int given;

        Letters(int most) {
            this.most = most;
        }

        @Override
        public Optional<byte[]> next() throws IOException {
            if (given == most) {
                return Optional.empty();
            }
            given++;
            made.incrementAndGet();
            return Optional.of("x".repeat(PIECE).getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
