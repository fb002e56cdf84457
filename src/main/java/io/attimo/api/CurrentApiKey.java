package io.attimo.api;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.CurrentActor;
import io.attimo.disclosure.SingleAnswerReader;
import io.attimo.platform.limits.RequestSender;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.tenant.Actor;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The key this request was let in by. */
@RequestScoped
public class CurrentApiKey implements RequestSender, SingleAnswerReader {

    private final CurrentActor actor;
    private ApiKey key;

    CurrentApiKey(CurrentActor actor) {
        this.actor = actor;
    }

    void is(ApiKey key) {
        this.key = key;
        actor.is(Actor.named(key.name()));
    }

    public Actor actor() {
        return actor.get();
    }

    @Override
    public Optional<String> countedAs() {
        return Optional.ofNullable(key).map(known -> "key " + known.id());
    }

    @Override
    public boolean mayReadSingleAnswers() {
        return key != null && key.may(ApiKeyScope.RESPONSES);
    }

    /** Writes down what the program did, in the transaction in which it did it. */
    public void record(AuditEvent auditEvent) {
        actor.record(auditEvent);
    }
}
