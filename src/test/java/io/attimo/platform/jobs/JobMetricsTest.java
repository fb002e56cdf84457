package io.attimo.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.tenancy.Tenancy;
import io.attimo.support.Logbook;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class JobMetricsTest {

    private static final String DONE = "attimo_jobs_seconds_count{kind=\"measured\",outcome=\"done\"}";

    @Inject
    Jobs jobs;

    @Inject
    Probe probe;

    @Inject
    Tenancy tenancy;

    @Test
    void jobs_are_counted_and_so_is_how_long_they_wait() throws InterruptedException {
        try (var log = Logbook.open()) {
            var first = add();
            var second = add();
            eventually(() -> measured("attimo_jobs_waiting") >= 1 && measured("attimo_jobs_lag_seconds") > 5);

            probe.letGo(2);

            eventually(() -> measured(DONE) == 2);
            assertThat(log.lines())
                    .filteredOn(line -> line.at("/message").asText().matches("done by the probe|measured done in .*"))
                    .hasSize(4)
                    .allMatch(line -> line.at("/mdc/tenant").asText().equals("measured-one"))
                    .extracting(line -> line.at("/mdc/job").asText())
                    .containsOnly(first.toString(), second.toString());
        }
        assertThat(measurements()).doesNotContain("measured-one");
    }

    @Test
    void what_a_worker_did_before_is_not_said_of_other_lines() {
        try (var log = Logbook.open()) {
            tenancy.within("acme", () -> {});
            org.jboss.logging.Logger.getLogger(JobMetricsTest.class).warn("afterwards");

            assertThat(log.lines()).last().matches(line -> line.at("/mdc").isEmpty());
        }
    }

    @Test
    void a_job_that_is_given_up_is_counted_as_that_and_not_tried_again() throws InterruptedException {
        var givenUp = "attimo_jobs_seconds_count{kind=\"hopeless\",outcome=\"given up\"}";
        assertThat(measured(givenUp)).isZero();
        var job = new Job(new JobKey("measured-one", "hopeless", UUID.randomUUID()), true, Instant.EPOCH);
        for (int i = 0; i < 4; i++) {
            job.putOff(Instant.EPOCH, Duration.ZERO);
        }
        tenancy.within("", () -> QuarkusTransaction.requiringNew().run(() -> jobs.persist(job)));

        eventually(() -> measured(givenUp) == 1);

        assertThat(tenancy.within("", () -> QuarkusTransaction.requiringNew().call(() -> jobs.findById(job.key()))))
                .isNull();
    }

    private UUID add() {
        var job = new Job(
                new JobKey("measured-one", "measured", UUID.randomUUID()),
                true,
                Instant.now().minusSeconds(9));
        tenancy.within("", () -> QuarkusTransaction.requiringNew().run(() -> jobs.persist(job)));
        return job.id();
    }

    private static double measured(String meter) {
        var line = Pattern.compile("(?m)^" + Pattern.quote(meter) + " (\\S+)").matcher(measurements());
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }

    private static String measurements() {
        return Raw.gets("/q/metrics", Map.of()).body();
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(condition.getAsBoolean()).as(JobMetricsTest::measurements).isTrue();
    }
}
