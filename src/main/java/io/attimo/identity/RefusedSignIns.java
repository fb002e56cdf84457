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

/** Writes refused sign-ins into the tenant's audit log: each reason once a minute, since anybody can be refused. */
@Singleton
class RefusedSignIns {

    private final Cache<List<Object>, Boolean> noted = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();
    private final Tenancy tenancy;
    private final Audit audit;

    RefusedSignIns(Tenancy tenancy, Audit audit) {
        this.tenancy = tenancy;
        this.audit = audit;
    }

    void note(Tenant tenant, SignInFault fault) {
        if (noted.asMap().putIfAbsent(List.of(tenant.code(), fault), true) == null) {
            tenancy.within(
                    tenant.code(),
                    () -> QuarkusTransaction.requiringNew()
                            .run(() -> audit.record(
                                    null, "attimo", new Deed(DeedKind.SIGN_IN_REFUSED, "", fault.name()))));
        }
    }
}
