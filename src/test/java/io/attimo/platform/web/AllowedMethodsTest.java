package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AllowedMethodsTest {

    @ParameterizedTest
    @CsvSource({
        "PATCH, /sign-in, 'GET, HEAD, OPTIONS, POST'",
        "POST, /style/0.css, 'GET, HEAD, OPTIONS'",
        "DELETE, /style/0.css, 'GET, HEAD, OPTIONS'"
    })
    void who_asks_for_what_cannot_be_done_is_told_what_can(String method, String path, String allowed) {
        var answer = Raw.send(method, path, Map.of("Sec-Fetch-Site", "none"), "");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().allValues("Allow")).containsExactly(allowed);
    }
}
