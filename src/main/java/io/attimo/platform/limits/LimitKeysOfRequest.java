package io.attimo.platform.limits;

import io.attimo.platform.tenancy.CurrentTenant;
import io.attimo.platform.web.ClientAddress;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Tells where a request comes from, once the doors have let it in. */
@Singleton
public class LimitKeysOfRequest {

    private final CurrentTenant tenant;
    private final List<RequestSender> senders;

    LimitKeysOfRequest(CurrentTenant tenant, @All List<RequestSender> senders) {
        this.tenant = tenant;
        this.senders = senders;
    }

    public LimitKeys of(HttpServerRequest request) {
        return new LimitKeys(sender(), tenant.code(), ClientAddress.address(request));
    }

    private String sender() {
        return senders.stream()
                .map(RequestSender::countedAs)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }
}
