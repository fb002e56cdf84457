package io.attimo.platform.limits;

import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.WebMessages;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts the requests to a route that says {@link RateLimited}, and refuses those above its limit. */
@Singleton
public class RateLimitFilter {

    /** Once it is known who asks, and before a file is listened to. */
    private static final int BEHIND_THE_DOORS = Priorities.USER + 500;

    private final RequestRateLimits limits;
    private final LimitKeysOfRequest limitKeysOfRequest;

    RateLimitFilter(RequestRateLimits limits, LimitKeysOfRequest limitKeysOfRequest) {
        this.limits = limits;
        this.limitKeysOfRequest = limitKeysOfRequest;
    }

    @ServerRequestFilter(priority = BEHIND_THE_DOORS)
    public void count(ResourceInfo route, RoutingContext context) {
        var limited = on(route);
        if (limited != null) {
            limits.called(limited.value())
                    .take(limitKeysOfRequest.of(context.request()))
                    .ifPresent(RateLimitFilter::refuse);
        }
    }

    private static RateLimited on(ResourceInfo route) {
        var onMethod = route.getResourceMethod().getAnnotation(RateLimited.class);
        return onMethod == null ? route.getResourceClass().getAnnotation(RateLimited.class) : onMethod;
    }

    private static void refuse(Duration wait) {
        throw Refusal.tooOften(
                wait,
                (locale, seconds) -> Messages.in(WebMessages.class, locale).tooManyRequests(seconds));
    }
}
