package io.attimo.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RequestRateLimitTest {

    private static final OptionalInt MANY = OptionalInt.of(1000);
    private static final OptionalInt TWO = OptionalInt.of(2);
    private static final OptionalInt NONE = OptionalInt.empty();

    @Test
    void each_of_sender_tenant_and_address_has_so_many() {
        isForTwo(new RequestRateLimit(TWO, MANY, MANY), source("ada", "acme", "1"), source("bob", "acme", "1"));
        isForTwo(new RequestRateLimit(TWO, MANY, MANY), source("ada", "acme", "1"), source("ada", "other", "1"));
        isForTwo(new RequestRateLimit(MANY, TWO, MANY), source("ada", "acme", "1"), source("ada", "other", "1"));
        isForTwo(new RequestRateLimit(MANY, MANY, TWO), source("ada", "acme", "1"), source("ada", "acme", "2"));
    }

    @Test
    void where_none_is_set_there_is_none_and_what_is_unknown_is_counted_for_nobody() {
        var ofAddress = new RequestRateLimit(NONE, NONE, TWO);
        isForTwo(ofAddress, source("ada", "acme", "1"), source("ada", "acme", "2"));

        var ofSender = new RequestRateLimit(TWO, TWO, NONE);
        for (int i = 0; i < 10; i++) {
            assertThat(ofSender.take(LimitKeys.ofAddress("1"))).isEmpty();
        }
    }

    /** Else one who tries on and on would use up what their colleagues have. */
    @Test
    void who_is_refused_for_the_address_is_counted_neither_as_sender_nor_for_the_tenant() {
        var limit = new RequestRateLimit(OptionalInt.of(3), OptionalInt.of(3), OptionalInt.of(1));
        assertThat(limit.take(source("ada", "acme", "1"))).isEmpty();
        for (int i = 0; i < 10; i++) {
            assertThat(limit.take(source("ada", "acme", "1"))).isPresent();
        }

        assertThat(limit.take(source("ada", "acme", "2"))).isEmpty();
    }

    private static void isForTwo(RequestRateLimit limit, LimitKeys limitKeys, LimitKeys other) {
        assertThat(limit.take(limitKeys)).isEmpty();
        assertThat(limit.take(limitKeys)).isEmpty();
        assertThat(limit.take(limitKeys)).isPresent();
        assertThat(limit.take(other)).isEmpty();
    }

    private static LimitKeys source(String sender, String tenant, String address) {
        return new LimitKeys(sender, tenant, address);
    }
}
