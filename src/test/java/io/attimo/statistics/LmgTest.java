package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.junit.jupiter.api.Test;

class LmgTest {

    @Test
    void motor_cars_come_out_as_published() {
        var lmg = Fixture.named("mtcars").lmg("mpg", "am", "vs", "cyl");

        assertThat(lmg.shares()).containsExactly(new double[] {.1774892, .2027032, .3817849}, within(5e-8));
        assertThat(lmg.r2()).isCloseTo(.7619773, within(5e-8));
    }

    @Test
    void swiss_provinces_come_out_as_published() {
        var lmg = Fixture.named("swiss")
                .lmg("Fertility", "Agriculture", "Examination", "Education", "Catholic", "Infant.Mortality");

        assertThat(lmg.shares())
                .containsExactly(new double[] {.05709122, .17117303, .26013468, .10557015, .11276592}, within(5e-9));
    }

    @Test
    void departments_come_out_as_published() {
        var lmg = Fixture.named("attitude")
                .lmg("rating", "complaints", "privileges", "learning", "raises", "critical", "advance");

        assertThat(lmg.shares())
                .containsExactly(
                        new double[] {.37081619, .05090379, .15576599, .12034508, .00658872, .02818221}, within(5e-9));
        assertThat(lmg.r2()).isCloseTo(.7326020, within(5e-8));
    }

    @Test
    void it_is_the_mean_over_all_orders_of_what_each_driver_adds() {
        for (var p = 1; p <= 8; p++) {
            var m = Matrix.random(p, 100 + p);

            var lmg = Lmg.of(m.r, m.ry);

            assertThat(lmg.shares()).containsExactly(m.sharesByDefinition(), within(1e-12));
            assertThat(lmg.r2()).isCloseTo(m.explained((1 << p) - 1), within(1e-12));
            assertThat(DoubleStream.of(lmg.shares()).sum()).isCloseTo(lmg.r2(), within(1e-12));
        }
    }

    @Test
    void twenty_drivers_add_up_to_what_they_explain() {
        var m = Matrix.random(20, 7);

        var lmg = Lmg.of(m.r, m.ry);

        assertThat(DoubleStream.of(lmg.shares()).sum()).isCloseTo(lmg.r2(), within(1e-10));
        assertThat(lmg.r2()).isCloseTo(m.explained((1 << 20) - 1), within(1e-10));
        assertThat(lmg.standardErrors()).containsOnly(0);
        assertThat(Lmg.shares(List.of(Correlations.of(m.r, m.ry)))[0]).isEqualTo(lmg.shares());
    }

    @Test
    void random_orders_agree_with_all_subsets_within_their_own_error() {
        var m = Matrix.random(12, 3);
        var exact = Lmg.exactly(Correlations.of(m.r, m.ry));

        var sampled = Lmg.byOrders(Correlations.of(m.r, m.ry), 4_000);

        assertThat(sampled.r2()).isCloseTo(exact.r2(), within(1e-12));
        for (var j = 0; j < 12; j++) {
            assertThat(sampled.standardErrors()[j]).isBetween(1e-9, .01);
            assertThat(sampled.shares()[j]).isCloseTo(exact.shares()[j], within(4 * sampled.standardErrors()[j]));
        }
    }

    @Test
    void more_than_twenty_drivers_are_sampled_the_same_way_each_time() {
        var m = Matrix.random(23, 5);

        var lmg = Lmg.of(m.r, m.ry);

        assertThat(lmg.shares()).isEqualTo(Lmg.of(m.r, m.ry).shares());
        // 5,000 pairs of orders from this seed, and 1,000 in a draw: the same on any machine
        assertThat(lmg.shares()[0]).isCloseTo(.004479879865014937, within(1e-12));
        assertThat(lmg.standardErrors()[0]).isCloseTo(1.0573079805490956E-4, within(1e-12));
        assertThat(Lmg.shares(List.of(Correlations.of(m.r, m.ry)))[0][0]).isCloseTo(.004350904599154851, within(1e-12));
        assertThat(DoubleStream.of(lmg.shares()).sum()).isCloseTo(lmg.r2(), within(1e-10));
        assertThat(DoubleStream.of(lmg.standardErrors()).min().orElseThrow()).isPositive();
    }

    @Test
    void drivers_in_another_order_keep_their_shares() {
        var m = Matrix.random(7, 11);
        var order = new int[] {4, 2, 6, 0, 5, 1, 3};

        var reordered = Lmg.of(m.reordered(order).r, m.reordered(order).ry).shares();

        var shares = Lmg.of(m.r, m.ry).shares();
        assertThat(reordered)
                .containsExactly(IntStream.of(order).mapToDouble(j -> shares[j]).toArray(), within(1e-13));
    }

    @Test
    void two_drivers_that_say_the_same_are_named() {
        var m = Matrix.random(5, 13);
        for (var i = 0; i < 5; i++) {
            m.r[3][i] = m.r[1][i];
            m.r[i][3] = m.r[i][1];
        }
        m.r[3][3] = 1;
        m.ry[3] = m.ry[1];

        assertThatThrownBy(() -> Lmg.of(m.r, m.ry)).isInstanceOfSatisfying(CollinearDrivers.class, same -> {
            assertThat(same.first()).isEqualTo(1);
            assertThat(same.second()).isEqualTo(3);
        });
    }

    @Test
    void the_other_one_is_the_first_of_those_that_are_nearest() {
        var r = new double[][] {{1, .5, -.9}, {.5, 1, .9}, {-.9, .9, 1}};

        assertThat(CollinearDrivers.with(0, r)).hasMessage("drivers 0 and 2 say the same thing");
        assertThat(CollinearDrivers.with(1, r)).hasMessage("drivers 1 and 2 say the same thing");
        assertThat(CollinearDrivers.with(2, r)).hasMessage("drivers 0 and 2 say the same thing");
    }

    @Test
    void two_drivers_that_say_the_same_are_named_among_many_too() {
        var m = Matrix.random(25, 13).doubled(7);

        assertThatThrownBy(() -> Lmg.of(m.r, m.ry))
                .isInstanceOf(CollinearDrivers.class)
                .hasMessage("drivers 7 and 25 say the same thing");
    }

    @Test
    void correlations_that_contradict_each_other_are_refused() {
        var r = new double[][] {{1, .9, -.9}, {.9, 1, .9}, {-.9, .9, 1}};

        assertThatThrownBy(() -> Lmg.of(r, new double[3])).isInstanceOf(CollinearDrivers.class);
    }

    @Test
    void many_tables_side_by_side_come_out_as_each_alone() {
        var tables = IntStream.range(0, 5)
                .mapToObj(seed -> Matrix.random(9, seed))
                .map(m -> Correlations.of(m.r, m.ry))
                .toList();

        var shares = Lmg.shares(tables);

        for (var t = 0; t < 5; t++) {
            assertThat(shares[t]).containsExactly(Lmg.of(tables.get(t)).shares(), within(1e-14));
        }
    }

    @Test
    void no_drivers_explain_nothing() {
        assertThat(Lmg.of(new double[0][], new double[0]).r2()).isZero();
    }

    /** Correlations of invented data, and LMG by its definition: one regression for each subset. */
    private record Matrix(double[][] r, double[] ry) {

        static Matrix random(int p, long seed) {
            var random = new Random(seed);
            var loadings = random.doubles((p + 1) * 3L, -1, 1).toArray();
            var noise = random.doubles(p + 1, .3, 1).toArray();
            var all = new double[p + 1][p + 1];
            for (var i = 0; i <= p; i++) {
                for (var j = 0; j <= p; j++) {
                    all[i][j] = (i == j ? noise[i] : 0)
                            + loadings[3 * i] * loadings[3 * j]
                            + loadings[3 * i + 1] * loadings[3 * j + 1]
                            + loadings[3 * i + 2] * loadings[3 * j + 2];
                }
            }
            var r = new double[p][p];
            var ry = new double[p];
            for (var i = 0; i < p; i++) {
                ry[i] = all[i][p] / Math.sqrt(all[i][i] * all[p][p]);
                for (var j = 0; j < p; j++) {
                    r[i][j] = all[i][j] / Math.sqrt(all[i][i] * all[j][j]);
                }
            }
            return new Matrix(r, ry);
        }

        Matrix reordered(int... order) {
            var p = order.length;
            var other = new Matrix(new double[p][p], new double[p]);
            for (var i = 0; i < p; i++) {
                other.ry[i] = ry[order[i]];
                for (var j = 0; j < p; j++) {
                    other.r[i][j] = i == j ? 1 : r[order[i]][order[j]];
                }
            }
            return other;
        }

        Matrix doubled(int driver) {
            return reordered(IntStream.concat(IntStream.range(0, ry.length), IntStream.of(driver))
                    .toArray());
        }

        double explained(int subset) {
            var s = IntStream.range(0, ry.length)
                    .filter(j -> (subset >> j & 1) == 1)
                    .toArray();
            if (s.length == 0) {
                return 0;
            }
            var rss = MatrixUtils.createRealMatrix(s.length, s.length);
            var rs = MatrixUtils.createRealVector(
                    IntStream.of(s).mapToDouble(j -> ry[j]).toArray());
            for (var i = 0; i < s.length; i++) {
                for (var j = 0; j < s.length; j++) {
                    rss.setEntry(i, j, r[s[i]][s[j]]);
                }
            }
            return rs.dotProduct(new LUDecomposition(rss).getSolver().solve(rs));
        }

        double[] sharesByDefinition() {
            var p = ry.length;
            var shares = new double[p];
            for (var j = 0; j < p; j++) {
                for (var subset = 0; subset < 1 << p; subset++) {
                    if ((subset >> j & 1) == 0) {
                        var s = Integer.bitCount(subset);
                        var weight = factorial(s) * factorial(p - s - 1) / factorial(p);
                        shares[j] += weight * (explained(subset | 1 << j) - explained(subset));
                    }
                }
            }
            return shares;
        }

        private static double factorial(int n) {
            return IntStream.rangeClosed(2, n).asDoubleStream().reduce(1, (a, b) -> a * b);
        }
    }
}
