package io.attimo.session;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.CurrentActor;
import io.attimo.identity.Member;
import io.attimo.platform.limits.RequestSender;
import io.attimo.tenant.Actor;
import io.attimo.tenant.Tenant;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The member this request is made by, once the door has let them in. */
@RequestScoped
public class CurrentMember implements RequestSender {

    private final CurrentActor actor;
    private Member member;
    private Session session;
    private Tenant account;

    CurrentMember(CurrentActor actor) {
        this.actor = actor;
    }

    void is(Session session, Tenant account) {
        this.session = session;
        this.account = account;
        this.member = session.member();
        actor.is(member.actor());
    }

    public Member get() {
        return member;
    }

    public Actor actor() {
        return actor.get();
    }

    Session session() {
        return session;
    }

    /** As the door knows it, which may be some seconds old: to be named by, not to be decided by. */
    Tenant account() {
        return account;
    }

    public boolean isKnown() {
        return member != null;
    }

    @Override
    public Optional<String> countedAs() {
        return Optional.ofNullable(member).map(known -> "member " + known.id());
    }

    /** Writes down what this member did, in the transaction in which they did it. */
    public void record(AuditEvent auditEvent) {
        actor.record(auditEvent);
    }
}
