package io.attimo.sso;

import io.attimo.platform.outbound.OutboundDoor;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.inject.Singleton;

/** An answer without keys is none: Quarkus would keep it in place of the keys it has. */
@Singleton
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.JWKS)
class EmptyJwksFilter implements OidcResponseFilter {

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        OidcNoRedirectFilter.note(answer, OidcNoRedirectFilter.Answer.UNUSABLE);
        return answer.statusCode() == 200 && holdsKeys(answer.responseBody())
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(new OIDCException("a provider named no keys"));
    }

    private static boolean holdsKeys(Buffer body) {
        return body != null
                && body.length() <= OutboundDoor.LARGEST
                && !ProviderKeys.read(body.toString()).isEmpty();
    }
}
