package io.attimo.sso;

import io.attimo.identity.ClaimMapping;
import io.attimo.identity.Claims;
import io.attimo.identity.ProviderIdentity;
import io.attimo.identity.SignInFault;
import io.quarkus.oidc.AuthenticationCompletionAction.AuthenticationCompletionContext;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcProviderClient;
import io.quarkus.oidc.UserInfo;
import io.quarkus.oidc.runtime.OidcUtils;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * OpenID Connect Core 1.0, section 5.3: asked of a provider whose token leaves out the e-mail or its mark, and only then.
 */
@Singleton
public class UserInfoRequest {

    private static final Logger LOG = Logger.getLogger(UserInfoRequest.class);

    /** Within what a sign-in may take in all; who is known already comes in without. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    public Uni<Claims> of(AuthenticationCompletionContext completed, ClaimMapping names) {
        var identity = completed.identity();
        OidcConfigurationMetadata provider = identity.getAttribute(OidcUtils.CONFIG_METADATA_ATTRIBUTE);
        OidcProviderClient client = identity.getAttribute(OidcProviderClient.class.getName());
        boolean isWorthAsking = provider != null
                && provider.getUserInfoUri() != null
                && client != null
                && completed.tokens().getAccessToken() != null
                && ProviderIdentity.leavesSomethingOpen(identity, names);
        return isWorthAsking
                ? answer(client, completed.tokens().getAccessToken())
                : Uni.createFrom().item(Claims.NONE);
    }

    private static Uni<Claims> answer(OidcProviderClient client, String accessToken) {
        return client.getUserInfo(accessToken)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(UserInfo::getUserInfoString)
                .map(Claims::in)
                .onFailure()
                .invoke(failure -> LOG.warnf("no UserInfo: %s", SignInFault.cause(failure)))
                .onFailure()
                .recoverWithItem(Claims.NONE);
    }
}
