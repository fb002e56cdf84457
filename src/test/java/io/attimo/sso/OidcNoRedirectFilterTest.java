package io.attimo.sso;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import io.attimo.audit.AuditEntry;
import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.platform.outbound.OutboundDoor;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.support.Cast;
import io.attimo.support.Detour;
import io.attimo.support.Imposter;
import io.attimo.support.Logbook;
import io.attimo.support.Raw;
import io.attimo.support.Sentinel;
import io.attimo.support.TestDatabase;
import io.attimo.support.Twins;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Quarkus' own client does with the answers of a provider that wants us somewhere else. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OidcNoRedirectFilterTest {

    private static final List<String> CALLED =
            List.of("authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint");

    private static final List<String> UNUSED = List.of(
            "introspection_endpoint",
            "revocation_endpoint",
            "registration_endpoint",
            "end_session_endpoint",
            "pushed_authorization_request_endpoint",
            "foo_endpoint");

    private static final List<String> NO_ADDRESSES = List.of(
            "\"http://localhost/\\r\\nSet-Cookie: a=b\"",
            "\" http://localhost/\"",
            "\"//localhost/\"",
            "\"/leave\"",
            "\"http://elsewhere.example/\"",
            "\"https://elsewhere.example:8080/\"",
            "[\"http://127.0.0.2/\"]",
            "{}",
            "7");

    @Inject
    Cast cast;

    @Inject
    TenantProvisioning tenantAccounts;

    @Inject
    TenantSignInCache tenantSignInCache;

    @Inject
    ProviderDiscovery providerDiscovery;

    @Inject
    ProviderKeys keys;

    @Inject
    OutboundDoor door;

    @Inject
    AuditLog auditLog;

    @Inject
    Tenancy tenancy;

    private final Imposter provider = Imposter.open();
    private final Sentinel sentinel = Sentinel.open();

    @AfterEach
    void close() {
        assertThat(sentinel.calls()).isZero();
        sentinel.close();
        provider.close();
    }

    @Test
    @SuppressWarnings("removal") // the builder that sets them is not
    void each_call_is_made_through_the_door() {
        cast.opens(provider.company("by-the-door", "ada"));
        var signIn = tenantSignInCache.house("by-the-door").orElseThrow().signIn();

        assertThat(signIn.followRedirects()).isFalse();
        assertThat(signIn.proxy().host()).contains(door.way().getHost());
        assertThat(signIn.proxy().port()).isEqualTo(door.way().getPort());
        assertThat(signIn.proxy().username()).contains(door.way().getUsername());
        assertThat(signIn.proxy().password()).contains(door.way().getPassword());
    }

    @Test
    void whether_a_provider_answers_is_known() {
        // the same issuer, but under a name that no provider before it had at this port
        assertThat(providerDiscovery.answers(provider.issuer() + "/")).isTrue();
        assertThat(providerDiscovery.answers("http://localhost:1/realm")).isFalse();
    }

    @Test
    void what_a_provider_says_of_itself_is_read_where_it_stands_and_nowhere_else() {
        cast.opens(provider.company("away-discovery", "ada"));
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            provider.answersAt(Imposter.DISCOVERY, Imposter.redirect(status, sentinel.address()));
            saysThatItCannotBeUsed("away-discovery");
        }
        provider.answersAt(Imposter.DISCOVERY, Imposter.redirect(302, provider.issuer() + Imposter.DISCOVERY));
        saysThatItCannotBeUsed("away-discovery");

        provider.answersAsUsual();
        leadsToTheProvider("away-discovery");
    }

    @Test
    void so_are_its_keys_when_first_asked_for_and_when_asked_for_again() {
        cast.opens(provider.company("away-keys", "ada"));
        for (int status : new int[] {302, 303, 307}) {
            provider.answersAt(Imposter.KEYS, Imposter.redirect(status, sentinel.address()));
            saysThatItCannotBeUsed("away-keys");
        }
        provider.answersAsUsual();
        assertThat(provider.signsIn("away-keys", "ada", claims -> {})).containsKey("attimo_session");

        provider.changesItsKeyTo(Imposter.newKey("second"));
        provider.answersAt(Imposter.KEYS, Imposter.redirect(302, sentinel.address()));
        assertThat(provider.signsIn("away-keys", "ada", claims -> {})).doesNotContainKey("attimo_session");
    }

    @Test
    void a_code_is_taken_to_nobody_but_the_provider() {
        cast.opens(provider.company("away-code", "ada"));
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            provider.answersAt(Imposter.TOKEN, Imposter.redirect(status, sentinel.address()));
            assertThat(provider.signsIn("away-code", "ada", claims -> {}))
                    .as(status + "")
                    .doesNotContainKey("attimo_session");
        }
        provider.answersAsUsual();
        assertThat(provider.signsIn("away-code", "ada", claims -> {})).containsKey("attimo_session");
    }

    @Test
    void a_provider_that_names_an_address_inside_is_not_believed_whatever_it_is_for() {
        cast.opens(provider.company("inside-endpoint", "ada"));
        for (var endpoint : CALLED) {
            provider.answersAt(Imposter.DISCOVERY, Imposter.says(naming(endpoint, sentinel.address() + "/")));
            saysThatItCannotBeUsed("inside-endpoint");
        }
        var pushed = naming("pushed_authorization_request_endpoint", sentinel.address() + "/");
        provider.answersAt(
                Imposter.DISCOVERY,
                Imposter.says(pushed.replaceFirst("\\{", "{\"require_pushed_authorization_requests\":true,")));
        saysThatItCannotBeUsed("inside-endpoint");
        provider.answersAsUsual();
        leadsToTheProvider("inside-endpoint");
    }

    @Test
    void nor_is_one_that_names_what_is_no_address_or_none_that_can_be_read_as_one() {
        cast.opens(provider.company("no-address", "ada"));
        for (var address : NO_ADDRESSES) {
            for (var endpoint : CALLED) {
                isNotBelieved(saying(endpoint, address));
            }
        }
        for (var nothing : List.of("\"\"", "null")) {
            for (var needed : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
                isNotBelieved(saying(needed, nothing));
            }
            assertThat(providerDiscovery.read(saying("userinfo_endpoint", nothing), provider.issuer()))
                    .hasValueSatisfying(
                            said -> assertThat(said.has("userinfo_endpoint")).isFalse());
        }
    }

    @Test
    void an_address_that_nobody_calls_shuts_nobody_out_and_is_forgotten_where_it_may_not_be_called() {
        var bad = new ArrayList<>(NO_ADDRESSES);
        bad.addAll(List.of("\"\"", "null", "\"" + sentinel.address() + "/\""));
        for (var endpoint : UNUSED) {
            for (var address : bad) {
                assertThat(providerDiscovery.read(saying(endpoint, address), provider.issuer()))
                        .as(endpoint + " at " + address)
                        .hasValueSatisfying(
                                said -> assertThat(said.has(endpoint)).isFalse());
            }
            var allowed = provider.issuer() + "/some/where";
            assertThat(providerDiscovery.read(naming(endpoint, allowed), provider.issuer()))
                    .hasValueSatisfying(
                            said -> assertThat(said.get(endpoint).asText()).isEqualTo(allowed));
        }
        for (var aliases : List.of("[]", "{\"token_endpoint\":\"https://mtls.example:9443/\"}")) {
            assertThat(providerDiscovery.read(saying("mtls_endpoint_aliases", aliases), provider.issuer()))
                    .hasValueSatisfying(said ->
                            assertThat(said.has("mtls_endpoint_aliases")).isFalse());
        }
    }

    @Test
    void whoever_signs_in_and_out_there_is_led_to_none_of_them() {
        cast.opens(provider.company("inside-unused", "ada"));
        var inside = UNUSED.stream()
                .map(endpoint -> "\"" + endpoint + "\":\"" + sentinel.address() + "/\",")
                .collect(Collectors.joining("", "{", ""));
        provider.answersAt(
                Imposter.DISCOVERY, Imposter.says(inside + provider.discovery().substring(1)));

        var ada = provider.signsIn("inside-unused", "ada", claims -> {});

        assertThat(ada).containsKey("attimo_session");
        assertThat(Raw.gets("/t/inside-unused/sign-out", Twins.browser(ada))
                        .headers()
                        .firstValue("Location"))
                .contains("/t/inside-unused/signed-out?provider=open");
    }

    @Test
    void what_is_not_there_to_be_called_is_not_looked_up_however_much_of_it_there_is() {
        var many = IntStream.range(0, 500)
                .mapToObj(n -> "\"http://127.0.0.2/" + n + "\"")
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(providerDiscovery.read(saying("op_policy_uri", "\"https://slow.invalid\""), provider.issuer()))
                .isPresent();
        assertThat(providerDiscovery.read(saying("more", many), provider.issuer()))
                .isPresent();
        assertThat(providerDiscovery.read(saying("slow_endpoint", "\"https://slow.invalid\""), provider.issuer()))
                .isPresent();
    }

    private void isNotBelieved(String document) {
        assertThat(providerDiscovery.read(document, provider.issuer()))
                .as(document)
                .isEmpty();
    }

    @Test
    void one_bad_answer_is_not_kept() {
        cast.opens(provider.company("bad-answer", "ada"));
        for (var text : List.of(
                "{}",
                "[]",
                "",
                "null",
                "no JSON",
                "\uFEFF" + provider.discovery(),
                "{\"issuer\":\"" + provider.issuer() + "\"}",
                naming("token_endpoint", ""),
                naming("issuer", "http://localhost:1"),
                naming("issuer", provider.issuer() + "/other"),
                naming("padding", "x".repeat(OutboundDoor.LARGEST)))) {
            provider.answersAt(Imposter.DISCOVERY, Imposter.says(text));
            saysThatItCannotBeUsed("bad-answer");
        }
        provider.answersAsUsual();
        for (var text : List.of("{}", "{\"keys\":[]}", "no JSON")) {
            provider.answersAt(Imposter.KEYS, Imposter.says(text));
            saysThatItCannotBeUsed("bad-answer");
        }
        provider.answersAsUsual();
        assertThat(provider.signsIn("bad-answer", "ada", claims -> {})).containsKey("attimo_session");
    }

    @Test
    void an_answer_that_turns_bad_later_is_not_believed_either() {
        cast.opens(provider.company("bad-later", "ada"));
        assertThat(provider.signsIn("bad-later", "ada", claims -> {})).containsKey("attimo_session");
        provider.answersAt(Imposter.DISCOVERY, Imposter.says(naming("jwks_uri", sentinel.address())));

        assertThat(keys.of(provider.issuer(), "first")).isEmpty();
        tenantAccounts.reconnect("bad-later", provider.issuer(), Imposter.CLIENT, "another-" + Imposter.CLIENT_SECRET);
        tenantSignInCache.forget("bad-later");
        saysThatItCannotBeUsed("bad-later");
    }

    @Test
    void keys_that_are_known_stay_so_when_one_answer_is_bad() {
        // the same issuer, but under a name by which nobody was asked at this port within a minute
        var issuer = provider.issuer() + "/";

        assertThat(keys.of(issuer, "first")).hasSize(1);
        for (HttpHandler bad : List.of(Imposter.says("{}"), Imposter.redirect(302, sentinel.address()))) {
            provider.answersAt(Imposter.KEYS, bad);
            assertThat(keys.of(issuer, "first")).hasSize(1);
        }
    }

    @Test
    void a_provider_that_says_nothing_to_a_code_is_told_of_and_nobody_is_called_refused() {
        cast.opens(provider.company("no-word", "ada"));
        var detour = Detour.from("no-word");
        provider.answersAt(Imposter.TOKEN, exchange -> exchange.close());

        isAboutTheProvider(detour.back());
        provider.answersAt(Imposter.TOKEN, exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        isAboutTheProvider(Detour.from("no-word").back());
    }

    @Test
    void whoever_cannot_sign_in_since_an_answer_cannot_be_used_gets_a_number_that_the_audit_log_and_the_log_know() {
        cast.opens(provider.company("told-of", "ada"));
        provider.answersAt(Imposter.DISCOVERY, Imposter.says(naming("issuer", "http://localhost:1")));
        try (var log = Logbook.open()) {
            var number = numberIn(Raw.gets("/t/told-of/home", Map.of("Accept-Language", "en")));

            assertThat(audit("told-of")).first().satisfies(entry -> {
                assertThat(entry.kind()).isEqualTo(AuditEventKind.SIGN_IN_REFUSED);
                assertThat(entry.detail()).isEqualTo("PROVIDER_UNUSABLE № " + number);
            });
            assertThat(log.text())
                    .contains("sign-in refused: PROVIDER_UNUSABLE")
                    .doesNotContain("stackTrace", "\"exception\"", "OIDC Server is not available");
        }
    }

    private static String numberIn(HttpResponse<String> page) {
        assertThat(page.body()).contains("It answered Attimo, but what it says of itself cannot be used");
        var number = Pattern.compile("Request ([0-9a-f-]{36})").matcher(page.body());
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    private List<AuditEntry> audit(String tenant) {
        return tenancy.within(
                tenant, () -> QuarkusTransaction.requiringNew().call(() -> auditLog.list("order by at desc, id desc")));
    }

    private void saysThatItCannotBeUsed(String tenant) {
        var answer = Raw.gets("/t/" + tenant + "/home", Map.of("Accept-Language", "en"));

        assertThat(answer.statusCode()).as(answer.headers().map().toString()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        numberIn(answer);
    }

    private static void isAboutTheProvider(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.headers().map().toString()).isEqualTo(503);
        assertThat(answer.body()).contains("Your company’s sign-in does not answer");
    }

    private void leadsToTheProvider(String tenant) {
        assertThat(Raw.gets("/t/" + tenant + "/home", Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .startsWith(provider.issuer() + "/authorize?");
    }

    /** What the provider says of itself, but for one name in it. */
    private String naming(String name, String address) {
        return saying(name, "\"" + address + "\"");
    }

    private String saying(String name, String value) {
        return provider.discoveryWith(name, value);
    }
}
