package io.attimo.identity;

import jakarta.inject.Singleton;

/** Makes the door look anew at whom it leads to, instead of trusting what it saw three seconds ago. */
@Singleton
public class Doorbell {

    private final TenantSignInCache tenantSignInCache;

    Doorbell(TenantSignInCache tenantSignInCache) {
        this.tenantSignInCache = tenantSignInCache;
    }

    public void ring(String tenant) {
        tenantSignInCache.forget(tenant);
    }
}
