package io.attimo.api;

import io.attimo.platform.limits.RequestSender;
import io.attimo.tenant.AuditEvent;
import io.attimo.tenant.AuditLog;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The key this request was let in by. */
@RequestScoped
public class CurrentApiKey implements RequestSender {

    private final AuditLog auditLog;
    private ApiKey key;

    CurrentApiKey(AuditLog auditLog) {
        this.auditLog = auditLog;
    }

    void is(ApiKey key) {
        this.key = key;
    }

    public String name() {
        return key.name();
    }

    @Override
    public Optional<String> countedAs() {
        return Optional.ofNullable(key).map(known -> "key " + known.id());
    }

    /** Writes down what the program did, in the transaction in which it did it. */
    public void did(AuditEvent auditEvent) {
        auditLog.record(null, key.name(), auditEvent);
    }
}
