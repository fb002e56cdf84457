package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CsrfFilterTest {

    private static final String COOKIE = "attimo_language=en";

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void a_write_that_the_browser_knows_to_be_ours_is_let_through(String site) {
        assertThat(isRefused("POST", Map.of("Sec-Fetch-Site", site, "Cookie", COOKIE)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, cross-site",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, not an address",
        "Cookie, attimo_language=en"
    })
    void one_of_another_page_or_of_nobody_knows_whom_is_not(String header, String value) {
        assertThat(isRefused("POST", Map.of(header, value))).isTrue();
        assertThat(isRefused("DELETE", Map.of(header, value))).isTrue();
    }

    @Test
    void an_older_browser_says_by_its_origin_that_it_is_ours() {
        assertThat(isRefused("POST", Map.of("Origin", Cast.address(), "Cookie", COOKIE)))
                .isFalse();
        assertThat(isRefused("POST", Map.of("Origin", Cast.address() + "0", "Cookie", COOKIE)))
                .isTrue();
    }

    @Test
    void what_the_browser_says_of_the_site_holds_before_the_origin() {
        assertThat(isRefused("POST", Map.of("Sec-Fetch-Site", "cross-site", "Origin", Cast.address())))
                .isTrue();
    }

    @Test
    void who_carries_no_cookies_can_do_nothing_with_them() {
        assertThat(isRefused("POST", Map.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void whoever_looks_may_come_from_anywhere(String method) {
        assertThat(isRefused(method, Map.of("Sec-Fetch-Site", "cross-site", "Cookie", COOKIE)))
                .isFalse();
    }

    private static boolean isRefused(String method, Map<String, String> headers) {
        return Raw.send(method, "/t/studio/journeys", headers, "").statusCode() == 403;
    }
}
