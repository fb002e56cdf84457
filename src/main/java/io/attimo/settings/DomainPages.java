package io.attimo.settings;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.form.Idempotent;
import io.attimo.identity.IdentityMessages;
import io.attimo.identity.MailDomain;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.tenancy.TenantLookup;
import io.attimo.platform.tenancy.TenantLookupEntry;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import io.attimo.platform.web.FormProblems;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestForm;

/** The e-mail domains that lead to this company's sign-in. */
@Path("/sso/domains")
@RequiresRole(Role.ADMIN)
class DomainPages {

    private final SsoPages sso;
    private final TenantLookup tenantLookup;
    private final CurrentMember me;
    private final Redirects redirects;

    DomainPages(SsoPages sso, TenantLookup tenantLookup, CurrentMember me, Redirects redirects) {
        this.sso = sso;
        this.tenantLookup = tenantLookup;
        this.me = me;
        this.redirects = redirects;
    }

    @POST
    @Idempotent
    @Transactional
    public Response add(@RestForm @DefaultValue("") String domain, UriInfo uri) {
        var formProblems = FormProblems.none();
        var added = MailDomain.of(domain)
                .map(MailDomain::name)
                .filter(known -> !formProblems.any()
                        && (tenantLookup.isOurs(TenantLookupEntry.Kind.DOMAIN, known) || open(known)));
        if (added.isPresent()) {
            return redirects.to("/sso#domain-%s", added.get());
        }
        if (!formProblems.any()) {
            formProblems.add("domain", Messages.here(IdentityMessages.class).domainProblem());
        }
        return redirects.again(422, sso.page(uri, TypedText.line(domain).text(), false, formProblems));
    }

    @POST
    @Path("{domain}/removal")
    @Transactional
    public Response remove(String domain) {
        if (!tenantLookup.isOurs(TenantLookupEntry.Kind.DOMAIN, domain)) {
            throw new NotFoundException();
        }
        tenantLookup.close(TenantLookupEntry.Kind.DOMAIN, domain);
        me.record(AuditEvent.of(AuditEventKind.DOMAIN_REMOVED, domain));
        return redirects.to("/sso");
    }

    private boolean open(String domain) {
        boolean isFree = tenantLookup.openIfFree(TenantLookupEntry.Kind.DOMAIN, domain);
        if (isFree) {
            me.record(AuditEvent.of(AuditEventKind.DOMAIN_ADDED, domain));
        }
        return isFree;
    }
}
