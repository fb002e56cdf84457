package io.attimo.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.tenant.Audit;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
import io.attimo.tenant.Tenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * Counts refused sign-ins, and writes them into the tenant's audit log: each reason once a minute, since anybody can be
 * refused.
 */
@Singleton
class RefusedSignIns {

    private final Cache<List<Object>, Boolean> noted = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();
    private final Tenancy tenancy;
    private final Audit audit;
    private final SignInMeters meters;

    RefusedSignIns(Tenancy tenancy, Audit audit, SignInMeters meters) {
        this.tenancy = tenancy;
        this.audit = audit;
        this.meters = meters;
    }

    void note(Tenant tenant, SignInFault fault) {
        meters.refused(fault);
        if (noted.asMap().putIfAbsent(List.of(tenant.code(), fault), true) == null) {
            tenancy.within(
                    tenant.code(),
                    () -> QuarkusTransaction.requiringNew()
                            .run(() -> audit.record(
                                    null, "attimo", new Deed(DeedKind.SIGN_IN_REFUSED, "", fault.name()))));
        }
    }
}
