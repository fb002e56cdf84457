package io.attimo.settings;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.form.FormRefusal;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.form.Idempotent;
import io.attimo.identity.IdentityMessages;
import io.attimo.identity.MailDomain;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.tenancy.TenantLookup;
import io.attimo.platform.tenancy.TenantLookupEntry;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
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
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;

    DomainPages(
            SsoPages sso,
            TenantLookup tenantLookup,
            CurrentMember me,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects) {
        this.sso = sso;
        this.tenantLookup = tenantLookup;
        this.me = me;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
    }

    @POST
    @Idempotent
    @Transactional
    public Response add(@RestForm @DefaultValue("") String domain, UriInfo uri) {
        return formSubmissionHandler.take(
                problems -> {}, problems -> sso.page(uri, TypedText.line(domain).text(), false, problems), () -> {
                    var added = MailDomain.of(domain)
                            .map(MailDomain::name)
                            .filter(known -> tenantLookup.isOurs(TenantLookupEntry.Kind.DOMAIN, known) || open(known))
                            .orElseThrow(() -> FormRefusal.at(
                                    "domain",
                                    Messages.here(IdentityMessages.class).domainProblem()));
                    return redirects.to("/sso#domain-%s", added);
                });
    }

    /** @param form its token, which {@link Idempotent} looks for: it is read only where it is asked for */
    @POST
    @Path("{domain}/removal")
    @Idempotent
    @Transactional
    public Response remove(String domain, @RestForm String form) {
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
