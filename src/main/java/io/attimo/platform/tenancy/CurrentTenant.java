package io.attimo.platform.tenancy;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;

/** The one tenant this request or job works for; empty until the door let somebody in. */
@RequestScoped
public class CurrentTenant {

    private String code = "";
    private StatementTimeout statementTimeout = StatementTimeout.PAGE;
    private long heardAt = System.nanoTime();

    public void enter(String code) {
        if (!this.code.isEmpty() && !this.code.equals(code)) {
            throw new IllegalStateException("one request, one tenant");
        }
        this.code = code;
        TenantOfLog.is(code);
    }

    public String code() {
        return code;
    }

    void takeTime() {
        statementTimeout = StatementTimeout.JOB;
    }

    StatementTimeout patience() {
        return statementTimeout;
    }

    /** The database answered. */
    void hears() {
        heardAt = System.nanoTime();
    }

    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heardAt);
    }

    public boolean isKnown() {
        return !code.isEmpty();
    }
}
