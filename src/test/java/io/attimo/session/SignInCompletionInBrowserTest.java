package io.attimo.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.sso.ProviderDiscovery;
import io.attimo.sso.TenantProvisioning;
import io.attimo.support.Browser;
import io.attimo.support.Cast;
import io.attimo.support.HtmlChecker;
import io.attimo.support.Imposter;
import io.attimo.support.Look;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.attimo.support.Window;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way to a provider on another site, which our own content policy shuts to every form. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SignInCompletionInBrowserTest {

    private static final Imposter PROVIDER = Imposter.open();
    private static final String TENANT = "harbour";
    private static final String GO_ON = "main a[href^='" + PROVIDER.issuer() + "/authorize?']";

    @Inject
    TenantProvisioning tenantAccounts;

    @Inject
    ProviderDiscovery providerDiscovery;

    @Inject
    Sessions sessions;

    @Inject
    Tenancy tenancy;

    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void a_company_signs_in_there() {
        if (!tenantAccounts.isOpen(TENANT)) {
            tenantAccounts.open(PROVIDER.company(TENANT, "ada"));
        }
        PROVIDER.answersAt(Imposter.AUTHORIZE, this::letsIn);
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void who_names_their_company_arrives_at_its_provider_and_comes_back() {
        try (var browser = Browser.open();
                var ada = browser.window(Cast.address(), Look.light().withoutJavaScript())) {
            signsIn(ada);

            assertThat(asked).hasValue(1);
            assertThat(ada.errors()).isEmpty();
        }
    }

    @Test
    void what_a_form_saved_is_seen_even_if_the_provider_is_asked_again_in_between() throws InterruptedException {
        try (var browser = Browser.open();
                var ada = browser.window(Cast.address(), Look.light())) {
            signsIn(ada);
            for (var language : List.of("it", "en")) {
                long before = asked.get();
                lastVouchedForYesterday();
                assertThat(providerIsKnownToAnswer()).isTrue();

                ada.page().locator(".menu summary").click();
                ada.page()
                        .locator("button[name=language][value=" + language + "]")
                        .click();
                ada.page().locator("html[lang=" + language + "] .menu").waitFor();

                assertThat(asked.get()).isEqualTo(before + 1);
                assertThat(ada.errors()).isEmpty();
            }
        }
    }

    @Test
    void the_page_in_between_can_be_read_by_everybody() {
        PROVIDER.answersAt(Imposter.AUTHORIZE, exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        try (var browser = Browser.open()) {
            for (var look : List.of(Look.light(), Look.dark().inItalian())) {
                try (var ada = browser.window(Cast.address(), look)) {
                    namesTheCompany(ada);
                    ada.page().locator(GO_ON).waitFor();

                    ada.becomes(320);
                    ada.takesPicture(Path.of("target/to-provider-" + look.language() + ".png"));
                    assertThat(ada.sticksOut()).isEmpty();
                    assertThat(ada.barriers()).isEmpty();
                }
            }
        }
    }

    @Test
    void only_what_a_form_may_have_begun_is_led_by_a_page() throws IOException, InterruptedException {
        var led = navigates(Map.of("Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "navigate"));

        var page = Jsoup.parse(led.body());
        var refresh = page.selectFirst("meta[http-equiv=refresh]").attr("content");
        assertThat(led.statusCode()).isEqualTo(200);
        assertThat(refresh).isEqualTo("0; url=" + page.selectFirst(GO_ON).attr("href"));
        assertThat(led.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(led.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("q_auth"));
        assertThat(navigates(Map.of("Referer", Cast.address() + "/sign-in")).statusCode())
                .isEqualTo(200);
        for (var headers : List.of(
                Map.<String, String>of(),
                Map.of("Sec-Fetch-Site", "none", "Sec-Fetch-Mode", "navigate"),
                Map.of("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate"),
                Map.of("Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "cors"))) {
            assertThat(navigates(headers).statusCode()).as("%s", headers).isEqualTo(302);
        }

        var folder = Files.createDirectories(Path.of("target/pages/to-provider"));
        Files.writeString(folder.resolve("page.html"), led.body());
        assertThat(HtmlChecker.complaints(folder)).isEmpty();
    }

    private static HttpResponse<String> navigates(Map<String, String> headers) {
        return Raw.gets("/t/" + TENANT + "/home", headers);
    }

    private static void signsIn(Window window) {
        namesTheCompany(window);
        window.page().waitForURL(url -> url.contains("/t/" + TENANT + "/") && !url.contains("/callback"));
        window.page().locator(".menu").waitFor();
    }

    private static void namesTheCompany(Window window) {
        window.opens("/sign-in");
        window.page().locator("#email").fill("ada@" + TENANT + ".example");
        window.page().locator("form[action='/sign-in'] button").click();
    }

    private void letsIn(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        var query = exchange.getRequestURI().getQuery();
        PROVIDER.gives(PROVIDER.signs(PROVIDER.claims("ada", parameter(query, "nonce"))));
        var back = parameter(query, "redirect_uri") + "?code=any&state=" + parameter(query, "state");
        Imposter.redirect(302, back).handle(exchange);
    }

    private static String parameter(String query, String name) {
        return Arrays.stream(query.split("&"))
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    /** A machine with much to do may once have found it silent, which is remembered for half a minute. */
    private boolean providerIsKnownToAnswer() throws InterruptedException {
        for (int second = 0; second < 60 && !providerDiscovery.answers(PROVIDER.issuer()); second++) {
            TimeUnit.SECONDS.sleep(1);
        }
        return providerDiscovery.answers(PROVIDER.issuer());
    }

    private void lastVouchedForYesterday() {
        var yesterday = Instant.now().minus(Duration.ofHours(24));
        tenancy.within(
                TENANT,
                () -> QuarkusTransaction.requiringNew().call(() -> sessions.update("vouchedAt = ?1", yesterday)));
    }
}
