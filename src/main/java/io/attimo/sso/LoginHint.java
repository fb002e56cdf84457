package io.attimo.sso;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Tells the provider whom it is asked about again, so that it need not ask somebody with several accounts. */
@Singleton
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
public class LoginHint implements OidcRedirectFilter {

    private static final String HINT = "login_hint";

    public static void give(RoutingContext context, String email) {
        context.put(HINT, email);
    }

    @Override
    public void filter(OidcRedirectContext redirect) {
        String email = redirect.routingContext().get(HINT);
        if (email != null) {
            redirect.additionalQueryParams().add(HINT, email);
        }
    }
}
