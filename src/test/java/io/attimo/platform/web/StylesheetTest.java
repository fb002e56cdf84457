package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StylesheetTest {

    @Test
    void all_stylesheets_are_one_file_under_the_address_that_every_page_names() {
        var answer = Raw.gets(Stylesheet.address(), Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/css;charset=UTF-8");
        assertThat(answer.body()).contains(".button", ".heatmap", ".tile");
        assertThat(Raw.gets("/sign-in", Map.of()).body()).contains("href=\"" + Stylesheet.address() + "\"");
    }

    @Test
    void under_another_nothing_is_kept_for_ever() {
        assertThat(Stylesheet.address()).matches("/style/[^/]{16}\\.css");
        assertThat(Raw.gets("/style/0123456789abcdef.css", Map.of()).statusCode())
                .isEqualTo(404);
    }
}
