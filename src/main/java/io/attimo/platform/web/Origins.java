package io.attimo.platform.web;

import io.attimo.platform.tenancy.CurrentTenant;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Tells where a request comes from, once the doors have let it in. */
@Singleton
class Origins {

    private final CurrentTenant tenant;
    private final List<Sender> senders;

    Origins(CurrentTenant tenant, @All List<Sender> senders) {
        this.tenant = tenant;
        this.senders = senders;
    }

    Origin of(HttpServerRequest request) {
        return new Origin(sender(), tenant.code(), Caller.address(request));
    }

    private String sender() {
        return senders.stream()
                .map(Sender::countedAs)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }
}
