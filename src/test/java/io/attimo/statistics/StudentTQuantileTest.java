package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTQuantileTest {

    /** To 20 digits by bisection of the incomplete beta function in 40-digit arithmetic. */
    @ParameterizedTest
    @CsvSource({
        "1, 12.706204736174704646",
        "2, 4.3026527297494638523",
        "3, 3.1824463052837095927",
        "4, 2.7764451051977943578",
        "5, 2.5705818356363155147",
        "10, 2.2281388519862747484",
        "29, 2.0452296421327042982",
        "99, 1.9842169515864174951",
        "999, 1.9623414611334499787",
        "4095, 1.9605434621072307572",
        "4096, 1.9605433205921143714",
        "5000, 1.9604385517065079186",
        "100000, 1.9599877075346096386",
        "10000000, 1.9599642217672054904"
    })
    void it_is_the_quantile_to_twelve_digits(long freedom, double quantile) {
        assertThat(StudentTQuantile.quantile(freedom)).isCloseTo(quantile, within(1e-12 * quantile));
        assertThat(StudentTQuantile.quantile(freedom))
                .as("when remembered")
                .isCloseTo(quantile, within(1e-12 * quantile));
    }
}
