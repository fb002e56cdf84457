package io.attimo.identity;

import io.attimo.tenant.Audit;
import io.attimo.tenant.Deed;
import jakarta.enterprise.context.RequestScoped;

/** The member this request is made by, once the door has let them in. */
@RequestScoped
public class CurrentMember {

    private final Audit audit;
    private Member member;

    CurrentMember(Audit audit) {
        this.audit = audit;
    }

    void is(Member member) {
        this.member = member;
    }

    public Member get() {
        return member;
    }

    public boolean isKnown() {
        return member != null;
    }

    /** Writes down what this member did, in the transaction in which they did it. */
    public void did(Deed deed) {
        audit.record(member.id(), member.name(), deed);
    }
}
