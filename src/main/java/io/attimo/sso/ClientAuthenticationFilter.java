package io.attimo.sso;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.oidc.runtime.OidcUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Shows a provider that it is we who ask, as RFC 6749, section 2.3.1, has it: in the header, where Quarkus would leave
 * out the encoding of each half, or in the form where the provider takes it nowhere else.
 */
@Singleton
@Unremovable
@OidcEndpoint({OidcEndpoint.Type.TOKEN, OidcEndpoint.Type.PUSHED_AUTHORIZATION_REQUEST})
class ClientAuthenticationFilter implements OidcRequestFilter {

    private static final String HEADER = "Authorization";

    private final TenantSignInCache tenantSignInCache;

    ClientAuthenticationFilter(TenantSignInCache tenantSignInCache) {
        this.tenantSignInCache = tenantSignInCache;
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext call) {
        // None is left where the form was given it already and the call is made again.
        if (call.request().headers().contains(HEADER)) {
            String name = call.contextProperties().get(OidcUtils.TENANT_ID_ATTRIBUTE);
            tenantSignInCache.signInCalled(name).ifPresent(signIn -> show(call, signIn));
        }
        return Uni.createFrom().voidItem();
    }

    private static void show(OidcRequestFilterContext call, OidcTenantConfig signIn) {
        var id = encoded(signIn.clientId().orElseThrow());
        var secret = encoded(signIn.credentials().secret().orElseThrow());
        OidcConfigurationMetadata provider = call.contextProperties().get(OidcConfigurationMetadata.class.getName());
        if (takesTheFormAlone(provider)) {
            call.request().headers().remove(HEADER);
            call.requestBody(Buffer.buffer(call.requestBody() + "&client_id=" + id + "&client_secret=" + secret));
        } else {
            var both = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
            call.request().putHeader(HEADER, "Basic " + Base64.getEncoder().encodeToString(both));
        }
    }

    // Read word by word: nobody has checked that it is a list.
    private static boolean takesTheFormAlone(OidcConfigurationMetadata provider) {
        var methods = List.of(String.valueOf(provider.get("token_endpoint_auth_methods_supported"))
                .split("\\W+"));
        return methods.contains("client_secret_post") && !methods.contains("client_secret_basic");
    }

    private static String encoded(String half) {
        return URLEncoder.encode(half, StandardCharsets.UTF_8);
    }
}
