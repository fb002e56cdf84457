package io.attimo.sso;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.quarkus.oidc.runtime.OidcUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What Quarkus is told by a provider of itself is believed as we believe it; what is not, it does not get. */
@Singleton
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.DISCOVERY)
class DiscoveryCheck implements OidcResponseFilter {

    private final ProviderDiscovery providerDiscovery;
    private final TenantSignInCache tenantSignInCache;

    DiscoveryCheck(ProviderDiscovery providerDiscovery, TenantSignInCache tenantSignInCache) {
        this.providerDiscovery = providerDiscovery;
        this.tenantSignInCache = tenantSignInCache;
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        OidcNoRedirectFilter.note(answer, OidcNoRedirectFilter.Answer.UNUSABLE);
        if (answer.statusCode() != 200 || answer.responseBody() == null) {
            return Uni.createFrom().failure(new OIDCException("a provider says nothing of itself"));
        }
        return answer.runBlocking(() -> {
            var believed = read(answer)
                    .orElseThrow(() -> new OIDCException("a provider says of itself what cannot be believed"));
            answer.responseBody(Buffer.buffer(believed.toString()));
        });
    }

    private Optional<ObjectNode> read(OidcResponseFilterContext answer) {
        String name = answer.requestProperties().get(OidcUtils.TENANT_ID_ATTRIBUTE);
        return tenantSignInCache
                .signInCalled(name)
                .flatMap(OidcTenantConfig::authServerUrl)
                .flatMap(issuer -> providerDiscovery.read(answer.responseBody().toString(), issuer));
    }
}
