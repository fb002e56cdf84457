package io.attimo.platform.tenancy;

import jakarta.enterprise.context.RequestScoped;

/** The one tenant this request or job works for; empty until the door let somebody in. */
@RequestScoped
public class CurrentTenant {

    private String code = "";
    private Patience patience = Patience.PAGE;

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
        patience = Patience.JOB;
    }

    Patience patience() {
        return patience;
    }

    public boolean isKnown() {
        return !code.isEmpty();
    }
}
