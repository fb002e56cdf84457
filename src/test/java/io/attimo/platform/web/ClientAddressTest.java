package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0",
        "2001:db8:1:2::9, 2001:db8:1:2:0:0:0:0",
        "::ffff:192.0.2.7, 192.0.2.7",
        "unknown, unknown",
        "not:an:address, not:an:address"
    })
    void an_address_counts_as_it_is_and_a_network_of_the_newer_ones_as_one(String host, String counted) {
        assertThat(ClientAddress.counted(host)).isEqualTo(counted);
    }

    @Test
    void two_networks_are_two() {
        assertThat(ClientAddress.counted("2001:db8:1:2::9")).isNotEqualTo(ClientAddress.counted("2001:db8:1:3::9"));
    }

    @Test
    void whoever_asks_has_the_address_the_connection_comes_from() throws IOException {
        try (var held = HeldRequest.of("GET /")) {
            assertThat(ClientAddress.address(held.request())).isEqualTo("127.0.0.1");
        }
    }
}
