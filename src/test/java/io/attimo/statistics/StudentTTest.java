package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.distribution.continuous.TDistribution;
import org.junit.jupiter.api.Test;

class StudentTTest {

    @Test
    void small_and_large_degrees_of_freedom_give_the_quantile_of_the_tables() {
        assertThat(StudentT.quantile(1)).isCloseTo(12.706204736, within(1e-6));
        assertThat(StudentT.quantile(10)).isCloseTo(2.228138852, within(1e-6));
        assertThat(StudentT.quantile(10)).isEqualTo(StudentT.quantile(10));
    }

    @Test
    void the_expansion_takes_over_where_nobody_notices() {
        for (long freedom : new long[] {4_096, 5_000, 100_000, 10_000_000}) {
            var exact = new TDistribution(freedom).inverseCumulativeProbability(.975);

            assertThat(StudentT.quantile(freedom)).isCloseTo(exact, within(1e-7));
        }
    }
}
