package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ImportanceTest {

    @Test
    void it_gives_the_published_shares_of_complete_rows() {
        var departments = Fixture.named("attitude")
                .importance("rating", "complaints", "privileges", "learning", "raises", "critical", "advance");

        assertThat(departments.drivers().stream().mapToDouble(Driver::lmg).toArray())
                .containsExactly(
                        new double[] {.37081619, .05090379, .15576599, .12034508, .00658872, .02818221}, within(5e-9));
        assertThat(departments.n()).isEqualTo(30);
        assertThat(departments.warnings()).isEmpty();
    }
}
