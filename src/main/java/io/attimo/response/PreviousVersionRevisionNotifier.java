package io.attimo.response;

import io.attimo.platform.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The version before looks at the journey's own number alone. While an installation is upgraded, it is told of what was
 * added in the lanes: afterwards and soon, and once for all that came meanwhile, so that nobody waits for it.
 */
@Singleton
class PreviousVersionRevisionNotifier {

    private static final Logger LOG = Logger.getLogger(PreviousVersionRevisionNotifier.class);
    private static final long SOON = 200;

    private final AnswerRevisionCounter revisions;
    private final Tenancy tenancy;
    private final Set<UUID> untold = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var one = new Thread(work, "legacy-revisions");
        one.setDaemon(true);
        return one;
    });

    PreviousVersionRevisionNotifier(AnswerRevisionCounter revisions, Tenancy tenancy) {
        this.revisions = revisions;
        this.tenancy = tenancy;
    }

    void note(@Observes(during = TransactionPhase.AFTER_SUCCESS) AnswerRevisionCounter.Added added) {
        note(added.journey());
    }

    private void note(UUID journey) {
        if (!thread.isShutdown() && untold.add(journey)) {
            thread.schedule(tenancy.carrying(() -> tell(journey)), SOON, TimeUnit.MILLISECONDS);
        }
    }

    /** Forgotten first: what is added from now on is told anew. */
    private void tell(UUID journey) {
        untold.remove(journey);
        try {
            QuarkusTransaction.requiringNew().run(() -> revisions.tell(journey));
        } catch (RuntimeException failure) {
            LOG.warnf("of an answer the version before is told later: %s", failure.getMessage());
            note(journey);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(2, TimeUnit.SECONDS);
    }
}
