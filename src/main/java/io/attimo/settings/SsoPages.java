package io.attimo.settings;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.identity.ClaimMapping;
import io.attimo.identity.IdentityMessages;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.tenancy.TenantLookup;
import io.attimo.platform.tenancy.TenantLookupEntry;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
import io.attimo.sso.ProviderDiscovery;
import io.attimo.sso.SsoConnection;
import io.attimo.sso.SsoConnections;
import io.attimo.sso.TenantSignInCache;
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
@RequiresRole(Role.ADMIN)
class SsoPages {

    private static final int LONGEST = 500;

    @CheckedTemplate(basePath = "settings")
    static class Views {
        static native TemplateInstance sso(
                String issuer,
                String clientId,
                ClaimMapping claims,
                String address,
                List<String> domains,
                String domain,
                boolean saved,
                FormProblems problems);
    }

    /** What was chosen for the claims; a form of before there was a choice leaves it as it is. */
    static class Reading {

        @RestForm
        String emailClaim;

        @RestForm
        String nameClaim;

        @RestForm
        String unmarked;

        ClaimMapping of(ClaimMapping before) {
            return new ClaimMapping(
                    emailClaim == null ? before.email() : emailClaim.strip(),
                    nameClaim == null ? before.name() : nameClaim.strip(),
                    unmarked == null ? before.takesUnmarked() : unmarked.equals("verified"));
        }
    }

    private final SsoConnections connections;
    private final ProviderDiscovery providerDiscovery;
    private final TenantSignInCache tenantSignInCache;
    private final TenantLookup tenantLookup;
    private final CurrentMember me;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;

    SsoPages(
            SsoConnections connections,
            ProviderDiscovery providerDiscovery,
            TenantSignInCache tenantSignInCache,
            TenantLookup tenantLookup,
            CurrentMember me,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects) {
        this.connections = connections;
        this.providerDiscovery = providerDiscovery;
        this.tenantSignInCache = tenantSignInCache;
        this.tenantLookup = tenantLookup;
        this.me = me;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
    }

    @GET
    public TemplateInstance show(@RestQuery boolean saved, UriInfo uri) {
        return page(uri, "", saved, FormProblems.none());
    }

    /** With what was typed into the form of the domains. */
    TemplateInstance page(UriInfo uri, String domain, boolean saved, FormProblems formProblems) {
        var ours = connections.ours();
        return page(
                uri,
                ours.map(SsoConnection::issuer).orElse(""),
                ours.map(SsoConnection::clientId).orElse(""),
                connections.claims(),
                domain,
                saved,
                formProblems);
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
                ? Optional.<ProviderDiscovery.Introduction>empty()
                : providerDiscovery.introductionAt(issuer.strip());
        var confirmed = met.filter(provider -> provider.isAsked() && provider.hasKeys())
                .map(ProviderDiscovery.Introduction::issuer)
                .orElse(null);
        var claims = reading.of(connections.claims());
        return formSubmissionHandler.take(
                problems -> {
                    check(problems, met, confirmed, clientId, clientSecret);
                    claims.check(problems);
                },
                problems -> page(uri, issuer, clientId, claims, "", false, problems),
                () -> {
                    QuarkusTransaction.requiringNew().run(() -> save(confirmed, clientId, clientSecret, claims));
                    tenantSignInCache.forgetCurrent();
                    return redirects.to("/sso?saved=true");
                });
    }

    private void save(String issuer, String clientId, String clientSecret, ClaimMapping claims) {
        if (connections.leadTo(issuer, clientId, clientSecret, claims)) {
            me.record(AuditEvent.of(AuditEventKind.SSO_CHANGED, issuer));
        }
    }

    private static String issuerProblem(ProviderDiscovery.Introduction met) {
        var words = Messages.here(IdentityMessages.class);
        return met.isAsked() ? words.issuerWithoutKeys() : words.otherIssuer(met.issuer());
    }

    /** @param issuer as the provider calls itself; null where none answers that can be used */
    private void check(
            FormProblems problems,
            Optional<ProviderDiscovery.Introduction> met,
            String issuer,
            String clientId,
            String clientSecret) {
        var words = Messages.here(IdentityMessages.class);
        if (issuer == null) {
            problems.add("issuer", met.map(SsoPages::issuerProblem).orElseGet(words::issuerProblem));
        }
        if (clientId.isBlank()
                || clientId.length() > LONGEST
                || TypedText.line(clientId).isUnstorable()) {
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
    }

    private TemplateInstance page(
            UriInfo uri,
            String issuer,
            String clientId,
            ClaimMapping claims,
            String domain,
            boolean saved,
            FormProblems formProblems) {
        return Views.sso(
                issuer,
                clientId,
                claims,
                here(uri),
                tenantLookup.ours(TenantLookupEntry.Kind.DOMAIN),
                domain,
                saved,
                formProblems);
    }

    private String here(UriInfo uri) {
        return uri.getBaseUri().resolve(redirects.home()).toString();
    }
}
