package io.attimo.api;

import io.attimo.platform.web.Sender;
import io.attimo.tenant.Audit;
import io.attimo.tenant.Deed;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The key this request was let in by. */
@RequestScoped
public class CurrentKey implements Sender {

    private final Audit audit;
    private ApiKey key;

    CurrentKey(Audit audit) {
        this.audit = audit;
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
    public void did(Deed deed) {
        audit.record(null, key.name(), deed);
    }
}
