package io.attimo.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CustomerKeyTest {

    @Test
    void an_address_is_one_person_however_it_is_written() {
        assertThat(CustomerKey.folded("Anna.B+x@Example.COM")).isEqualTo("anna.b+x@example.com");
    }

    @Test
    void any_other_key_counts_letter_by_letter() {
        for (var key : new String[] {"Kd-7", "A@b", "Anna B@example.com", "anna@Example.", "@Home.it", "R@x.it@y"}) {
            assertThat(CustomerKey.folded(key)).isEqualTo(key);
        }
    }

    @Test
    void only_an_address_joins_two_sources() {
        assertThat(CustomerKey.ofAnswer("till", "Anna@x.it")).isEqualTo(CustomerKey.ofAnswer("survey", "anna@X.it"));
        assertThat(CustomerKey.ofAnswer("till", "7")).isNotEqualTo(CustomerKey.ofAnswer("survey", "7"));
    }
}
