package io.attimo.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.tenant.Tenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts refused sign-ins, and writes them into the tenant's audit log: each reason and person once a minute, and some
 * dozens of them at most, since anybody can be refused.
 */
@Singleton
class RefusedSignIns {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST = 60;

    private final Cache<List<Object>, String> noted =
            Caffeine.newBuilder().expireAfterWrite(PAUSE).maximumSize(10_000).build();
    private final Cache<String, AtomicInteger> lines =
            Caffeine.newBuilder().expireAfterWrite(PAUSE).maximumSize(10_000).build();
    private final Tenancy tenancy;
    private final AuditLog auditLog;
    private final SignInMetrics meters;

    RefusedSignIns(Tenancy tenancy, AuditLog auditLog, SignInMetrics meters) {
        this.tenancy = tenancy;
        this.auditLog = auditLog;
        this.meters = meters;
    }

    /** The number under which it stands there: of this request, or of one within the last minute. */
    String note(Tenant tenant, RefusedSignIn refused, String number) {
        meters.refused(refused.fault());
        var earlier = noted.asMap().putIfAbsent(List.of(tenant.code(), refused), number);
        if (earlier != null) {
            return earlier;
        }
        if (lines.get(tenant.code(), code -> new AtomicInteger()).incrementAndGet() <= MOST) {
            var auditEvent = new AuditEvent(
                    AuditEventKind.SIGN_IN_REFUSED,
                    refused.who(),
                    IdentityAuditDetailFormatter.refusal(refused, number));
            tenancy.within(
                    tenant.code(), () -> QuarkusTransaction.requiringNew().run(() -> auditLog.record(auditEvent)));
        }
        return number;
    }
}
