package io.attimo.identity;

import io.attimo.platform.secrets.Vault;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
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
                String redirect,
                String backChannel,
                List<String> domains,
                boolean saved,
                Problems problems);
    }

    private final SsoConnections connections;
    private final Members members;
    private final Discovery discovery;
    private final Doorkeeper doorkeeper;
    private final Doors doors;
    private final Vault vault;
    private final CurrentTenant tenant;
    private final CurrentMember me;
    private final Go go;
    private final Clock clock;

    SsoPages(
            SsoConnections connections,
            Members members,
            Discovery discovery,
            Doorkeeper doorkeeper,
            Doors doors,
            Vault vault,
            CurrentTenant tenant,
            CurrentMember me,
            Go go,
            Clock clock) {
        this.connections = connections;
        this.members = members;
        this.discovery = discovery;
        this.doorkeeper = doorkeeper;
        this.doors = doors;
        this.vault = vault;
        this.tenant = tenant;
        this.me = me;
        this.go = go;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(@RestQuery boolean saved, UriInfo uri) {
        var ours = connections.ours();
        return page(
                uri,
                ours.map(SsoConnection::issuer).orElse(""),
                ours.map(SsoConnection::clientId).orElse(""),
                saved,
                Problems.none());
    }

    /** No transaction around it: the provider is asked before, and the door forgets the old one only afterwards. */
    @POST
    public Response update(
            @RestForm @DefaultValue("") String issuer,
            @RestForm @DefaultValue("") String clientId,
            @RestForm @DefaultValue("") String clientSecret,
            UriInfo uri) {
        var problems = problems(clientId, clientSecret);
        var words = Words.here(IdentityMessages.class);
        var confirmed = issuer.length() > LONGEST
                ? null
                : discovery.issuerAt(issuer.strip()).orElse(null);
        if (confirmed == null) {
            problems.add("issuer", words.issuerProblem());
        } else if (clientSecret.isEmpty()
                && connections
                        .ours()
                        .filter(ours -> ours.issuer().equals(confirmed))
                        .isEmpty()) {
            problems.add("clientSecret", words.clientSecretProblem(LONGEST));
        }
        if (problems.any()) {
            return Response.status(422)
                    .entity(page(uri, issuer, clientId, false, problems))
                    .build();
        }
        QuarkusTransaction.requiringNew().run(() -> save(confirmed, clientId, clientSecret));
        doorkeeper.forget(tenant.code());
        return go.to("/sso?saved=true");
    }

    private void save(String issuer, String clientId, String clientSecret) {
        var at = clock.instant();
        var ours = connections.ours();
        if (ours.isPresent()) {
            var connection = ours.get();
            if (!connection.issuer().equals(issuer)) {
                members.expectAgain();
            }
            connection.change(issuer, clientId, at);
            if (!clientSecret.isEmpty()) {
                connection.trust(clientSecret, vault);
            }
        } else {
            connections.persist(new SsoConnection(issuer, clientId, clientSecret, vault, at));
        }
        me.did(Deed.of(DeedKind.SSO_CHANGED, issuer));
    }

    private static Problems problems(String clientId, String clientSecret) {
        var words = Words.here(IdentityMessages.class);
        var problems = Problems.none();
        if (clientId.isBlank()
                || clientId.length() > LONGEST
                || Typed.line(clientId).isUnstorable()) {
            problems.add("clientId", words.clientIdProblem(LONGEST));
        }
        if (clientSecret.length() > LONGEST) {
            problems.add("clientSecret", words.clientSecretProblem(LONGEST));
        }
        return problems;
    }

    private TemplateInstance page(UriInfo uri, String issuer, String clientId, boolean saved, Problems problems) {
        var redirect = uri.getBaseUri().resolve(go.home() + "/callback").toString();
        var backChannel = uri.getBaseUri().resolve(go.home() + "/back-channel").toString();
        return Views.sso(issuer, clientId, redirect, backChannel, doors.ours(Door.Kind.DOMAIN), saved, problems);
    }
}
