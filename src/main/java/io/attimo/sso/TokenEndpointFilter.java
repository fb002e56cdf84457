package io.attimo.sso;

import io.attimo.identity.SignInFault;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Tells a provider that does not take us for its client from one that gives no token: Quarkus keeps no status. */
@Singleton
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.TOKEN)
class TokenEndpointFilter implements OidcResponseFilter {

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        var refusal = new OIDCException(String.valueOf(answer.responseBody()));
        var error = SignInFault.cause(refusal);
        boolean isUnknown =
                error.equals("invalid_client") || answer.statusCode() == 401 && !error.equals("invalid_grant");
        if (answer.statusCode() == 200 || !isUnknown) {
            return Uni.createFrom().voidItem();
        }
        OidcNoRedirectFilter.note(answer, OidcNoRedirectFilter.Answer.READ);
        return Uni.createFrom().failure(new SignInFault.Found(SignInFault.CLIENT_NOT_TAKEN, refusal));
    }
}
