package io.attimo.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.quarkus.oidc.runtime.OidcUtils;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** What Quarkus is told by a provider of itself is believed as we believe it; what is not, it does not keep. */
@Singleton
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.DISCOVERY)
class DiscoveryCheck implements OidcResponseFilter {

    private final Discovery discovery;
    private final Doorkeeper doorkeeper;

    DiscoveryCheck(Discovery discovery, Doorkeeper doorkeeper) {
        this.discovery = discovery;
        this.doorkeeper = doorkeeper;
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        if (answer.statusCode() != 200) {
            return Uni.createFrom().voidItem();
        }
        String name = answer.requestProperties().get(OidcUtils.TENANT_ID_ATTRIBUTE);
        return answer.runBlocking(() -> {
            var issuer = doorkeeper
                    .signInCalled(name)
                    .flatMap(OidcTenantConfig::authServerUrl)
                    .orElse("");
            if (answer.responseBody() == null
                    || discovery.read(answer.responseBody().toString(), issuer).isEmpty()) {
                throw new OIDCException("a provider says of itself what cannot be believed");
            }
        });
    }
}
