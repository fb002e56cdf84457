package io.attimo.api;

import io.attimo.tenant.Audit;
import io.attimo.tenant.Deed;
import jakarta.enterprise.context.RequestScoped;

/** The key this request was let in by. */
@RequestScoped
public class CurrentKey {

    private final Audit audit;
    private String name;

    CurrentKey(Audit audit) {
        this.audit = audit;
    }

    void is(ApiKey key) {
        name = key.name();
    }

    public String name() {
        return name;
    }

    /** Writes down what the program did, in the transaction in which it did it. */
    public void did(Deed deed) {
        audit.record(null, name, deed);
    }
}
