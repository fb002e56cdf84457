package io.attimo.demo;

import static java.util.Map.entry;

import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.web.PublicRoute;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** An OpenID Connect provider that believes everybody: one issuer per demo tenant, one button per persona. */
@Path("/demo-sign-in/{issuer}")
@PublicRoute("it is where the invented people sign in; no production build has it")
@IfBuildProfile(anyOf = {"dev", "demo", "test"})
public class DemoProvider {

    public static final String CLIENT_ID = "attimo";

    @CheckedTemplate(basePath = "demo")
    static class Views {
        static native TemplateInstance authorize(String domain, String action, List<Persona> personas);
    }

    private final DemoSigningKey key;
    private final AuthorizationGrants authorizationGrants;
    private final CurrentLocale locale;

    DemoProvider(DemoSigningKey key, AuthorizationGrants authorizationGrants, CurrentLocale locale) {
        this.key = key;
        this.authorizationGrants = authorizationGrants;
        this.locale = locale;
    }

    @GET
    @Path(".well-known/openid-configuration")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> discovery(@RestPath String issuer, UriInfo uri) {
        var own = own(issuer, uri);
        return Map.ofEntries(
                entry("issuer", own),
                entry("authorization_endpoint", own + "/authorize"),
                entry("token_endpoint", own + "/token"),
                entry("jwks_uri", own + "/jwks"),
                entry("end_session_endpoint", own + "/sign-out"),
                entry("scopes_supported", List.of("openid", "profile", "email")),
                entry("response_types_supported", List.of("code")),
                entry("grant_types_supported", List.of("authorization_code")),
                entry("subject_types_supported", List.of("public")),
                entry("id_token_signing_alg_values_supported", List.of("RS256")),
                entry("code_challenge_methods_supported", List.of("S256")),
                entry("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post")));
    }

    @GET
    @Path("jwks")
    @Produces(MediaType.APPLICATION_JSON)
    public String jwks(@RestPath String issuer, UriInfo uri) {
        own(issuer, uri);
        return key.publicKeys();
    }

    @GET
    @Path("authorize")
    @Produces(MediaType.TEXT_HTML)
    public Response authorize(
            @RestPath String issuer, @BeanParam AuthorizeRequest request, UriInfo uri, HttpHeaders headers) {
        var own = own(issuer, uri);
        if (!request.isSound(uri.getBaseUri())) {
            return Response.status(400).build();
        }
        if (request.cameFromAnotherName(uri.getBaseUri())) {
            return Response.seeOther(request.underItsOwnName(uri.getRequestUri()))
                    .build();
        }
        locale.ask(headers);
        var action = own + "/authorize?" + uri.getRequestUri().getRawQuery();
        return Response.ok(Views.authorize(Persona.domain(issuer), action, Persona.of(issuer)))
                .build();
    }

    @POST
    @Path("authorize")
    public Response choose(
            @RestPath String issuer, @BeanParam AuthorizeRequest request, @RestForm String persona, UriInfo uri) {
        own(issuer, uri);
        var chosen = Persona.of(issuer).stream()
                .filter(p -> p.subject().equals(persona))
                .findFirst();
        if (chosen.isEmpty() || !request.isSound(uri.getBaseUri())) {
            return Response.status(400).build();
        }
        return Response.seeOther(request.answer(authorizationGrants.give(request, chosen.get())))
                .build();
    }

    @POST
    @Path("token")
    @Produces(MediaType.APPLICATION_JSON)
    public Response token(@RestPath String issuer, @BeanParam TokenRequest request, UriInfo uri) {
        var own = own(issuer, uri);
        if (!request.isFrom(CLIENT_ID, key.clientSecret())) {
            return refusal(401, "invalid_client");
        }
        return authorizationGrants
                .take(issuer, request)
                .map(authorizationGrant -> Response.ok(authorizationGrants.token(authorizationGrant, own))
                        .build())
                .orElseGet(() -> refusal(400, "invalid_grant"));
    }

    @GET
    @Path("sign-out")
    public Response signOut(
            @RestPath String issuer,
            @RestQuery("post_logout_redirect_uri") String next,
            @RestQuery String state,
            UriInfo uri) {
        own(issuer, uri);
        if (!AuthorizeRequest.isHere(next, uri.getBaseUri())) {
            return Response.seeOther(uri.getBaseUri()).build();
        }
        var target = UriBuilder.fromUri(next);
        return Response.seeOther(
                        state == null
                                ? target.build()
                                : target.queryParam("state", "{state}").build(state))
                .build();
    }

    private static Response refusal(int status, String error) {
        return Response.status(status).entity(Map.of("error", error)).build();
    }

    /** The issuer's own address, as the one who asks knows it; 404 for an issuer that is not there. */
    private static String own(String issuer, UriInfo uri) {
        if (Persona.of(issuer).isEmpty()) {
            throw new NotFoundException();
        }
        return uri.getBaseUri().resolve("/demo-sign-in/" + issuer).toString();
    }
}
