package io.attimo.platform.tenancy;

import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Work for one tenant outside of a request: jobs, commands, seeds and the door itself. */
@Singleton
public class Tenancy {

    public void within(String tenant, Runnable work) {
        within(tenant, () -> {
            work.run();
            return null;
        });
    }

    /** Work that nobody waits for, a job's: each of its statements may take longer. */
    public <T> T unhurried(String tenant, Supplier<T> work) {
        return within(tenant, () -> {
            Arc.container().instance(CurrentTenant.class).get().takeTime();
            return work.get();
        });
    }

    public <T> T within(String tenant, Supplier<T> work) {
        var context = Arc.container().requestContext();
        var outer = context.getStateIfActive();
        context.activate();
        var label = TenantOfLog.is(tenant);
        try {
            Arc.container().instance(CurrentTenant.class).get().enter(tenant);
            return work.get();
        } finally {
            context.terminate();
            TenantOfLog.is(label);
            if (outer != null) {
                context.activate(outer);
            }
        }
    }

    /** The work as one for the current tenant, to be done later and elsewhere. */
    public Runnable carrying(Runnable work) {
        var tenant = Arc.container().instance(CurrentTenant.class).get().code();
        return () -> within(tenant, work);
    }

    /** A memory for all tenants in which each of them finds only what is theirs, and all together so many bytes at most. */
    public <K, V> TenantCache<K, V> memory(long mostBytes, ToLongFunction<V> weight) {
        return new TenantCache<>(Arc.container().instance(CurrentTenant.class).get(), mostBytes, weight);
    }
}
