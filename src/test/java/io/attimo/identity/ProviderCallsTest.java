package io.attimo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import io.attimo.platform.web.OutboundDoor;
import io.attimo.support.Cast;
import io.attimo.support.Detour;
import io.attimo.support.Imposter;
import io.attimo.support.Raw;
import io.attimo.support.Sentinel;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Quarkus' own client does with the answers of a provider that wants us somewhere else. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProviderCallsTest {

    private static final List<String> ENDPOINTS = List.of(
            "authorization_endpoint",
            "token_endpoint",
            "jwks_uri",
            "userinfo_endpoint",
            "introspection_endpoint",
            "end_session_endpoint",
            "pushed_authorization_request_endpoint");

    @Inject
    Cast cast;

    @Inject
    Accounts accounts;

    @Inject
    Doorkeeper doorkeeper;

    @Inject
    Discovery discovery;

    @Inject
    ProviderKeys keys;

    @Inject
    OutboundDoor door;

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
        var signIn = doorkeeper.house("by-the-door").orElseThrow().signIn();

        assertThat(signIn.followRedirects()).isFalse();
        assertThat(signIn.proxy().host()).contains(door.way().getHost());
        assertThat(signIn.proxy().port()).isEqualTo(door.way().getPort());
        assertThat(signIn.proxy().username()).contains(door.way().getUsername());
        assertThat(signIn.proxy().password()).contains(door.way().getPassword());
    }

    @Test
    void whether_a_provider_answers_is_known() {
        assertThat(discovery.answers(provider.issuer())).isTrue();
        assertThat(discovery.answers("http://localhost:1/realm")).isFalse();
    }

    @Test
    void what_a_provider_says_of_itself_is_read_where_it_stands_and_nowhere_else() {
        cast.opens(provider.company("away-discovery", "ada"));
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            provider.answersAt(Imposter.DISCOVERY, Imposter.redirect(status, sentinel.address()));
            saysThatItDoesNotAnswer("away-discovery");
        }
        provider.answersAt(Imposter.DISCOVERY, Imposter.redirect(302, provider.issuer() + Imposter.DISCOVERY));
        saysThatItDoesNotAnswer("away-discovery");

        provider.answersAsUsual();
        leadsToTheProvider("away-discovery");
    }

    @Test
    void so_are_its_keys_when_first_asked_for_and_when_asked_for_again() {
        cast.opens(provider.company("away-keys", "ada"));
        for (int status : new int[] {302, 303, 307}) {
            provider.answersAt(Imposter.KEYS, Imposter.redirect(status, sentinel.address()));
            saysThatItDoesNotAnswer("away-keys");
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
        for (var endpoint : ENDPOINTS) {
            provider.answersAt(Imposter.DISCOVERY, Imposter.says(naming(endpoint, sentinel.address() + "/")));
            saysThatItDoesNotAnswer("inside-endpoint");
        }
        provider.answersAsUsual();
        leadsToTheProvider("inside-endpoint");
    }

    @Test
    void nor_is_one_that_names_what_is_no_address_or_none_that_can_be_read_as_one() {
        cast.opens(provider.company("no-address", "ada"));
        for (var address : List.of(
                "\"http://localhost/\\r\\nSet-Cookie: a=b\"",
                "\" http://localhost/\"",
                "\"//localhost/\"",
                "\"/leave\"",
                "\"\"",
                "[\"http://127.0.0.2/\"]",
                "{}")) {
            for (var endpoint : ENDPOINTS) {
                isNotBelieved(saying(endpoint, address));
            }
            isNotBelieved(saying("mtls_endpoint_aliases", "{\"token_endpoint\":" + address + "}"));
        }
        isNotBelieved(saying("mtls_endpoint_aliases", "[]"));
        assertThat(discovery.read(saying("end_session_endpoint", "null"), provider.issuer()))
                .isPresent();
    }

    @Test
    void what_is_not_there_to_be_called_is_not_looked_up_however_much_of_it_there_is() {
        var many = IntStream.range(0, 500)
                .mapToObj(n -> "\"http://127.0.0.2/" + n + "\"")
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(discovery.read(saying("op_policy_uri", "\"https://slow.invalid\""), provider.issuer()))
                .isPresent();
        assertThat(discovery.read(saying("more", many), provider.issuer())).isPresent();
        assertThat(discovery.read(saying("slow_endpoint", "\"https://slow.invalid\""), provider.issuer()))
                .isPresent();
    }

    private void isNotBelieved(String document) {
        assertThat(discovery.read(document, provider.issuer())).as(document).isEmpty();
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
                "{\"issuer\":\"" + provider.issuer() + "\"}",
                naming("token_endpoint", ""),
                naming("issuer", "http://localhost:1"),
                naming("issuer", provider.issuer() + "/other"),
                naming("padding", "x".repeat(OutboundDoor.LARGEST)))) {
            provider.answersAt(Imposter.DISCOVERY, Imposter.says(text));
            saysThatItDoesNotAnswer("bad-answer");
        }
        provider.answersAsUsual();
        for (var text : List.of("{}", "{\"keys\":[]}", "no JSON")) {
            provider.answersAt(Imposter.KEYS, Imposter.says(text));
            saysThatItDoesNotAnswer("bad-answer");
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
        accounts.reconnect("bad-later", provider.issuer(), Imposter.CLIENT, "another-" + Imposter.CLIENT_SECRET);
        doorkeeper.forget("bad-later");
        saysThatItDoesNotAnswer("bad-later");
    }

    @Test
    void keys_that_are_known_stay_so_when_one_answer_is_bad() {
        assertThat(keys.of(provider.issuer(), "first")).hasSize(1);
        for (HttpHandler bad : List.of(Imposter.says("{}"), Imposter.redirect(302, sentinel.address()))) {
            provider.answersAt(Imposter.KEYS, bad);
            assertThat(keys.of(provider.issuer(), "first")).hasSize(1);
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

    private void saysThatItDoesNotAnswer(String tenant) {
        isAboutTheProvider(Raw.gets("/t/" + tenant + "/home", Map.of()));
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
