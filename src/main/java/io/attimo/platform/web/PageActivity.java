package io.attimo.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Whether somebody is looking at pages. Programs are not counted: they ask how their import goes on, and would slow it;
 * nor is a file on its way in or out, which may be so for an hour.
 */
@Singleton
public class PageActivity {

    /** Who has just been shown a page soon wants its style, and the next one. */
    private static final long MOMENT = Duration.ofMillis(100).toNanos();

    private static final String COUNTED = PageActivity.class.getName();

    private final AtomicInteger inFlight = new AtomicInteger();
    private final LongSupplier nanos;
    private volatile long lastEnd;

    @Inject
    PageActivity() {
        this(System::nanoTime);
    }

    PageActivity(LongSupplier nanos) {
        this.nanos = nanos;
        lastEnd = nanos.getAsLong() - MOMENT;
    }

    void standAtTheFront(@Observes Filters filters) {
        filters.register(this::follow, 1050);
    }

    private void follow(RoutingContext context) {
        var path = context.request().path();
        boolean isPage = path.startsWith("/t/") || CookielessRoutes.isOne(path);
        if (isPage && !BodyLimits.isFile(context.request())) {
            begin();
            context.put(COUNTED, true);
            RequestEnd.then(context, end -> leave(context));
        }
        context.next();
    }

    /** What is still on its way to whoever made this request is no page. */
    public void leave(RoutingContext context) {
        if (context.remove(COUNTED) != null) {
            end();
        }
    }

    void begin() {
        inFlight.incrementAndGet();
    }

    void end() {
        lastEnd = nanos.getAsLong();
        inFlight.decrementAndGet();
    }

    public boolean isThere() {
        return inFlight.get() > 0 || nanos.getAsLong() - lastEnd < MOMENT;
    }
}
