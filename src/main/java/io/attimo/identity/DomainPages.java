package io.attimo.identity;

import io.attimo.platform.tenancy.Door;
import io.attimo.platform.tenancy.Doors;
import io.attimo.platform.text.Typed;
import io.attimo.platform.web.Go;
import io.attimo.platform.web.Problems;
import io.attimo.platform.web.Words;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
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
@Allowed(Role.ADMIN)
class DomainPages {

    private final SsoPages sso;
    private final Doors doors;
    private final CurrentMember me;
    private final Go go;

    DomainPages(SsoPages sso, Doors doors, CurrentMember me, Go go) {
        this.sso = sso;
        this.doors = doors;
        this.me = me;
        this.go = go;
    }

    @POST
    @Once
    @Transactional
    public Response add(@RestForm @DefaultValue("") String domain, UriInfo uri) {
        var problems = Problems.none();
        var added = MailDomain.of(domain)
                .map(MailDomain::name)
                .filter(known -> !problems.any() && (doors.isOurs(Door.Kind.DOMAIN, known) || open(known)));
        if (added.isPresent()) {
            return go.to("/sso#domain-%s", added.get());
        }
        if (!problems.any()) {
            problems.add("domain", Words.here(IdentityMessages.class).domainProblem());
        }
        return go.again(422, sso.page(uri, Typed.line(domain).text(), false, problems));
    }

    @POST
    @Path("{domain}/removal")
    @Transactional
    public Response remove(String domain) {
        if (!doors.isOurs(Door.Kind.DOMAIN, domain)) {
            throw new NotFoundException();
        }
        doors.close(Door.Kind.DOMAIN, domain);
        me.did(Deed.of(DeedKind.DOMAIN_REMOVED, domain));
        return go.to("/sso");
    }

    private boolean open(String domain) {
        boolean isFree = doors.openIfFree(Door.Kind.DOMAIN, domain);
        if (isFree) {
            me.did(Deed.of(DeedKind.DOMAIN_ADDED, domain));
        }
        return isFree;
    }
}
