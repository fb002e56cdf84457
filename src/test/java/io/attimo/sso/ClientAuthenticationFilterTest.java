package io.attimo.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Imposter;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a provider is shown that it is we who ask for a token: as it says that it can be shown. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClientAuthenticationFilterTest {

    private static final String ODD_CLIENT = "at:timo/+ü %41";
    private static final String ODD_SECRET = "a+b c/=&:%41ü§ and long enough";
    private static final String METHODS = "token_endpoint_auth_methods_supported";

    @Inject
    TenantProvisioning tenantAccounts;

    @Inject
    TenantSignInCache tenantSignInCache;

    private final Imposter provider = Imposter.open();

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void letters_and_digits_are_shown_as_they_are() {
        open("plain-secret");

        comesIn("plain-secret", Imposter.CLIENT);

        assertThat(shown()).isEqualTo(Imposter.CLIENT + ":" + Imposter.CLIENT_SECRET);
    }

    @Test
    void what_could_be_taken_for_something_else_is_encoded_half_by_half() {
        open("odd-secret");
        reconnect("odd-secret");

        comesIn("odd-secret", ODD_CLIENT);

        assertThat(shown())
                .isEqualTo("at%3Atimo%2F%2B%C3%BC+%2541:a%2Bb+c%2F%3D%26%3A%2541%C3%BC%C2%A7+and+long+enough");
    }

    @Test
    void a_provider_that_only_takes_it_in_the_form_gets_it_there() {
        open("by-post");
        reconnect("by-post");
        provider.answersAt(
                Imposter.DISCOVERY,
                Imposter.says(provider.discoveryWith(METHODS, "[\"private_key_jwt\",\"client_secret_post\"]")));

        comesIn("by-post", ODD_CLIENT);

        assertThat(provider.asked().authorization()).isNull();
        assertThat(provider.asked().form())
                .startsWith("grant_type=authorization_code&")
                .contains(
                        "&client_id=at%3Atimo%2F%2B%C3%BC+%2541",
                        "&client_secret=a%2Bb+c%2F%3D%26%3A%2541%C3%BC%C2%A7+and+long+enough");
    }

    @Test
    void any_other_gets_it_in_the_header() {
        open("by-header");
        for (var methods :
                new String[] {"[\"client_secret_post\",\"client_secret_basic\"]", "[]", "[\"none\"]", "null", "7"}) {
            provider.answersAt(Imposter.DISCOVERY, Imposter.says(provider.discoveryWith(METHODS, methods)));
            tenantAccounts.reconnect("by-header", provider.issuer(), Imposter.CLIENT, Imposter.CLIENT_SECRET + methods);
            tenantSignInCache.forget("by-header");

            comesIn("by-header", Imposter.CLIENT);

            assertThat(shown()).as(methods).startsWith(Imposter.CLIENT + ":");
            assertThat(provider.asked().form()).as(methods).doesNotContain("client_secret=");
        }
    }

    private void open(String tenant) {
        tenantAccounts.open(provider.company(tenant, "ada"));
    }

    private void reconnect(String tenant) {
        tenantAccounts.reconnect(tenant, provider.issuer(), ODD_CLIENT, ODD_SECRET);
        tenantSignInCache.forget(tenant);
    }

    private void comesIn(String tenant, String client) {
        assertThat(provider.signsIn(tenant, "ada", claims -> claims.setAudience(client)))
                .containsKey("attimo_session");
    }

    /** The header, taken out of its wrapping. */
    private String shown() {
        var header = provider.asked().authorization();
        assertThat(header).startsWith("Basic ");
        return new String(Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8);
    }
}
