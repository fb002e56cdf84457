package io.attimo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.sso.TenantSignInCache;
import io.attimo.support.Cast;
import io.attimo.support.Detour;
import io.attimo.support.Imposter;
import io.attimo.support.Logbook;
import io.attimo.support.Pace;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.attimo.support.Twins;
import io.quarkus.runtime.ExecutorRecorder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SignInErrorHandlerTest {

    @Inject
    Cast cast;

    @Inject
    TenantSignInCache tenantSignInCache;

    @Test
    void a_provider_that_is_gone_gives_a_page_that_says_so() {
        cast.opens("gone-away", "http://localhost:1/realm");

        saysWithinFiveSecondsThatTheProviderIsDown("gone-away", Map.of());
        assertThat(cast.freshly(Persona.BOB).visits("/home").status()).isEqualTo(200);
    }

    @Test
    void a_provider_that_never_answers_gives_the_same_page_while_others_sign_in() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            cast.opens("silent-one", "http://localhost:" + silent.getLocalPort() + "/realm");
            var waiting = new Thread(() -> Raw.gets("/t/silent-one/home", Map.of()));
            waiting.start();

            assertThat(cast.freshly(Persona.BOB).visits("/home").status()).isEqualTo(200);
            saysWithinFiveSecondsThatTheProviderIsDown("silent-one", Map.of());
            saysWithinFiveSecondsThatTheProviderIsDown(
                    "silent-one", Map.of("Cookie", "q_session_" + nameOf("silent-one") + "=left-from-yesterday"));
        }
    }

    @Test
    void so_does_one_that_answers_in_drops_whatever_it_is_asked_for() {
        try (var provider = Imposter.open()) {
            cast.opens(provider.company("in-drops", "ada"));
            for (var path : List.of(Imposter.DISCOVERY, Imposter.KEYS)) {
                provider.answersAt(path, Imposter.drops());
                saysWithinFiveSecondsThatTheProviderIsDown("in-drops", Map.of());
                provider.answersAsUsual();
            }
            var detour = Detour.from("in-drops");
            provider.answersAt(Imposter.TOKEN, Imposter.drops());
            saysWithinFiveSecondsThatTheProviderIsDown(detour::back);
        }
    }

    @Test
    void a_session_that_cannot_be_read_any_more_leads_to_the_provider_and_not_to_a_bare_401() {
        var cookies = cast.freshly(Persona.BOB).cookies();
        var session = cookies.keySet().stream()
                .filter(name -> name.startsWith("q_session"))
                .findFirst()
                .orElseThrow();
        for (var spoilt : List.of("garbage", "a.b.c.d.e", cookies.get(session).substring(5))) {
            var first = Raw.gets("/t/studio/home", Map.of("Cookie", session + "=" + spoilt));

            assertThat(first.statusCode()).as(spoilt).isIn(302, 303);
            assertThat(first.headers().allValues("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith(session + "=;") && cookie.contains("Max-Age=0"));
            var again = first.headers().firstValue("Location").orElseThrow();
            assertThat(again).isIn("/t/studio/home", Cast.address() + "/t/studio/home");
            assertThat(Raw.gets("/t/studio/home", Map.of())
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .contains("/demo-sign-in/studio/authorize");
            assertThat(Raw.gets("/t/studio/home", Map.of("Cookie", session + "=" + spoilt + "; attimo_again=1"))
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .endsWith("/t/studio/sign-in-failed");
        }
    }

    @Test
    void a_code_the_provider_does_not_take_leads_to_the_page_that_says_so() {
        var start = Raw.gets("/t/studio/home", Map.of());
        var state = start.headers().firstValue("Location").orElseThrow().replaceAll(".*[?&]state=([^&]+).*", "$1");
        var cookie = start.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];

        var failed = Raw.gets("/t/studio/callback?code=invented&state=" + state, Map.of("Cookie", cookie));
        var address = failed.headers().firstValue("Location").orElse("none: " + failed.statusCode());
        assertThat(address).contains("/t/studio/sign-in-failed?number=");

        var page = Raw.gets(address.substring(address.indexOf("/t/")), Map.of("Accept-Language", "en"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("You were not signed in", "it gave Attimo nothing that can be used", "Request ")
                .doesNotContain("says of you");
        assertThat(Raw.gets(address.substring(address.indexOf("/t/")), Map.of("Accept-Language", "it"))
                        .body())
                .contains("non è arrivato in fondo")
                .doesNotContain("dice di lei");
    }

    @Test
    void a_no_from_the_provider_leads_there_too() {
        var start = Raw.gets("/t/studio/home", Map.of());
        var state = start.headers().firstValue("Location").orElseThrow().replaceAll(".*[?&]state=([^&]+).*", "$1");
        var cookie = start.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];

        var failed = Raw.gets("/t/studio/callback?error=access_denied&state=" + state, Map.of("Cookie", cookie));

        assertThat(failed.headers().firstValue("Location").orElse("none: " + failed.statusCode()))
                .contains("/t/studio/sign-in-failed");
    }

    @Test
    void our_own_slowness_is_no_fault_of_the_provider_and_what_was_asked_is_answered_late() throws Exception {
        var bob = cast.freshly(Persona.BOB).cookies();
        tenantSignInCache.forget("studio");
        var calm = new CountDownLatch(1);
        try (var log = Logbook.open()) {
            keepAllWorkersBusyUntil(calm);
            var page = CompletableFuture.supplyAsync(() -> Raw.gets("/t/studio/help", Twins.browser(bob)));
            var start = CompletableFuture.supplyAsync(() -> Raw.gets("/t/studio/help", Map.of()));
            asksAndLeaves("/t/studio/help", Twins.browser(bob));
            TimeUnit.SECONDS.sleep(5);
            calm.countDown();

            assertThat(page.join().statusCode()).isEqualTo(200);
            assertThat(start.join().statusCode()).isEqualTo(302);
            assertThat(log.text())
                    .doesNotContain("does not answer")
                    .doesNotContain("no tenant identifier specified")
                    .doesNotContain("Response head already sent");
        } finally {
            calm.countDown();
        }
    }

    private static void asksAndLeaves(String path, Map<String, String> headers) throws IOException {
        var address = URI.create(Cast.address());
        var head = Stream.concat(
                        Stream.of("GET " + path + " HTTP/1.1", "Host: " + address.getAuthority()),
                        headers.entrySet().stream().map(header -> header.getKey() + ": " + header.getValue()))
                .collect(Collectors.joining("\r\n", "", "\r\n\r\n"));
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static void keepAllWorkersBusyUntil(CountDownLatch calm) {
        for (int n = 0; n < 2 * ExecutorRecorder.calculateMaxThreads(); n++) {
            ExecutorRecorder.getCurrent().execute(() -> {
                try {
                    calm.await(30, TimeUnit.SECONDS);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private void saysWithinFiveSecondsThatTheProviderIsDown(String tenant, Map<String, String> headers) {
        saysWithinFiveSecondsThatTheProviderIsDown(() -> Raw.gets("/t/" + tenant + "/home", headers));
    }

    private void saysWithinFiveSecondsThatTheProviderIsDown(Supplier<HttpResponse<String>> asking) {
        var start = Instant.now();
        var answer = asking.get();

        assertThat(Duration.between(start, Instant.now())).isLessThan(Pace.stretched(Duration.ofSeconds(5)));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Your company’s sign-in does not answer");
    }

    private String nameOf(String tenant) {
        return tenantSignInCache.house(tenant).orElseThrow().signIn().tenantId().orElseThrow();
    }
}
