package io.attimo.platform.limits;

import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.RequestEnd;
import io.attimo.platform.web.WebMessages;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * So many requests of one member or key, and of one tenant, are worked on at once, so that connections to the database are
 * left for all others. Who asks for more waits for a turn, and holds no thread meanwhile.
 */
@Singleton
public class RequestQueue {

    /** Behind what waits for files, which may take its time. */
    private static final int LAST = Priorities.USER + 2000;

    private static final int MOST_WAITING = 100;
    private static final Duration MOMENT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final String TURN = RequestQueue.class.getName();

    private final ConcurrencyLimit concurrencyLimit;
    private final ConcurrencyLimit waitingPlaces;
    private final LimitKeysOfRequest limitKeysOfRequest;
    private final Duration longestWait;
    private final Deque<Turn> waiting = new ArrayDeque<>();

    @Inject
    RequestQueue(
            @ConfigProperty(name = "attimo.requests.at-once.sender") int senderAtOnce,
            @ConfigProperty(name = "attimo.requests.at-once.tenant") int tenantAtOnce,
            LimitKeysOfRequest limitKeysOfRequest) {
        this(senderAtOnce, tenantAtOnce, limitKeysOfRequest, LONGEST_WAIT);
    }

    RequestQueue(int senderAtOnce, int tenantAtOnce, LimitKeysOfRequest limitKeysOfRequest, Duration longestWait) {
        int any = Integer.MAX_VALUE;
        this.concurrencyLimit = new ConcurrencyLimit(senderAtOnce, tenantAtOnce, any, any);
        this.waitingPlaces = new ConcurrencyLimit(MOST_WAITING, any, any, any);
        this.limitKeysOfRequest = limitKeysOfRequest;
        this.longestWait = longestWait;
    }

    /**
     * @return null for whoever need not wait
     * @throws Refusal where too many of theirs wait already
     */
    @ServerRequestFilter(priority = LAST)
    public Uni<Void> await(RoutingContext context) {
        var limitKeys = limitKeysOfRequest.of(context.request());
        if (limitKeys.sender().isEmpty()) {
            return null;
        }
        var turn = new Turn(limitKeys);
        context.put(TURN, turn);
        // When the work is done, not when whoever asked has gone: the work goes on without them.
        CurrentRequestManager.get().registerCompletionCallback(done -> leave(context));
        if (turn.begins()) {
            return null;
        }
        turn.waits();
        return Uni.createFrom().emitter(goesOn -> wait(turn, goesOn, context));
    }

    private void wait(Turn turn, UniEmitter<? super Void> goesOn, RoutingContext context) {
        turn.goesOn = goesOn;
        long patience = context.vertx().setTimer(longestWait.toMillis(), over -> giveUp(turn));
        goesOn.onTermination(() -> context.vertx().cancelTimer(patience));
        synchronized (waiting) {
            waiting.add(turn);
        }
        RequestEnd.then(context, gone -> giveUp(turn));
        // one may have ended since this found no place
        goOn();
    }

    private void giveUp(Turn turn) {
        boolean isWaiting;
        synchronized (waiting) {
            isWaiting = waiting.remove(turn);
        }
        if (isWaiting) {
            turn.ends();
            turn.goesOn.fail(refusal());
        }
    }

    /** What is still on its way to whoever made this request needs no turn any more. */
    public void leave(RoutingContext context) {
        Turn turn = context.get(TURN);
        if (turn != null) {
            turn.ends();
            goOn();
        }
    }

    private void goOn() {
        for (var next = next(); next.isPresent(); next = next()) {
            next.get().goesOn();
        }
    }

    private Optional<Turn> next() {
        synchronized (waiting) {
            var next = waiting.stream().filter(Turn::begins).findFirst();
            next.ifPresent(waiting::remove);
            return next;
        }
    }

    private final class Turn {

        private final LimitKeys limitKeys;
        private Runnable place = () -> {};
        private Runnable waitingPlace = () -> {};
        private UniEmitter<? super Void> goesOn;

        Turn(LimitKeys limitKeys) {
            this.limitKeys = limitKeys;
        }

        synchronized boolean begins() {
            var free = concurrencyLimit.take(limitKeys);
            free.ifPresent(taken -> place = taken);
            return free.isPresent();
        }

        synchronized void waits() {
            waitingPlace = waitingPlaces.take(limitKeys).orElseThrow(RequestQueue::refusal);
        }

        void goesOn() {
            waitsNoLonger();
            goesOn.complete(null);
        }

        synchronized void ends() {
            waitsNoLonger();
            place.run();
            place = () -> {};
        }

        private synchronized void waitsNoLonger() {
            waitingPlace.run();
            waitingPlace = () -> {};
        }
    }

    private static Refusal refusal() {
        return Refusal.tooOften(
                MOMENT,
                (locale, seconds) -> Messages.in(WebMessages.class, locale).tooManyRequests(seconds));
    }
}
