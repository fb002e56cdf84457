package io.attimo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.DemoProvider;
import io.attimo.demo.Persona;
import io.attimo.demo.ProviderKey;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SsoPagesTest {

    @Inject
    Cast cast;

    @Inject
    ProviderKey key;

    @Test
    void the_secret_is_never_shown_again() {
        var page = cast.charlie().visits("/sso");

        assertThat(page.document().selectFirst("#issuer").attr("value")).endsWith("/demo-sign-in/shop");
        assertThat(page.body()).doesNotContain(key.clientSecret());
    }

    @Test
    void a_changed_provider_signs_nobody_in_under_the_old_one_and_needs_no_restart() {
        var charlie = cast.freshly(Persona.CHARLIE);
        assertThat(charlie.visits("/home").status()).isEqualTo(200);

        var saved = charlie.posts(
                "/sso",
                Map.of(
                        "issuer",
                        Cast.address() + "/demo-sign-in/shop",
                        "clientId",
                        DemoProvider.CLIENT_ID,
                        "clientSecret",
                        key.clientSecret()));

        assertThat(saved.address()).contains("/demo-sign-in/shop/authorize");
        assertThat(charlie.visits("/home").address()).contains("/demo-sign-in/shop/authorize");
        assertThat(cast.freshly(Persona.CHARLIE).visits("/audit").texts("tbody tr"))
                .anyMatch(line -> line.contains("changed the company’s sign-in"));
        cast.forgetSessions();
    }

    @Test
    void an_address_inside_an_unreachable_one_and_no_address_get_one_and_the_same_answer() {
        for (var issuer : new String[] {
            "http://127.0.0.2:5432",
            "https://10.0.0.1",
            "https://nowhere.invalid",
            "http://localhost:1",
            "file:///etc/passwd",
            "https://user@localhost",
            Cast.address() + "/demo-sign-in/nobody",
            "issuer",
            ""
        }) {
            var page =
                    cast.charlie().posts("/sso", Map.of("issuer", issuer, "clientId", "attimo", "clientSecret", "s"));
            assertThat(page.status()).as(issuer).isEqualTo(422);
            assertThat(page.texts(".problems li"))
                    .as(issuer)
                    .singleElement()
                    .asString()
                    .startsWith("This address cannot be used.");
        }
        assertThat(cast.charlie().visits("/sso").status()).isEqualTo(200);
    }

    @Test
    void a_new_issuer_wants_a_secret_of_its_own() {
        var page = cast.charlie()
                .posts("/sso", Map.of("issuer", Cast.address() + "/demo-sign-in/studio", "clientId", "attimo"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#clientSecret-problem")).contains("needs its own client secret");
    }

    @Test
    void domains_come_and_go() {
        var page =
                cast.charlie().visits("/sso").fills("domain", "Caffè.example").presses("Add");
        assertThat(page.texts("li[id] b")).contains("xn--caff-8oa.example");
        assertThat(cast.anonymousAt(Cast.SHOP)
                        .visitsOutside("/sign-in")
                        .fills("email", "x@xn--caff-8oa.example")
                        .presses("Go on")
                        .address())
                .startsWith("/demo-sign-in/shop/");

        var without = page.presses("Remove xn--caff-8oa.example");
        assertThat(without.texts("li[id] b")).doesNotContain("xn--caff-8oa.example");
    }

    @Test
    void a_domain_of_another_tenant_and_no_domain_at_all_are_refused_alike() {
        cast.alice();
        var taken = cast.charlie().posts("/sso/domains", Map.of("domain", "studio.example"));
        var malformed = cast.charlie().posts("/sso/domains", Map.of("domain", "not a domain"));

        assertThat(taken.status()).isEqualTo(422);
        assertThat(unsealed(taken)).isEqualTo(unsealed(malformed)).doesNotContain("studio");
        assertThat(cast.charlie().posts("/sso/domains/studio.example/removal").status())
                .isEqualTo(404);
    }

    /** Without the token of the form, which is another on every page. */
    private static String unsealed(Page page) {
        return page.body().replaceAll("name=\"form\" value=\"[^\"]+\"", "");
    }
}
