package io.attimo.settings;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.form.FormProblems;
import io.attimo.form.FormRefusal;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.form.Idempotent;
import io.attimo.identity.IdentityMessages;
import io.attimo.identity.MailAddress;
import io.attimo.identity.Member;
import io.attimo.identity.Members;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.list.ListPage;
import io.attimo.platform.list.ListQuery;
import io.attimo.platform.tenancy.TenantLookup;
import io.attimo.platform.tenancy.TenantLookupEntry;
import io.attimo.platform.text.Messages;
import io.attimo.platform.transfer.Downloads;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
import io.attimo.session.IdentityAuditDetailFormatter;
import io.attimo.session.Sessions;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** The people of the tenant: everybody sees who they are, an administrator says what they may do. */
@Path("/members")
@RequiresRole(Role.VIEWER)
class MemberPages {

    @CheckedTemplate(basePath = "settings")
    static class Views {
        static native TemplateInstance members(
                ListPage<Member> members,
                Set<UUID> others,
                List<String> domains,
                List<Role> roles,
                String address,
                String email,
                Role role,
                FormProblems problems);
    }

    private final Members members;
    private final Sessions sessions;
    private final TenantLookup tenantLookup;
    private final Downloads downloads;
    private final CurrentMember me;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;
    private final Clock clock;

    MemberPages(
            Members members,
            Sessions sessions,
            TenantLookup tenantLookup,
            Downloads downloads,
            CurrentMember me,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects,
            Clock clock) {
        this.members = members;
        this.sessions = sessions;
        this.tenantLookup = tenantLookup;
        this.downloads = downloads;
        this.me = me;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
        this.clock = clock;
    }

    @GET
    public TemplateInstance index(UriInfo uri) {
        return page(uri, "", Role.VIEWER, FormProblems.none());
    }

    @GET
    @Path("csv")
    public Response csv(UriInfo uri) throws IOException {
        return downloads.csv("members.csv", members.csv(asked(uri), Messages.here(IdentityMessages.class)));
    }

    private static ListQuery asked(UriInfo uri) {
        return ListQuery.of(Members.LIST, uri.getQueryParameters());
    }

    @POST
    @RequiresRole(Role.ADMIN)
    @Idempotent
    @Transactional
    public Response invite(
            @RestForm @DefaultValue("") String email, @RestForm @DefaultValue("VIEWER") Role role, UriInfo uri) {
        var words = Messages.here(IdentityMessages.class);
        var address = MailAddress.of(email);
        return formSubmissionHandler.take(
                problems -> {
                    if (address.isEmpty()) {
                        problems.add("email", words.emailProblem());
                    }
                },
                problems -> page(uri, email, role, problems),
                () -> {
                    var invited = members.invite(address.get(), role)
                            .orElseThrow(() -> FormRefusal.at("email", words.alreadyMember()));
                    me.record(new AuditEvent(AuditEventKind.MEMBER_INVITED, invited.email(), role.name()));
                    return redirects.to("/members");
                });
    }

    @POST
    @Path("{id}/role")
    @RequiresRole(Role.ADMIN)
    @Transactional
    public Response assign(UUID id, @RestForm Role role, UriInfo uri) {
        var member = members.get(id);
        if (role == null) {
            throw new BadRequestException();
        }
        var before = member.role();
        if (before != role) {
            members.keepAnAdminBesides(member);
            member.become(role);
            me.record(new AuditEvent(
                    AuditEventKind.MEMBER_CHANGED, member.name(), before + IdentityAuditDetailFormatter.INTO + role));
        }
        return redirects.to("%s", asked(uri).path());
    }

    /** @param form its token, which {@link Idempotent} looks for: it is read only where it is asked for */
    @POST
    @Path("{id}/removal")
    @RequiresRole(Role.ADMIN)
    @Idempotent
    @Transactional
    public Response remove(UUID id, @RestForm String form, UriInfo uri) {
        var member = members.get(id);
        members.keepAnAdminBesides(member);
        member.remove(clock.instant());
        sessions.endAll(member, me.get());
        me.record(AuditEvent.of(AuditEventKind.MEMBER_REMOVED, member.name()));
        return redirects.to("%s", asked(uri).path());
    }

    private TemplateInstance page(UriInfo uri, String email, Role role, FormProblems formProblems) {
        var domains = tenantLookup.ours(TenantLookupEntry.Kind.DOMAIN);
        var address = uri.getBaseUri().resolve(redirects.home()).toString();
        return Views.members(
                members.page(asked(uri)),
                me.get().isAdmin() ? members.withTheEmailOfAnother() : Set.of(),
                domains,
                List.of(Role.values()),
                address,
                email,
                role,
                formProblems);
    }
}
