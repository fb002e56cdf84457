package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.attimo.support.Cast;
import io.attimo.support.Logbook;
import io.attimo.support.TestDatabase;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ErrorResponsesTest {

    private static final UriInfo PAGE = at("/journeys");
    private static final UriInfo PROGRAM = at("/api/v1/journeys");

    @Inject
    ErrorResponses errorResponses;

    @Inject
    Cast cast;

    @ParameterizedTest
    @CsvSource({
        "408, This did not arrive as a whole",
        "409, Not done",
        "413, This is too large",
        "422, Not done",
        "429, Too much at once"
    })
    void a_refusal_says_of_which_kind_it_is_and_why(int status, String title) {
        var refusal = new Refusal(status, locale -> "Since.");
        var page = page(errorResponses.refused(refusal, PAGE), status);

        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("[role=alert]").text()).isEqualTo("Since.");
        assertThat(errorResponses.refused(refusal, PROGRAM).getEntity())
                .isEqualTo(new ProblemDocument("about:blank", title, status, "Since."));
        assertThat(errorResponses.refused(refusal, PAGE).getHeaders()).doesNotContainKey("Retry-After");
    }

    @Test
    void who_came_too_often_is_told_when_to_come_again() {
        var refusal = Refusal.tooOften(Duration.ofSeconds(7), (locale, seconds) -> "In " + seconds + ".");
        var answer = errorResponses.refused(refusal, PAGE);

        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("7");
        assertThat(page(answer, 429).select("[role=alert]").text()).isEqualTo("In 7.");
    }

    @ParameterizedTest
    @CsvSource({
        "400, 400, That address was not understood, Something in the request could not be read.",
        "403, 403, Your role does not include this, An administrator of your company",
        "404, 404, There is nothing here, The address may be mistyped",
        "413, 413, This is too large, What was sent is larger than this page takes.",
        "415, 415, That could not be read, Something in the request could not be read.",
        "418, 418, That address was not understood, Something in the request could not be read.",
        "422, 422, That could not be read, Something in the request could not be read.",
        "499, 499, That address was not understood, Something in the request could not be read.",
        "500, 500, Something went wrong on our side, It has been written down",
        "503, 500, Something went wrong on our side, It has been written down"
    })
    void each_failure_has_its_words(int status, int answered, String title, String sentence) {
        var page = page(errorResponses.failed(new WebApplicationException(status), PAGE), answered);

        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("[role=alert]").text()).startsWith(sentence);
        var document = errorResponses.failed(new WebApplicationException(status), PROGRAM);
        assertThat(document.getStatus()).isEqualTo(answered);
        assertThat(((ProblemDocument) document.getEntity()).title()).isEqualTo(title);
    }

    @Test
    void a_role_that_does_not_include_it_is_one() {
        var page = page(errorResponses.forbidden(new ForbiddenException(), PAGE), 403);

        assertThat(page.select("h1").text()).isEqualTo("Your role does not include this");
    }

    @Test
    void who_is_sent_elsewhere_goes_there() {
        var elsewhere = new RedirectionException(303, URI.create("/sign-in"));

        assertThat(errorResponses.failed(elsewhere, PAGE)).isSameAs(elsewhere.getResponse());
    }

    @Test
    void where_a_file_belongs_it_is_said_how_it_is_sent() {
        var other = new WebApplicationException(415);

        assertThat(page(errorResponses.failed(other, at("/t/studio/imports")), 415)
                        .select("[role=alert]")
                        .text())
                .startsWith("A file is sent as multipart/form-data, in a part “file”.");
        assertThat(((ProblemDocument) errorResponses
                                .failed(other, at("/api/v1/imports"))
                                .getEntity())
                        .detail())
                .contains("in a part “mapping”");
    }

    @Test
    void a_field_that_nobody_asked_for_is_named_and_what_is_no_json_is_not_read() {
        var unknown = new UnrecognizedPropertyException(null, "odd", null, Object.class, "zq", List.of());

        assertThat(errorResponses.unread(unknown, PROGRAM).getEntity())
                .isEqualTo(new ProblemDocument(
                        "about:blank",
                        "That could not be read",
                        422,
                        "Nobody asked for a field “zq”. Nothing was changed."));
        assertThat(errorResponses
                        .unread(new JsonParseException(null, "odd"), PROGRAM)
                        .getEntity())
                .isEqualTo(new ProblemDocument(
                        "about:blank",
                        "That could not be read",
                        400,
                        "Something in the request could not be read. Nothing was changed."));
    }

    @Test
    void a_full_disk_is_said_to_be_one_and_another_failure_of_it_is_written_down() throws IOException {
        try (var held = HeldRequest.of("POST /t/studio/imports")) {
            var full = errorResponses.unstored(
                    new IOException("write: No space left on device (28)"), PAGE, held.context());
            var broken = errorResponses.unstored(new IOException("odd"), PAGE, held.context());

            assertThat(page(full.await().indefinitely(), 507).select("h1").text())
                    .isEqualTo("There is no room on our side right now");
            assertThat(page(broken.await().indefinitely(), 500).select("h1").text())
                    .isEqualTo("Something went wrong on our side");
        }
    }

    @Test
    void a_database_that_is_away_is_no_mistake_of_ours() throws IOException {
        try (var held = HeldRequest.of("GET /t/studio/journeys")) {
            assertThat(page(unforeseen(new SQLException("gone", "08006"), held), 503)
                            .select("h1")
                            .text())
                    .isEqualTo("Not available right now");
        }
    }

    @Test
    void nor_is_what_could_not_be_taken_apart() throws IOException {
        try (var held = HeldRequest.of("POST /t/studio/journeys")) {
            var odd = new IllegalArgumentException("Param limit of 1000 was exceeded");
            odd.setStackTrace(
                    new StackTraceElement[] {new StackTraceElement(FormBodyHandler.class.getName(), "handle", null, -1)
                    });

            var page = page(unforeseen(odd, held), 400);

            assertThat(page.select("h1").text()).isEqualTo("That could not be read");
            assertThat(page.select("[role=alert]").text()).startsWith("A form may have 1,000 fields");
        }
    }

    @Test
    void who_wrote_what_another_changed_at_the_same_moment_has_it_back_and_the_log_says_so() throws IOException {
        try (var log = Logbook.open();
                var held = HeldRequest.form("goal=To+be+early", "POST /t/studio/journeys")) {
            var page = page(unforeseen(new IllegalStateException(new SQLException("twice", "23505")), held), 409);

            assertThat(page.select("h1").text()).isEqualTo("Changed at the same moment");
            assertThat(page.select("[role=alert]").text()).startsWith("Somebody changed the same thing");
            assertThat(page.select("textarea[name=goal]").text()).isEqualTo("To be early");
            assertThat(log.text()).contains("met another's change: java.sql.SQLException: twice");
        }
    }

    @Test
    void who_wrote_nothing_is_told_so_in_words_alone() throws IOException {
        try (var held = HeldRequest.of("POST /api/v1/imports")) {
            var answer = errorResponses
                    .unforeseen(new SQLException("twice", "23505"), PROGRAM, held.context())
                    .await()
                    .indefinitely();

            assertThat(answer.getStatus()).isEqualTo(409);
            assertThat(((ProblemDocument) answer.getEntity()).title()).isEqualTo("Changed at the same moment");
        }
    }

    @Test
    void all_else_is_a_mistake_of_ours_and_written_down_with_its_number() throws IOException {
        try (var log = Logbook.open();
                var held = HeldRequest.of("GET /t/studio/journeys")) {
            var page = page(unforeseen(new IllegalStateException("zq-odd"), held), 500);
            var number = page.select("[role=alert]").text().replaceAll(".*number (\\S+)\\. .*", "$1");

            assertThat(log.text()).contains("failure " + number, "zq-odd");
        }
    }

    @Test
    void a_form_that_was_open_too_long_and_whose_writer_is_signed_out_is_brought_back() throws IOException {
        try (var held = HeldRequest.form("goal=To+be+early", "POST /t/studio/journeys")) {
            var page = page(errorResponses.signedOutOfAForm(held.context(), true), 401);

            assertThat(page.select("h1").text()).isEqualTo("Not saved yet");
            assertThat(page.select("[role=alert]").text()).startsWith("You are signed out");
            assertThat(page.select("textarea[name=goal]").text()).isEqualTo("To be early");
        }
    }

    @Test
    void a_page_leads_home_where_it_is_known_whose_it_is_and_else_to_the_sign_in() {
        var ours = Jsoup.parse(cast.at(Cast.STUDIO, () -> errorResponses.page("A title", "A sentence.")))
                .select("main a.button");
        var nobodys = Jsoup.parse(errorResponses.page("A title", "A sentence."));

        assertThat(ours.attr("href")).isEqualTo("/t/studio/home");
        assertThat(ours.text()).isEqualTo("To the home page");
        assertThat(nobodys.select("main a.button").attr("href")).isEqualTo("/sign-in");
        assertThat(nobodys.select("main a.button").text()).isEqualTo("Sign in");
        assertThat(nobodys.select("h1").text()).isEqualTo("A title");
        assertThat(nobodys.select(".error__id")).isEmpty();
    }

    private Response unforeseen(Throwable failure, HeldRequest held) {
        return errorResponses.unforeseen(failure, PAGE, held.context()).await().indefinitely();
    }

    private static Document page(Response answer, int status) {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getMediaType()).hasToString("text/html;charset=UTF-8");
        return Jsoup.parse(((TemplateInstance) answer.getEntity()).render());
    }

    private static UriInfo at(String path) {
        return (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, method, nothing) -> path);
    }
}
