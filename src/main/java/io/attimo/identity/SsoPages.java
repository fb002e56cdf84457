package io.attimo.identity;

import io.attimo.platform.tenancy.CurrentTenant;
import io.attimo.platform.tenancy.Door;
import io.attimo.platform.tenancy.Doors;
import io.attimo.platform.text.Typed;
import io.attimo.platform.web.Go;
import io.attimo.platform.web.Problems;
import io.attimo.platform.web.Words;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The company's own OpenID Connect provider. */
@Path("/sso")
@Allowed(Role.ADMIN)
class SsoPages {

    private static final int LONGEST = 500;

    @CheckedTemplate(basePath = "identity")
    static class Views {
        static native TemplateInstance sso(
                String issuer,
                String clientId,
                ClaimNames claims,
                String address,
                List<String> domains,
                String domain,
                boolean saved,
                Problems problems);
    }

    /** What was chosen for the claims; a form of before there was a choice leaves it as it is. */
    static class Reading {

        @RestForm
        String emailClaim;

        @RestForm
        String nameClaim;

        @RestForm
        String unmarked;

        ClaimNames of(ClaimNames before) {
            return new ClaimNames(
                    emailClaim == null ? before.email() : emailClaim.strip(),
                    nameClaim == null ? before.name() : nameClaim.strip(),
                    unmarked == null ? before.takesUnmarked() : unmarked.equals("verified"));
        }
    }

    private final SsoConnections connections;
    private final Discovery discovery;
    private final Doorkeeper doorkeeper;
    private final Doors doors;
    private final CurrentTenant tenant;
    private final CurrentMember me;
    private final Go go;

    SsoPages(
            SsoConnections connections,
            Discovery discovery,
            Doorkeeper doorkeeper,
            Doors doors,
            CurrentTenant tenant,
            CurrentMember me,
            Go go) {
        this.connections = connections;
        this.discovery = discovery;
        this.doorkeeper = doorkeeper;
        this.doors = doors;
        this.tenant = tenant;
        this.me = me;
        this.go = go;
    }

    @GET
    public TemplateInstance show(@RestQuery boolean saved, UriInfo uri) {
        return page(uri, "", saved, Problems.none());
    }

    /** With what was typed into the form of the domains. */
    TemplateInstance page(UriInfo uri, String domain, boolean saved, Problems problems) {
        var ours = connections.ours();
        return page(
                uri,
                ours.map(SsoConnection::issuer).orElse(""),
                ours.map(SsoConnection::clientId).orElse(""),
                connections.claims(),
                domain,
                saved,
                problems);
    }

    /** No transaction around it: the provider is asked before, and the door forgets the old one only afterwards. */
    @POST
    public Response update(
            @RestForm @DefaultValue("") String issuer,
            @RestForm @DefaultValue("") String clientId,
            @RestForm @DefaultValue("") String clientSecret,
            @BeanParam Reading reading,
            UriInfo uri) {
        var met = issuer.length() > LONGEST
                ? Optional.<Discovery.Introduction>empty()
                : discovery.introductionAt(issuer.strip());
        var confirmed = met.filter(provider -> provider.isAsked() && provider.hasKeys())
                .map(Discovery.Introduction::issuer)
                .orElse(null);
        var claims = reading.of(connections.claims());
        var problems = claims.problems(problems(met, confirmed, clientId, clientSecret));
        if (problems.any()) {
            return go.again(422, page(uri, issuer, clientId, claims, "", false, problems));
        }
        QuarkusTransaction.requiringNew().run(() -> save(confirmed, clientId, clientSecret, claims));
        doorkeeper.forget(tenant.code());
        return go.to("/sso?saved=true");
    }

    private void save(String issuer, String clientId, String clientSecret, ClaimNames claims) {
        if (connections.leadTo(issuer, clientId, clientSecret, claims)) {
            me.did(Deed.of(DeedKind.SSO_CHANGED, issuer));
        }
    }

    private static String issuerProblem(Discovery.Introduction met) {
        var words = Words.here(IdentityMessages.class);
        return met.isAsked() ? words.issuerWithoutKeys() : words.otherIssuer(met.issuer());
    }

    /** @param issuer as the provider calls itself; null where none answers that can be used */
    private Problems problems(
            Optional<Discovery.Introduction> met, String issuer, String clientId, String clientSecret) {
        var words = Words.here(IdentityMessages.class);
        var problems = Problems.none();
        if (issuer == null) {
            problems.add("issuer", met.map(SsoPages::issuerProblem).orElseGet(words::issuerProblem));
        }
        if (clientId.isBlank()
                || clientId.length() > LONGEST
                || Typed.line(clientId).isUnstorable()) {
            problems.add("clientId", words.clientIdProblem(LONGEST));
        }
        boolean isNew = issuer != null
                && connections
                        .ours()
                        .filter(ours -> ours.issuer().equals(issuer))
                        .isEmpty();
        if (clientSecret.length() > LONGEST || clientSecret.isEmpty() && isNew) {
            problems.add("clientSecret", words.clientSecretProblem(LONGEST));
        }
        return problems;
    }

    private TemplateInstance page(
            UriInfo uri,
            String issuer,
            String clientId,
            ClaimNames claims,
            String domain,
            boolean saved,
            Problems problems) {
        return Views.sso(issuer, clientId, claims, here(uri), doors.ours(Door.Kind.DOMAIN), domain, saved, problems);
    }

    private String here(UriInfo uri) {
        return uri.getBaseUri().resolve(go.home()).toString();
    }
}
