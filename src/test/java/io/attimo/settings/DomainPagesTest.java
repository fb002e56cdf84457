package io.attimo.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
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
class DomainPagesTest {

    @Inject
    Cast cast;

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
        assertThat(unsealed(taken).replace("studio.example", "not a domain")).isEqualTo(unsealed(malformed));
        assertThat(taken.text("#domain-problem")).startsWith("This domain cannot be added.");
        assertThat(taken.document().selectFirst("#domain").attr("value")).isEqualTo("studio.example");
        assertThat(cast.charlie().posts("/sso/domains/studio.example/removal").status())
                .isEqualTo(404);
    }

    @Test
    void one_that_is_there_already_stays_as_it_is() {
        var charlie = cast.charlie();
        var before = charlie.visits("/audit").text("tbody tr");

        var page = charlie.visits("/sso").fills("domain", " Shop.Example ").presses("Add");

        assertThat(page.texts("li[id] b")).containsOnlyOnce("shop.example");
        assertThat(charlie.visits("/audit").text("tbody tr")).isEqualTo(before);
    }

    @Test
    void what_is_no_domain_is_refused_in_italian_too() {
        var page = cast.inItalian(Persona.CHARLIE).visits("/sso").fills("domain", "-shop.example");

        assertThat(page.presses("Aggiungi").text("#domain-problem"))
                .startsWith("Questo dominio non si può aggiungere.");
    }

    @Test
    void nobody_but_an_admin_adds_or_removes_one() {
        assertThat(cast.sam()
                        .posts("/sso/domains", Map.of("domain", "sam.example"))
                        .status())
                .isEqualTo(403);
        assertThat(cast.sam().posts("/sso/domains/shop.example/removal").status())
                .isEqualTo(403);
        assertThat(cast.charlie().visits("/sso").texts("li[id] b")).contains("shop.example");
    }

    /** Without the token of the form, which is another on every page. */
    private static String unsealed(Page page) {
        return page.body().replaceAll("name=\"form\" value=\"[^\"]+\"", "");
    }
}
