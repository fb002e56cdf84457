package io.attimo.platform.transfer;

import io.attimo.platform.web.ConnectionClosing;
import io.netty.channel.Channel;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Answers that were given and are not taken yet: no thread waits, but each lies in memory until its reader has it. Whoever
 * takes nothing for too long is let go; where too much lies there, so are those who have taken nothing for the longest.
 * Who asks for the next before the last is taken waits for it.
 */
@Singleton
public class UnsentResponses {

    private static final Logger LOG = Logger.getLogger(UnsentResponses.class);
    private static final int FIRST = 1100;
    private static final long LOOK_EVERY = 500;

    private final Map<HttpConnection, Untaken> untaken = new ConcurrentHashMap<>();
    private final long patience;
    private final long most;
    private final LongSupplier nanos;

    @Inject
    UnsentResponses(
            @ConfigProperty(name = "attimo.answers.patience") Duration patience,
            @ConfigProperty(name = "attimo.answers.untaken") MemorySize most) {
        this(patience, most.asLongValue(), System::nanoTime);
    }

    UnsentResponses(Duration patience, long most, LongSupplier nanos) {
        this.patience = patience.toNanos();
        this.most = most;
        this.nanos = nanos;
    }

    void watch(@Observes Filters filters, Vertx vertx) {
        vertx.setPeriodic(LOOK_EVERY, now -> look());
        filters.register(this::follow, FIRST);
    }

    void follow(RoutingContext context) {
        var connection = context.request().connection();
        context.addEndHandler(end -> channel(connection).eventLoop().execute(() -> note(connection)));
        if (context.response().writeQueueFull()) {
            context.request().pause();
            context.response().drainHandler(taken -> goOn(context));
        } else {
            context.next();
        }
    }

    private static void goOn(RoutingContext context) {
        context.response().drainHandler(null);
        context.request().resume();
        context.next();
    }

    /** Of most answers nothing is left by now. */
    private void note(HttpConnection connection) {
        var fresh = new Untaken(connection, nanos.getAsLong());
        if (fresh.left > 0) {
            untaken.putIfAbsent(connection, fresh);
        }
    }

    public int count() {
        return untaken.size();
    }

    void look() {
        long now = nanos.getAsLong();
        untaken.values().removeIf(each -> each.isTaken(now));
        var longestFirst = untaken.values().stream()
                .sorted(Comparator.comparingLong(each -> each.since))
                .toList();
        long all = longestFirst.stream().mapToLong(each -> each.left).sum();
        int gone = 0;
        for (var each : longestFirst) {
            if (all <= most && now - each.since <= patience) {
                break;
            }
            ConnectionClosing.now(each.connection);
            all -= each.left;
            gone++;
        }
        if (gone > 0) {
            LOG.infof("%d who did not take what they had asked for were let go", gone);
        }
    }

    private static Channel channel(HttpConnection connection) {
        return ((ConnectionBase) connection).channel();
    }

    /** What is left of one connection's answers, and since when nothing of it was taken. */
    private static final class Untaken {

        private final HttpConnection connection;
        private long left;
        private long since;

        Untaken(HttpConnection connection, long now) {
            this.connection = connection;
            this.left = left();
            this.since = now;
        }

        boolean isTaken(long now) {
            long before = left;
            left = left();
            since = left < before ? now : since;
            return left == 0;
        }

        private long left() {
            var waiting = channel(connection).unsafe().outboundBuffer();
            return waiting == null ? 0 : waiting.totalPendingWriteBytes() - waiting.currentProgress();
        }
    }
}
