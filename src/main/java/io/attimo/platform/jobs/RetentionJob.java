package io.attimo.platform.jobs;

import io.attimo.platform.tenancy.DatabaseOutage;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.tenancy.TenantLookup;
import io.attimo.platform.tenancy.TenantSql;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Lets rows go whose time is over: every hour each tenant gets a job for it, whichever node thinks of it first. They are
 * spread over the hour, so that nobody's import waits behind all of them.
 */
@Singleton
class RetentionJob implements JobHandler {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class);
    private static final Duration ROUND = Duration.ofHours(1);
    private static final int AT_ONCE = 1_000;

    private final List<RetentionRule> tables;
    private final TenantSql sql;
    private final Jobs jobs;
    private final TenantLookup tenantLookup;
    private final Tenancy tenancy;
    private final Clock clock;

    RetentionJob(
            @All List<RetentionRule> tables,
            TenantSql sql,
            Jobs jobs,
            TenantLookup tenantLookup,
            Tenancy tenancy,
            Clock clock) {
        this.tables = tables;
        this.sql = sql;
        this.jobs = jobs;
        this.tenantLookup = tenantLookup;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "{attimo.expiry.first-after}", identity = "expiry")
    void plan() {
        try {
            var tenants = tenantLookup.tenants();
            for (int i = 0; i < tenants.size(); i++) {
                plan(tenants.get(i), clock.instant().plus(ROUND.multipliedBy(i).dividedBy(tenants.size())));
            }
        } catch (RuntimeException failure) {
            if (!DatabaseOutage.isBehind(failure)) {
                throw failure;
            }
            LOG.warnf("what is old waits for the database: %s", failure.getMessage());
        }
    }

    private void plan(String tenant, Instant dueAt) {
        tenancy.within(
                tenant,
                () -> QuarkusTransaction.requiringNew().run(() -> jobs.addUnlessWaiting(this, id(tenant), dueAt)));
    }

    /** One for each tenant and no other job's, so that two nodes think of the same. */
    static UUID id(String tenant) {
        return UUID.nameUUIDFromBytes(("expiry of " + tenant).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String kind() {
        return "expiry";
    }

    @Override
    public boolean isHeavy() {
        return false;
    }

    @Override
    public void run(JobLease jobLease) {
        for (var table : tables) {
            int gone = AT_ONCE;
            while (gone == AT_ONCE && jobLease.goesOn()) {
                gone = QuarkusTransaction.requiringNew().call(() -> {
                    jobLease.hold();
                    return deleteSome(table, clock.instant());
                });
            }
        }
    }

    /** Of the current tenant's rows; how many went. */
    int deleteSome(RetentionRule table, Instant now) {
        var oldest = now.minus(table.kept()).atOffset(ZoneOffset.UTC);
        return sql.update(table.deletion(), Map.of("oldest", oldest, "most", AT_ONCE));
    }

    /** The next hour tries again. */
    @Override
    public void giveUp(JobLease jobLease, RuntimeException last) {}
}
