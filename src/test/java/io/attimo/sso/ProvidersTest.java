package io.attimo.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.session.Sessions;
import io.attimo.support.Detour;
import io.attimo.support.Imposter;
import io.attimo.support.Proxy;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.attimo.support.Twins;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Companies whose providers change their keys, go away, or have no way out. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProvidersTest {

    @Inject
    TenantProvisioning tenantAccounts;

    @Inject
    Sessions sessions;

    @Inject
    Tenancy tenancy;

    @Test
    void a_new_key_is_taken_at_the_next_sign_in_and_keys_nobody_has_cause_no_flood_of_questions() {
        try (var provider = Imposter.open()) {
            tenantAccounts.open(provider.company("new-key", "ada"));
            var before = provider.signsIn("new-key", "ada", claims -> {});
            int fetches = provider.keyFetches();
            provider.changesItsKeyTo(Imposter.newKey("second"));

            assertThat(provider.signsIn("new-key", "ada", claims -> {})).containsKey("attimo_session");
            assertThat(gets("new-key", "/help", before)
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .as("whose word was signed with the old one starts again")
                    .endsWith("/t/new-key/help");

            forge(provider, "new-key", 100);
            assertThat(provider.keyFetches() - fetches).isBetween(1, 2);
        }
    }

    @Test
    @Tag("long")
    void a_thousand_keys_nobody_has_cause_no_flood_of_questions() {
        try (var provider = Imposter.open()) {
            tenantAccounts.open(provider.company("many-keys", "ada"));
            provider.signsIn("many-keys", "ada", claims -> {});
            int fetches = provider.keyFetches();
            var start = Instant.now();

            forge(provider, "many-keys", 1_000);

            long minutes = Duration.between(start, Instant.now()).toMinutes();
            assertThat(provider.keyFetches() - fetches).isLessThanOrEqualTo((int) minutes + 1);
        }
    }

    @Test
    @Tag("long")
    void a_new_key_is_taken_within_two_minutes_of_a_token_with_a_key_nobody_has() throws Exception {
        try (var provider = Imposter.open()) {
            tenantAccounts.open(provider.company("late-key", "ada"));
            provider.signsIn("late-key", "ada", claims -> {});
            forge(provider, "late-key", 1);
            provider.changesItsKeyTo(Imposter.newKey("second"));

            var ada = provider.signsIn("late-key", "ada", claims -> {});
            for (int seconds = 0; ada.isEmpty() && seconds < 120; seconds += 5) {
                Thread.sleep(5_000);
                ada = provider.signsIn("late-key", "ada", claims -> {});
            }

            assertThat(ada).containsKey("attimo_session");
        }
    }

    @Test
    void a_token_that_names_no_key_is_taken_where_it_is_signed_with_one_of_the_providers_for_signing() {
        try (var provider = Imposter.open()) {
            tenantAccounts.open(provider.company("no-key-id", "ada"));
            provider.answersAt(
                    Imposter.KEYS,
                    Imposter.says("{\"keys\":[" + shown(named("to-read", "enc")) + "," + shown(provider.key()) + "]}"));

            assertThat(comesWithoutKeyId(provider, provider.key())).containsKey("attimo_session");
            assertThat(comesWithoutKeyId(provider, Imposter.newKey("unknown"))).isEmpty();
        }
    }

    private static Map<String, String> comesWithoutKeyId(Imposter provider, PublicJsonWebKey key) {
        var detour = Detour.from("no-key-id");
        provider.gives(Imposter.signedWithoutKeyId(provider.claims("ada", detour.nonce()), key));
        return Detour.cookies(detour.back());
    }

    private static PublicJsonWebKey named(String id, String use) {
        var key = Imposter.newKey(id);
        key.setUse(use);
        return key;
    }

    private static String shown(PublicJsonWebKey key) {
        return key.toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    @Test
    void whoever_signs_out_where_the_provider_has_a_way_out_is_led_there() {
        try (var provider = Imposter.open().thatCanBeLeft()) {
            tenantAccounts.open(provider.company("way-out", "ada"));
            var ada = provider.signsIn("way-out", "ada", claims -> {});

            assertThat(gets("way-out", "/sign-out", ada)
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .startsWith(provider.issuer() + "/leave?id_token_hint=ey")
                    .endsWith("%2Ft%2Fway-out%2Fsigned-out");
            assertThat(gets("way-out", "/help", ada).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void where_the_provider_has_none_the_page_says_that_it_may_still_be_open() {
        try (var provider = Imposter.open()) {
            tenantAccounts.open(provider.company("no-way-out", "ada"));
            var ada = provider.signsIn("no-way-out", "ada", claims -> {});

            assertThat(gets("no-way-out", "/sign-out", ada)
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .isEqualTo("/t/no-way-out/signed-out?provider=open");
            assertThat(gets("no-way-out", "/help", ada).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void the_last_word_of_a_provider_that_went_silent_holds_until_the_session_ends() {
        Map<String, String> ada;
        try (var provider = Imposter.open()) {
            tenantAccounts.open(provider.company("silent-later", "ada"));
            ada = provider.signsIn("silent-later", "ada", claims -> {});
        }
        back("silent-later", ada, "vouchedAt");
        assertThat(gets("silent-later", "/help", ada).statusCode()).isEqualTo(200);

        back("silent-later", ada, "startedAt");
        assertThat(gets("silent-later", "/help", ada).statusCode()).isEqualTo(302);
    }

    @Test
    void by_https_the_secret_is_in_a_cookie_that_only_https_can_plant() {
        try (var provider = Imposter.open()) {
            tenantAccounts.open(provider.company("by-https", "ada"));
            var start = Proxy.gets("/t/by-https/home", "none=none");
            var address = start.headers("Location").get(0);
            provider.gives(provider.signs(provider.claims("ada", address.replaceAll(".*&nonce=([^&]+).*", "$1"))));
            var state = address.replaceAll(".*&state=([^&]+).*", "$1");

            var given = Proxy.gets(
                            "/t/by-https/callback?code=any&state=" + state,
                            start.headers("Set-Cookie").get(0).split(";")[0])
                    .headers("Set-Cookie")
                    .stream()
                    .filter(cookie -> !cookie.contains("Max-Age=0"))
                    .toList();

            assertThat(given)
                    .hasSize(2)
                    .allMatch(cookie -> cookie.contains("; Secure") && cookie.contains("; HTTPOnly"))
                    .anyMatch(cookie -> cookie.startsWith("__Secure-attimo_session="));
            var ada = given.stream().map(cookie -> cookie.split(";")[0]).collect(Collectors.joining("; "));
            assertThat(Proxy.gets("/t/by-https/help", ada).status()).isEqualTo(200);
            assertThat(Proxy.gets("/t/by-https/help", ada.replace("__Secure-", ""))
                            .status())
                    .isEqualTo(302);
            assertThat(Raw.gets("/t/by-https/help", Map.of("Cookie", ada)).statusCode())
                    .isEqualTo(302);
        }
    }

    /** Each with a key of another name. */
    private static void forge(Imposter provider, String tenant, int tokens) {
        var unknown = Imposter.newKey("unknown");
        for (int n = 0; n < tokens; n++) {
            unknown.setKeyId("unknown " + n);
            var detour = Detour.from(tenant);
            provider.gives(Imposter.signed(provider.claims("ada", detour.nonce()), unknown));
            assertThat(Detour.cookies(detour.back())).isEmpty();
        }
    }

    private void back(String tenant, Map<String, String> cookies, String column) {
        tenancy.within(
                tenant,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> sessions.update(
                                column + " = ?1 where secret = ?2",
                                Instant.now().minus(Duration.ofHours(13)),
                                Vault.hash(cookies.get("attimo_session")))));
    }

    private static HttpResponse<String> gets(String tenant, String path, Map<String, String> cookies) {
        return Raw.gets("/t/" + tenant + path, Twins.browser(cookies));
    }
}
