package io.attimo.session;

import io.attimo.platform.outbound.OutboundDoor;
import io.attimo.platform.text.NumberFormats;
import io.attimo.platform.web.PublicRoute;
import io.attimo.platform.web.Redirects;
import io.attimo.sso.TenantSignInCache;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** The way out: first of here, then of the provider, if that can be left. A link, since a form must not lead there. */
@Path("/")
@PublicRoute("whoever leaves may be signed in no longer")
class SignOutPages {

    private static final Set<String> OTHERS = Set.of("cross-site", "same-site");

    private static final int LONGEST_HINT = 4_000;

    @CheckedTemplate(basePath = "identity")
    static class Views {
        static native TemplateInstance signedOut(boolean isOpen, boolean canBeLeft);

        static native TemplateInstance leaving();
    }

    private final Sessions sessions;
    private final SecurityIdentity identity;
    private final Redirects redirects;
    private final OutboundDoor door;

    SignOutPages(Sessions sessions, SecurityIdentity identity, Redirects redirects, OutboundDoor door) {
        this.sessions = sessions;
        this.identity = identity;
        this.redirects = redirects;
        this.door = door;
    }

    /** Another site's link only asks: nobody is signed out by what they did not mean to follow. */
    @GET
    @Path("sign-out")
    public Response signOut(RoutingContext context, UriInfo uri, @RestHeader("Sec-Fetch-Site") String site) {
        if (site != null && OTHERS.contains(site)) {
            return Response.ok(Views.leaving()).build();
        }
        SessionCookie.secretIn(context).ifPresent(sessions::leave);
        SessionCookie.takeAll(context);
        TenantSignInCache.House house = context.get(TenantRouting.HOUSE);
        return providersWayOut(
                        identity, house.signIn(), door, uri.getBaseUri().resolve(redirects.home() + "/signed-out"))
                .map(address -> Response.status(303)
                        .header(HttpHeaders.LOCATION, address)
                        .build())
                .orElseGet(() -> redirects.to("/signed-out?provider=open"));
    }

    @GET
    @Path("signed-out")
    public TemplateInstance signedOut(@RestQuery String provider) {
        return Views.signedOut(provider != null, "next".equals(provider));
    }

    /** An address that is none would be told in an error, with the token in it. */
    static Optional<String> providersWayOut(
            SecurityIdentity identity, OidcTenantConfig signIn, OutboundDoor door, URI back) {
        OidcConfigurationMetadata provider = identity.getAttribute(OidcUtils.CONFIG_METADATA_ATTRIBUTE);
        if (provider == null
                || provider.getEndSessionUri() == null
                || !door.mayLeadOutside(provider.getEndSessionUri())
                || !(identity.getPrincipal() instanceof OidcJwtCallerPrincipal token)) {
            return Optional.empty();
        }
        var way = provider.getEndSessionUri();
        return Optional.of(way + (way.contains("?") ? "&" : "?") + whose(token, signIn) + "&post_logout_redirect_uri="
                + NumberFormats.url(back.toString()));
    }

    /** OpenID Connect RP-Initiated Logout 1.0, section 2; no address takes a token of a hundred groups. */
    private static String whose(OidcJwtCallerPrincipal token, OidcTenantConfig signIn) {
        var client = "client_id=" + NumberFormats.url(signIn.clientId().orElseThrow());
        return token.getRawToken().length() > LONGEST_HINT
                ? client
                : "id_token_hint=" + token.getRawToken() + "&" + client;
    }
}
