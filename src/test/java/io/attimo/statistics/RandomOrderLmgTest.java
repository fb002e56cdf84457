package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RandomOrderLmgTest {

    /** Of two drivers there are two orders, each the other's reverse: their mean is all there is. */
    @Test
    void an_order_is_followed_by_its_reverse() {
        var two = Correlations.of(new double[][] {{1, .5}, {.5, 1}}, new double[] {.6, .4});

        var pair = Lmg.byOrders(two, 1);
        var pairs = Lmg.byOrders(two, 10);

        assertThat(pair.shares()).containsExactly(Lmg.exactly(two).shares(), within(1e-15));
        assertThat(pairs.standardErrors()).containsExactly(new double[2], within(1e-7));
    }

    @Test
    void the_reverse_of_a_longer_order_is_the_whole_order() {
        var five = new double[5][5];
        for (var i = 0; i < 5; i++) {
            five[i][i] = 1;
        }
        // only neighbours in one pair are correlated, so that a pair of an order and its reverse is exact
        five[0][1] = five[1][0] = .5;
        five[2][3] = five[3][2] = -.4;
        var drivers = Correlations.of(five, new double[] {.5, .3, .4, .1, .2});

        assertThat(Lmg.byOrders(drivers, 1).shares())
                .containsExactly(Lmg.exactly(drivers).shares(), within(1e-14));
    }
}
