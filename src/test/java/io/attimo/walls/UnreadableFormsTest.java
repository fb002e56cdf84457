package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.api.ApiKeys;
import io.attimo.support.Cast;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.Actor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no browser sends as a form is the sender's mistake, not ours: 400 and a sentence. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UnreadableFormsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=xx";
    private static final String PART = "--xx\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n";

    @Inject
    Cast cast;

    @Inject
    ApiKeys keys;

    @Test
    void too_many_fields_are_refused_with_the_number_there_may_be() {
        var answer = sends(
                "/journeys",
                FORM,
                IntStream.range(0, 1_100).mapToObj(i -> "a" + i + "=b").collect(Collectors.joining("&")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(sentence(answer)).isEqualTo("A form may have 1,000 fields, and this has more. Nothing was stored.");
    }

    @Test
    void so_are_too_many_parts() {
        var answer = sends("/imports", PARTS, PART.repeat(1_100) + "--xx--\r\n");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(sentence(answer)).isEqualTo("A form may have 1,000 fields, and this has more. Nothing was stored.");
    }

    @Test
    void a_program_is_told_so_in_a_problem_document() {
        var key = cast.at(Cast.STUDIO, () -> keys.make("Parts", Actor.named("Alice")));
        var headers = Map.of("Authorization", "Bearer " + key, "Content-Type", PARTS, "Accept-Language", "it");
        var answer = Raw.send("POST", "/api/v1/imports", headers, PART.repeat(1_100) + "--xx--\r\n");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("Un modulo può avere 1.000 campi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--xx\r\nno colon\r\n\r\nb\r\n--xx--\r\n",
                "--xx\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n",
                "--xx\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: text/plain; charset=odd\r\n\r\nb\r\n--xx--\r\n",
                "--xx\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: /\r\n\r\nb\r\n--xx--\r\n",
                "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%%\r\n--xx--\r\n",
                "--xx\r\nContent-Disposition: form-data\r\n\r\nb\r\n--xx--\r\n",
                "--xx\r\n\r\nb\r\n--xx--\r\n",
                "nothing of the kind",
                "--xx"
            })
    void parts_that_cannot_be_taken_apart_are_refused(String body) {
        for (var path : new String[] {"/imports", "/imports/01890a5d-ac96-774b-bcce-b302099a8057/mapping"}) {
            var answer = sends(path, PARTS, body);

            assertThat(answer.statusCode()).as(path + " " + body).isBetween(400, 422);
            assertThat(sentence(answer)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=%zz", "name=%", "%=%", "name=%ff%fe", "=", "&&&", "name"})
    void so_are_fields(String body) {
        assertThat(sends("/journeys", FORM, body).statusCode()).as(body).isBetween(400, 422);
        assertThat(sends("/journeys", FORM + "; charset=odd", body).statusCode())
                .as(body)
                .isBetween(400, 422);
        assertThat(sends("/imports/01890a5d-ac96-774b-bcce-b302099a8057/columns", FORM, body)
                        .statusCode())
                .as(body)
                .isBetween(400, 422);
    }

    private HttpResponse<String> sends(String path, String type, String body) {
        var headers =
                Map.of("Cookie", cast.elena().cookieHeader(), "Sec-Fetch-Site", "same-origin", "Content-Type", type);
        return Raw.send("POST", "/t/studio" + path, headers, body);
    }

    private static String sentence(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("[role=alert], .problems li").text();
    }
}
