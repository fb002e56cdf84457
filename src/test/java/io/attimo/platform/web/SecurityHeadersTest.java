package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Proxy;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a few addresses; on all of them it takes minutes, see walls.HeadersTest. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SecurityHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/nowhere", "/a//b", "/t/no-such-company/home"})
    void every_page_says_how_it_is_read_and_that_nobody_keeps_it(String path) {
        var headers = Raw.gets(path, Map.of()).headers();

        assertThat(headers.firstValue("Content-Security-Policy")).hasValue(SecurityHeaders.POLICY);
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    }

    @Test
    void what_is_the_same_for_everybody_may_be_kept() {
        assertThat(Raw.gets("/favicon.svg", Map.of()).headers().allValues("Cache-Control"))
                .doesNotContain("no-store");
        assertThat(Raw.gets(Stylesheet.address(), Map.of()).headers().allValues("Cache-Control"))
                .containsExactly("public, max-age=31536000, immutable");
    }

    @Test
    void who_came_by_https_comes_that_way_from_then_on_and_nobody_else_is_told_to() {
        assertThat(Proxy.gets("/sign-in", "").headers("Strict-Transport-Security"))
                .containsExactly("max-age=31536000");
        assertThat(Raw.gets("/sign-in", Map.of()).headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }
}
