package io.attimo.audit;

import io.attimo.tenant.Actor;
import jakarta.enterprise.context.RequestScoped;

/** Who this request is made by: whoever lets somebody in says so. */
@RequestScoped
public class CurrentActor {

    private final AuditLog auditLog;
    private Actor actor;

    CurrentActor(AuditLog auditLog) {
        this.auditLog = auditLog;
    }

    public void is(Actor actor) {
        this.actor = actor;
    }

    public Actor get() {
        return actor;
    }

    /** Writes down what they did, in the transaction in which they did it. */
    public void record(AuditEvent auditEvent) {
        auditLog.record(actor, auditEvent);
    }
}
