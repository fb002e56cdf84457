package io.attimo.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.tenancy.Tenancy;
import io.attimo.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class JobWorkersTest {

    @Inject
    Jobs jobs;

    @Inject
    Failing failing;

    @Inject
    Tenancy tenancy;

    @Test
    void a_job_is_tried_five_times_and_then_given_up_on() throws InterruptedException {
        var fourth = failedBefore(3);
        var fifth = failedBefore(4);

        waitFor(fourth, job -> job != null && job.failures() == 4);
        waitFor(fifth, job -> job == null);

        assertThat(failing.tried).containsOnlyOnce(fourth, fifth);
        assertThat(failing.givenUp).contains(fifth).doesNotContain(fourth);
        assertThat(look(fourth).isForLater(Instant.now())).isTrue();
        tenancy.within("", () -> QuarkusTransaction.requiringNew().run(() -> jobs.deleteById(fourth)));
    }

    private UUID failedBefore(int times) {
        var job = new Job(UUID.randomUUID(), "failing", "failing", false, Instant.now());
        for (int i = 0; i < times; i++) {
            job.putOff(Instant.now().minus(Duration.ofDays(1)));
        }
        tenancy.within("", () -> QuarkusTransaction.requiringNew().run(() -> jobs.persist(job)));
        return job.id();
    }

    private void waitFor(UUID id, Predicate<Job> wanted) throws InterruptedException {
        for (int i = 0; i < 600 && !wanted.test(look(id)); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(wanted.test(look(id))).isTrue();
    }

    private Job look(UUID id) {
        return tenancy.within("", () -> QuarkusTransaction.requiringNew().call(() -> jobs.findById(id)));
    }
}
