package io.attimo.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.platform.limits.ConcurrencyLimit;
import io.attimo.platform.limits.LimitKeys;
import io.attimo.platform.limits.RequestRateLimit;
import io.attimo.platform.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** So many files at once and so many a minute, of each sender, tenant and address. */
class UploadThrottleTest {

    private static final int MANY = 1000;

    private final List<Runnable> taken = new ArrayList<>();

    @Test
    void one_sender_has_so_many_and_another_is_not_kept_from_theirs() {
        var places = limits(new ConcurrencyLimit(2, 100, 100, 100), MANY, MANY, MANY);
        take(places, 2, "ada", "acme", "1");

        isRefused(places, "ada", "acme", "1");
        isRefused(places, "ada", "acme", "2");
        take(places, 1, "bob", "acme", "1");
        take(places, 1, "ada", "other", "1");
    }

    @Test
    void so_it_is_with_a_tenant_an_address_and_all_together() {
        var ofTenant = limits(new ConcurrencyLimit(100, 2, 100, 100), MANY, MANY, MANY);
        take(ofTenant, 1, "ada", "acme", "1");
        take(ofTenant, 1, "bob", "acme", "2");
        isRefused(ofTenant, "cem", "acme", "3");
        take(ofTenant, 1, "dan", "other", "1");

        var ofAddress = limits(new ConcurrencyLimit(100, 100, 2, 100), MANY, MANY, MANY);
        take(ofAddress, 1, "ada", "acme", "1");
        take(ofAddress, 1, "dan", "other", "1");
        isRefused(ofAddress, "eve", "third", "1");
        take(ofAddress, 1, "eve", "third", "2");

        var inAll = limits(new ConcurrencyLimit(100, 100, 100, 2), MANY, MANY, MANY);
        take(inAll, 1, "ada", "acme", "1");
        take(inAll, 1, "dan", "other", "2");
        isRefused(inAll, "eve", "third", "3");
    }

    @Test
    void whoever_leaves_makes_room_for_the_next() {
        var places = limits(new ConcurrencyLimit(2, 2, 2, 2), MANY, MANY, MANY);
        for (int i = 0; i < 10; i++) {
            take(places, 2, "ada", "acme", "1");
            isRefused(places, "ada", "acme", "1");
            taken.forEach(Runnable::run);
            taken.clear();
        }
    }

    @Test
    void one_after_the_other_there_may_be_so_many_a_minute_and_the_refusal_says_how_long_to_wait() {
        var places = limits(new ConcurrencyLimit(MANY, MANY, MANY, MANY), 3, 1000, 1000);
        for (int i = 0; i < 3; i++) {
            places.take(new LimitKeys("ada", "acme", "1")).run();
        }

        assertThatThrownBy(() -> places.take(new LimitKeys("ada", "acme", "1")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(429);
                    assertThat(refusal.secondsToWait().orElseThrow()).isBetween(1L, 20L);
                });
        places.take(new LimitKeys("bob", "acme", "1")).run();
    }

    /** Else one who is refused would use up what their colleagues have. */
    @Test
    void what_is_refused_is_not_counted() {
        var places = limits(new ConcurrencyLimit(MANY, MANY, MANY, MANY), 1000, 1000, 1);
        places.take(new LimitKeys("ada", "acme", "1")).run();
        for (int i = 0; i < 2000; i++) {
            isRefused(places, "ada", "acme", "1");
        }

        places.take(new LimitKeys("ada", "acme", "2")).run();
    }

    private static UploadThrottle limits(ConcurrencyLimit atOnce, int ofSender, int ofTenant, int ofAddress) {
        return new UploadThrottle(
                atOnce,
                new RequestRateLimit(OptionalInt.of(ofSender), OptionalInt.of(ofTenant), OptionalInt.of(ofAddress)));
    }

    private void take(UploadThrottle places, int times, String sender, String tenant, String address) {
        for (int i = 0; i < times; i++) {
            taken.add(places.take(new LimitKeys(sender, tenant, address)));
        }
    }

    private static void isRefused(UploadThrottle places, String sender, String tenant, String address) {
        assertThatThrownBy(() -> places.take(new LimitKeys(sender, tenant, address)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(429));
    }
}
