package io.attimo.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.DemoProvider;
import io.attimo.demo.DemoSigningKey;
import io.attimo.demo.Persona;
import io.attimo.sso.TenantProvisioning;
import io.attimo.sso.TenantSignInCache;
import io.attimo.support.Cast;
import io.attimo.support.Imposter;
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
    DemoSigningKey key;

    @Inject
    TenantProvisioning tenantAccounts;

    @Inject
    TenantSignInCache tenantSignInCache;

    @Test
    void the_secret_is_never_shown_again() {
        var page = cast.charlie().visits("/sso");

        assertThat(page.document().selectFirst("#issuer").attr("value")).endsWith("/demo-sign-in/shop");
        assertThat(page.body()).doesNotContain(key.clientSecret());
    }

    @Test
    void the_addresses_that_the_provider_is_told_are_shown() {
        var home = Cast.address() + "/t/shop";

        assertThat(cast.charlie().visits("/sso").texts(".facts code"))
                .containsExactly(home + "/callback", home + "/signed-out", home + "/back-channel");
    }

    @Test
    void a_changed_provider_signs_nobody_in_under_the_old_one_and_needs_no_restart() {
        var charlie = cast.freshly(Persona.CHARLIE);
        assertThat(charlie.visits("/home").status()).isEqualTo(200);

        var saved = charlie.visits("/sso").fills("clientSecret", "another").presses("Save");

        assertThat(saved.address()).contains("/demo-sign-in/shop/authorize");
        assertThat(charlie.visits("/home").address()).contains("/demo-sign-in/shop/authorize");
        tenantAccounts.reconnect(
                Cast.SHOP, Cast.address() + "/demo-sign-in/shop", DemoProvider.CLIENT_ID, key.clientSecret());
        tenantSignInCache.forget(Cast.SHOP);
        cast.forgetSessions();
        assertThat(cast.charlie().visits("/audit").texts("tbody tr"))
                .anyMatch(line -> line.contains("changed the company’s sign-in"));
    }

    @Test
    void saved_as_it_was_it_changes_nothing_and_signs_nobody_out() {
        var charlie = cast.charlie();
        var before = charlie.visits("/audit").text("tbody tr");
        var page = charlie.visits("/sso").fills("clientSecret", key.clientSecret());

        assertThat(page.presses("Save").text(".flash")).contains("Saved");
        assertThat(page.presses("Save").text(".flash")).contains("Saved");
        assertThat(charlie.visits("/audit").text("tbody tr")).isEqualTo(before);
    }

    @Test
    void what_was_typed_when_the_session_had_ended_is_there_again_but_the_secret_was_kept_nowhere() {
        var form = cast.charlie()
                .visits("/sso")
                .fills("clientId", "attimo-2")
                .fills("clientSecret", "zq-secret")
                .form("form[action$='/sso']");
        var kept = cast.anonymousAt(Cast.SHOP)
                .posts("/sso", form)
                .follows("Sign in and go on")
                .pressesThe("button[value=charlie]");
        assertThat(kept.body()).contains("attimo-2").doesNotContain("zq-secret");

        var back = kept.presses("Back to my text");

        assertThat(back.text("main .notice[role=status]")).contains("You were signed out before this was saved");
        assertThat(back.document().selectFirst("#clientId").attr("value")).isEqualTo("attimo-2");
        assertThat(cast.charlie()
                        .visits("/sso")
                        .document()
                        .selectFirst("#clientId")
                        .attr("value"))
                .isEqualTo(DemoProvider.CLIENT_ID);
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
    void an_issuer_may_be_pasted_as_the_address_of_its_document() {
        var issuer = Cast.address() + "/demo-sign-in/shop";

        var saved = cast.charlie()
                .posts(
                        "/sso",
                        Map.of(
                                "issuer",
                                issuer + "/.well-known/openid-configuration",
                                "clientId",
                                DemoProvider.CLIENT_ID,
                                "clientSecret",
                                key.clientSecret()));

        assertThat(saved.text(".flash")).contains("Saved");
        assertThat(saved.document().selectFirst("#issuer").attr("value")).isEqualTo(issuer);
    }

    @Test
    void a_provider_that_calls_itself_otherwise_or_names_no_keys_is_not_saved_and_it_is_said_why() {
        try (var provider = Imposter.open()) {
            var otherwise = provider.issuer() + "/realm";
            provider.answersAt(
                    Imposter.DISCOVERY, Imposter.says(provider.discoveryWith("issuer", "\"" + otherwise + "\"")));
            assertThat(problemOf(provider))
                    .isEqualTo("The provider at this address calls itself " + otherwise + ": write it as it does.");

            provider.answersAsUsual();
            provider.answersAt(Imposter.KEYS, Imposter.says("{\"keys\":[]}"));
            assertThat(problemOf(provider)).startsWith("This provider names no keys");
        }
    }

    private String problemOf(Imposter provider) {
        var page = cast.charlie()
                .posts("/sso", Map.of("issuer", provider.issuer(), "clientId", "attimo", "clientSecret", "s"));
        assertThat(page.status()).isEqualTo(422);
        return page.text("#issuer-problem");
    }

    @Test
    void a_new_issuer_wants_a_secret_of_its_own() {
        var page = cast.charlie()
                .posts("/sso", Map.of("issuer", Cast.address() + "/demo-sign-in/studio", "clientId", "attimo"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#clientSecret-problem")).contains("needs its own client secret");
    }
}
