package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.Logbook;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.attimo.walls.Line;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before any page is found is refused in words too. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EarlyRefusalTest {

    private static final String NUMBER = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Test
    void a_form_that_another_site_sent_is_told_so_and_led_home() {
        var answer = Raw.send("POST", "/t/studio/journeys", Map.of("Sec-Fetch-Site", "cross-site"), "");
        var page = page(answer, 403);

        assertThat(page.text()).contains("That did not come from this page", "Nothing was changed");
        assertThat(page.select(".error__id").text()).matches("Request " + NUMBER);
        assertThat(page.select("main a").attr("href")).isEqualTo("/t/studio/home");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void so_it_is_in_italian() {
        var headers = Map.of("Origin", "https://evil.example", "Accept-Language", "it");
        var page = page(Raw.send("POST", "/t/studio/journeys", headers, ""), 403);

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("it");
        assertThat(page.select("h1").text()).isEqualTo("Non veniva da questa pagina");
        assertThat(page.select(".error__id").text()).matches("Richiesta " + NUMBER);
    }

    @Test
    void an_address_that_can_be_read_in_two_ways_leads_to_the_sign_in() {
        var page = page(Raw.gets("/t/studio%2fhome;b", Map.of()), 400);

        assertThat(page.select("h1").text()).isEqualTo("That address was not understood");
        assertThat(page.select("main a").attr("href")).isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=|b{c}^", "provider=%", "%zz=1", "a=%2", "=%&a=b", "a=%ff%", "`", "a=\"b\"<c>"})
    void so_does_a_question_that_cannot_be_read(String query) throws IOException {
        for (var path :
                List.of("/sign-in", "/t/shop/signed-out", "/t/shop/sign-in-failed", "/t/shop/home", "/nowhere")) {
            assertReadOrRefusedInWords(path + "?" + query, "text/html;charset=UTF-8");
        }
        assertReadOrRefusedInWords("/api/v1/heatmap?" + query, "application/problem+json");
        assertReadOrRefusedInWords("/api/v1/journeys?" + query, "application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/%zz", "/a%", "/t/shop/{a}", "/t/shop/a|b", "/t/%e/home", "/t/shop/home[1]", "/^", "/%", "/%2"})
    void so_does_a_path_that_cannot_be_read(String path) throws IOException {
        assertReadOrRefusedInWords(path, "text/html;charset=UTF-8");
        assertReadOrRefusedInWords("/api" + path, "application/problem+json");
    }

    private static void assertReadOrRefusedInWords(String address, String type) throws IOException {
        for (var from : List.of("127.0.0.1", "127.0.0.9")) {
            assertReadOrRefusedInWords(from, address, type);
        }
    }

    private static void assertReadOrRefusedInWords(String from, String address, String type) throws IOException {
        try (var log = Logbook.open();
                var line = Line.from(from)) {
            var heard = line.says("GET " + address + " HTTP/1.1\r\nHost: " + Line.host()
                            + "\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n")
                    .hears(2_000);

            assertThat(heard).as(address).matches("(?s)HTTP/1.1 (200|302|400|401|404) .*");
            if (!heard.startsWith("HTTP/1.1 302")) {
                assertThat(heard).containsIgnoringCase("Content-Type: " + type).doesNotContain("Content-Length: 0");
            }
            assertThat(log.lines())
                    .extracting(said -> said.at("/level").asText())
                    .doesNotContain("ERROR");
        }
    }

    @Test
    void a_program_that_shows_a_key_may_be_of_any_site() {
        var headers = Map.of("Origin", "https://zapier.com", "Sec-Fetch-Site", "cross-site");

        assertThat(Raw.send("POST", "/api/v1/imports", headers, "").statusCode())
                .isEqualTo(401);
    }

    @Test
    void what_is_too_long_or_does_not_say_how_long_it_is_is_not_read() throws Exception {
        var answer = Raw.send("POST", "/sign-in", Map.of(), "x".repeat((int) BodyLimits.MOST + 1));
        assertThat(page(answer, 413).select("h1").text()).isEqualTo("This is too large");
        assertThat(page(answer, 413).select("[role=alert]").text()).startsWith("A form may have 1 MB");

        var lengthless = page(sendsWithoutLength("/sign-in"), 411);
        assertThat(lengthless.select("[role=alert]").text()).startsWith("It does not say how long it is.");
    }

    @Test
    void a_program_gets_a_problem_document() {
        var answer = Raw.gets("/api/v1/journeys;b", Map.of());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = new JsonObject(answer.body());
        assertThat(problem.fieldNames()).containsExactly("type", "title", "status", "detail");
        assertThat(problem.getInteger("status")).isEqualTo(400);
        assertThat(problem.getString("detail")).containsPattern("Nothing was changed.*Request " + NUMBER);
    }

    private static Document page(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        return Jsoup.parse(answer.body());
    }

    private static HttpResponse<String> sendsWithoutLength(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Cast.address() + path))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[9])))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofString());
    }
}
