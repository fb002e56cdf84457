package io.attimo.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantOwnedTest {

    private static class Thing extends TenantOwned {
        private final UUID id;

        Thing(UUID id) {
            this.id = id;
        }

        @Override
        public UUID id() {
            return id == null ? super.id() : id;
        }
    }

    @Test
    void two_records_are_never_the_same_by_chance() {
        var one = new Thing(null);
        var other = new Thing(null);

        assertThat(one).isEqualTo(one).isNotEqualTo(other).isNotEqualTo(null).isNotEqualTo(one.id());
        assertThat(one.id()).isNotNull();
    }

    @Test
    void what_was_read_twice_is_one() {
        var first = new Thing(null);

        assertThat(first).isEqualTo(new Thing(first.id()));
    }

    @Test
    void nobody_has_changed_what_was_never_written() {
        assertThat(new Thing(null).version()).isZero();
    }
}
