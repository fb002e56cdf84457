package io.attimo.bin;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditLog;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The part of the bin that holds records of one room: shown, brought back, and deleted with what other rooms keep of them. */
public abstract class RetirableBinContents<T extends Retirable> implements BinContents {

    private final List<DependentErasure> dependents;
    private final AuditLog auditLog;
    private final Clock clock;

    protected RetirableBinContents(List<DependentErasure> dependents, AuditLog auditLog, Clock clock) {
        this.dependents = dependents;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    protected abstract Stream<T> retiredAfter(Instant oldest);

    /** With the lock that whoever changes it takes; empty where there is none, in use or not. */
    protected abstract Optional<T> forChange(UUID id);

    protected abstract BinnedItem item(T retired);

    /** It and each part of it that other rooms may keep something of, in the order in which it goes, read to the end. */
    protected Stream<? extends Retirable> partsOf(T retired) {
        return Stream.of(retired);
    }

    /** Once nobody keeps anything of it any more. */
    protected abstract void delete(T retired);

    protected abstract AuditEvent deleted(T retired);

    @Override
    public List<BinnedItem> binned() {
        return retiredAfter(clock.instant().minus(Retirement.KEPT))
                .map(this::item)
                .toList();
    }

    @Override
    public Optional<BinnedItem> bringBack(UUID id) {
        return retired(id)
                .filter(retired -> !retired.retirement().isOver(clock.instant()))
                .map(retired -> {
                    var back = item(retired);
                    retired.bringBack();
                    return back;
                });
    }

    @Override
    public void empty(UUID id, Runnable hold) {
        var parts = transaction(() -> over(id).map(retired -> partsOf(retired).toList()));
        if (parts.isEmpty()) {
            return;
        }
        parts.get().forEach(part -> erase(part, hold));
        transaction(() -> {
            hold.run();
            over(id).ifPresent(retired -> {
                delete(retired);
                auditLog.record(deleted(retired));
            });
            return null;
        });
    }

    private void erase(Retirable part, Runnable hold) {
        for (var each : dependents) {
            while (transaction(() -> {
                        hold.run();
                        return each.erase(part);
                    })
                    > 0) {
                // until nothing of it is left
            }
        }
    }

    private Optional<T> over(UUID id) {
        return retired(id).filter(retired -> retired.retirement().isOver(clock.instant()));
    }

    private Optional<T> retired(UUID id) {
        return forChange(id).filter(Retirable::isRetired);
    }

    private static <R> R transaction(Supplier<R> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
