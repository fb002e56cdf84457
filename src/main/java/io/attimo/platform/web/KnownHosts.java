package io.attimo.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers to the hosts it was told are its own, since links to ourselves are made of the host that was asked for. */
@Singleton
class KnownHosts {

    /** Probes come to the machine's own address. */
    private static final String PROBES = "/q/";

    private final Optional<List<String>> hosts;

    /** @param hosts where none are named, whatever stands in front of us is trusted to let no other through */
    KnownHosts(@ConfigProperty(name = "attimo.hosts") Optional<List<String>> hosts) {
        this.hosts = hosts;
    }

    void standAtTheFront(@Observes Filters filters) {
        filters.register(this::check, 950);
    }

    private void check(RoutingContext context) {
        if (hosts.isEmpty() || isKnown(context.request())) {
            context.next();
        } else {
            context.response().setStatusCode(421).end();
        }
    }

    private boolean isKnown(HttpServerRequest request) {
        return request.path().startsWith(PROBES)
                || request.authority() != null
                        && hosts.orElseThrow().contains(request.authority().host());
    }
}
