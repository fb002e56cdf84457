package io.attimo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RootPagesTest {

    @Inject
    Cast cast;

    @Test
    void the_bare_address_leads_to_the_sign_in_in_the_visitors_language() {
        var answer = Raw.gets("/", Map.of());
        var page = cast.anonymousAt(Cast.STUDIO).speaking("it").visitsOutside("/");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
        assertThat(page.text("h1")).isEqualTo("Acceda con la sua azienda");
        assertThat(page.has("form[action='/sign-in'] input[name=email]")).isTrue();
    }
}
