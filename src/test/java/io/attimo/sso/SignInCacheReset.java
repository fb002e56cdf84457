package io.attimo.sso;

import jakarta.inject.Singleton;

/** Lets the application read a company and its sign-in anew, rather than trust what it read three seconds ago. */
@Singleton
public class SignInCacheReset {

    private final TenantSignInCache tenantSignInCache;

    SignInCacheReset(TenantSignInCache tenantSignInCache) {
        this.tenantSignInCache = tenantSignInCache;
    }

    public void forget(String tenant) {
        tenantSignInCache.forget(tenant);
    }
}
