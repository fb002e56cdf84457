package io.attimo.session;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.identity.IdentityMessages;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Redirects;
import io.attimo.sso.SessionLimits;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Where a member is signed in: their own sessions, and nobody else's. */
@Path("/sessions")
@RequiresRole(Role.VIEWER)
class SessionPages {

    @CheckedTemplate(basePath = "identity")
    static class Views {
        static native TemplateInstance sessions(List<Session> sessions, Session own, String idle, String absolute);
    }

    private final Sessions sessions;
    private final SessionLimits limits;
    private final CurrentMember me;
    private final Redirects redirects;
    private final Clock clock;

    SessionPages(Sessions sessions, SessionLimits limits, CurrentMember me, Redirects redirects, Clock clock) {
        this.sessions = sessions;
        this.limits = limits;
        this.me = me;
        this.redirects = redirects;
        this.clock = clock;
    }

    @GET
    public TemplateInstance index() {
        return Views.sessions(
                sessions.liveOf(me.get()), me.session(), inWords(limits.idle()), inWords(limits.absolute()));
    }

    @POST
    @Path("{id}/ending")
    @Transactional
    public Response end(UUID id) {
        var ended = sessions.get(id, me.get());
        me.record(ended.end(AuditEventKind.SESSION_ENDED, me.get(), clock.instant()));
        return ended.equals(me.session()) ? out() : redirects.to("/sessions");
    }

    @POST
    @Path("others/ending")
    @Transactional
    public Response endOthers() {
        did(sessions.endOthers(me.session()));
        return redirects.to("/sessions");
    }

    @POST
    @Path("ending")
    @Transactional
    public Response endAll() {
        did(sessions.endAll(me.get(), me.get()));
        return out();
    }

    /** Not to the provider at once: a browser lets no form lead to another site. */
    private Response out() {
        return redirects.to("/signed-out?provider=next");
    }

    private void did(int ended) {
        me.record(new AuditEvent(AuditEventKind.SESSIONS_ENDED, me.get().name(), Integer.toString(ended)));
    }

    private static String inWords(Duration duration) {
        var words = Messages.here(IdentityMessages.class);
        return duration.toMinutesPart() == 0 ? words.hours(duration.toHours()) : words.minutes(duration.toMinutes());
    }
}
