package io.attimo.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers to the hosts it was told are its own: links to ourselves are made of the host that was asked for, so there is one.
 * Whoever names several may mean one for what stands in front of us and another for us, and is not listened to any longer.
 */
@Singleton
class HostCheck {

    /** Probes come to the machine's own address. */
    private static final String PROBES = "/q/";

    private final Optional<List<String>> hosts;
    private final EarlyRefusal door;
    private final ConnectionClosing end;

    /** @param hosts where none are named, whatever stands in front of us is trusted to let no other through */
    HostCheck(
            @ConfigProperty(name = "attimo.hosts") Optional<List<String>> hosts,
            EarlyRefusal door,
            ConnectionClosing end) {
        this.hosts = hosts;
        this.door = door;
        this.end = end;
    }

    void standAtTheFront(@Observes Filters filters) {
        filters.register(this::refuseMany, 1055);
        filters.register(this::check, 950);
    }

    /** What Vert.x takes for no host fails there, before any filter is asked. */
    void standBehind(@Observes Router router) {
        router.route().failureHandler(this::refuseUnread);
    }

    private void refuseMany(RoutingContext context) {
        if (DuplicateHostDetection.areMany(context.request())) {
            door.refuse(end.with(context), 400, WebMessages::badRequestTitle, WebMessages::manyHosts);
        } else {
            context.next();
        }
    }

    private void refuseUnread(RoutingContext context) {
        boolean isUnread = context.statusCode() == 400 && context.request().authority() == null;
        if (!isUnread || context.response().ended()) {
            context.next();
            return;
        }
        SecurityHeaders.addTo(context);
        if (DuplicateHostDetection.areMany(context.request())) {
            refuseMany(context);
        } else {
            door.refuse(context, 400, WebMessages::badRequestTitle, WebMessages::hostless);
        }
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (request.path().startsWith(PROBES)) {
            context.next();
        } else if (isHostless(request)) {
            door.refuse(context, 400, WebMessages::badRequestTitle, WebMessages::hostless);
        } else if (hosts.isEmpty()
                || hosts.orElseThrow().contains(request.authority().host())) {
            context.next();
        } else {
            door.refuse(context, 421, WebMessages::badRequestTitle, WebMessages::unknownHost);
        }
    }

    /** A proxy's word for it is made of the header, too. */
    private static boolean isHostless(HttpServerRequest request) {
        var host = request.getHeader("Host");
        return host == null || host.isBlank() || request.authority() == null;
    }
}
