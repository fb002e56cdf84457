package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.api.ApiKeys;
import io.attimo.intake.Imports;
import io.attimo.support.Cast;
import io.attimo.support.Logbook;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.Actor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which form and language an answer is wished for, said as browsers and programs say it: well, oddly or not at all. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AcceptHeaderSanitizerTest {

    private static final String PAGE = "text/html;charset=UTF-8";
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String OF_JAVA = "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2";
    private static final String FILE = "multipart/form-data; boundary=xx";
    private static final String ROWS = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\nid,food\n1,4\n\r\n--xx\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n"
            + "{\"journey\": {\"name\": \"Wished for\", \"stages\": [{\"name\": \"Waiting\", \"touchpoints\": ["
            + "{\"name\": \"Food\", \"column\": \"food\", \"scale\": \"1-5\"}]}]}, \"key\": \"id\","
            + " \"date\": {\"day\": \"2017-05-15\"}}\r\n--xx--\r\n";

    @Inject
    Cast cast;

    @Inject
    ApiKeys keys;

    @Inject
    Imports imports;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                OF_JAVA,
                "*",
                "*/*;q=x",
                "application/json;q=1.5",
                "application/json",
                "image/*",
                "text/plain",
                "foo",
                "",
                ",",
                "application/",
                "a/b/c",
                "/",
                "text/html;",
                "text/html;q=0.5;level=1",
                "text/html;level=\"1,2",
                "*/*;q=0"
            })
    void a_page_is_a_page_whatever_is_wished_for(String accept) {
        pagesAreReadWith("Accept", accept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en-US,",
                ",en",
                "en-US,en;q=0.9;",
                "en-US;q=0.8,en;q=.5",
                "en-us;level=1",
                "en;q=",
                "-",
                "",
                ",",
                "en_US",
                "*;q=0",
                "x-klingon-of-more-than-eight-letters"
            })
    void so_it_is_in_whatever_language(String language) {
        pagesAreReadWith("Accept-Language", language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gzip,,", "gzip;", "gzip;q=abc", "gzip;foo=1", "br;q=1.0000", "", ",", "*;q=0", "identity;q=0"})
    void and_however_it_is_packed(String encoding) {
        pagesAreReadWith("Accept-Encoding", encoding);
    }

    private void pagesAreReadWith(String name, String wish) {
        try (var log = Logbook.open()) {
            assertPage(Raw.gets("/sign-in", Map.of(name, wish)), 200);
            assertPage(Raw.gets("/nowhere", Map.of(name, wish)), 404);
            assertPage(Raw.gets("/q/nowhere", Map.of(name, wish)), 404);
            assertPage(Raw.gets("/t/studio/home", member(name, wish)), 200);
            assertPage(Raw.gets("/t/studio/nowhere", member(name, wish)), 404);
            assertPage(Raw.gets("/t/studio/journeys/01890a5d-ac96-774b-bcce-b302099a8057", member(name, wish)), 404);
            assertThat(Raw.gets("/q/openapi", Map.of(name, wish)).statusCode()).isEqualTo(200);
            assertNoError(log);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OF_JAVA,
                "*",
                "*/*;q=x",
                "application/json;q=1.5",
                "foo",
                "",
                "application/",
                "/",
                "Application/*;Q=0.1",
                "application/json; charset=utf-8",
                "text/html, application/json;q=0.001",
                "*/*;q=0, application/json"
            })
    void a_program_that_does_not_shut_json_out_is_answered_in_it(String accept) {
        try (var log = Logbook.open()) {
            var wish = program("Accept", accept);

            assertType(Raw.gets("/api/v1/journeys", wish), 200, JSON);
            assertType(Raw.gets("/api/v1/nowhere", wish), 404, PROBLEM);
            var begun = Raw.send("POST", "/api/v1/imports", with(wish, "Content-Type", FILE), ROWS);
            assertType(begun, 202, JSON);
            assertThat(new JsonObject(begun.body()).fieldNames()).containsExactly("id");
            assertNoError(log);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "image/*, text/csv;q=0.5, foo",
                "application/json;q=0, */*",
                "application/json;version=1;q=0",
                "*/*;q=0.000"
            })
    void one_that_does_is_told_so_before_anything_is_begun(String accept) {
        var wish = program("Accept", accept);
        long before = imports();

        assertType(Raw.gets("/api/v1/journeys", wish), 406, PROBLEM);
        var refused = Raw.send("POST", "/api/v1/imports", with(wish, "Content-Type", FILE), ROWS);

        assertType(refused, 406, PROBLEM);
        assertThat(new JsonObject(refused.body()).getString("detail"))
                .startsWith("Answers here are in JSON, and the header “Accept” leaves that out. Nothing was changed.");
        assertThat(imports()).isEqualTo(before);
    }

    @Test
    void so_it_is_in_italian() {
        var wish = with(program("Accept", "text/html"), "Accept-Language", "it-IT,;q=1");

        assertThat(Raw.gets("/api/v1/journeys", wish).body()).contains("Qui si risponde in JSON");
    }

    @Test
    void what_can_be_read_of_a_wish_is_heard() {
        for (var language : List.of("it-IT,", ",it", "it,en;q=0.9;", "en;q=x,it;q=.5", "-,it;q=0.1")) {
            var page = Jsoup.parse(
                    Raw.gets("/nowhere", Map.of("Accept-Language", language)).body());

            assertThat(page.selectFirst("html").attr("lang")).as(language).isEqualTo("it");
        }
    }

    @Test
    void two_lines_of_a_wish_are_one() throws IOException {
        try (var line = Line.open()) {
            assertThat(line.says("GET /nowhere HTTP/1.1\r\nHost: " + Line.host()
                                    + "\r\nAccept-Language: de\r\nAccept-Language: it;q=0.5\r\n\r\n")
                            .hears(2_000))
                    .contains("lang=\"it\"");
        }
        try (var line = Line.open()) {
            assertThat(line.says("GET /api/v1/journeys HTTP/1.1\r\nHost: " + Line.host()
                                    + "\r\nAccept: text/html\r\nAccept: application/json\r\n\r\n")
                            .hears(2_000))
                    .startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void what_is_wished_for_packed_still_is() {
        var packed = Raw.gets("/sign-in", Map.of("Accept-Encoding", "br;q=0,,gzip"));

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void the_description_of_the_api_still_has_both_its_forms() {
        assertThat(Raw.gets("/q/openapi", Map.of("Accept", JSON)).body()).startsWith("{");
        assertThat(Raw.gets("/q/openapi", Map.of()).body()).startsWith("---");
    }

    private long imports() {
        return cast.at(Cast.STUDIO, imports::count);
    }

    private static void assertPage(HttpResponse<String> answer, int status) {
        assertType(answer, status, PAGE);
    }

    private static void assertType(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("none"))
                .as(answer.uri().toString())
                .satisfiesAnyOf(
                        said -> assertThat(said).isEqualTo(type),
                        said -> assertThat(said).isEqualTo(type + ";charset=UTF-8"));
    }

    private static void assertNoError(Logbook log) {
        assertThat(log.lines()).extracting(said -> said.at("/level").asText()).doesNotContain("ERROR");
    }

    private Map<String, String> member(String name, String wish) {
        return Map.of("Cookie", cast.elena().cookieHeader(), name, wish);
    }

    private Map<String, String> program(String name, String wish) {
        var key = cast.at(Cast.STUDIO, () -> keys.make("Wishes", Actor.named("Alice")));
        return Map.of("Authorization", "Bearer " + key, name, wish);
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return more;
    }
}
