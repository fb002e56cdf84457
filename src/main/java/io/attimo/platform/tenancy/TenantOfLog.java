package io.attimo.platform.tenancy;

import org.jboss.logging.MDC;

/** Says on each log line whose work it tells of. */
public final class TenantOfLog {

    private static final String TENANT = "tenant";

    private TenantOfLog() {}

    /** @return what stood there before */
    public static Object is(Object code) {
        var before = MDC.get(TENANT);
        if (code == null || code.equals("")) {
            MDC.remove(TENANT);
        } else {
            MDC.put(TENANT, code);
        }
        return before;
    }
}
