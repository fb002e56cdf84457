package io.attimo.intake;

import io.attimo.platform.jobs.JobLease;
import io.attimo.tenant.Tenant;
import io.attimo.tenant.TenantAccount;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The steps of the work on an import, each in a transaction that nobody else has a hand in. */
@Singleton
class ImportTransactions {

    private final Imports imports;
    private final TenantAccount tenantAccount;

    ImportTransactions(Imports imports, TenantAccount tenantAccount) {
        this.imports = imports;
        this.tenantAccount = tenantAccount;
    }

    /** The company's zone, in which a time that tells its own becomes a day; UTC while there is no account. */
    ZoneId home() {
        return QuarkusTransaction.requiringNew()
                .call(() -> tenantAccount.find().map(Tenant::timeZone).orElse(ZoneOffset.UTC));
    }

    Import look(JobLease jobLease) {
        return QuarkusTransaction.requiringNew().call(() -> imports.get(jobLease.id()));
    }

    /** Does nothing, and is empty, where somebody else has moved the import on. */
    <T> Optional<T> in(ImportState state, JobLease jobLease, Function<Import, T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var found = held(jobLease);
            return found.state() == state ? Optional.of(work.apply(found)) : Optional.<T>empty();
        });
    }

    void change(ImportState state, JobLease jobLease, Consumer<Import> change) {
        in(state, jobLease, found -> {
            change.accept(found);
            return found;
        });
    }

    /** Whatever it was at. */
    void fail(JobLease jobLease, Function<Import, ImportFailure> failure, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> {
            var found = held(jobLease);
            if (found.state().isAtWork()) {
                found.fail(failure.apply(found), at);
            }
        });
    }

    /** The import before its job, as by the pages: the other way round the two would wait for one another. */
    private Import held(JobLease jobLease) {
        var found = imports.getForChange(jobLease.id());
        jobLease.hold();
        return found;
    }
}
