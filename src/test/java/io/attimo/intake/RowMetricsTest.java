package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Monitoring;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RowMetricsTest {

    @Inject
    Desk desk;

    @Test
    void rows_are_counted_by_what_becomes_of_them() {
        double good = measured("good");
        double warned = measured("warned");
        double refused = measured("refused");
        var rows = Survey.rows(40, 1);
        var first = rows.lines().skip(1).findFirst().orElseThrow();
        var noDay = first.replaceFirst("[^,]*", "no-day").replaceFirst("\\d{4}-\\d\\d-\\d\\d", "never");

        var done = desk.bringAndWait("row-meters", rows + first + "\n" + noDay + "\n", Survey.mapping("Counted"));

        assertThat(done.count().refused()).isEqualTo(1);
        assertThat(measured("good") - good).isEqualTo(done.count().good());
        assertThat(measured("warned") - warned).isEqualTo(done.count().warned()).isPositive();
        assertThat(measured("refused") - refused).isEqualTo(1);
    }

    private static double measured(String outcome) {
        return Monitoring.value(
                Raw.gets("/q/metrics", Map.of()).body(), "attimo_import_rows_total", Map.of("outcome", outcome));
    }
}
