package io.attimo.identity;

import io.attimo.tenant.Audit;
import io.attimo.tenant.Deed;
import jakarta.enterprise.context.RequestScoped;

/** The member this request is made by, once the door has let them in. */
@RequestScoped
public class CurrentMember {

    private final Audit audit;
    private Member member;
    private Session session;

    CurrentMember(Audit audit) {
        this.audit = audit;
    }

    void is(Session session) {
        this.session = session;
        this.member = session.member();
    }

    public Member get() {
        return member;
    }

    Session session() {
        return session;
    }

    public boolean isKnown() {
        return member != null;
    }

    /** Writes down what this member did, in the transaction in which they did it. */
    public void did(Deed deed) {
        audit.record(member.id(), member.name(), deed);
    }
}
