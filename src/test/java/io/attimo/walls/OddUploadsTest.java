package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.api.ApiKeys;
import io.attimo.support.Cast;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.Actor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is sent otherwise than it is taken: whoever wrote the program that sends it reads what to change. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OddUploadsTest {

    private static final String FORM = "multipart/form-data; boundary=BOUND";
    private static final String NAME = "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n";
    private static final String CSV = "Content-Type: text/csv\r\n";

    @Inject
    Cast cast;

    @Inject
    ApiKeys keys;

    private final Map<String, String> program = new HashMap<>();
    private final Map<String, String> member = new HashMap<>();

    @BeforeEach
    void let_them_in() {
        program.put(
                "Authorization",
                "Bearer " + cast.at(Cast.STUDIO, () -> keys.make("Odd uploads", Actor.named("Alice"))));
        member.put("Sec-Fetch-Site", "same-origin");
        member.put("Cookie", cast.elena().cookieHeader());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv",
                "application/json",
                "application/octet-stream",
                "multipart/mixed; boundary=BOUND",
                "/",
                "multipart",
                ""
            })
    void what_is_no_form_of_parts_is_told_how_a_file_is_sent(String type) {
        refused(
                program(type, "id,food\n1,4\n"),
                415,
                "A file is sent as multipart/form-data: in a part “file”, and what"
                        + " its columns mean in a part “mapping”. Nothing was stored.");
        refused(
                member(type, "id,food\n1,4\n"),
                415,
                "A file is sent as multipart/form-data, in a part “file”. Nothing was stored.");
    }

    @Test
    void so_is_a_program_that_sends_fields() {
        refused(
                program("application/x-www-form-urlencoded", "file=id"),
                415,
                "A file is sent as multipart/form-data: in a part “file”, and what its columns mean in a part “mapping”."
                        + " Nothing was stored.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br", "identity, gzip"})
    void what_is_compressed_is_not_taken(String packing) {
        program.put("Content-Encoding", packing);
        member.put("Content-Encoding", packing);
        var sentence = "Compressed bodies are not taken: send it again without “Content-Encoding”. Nothing was stored.";

        refused(program(FORM, parts(NAME + CSV)), 415, sentence);
        refused(member(FORM, parts(NAME + CSV)), 415, sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary"})
    void parts_that_nothing_divides_are_told_so(String type) {
        var sentence = "Its “Content-Type” does not say by which boundary the parts are divided. Nothing was stored.";

        refused(program(type, parts(NAME + CSV)), 400, sentence);
        refused(member(type, parts(NAME + CSV)), 400, sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Content-Type: text/csv\r\n", "Content-Type: application/octet-stream\r\n"})
    void a_file_without_a_name_is_told_so(String type) {
        var nameless = parts("Content-Disposition: form-data; name=\"file\"\r\n" + type);
        var sentence = "The part “file” has no file name: its “Content-Disposition” needs a “filename”.";

        refused(program(FORM, nameless), 422, sentence);
        refused(member(FORM, nameless), 422, sentence);
    }

    @Test
    void so_it_is_in_italian() {
        program.put("Accept-Language", "it");

        refused(
                program("text/csv", "id"),
                415,
                "Un file si invia come multipart/form-data: in una parte «file», e il significato delle colonne in una"
                        + " parte «mapping». Nulla è stato salvato.");
    }

    @Test
    void one_without_a_type_is_taken() {
        assertThat(program(FORM, parts(NAME)).statusCode()).isEqualTo(202);
        assertThat(member(FORM, parts(NAME)).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Multipart/Form-Data; Boundary=BOUND",
                "MULTIPART/FORM-DATA;BOUNDARY=\"BOUND\"",
                "multipart/form-data; charset=utf-8; boundary=BOUND"
            })
    void capitals_and_quotes_make_no_difference(String type) {
        assertThat(program(type, parts(NAME + CSV)).statusCode()).isEqualTo(202);
        assertThat(member(type, parts(NAME + CSV)).statusCode()).isEqualTo(303);
    }

    @Test
    void who_is_not_let_in_is_not_listened_to() {
        program.remove("Authorization");
        member.remove("Cookie");

        assertThat(program("multipart/form-data", "id").statusCode()).isEqualTo(401);
        assertThat(member("text/csv", "id").statusCode()).isEqualTo(401);
    }

    private String parts(String head) {
        var form = cast.elena()
                .visits("/imports")
                .document()
                .select("main input[name=form]")
                .val();
        var mapping = """
                {"journey": {"name": "Odd %s", "stages": [{"name": "Waiting", "touchpoints": [
                   {"name": "Food", "column": "food", "scale": "1-5"}]}]},
                 "key": "id", "date": {"day": "2017-05-15"}}
                """.formatted(UUID.randomUUID());
        return "--BOUND\r\n" + head + "\r\nid,food\n1,4\n\r\n--BOUND\r\n"
                + "Content-Disposition: form-data; name=\"mapping\"\r\n\r\n" + mapping + "\r\n--BOUND\r\n"
                + "Content-Disposition: form-data; name=\"form\"\r\n\r\n" + form + "\r\n--BOUND--\r\n";
    }

    private HttpResponse<String> program(String type, String body) {
        return send("/api/v1/imports", program, type, body);
    }

    private HttpResponse<String> member(String type, String body) {
        return send("/t/studio/imports", member, type, body);
    }

    private static HttpResponse<String> send(String path, Map<String, String> headers, String type, String body) {
        var all = new HashMap<>(headers);
        all.put("Content-Type", type);
        return Raw.send("POST", path, all, body);
    }

    private static void refused(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var said = answer.headers().firstValue("Content-Type").orElseThrow().startsWith("text/html")
                ? Jsoup.parse(answer.body())
                        .select("[role=alert], .problems li")
                        .text()
                : new JsonObject(answer.body()).getString("detail");
        assertThat(said).isEqualTo(sentence);
    }
}
