package io.attimo.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers to the hosts it was told are its own: links to ourselves are made of the host that was asked for, so there is one. */
@Singleton
class KnownHosts {

    /** Probes come to the machine's own address. */
    private static final String PROBES = "/q/";

    private final Optional<List<String>> hosts;
    private final FrontDoor door;

    /** @param hosts where none are named, whatever stands in front of us is trusted to let no other through */
    KnownHosts(@ConfigProperty(name = "attimo.hosts") Optional<List<String>> hosts, FrontDoor door) {
        this.hosts = hosts;
        this.door = door;
    }

    void standAtTheFront(@Observes Filters filters) {
        filters.register(this::check, 950);
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
            context.response().setStatusCode(421).end();
        }
    }

    /** A proxy's word for it is made of the header, too. */
    private static boolean isHostless(HttpServerRequest request) {
        var host = request.getHeader("Host");
        return host == null || host.isBlank() || request.authority() == null;
    }
}
