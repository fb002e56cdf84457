package io.attimo.platform.limits;

import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.WebMessages;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

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
    private static final String TURN = RequestQueue.class.getName();

    private final ConcurrencyLimit concurrencyLimit;
    private final ConcurrencyLimit waitingPlaces;
    private final RequestSources requestSources;
    private final Deque<Turn> waiting = new ArrayDeque<>();

    RequestQueue(
            @ConfigProperty(name = "attimo.requests.at-once.sender") int senderAtOnce,
            @ConfigProperty(name = "attimo.requests.at-once.tenant") int tenantAtOnce,
            RequestSources requestSources) {
        int any = Integer.MAX_VALUE;
        this.concurrencyLimit = new ConcurrencyLimit(senderAtOnce, tenantAtOnce, any, any);
        this.waitingPlaces = new ConcurrencyLimit(MOST_WAITING, any, any, any);
        this.requestSources = requestSources;
    }

    /**
     * @return null for whoever need not wait
     * @throws Refusal where too many of theirs wait already
     */
    @ServerRequestFilter(priority = LAST)
    public Uni<Void> await(RoutingContext context) {
        var requestSource = requestSources.of(context.request());
        if (requestSource.sender().isEmpty()) {
            return null;
        }
        var turn = new Turn(requestSource);
        context.put(TURN, turn);
        context.addEndHandler(end -> leave(context));
        if (turn.begins()) {
            return null;
        }
        turn.waits();
        return Uni.createFrom().emitter(goesOn -> wait(turn, goesOn));
    }

    private void wait(Turn turn, UniEmitter<? super Void> goesOn) {
        turn.goesOn = goesOn;
        synchronized (waiting) {
            waiting.add(turn);
        }
        // one may have ended since this found no place
        goOn();
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

    /** Of one request; it may end before it has begun. */
    private final class Turn {

        private final RequestSource requestSource;
        private Runnable place;
        private Runnable waitingPlace = () -> {};
        private UniEmitter<? super Void> goesOn;
        private boolean isOver;

        Turn(RequestSource requestSource) {
            this.requestSource = requestSource;
        }

        /** One that is over begins too, to be told that it is. */
        synchronized boolean begins() {
            var free = isOver ? Optional.<Runnable>empty() : concurrencyLimit.take(requestSource);
            place = free.orElse(null);
            return isOver || free.isPresent();
        }

        void waits() {
            waitingPlace = waitingPlaces.take(requestSource).orElseThrow(RequestQueue::refusal);
        }

        void goesOn() {
            waitingPlace.run();
            if (isOver()) {
                goesOn.fail(refusal());
            } else {
                goesOn.complete(null);
            }
        }

        private synchronized boolean isOver() {
            return isOver;
        }

        synchronized void ends() {
            isOver = true;
            if (place != null) {
                place.run();
                place = null;
            }
        }
    }

    private static Refusal refusal() {
        return Refusal.tooOften(
                MOMENT,
                (locale, seconds) -> Messages.in(WebMessages.class, locale).tooManyRequests(seconds));
    }
}
