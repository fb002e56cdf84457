package io.attimo.identity;

import io.attimo.platform.tenancy.Door;
import io.attimo.platform.tenancy.Doors;
import io.attimo.platform.web.Go;
import io.attimo.platform.web.Problems;
import io.attimo.platform.web.Words;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** The people of the tenant: everybody sees who they are, an administrator says what they may do. */
@Path("/members")
@Allowed(Role.VIEWER)
class MemberPages {

    @CheckedTemplate(basePath = "identity")
    static class Views {
        static native TemplateInstance members(
                List<Member> members,
                Set<UUID> others,
                List<String> domains,
                List<Role> roles,
                String address,
                String email,
                Role role,
                Problems problems);
    }

    private final Members members;
    private final Sessions sessions;
    private final Doors doors;
    private final CurrentMember me;
    private final Go go;
    private final Clock clock;

    MemberPages(Members members, Sessions sessions, Doors doors, CurrentMember me, Go go, Clock clock) {
        this.members = members;
        this.sessions = sessions;
        this.doors = doors;
        this.me = me;
        this.go = go;
        this.clock = clock;
    }

    @GET
    public TemplateInstance index(UriInfo uri) {
        return page(uri, "", Role.VIEWER, Problems.none());
    }

    @POST
    @Allowed(Role.ADMIN)
    @Once
    @Transactional
    public Response invite(
            @RestForm @DefaultValue("") String email, @RestForm @DefaultValue("VIEWER") Role role, UriInfo uri) {
        var words = Words.here(IdentityMessages.class);
        var problems = Problems.none();
        var address = MailAddress.of(email);
        if (address.isEmpty()) {
            problems.add("email", words.emailProblem());
        }
        var invited = problems.any() ? Optional.<Member>empty() : members.invite(address.get(), role);
        if (invited.isEmpty()) {
            return go.again(
                    422,
                    page(uri, email, role, problems.any() ? problems : problems.add("email", words.alreadyMember())));
        }
        me.did(new Deed(DeedKind.MEMBER_INVITED, invited.get().email(), role.name()));
        return go.to("/members");
    }

    @POST
    @Path("{id}/role")
    @Allowed(Role.ADMIN)
    @Transactional
    public Response assign(UUID id, @RestForm Role role) {
        var member = members.get(id);
        if (role == null) {
            throw new BadRequestException();
        }
        var before = member.role();
        if (before != role) {
            members.keepAnAdminBesides(member);
            member.become(role);
            me.did(new Deed(DeedKind.MEMBER_CHANGED, member.name(), before + IdentityDetails.INTO + role));
        }
        return go.to("/members");
    }

    @POST
    @Path("{id}/removal")
    @Allowed(Role.ADMIN)
    @Transactional
    public Response remove(UUID id) {
        var member = members.get(id);
        members.keepAnAdminBesides(member);
        member.remove(clock.instant());
        sessions.endAll(member, me.get());
        me.did(Deed.of(DeedKind.MEMBER_REMOVED, member.name()));
        return go.to("/members");
    }

    private TemplateInstance page(UriInfo uri, String email, Role role, Problems problems) {
        var domains = doors.ours(Door.Kind.DOMAIN);
        var address = uri.getBaseUri().resolve(go.home()).toString();
        return Views.members(
                members.byName(),
                me.get().isAdmin() ? members.withTheEmailOfAnother() : Set.of(),
                domains,
                List.of(Role.values()),
                address,
                email,
                role,
                problems);
    }
}
