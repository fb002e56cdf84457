package io.attimo.platform.limits;

import io.attimo.platform.tenancy.CurrentTenant;
import io.attimo.platform.web.PublicRoute;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A route behind a queue of its own, in which one is worked on at a time and nobody waits for long; in tests only. */
@Path("/queue-probe")
@PublicRoute("in tests only")
@Produces("text/plain")
public class QueueProbe {

    static final Duration LONGEST_WAIT = Duration.ofMillis(400);

    static final CountDownLatch begun = new CountDownLatch(1);
    static final CountDownLatch mayEnd = new CountDownLatch(1);

    @GET
    public String works() throws InterruptedException {
        begun.countDown();
        mayEnd.await();
        return "done";
    }

    @Singleton
    public static class ItsQueue {

        private final RequestQueue queue;

        ItsQueue(CurrentTenant tenant) {
            var sender = new LimitKeysOfRequest(tenant, List.of(() -> Optional.of("Ada")));
            queue = new RequestQueue(1, 1, sender, LONGEST_WAIT);
        }

        @ServerRequestFilter
        public Uni<Void> await(ResourceInfo route, RoutingContext context) {
            return route.getResourceClass() == QueueProbe.class ? queue.await(context) : null;
        }
    }
}
