package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Logbook;
import io.attimo.support.TestDatabase;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OutageResponseTest {

    private static final Throwable GONE = new IllegalStateException("wrapped", new SQLException("gone", "08006"));
    private static final Throwable IN_DOUBT =
            new IllegalStateException("not written", new XAException(XAException.XAER_RMFAIL));

    @Inject
    OutageResponse outageResponse;

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void who_looks_at_a_page_may_try_again_there(String method) throws IOException {
        try (var held = HeldRequest.of(method + " /t/studio/journeys?q=a")) {
            var page = page(answer(IN_DOUBT, held));

            assertThat(page.select("h1").text()).isEqualTo("Not available right now");
            assertThat(page.select("[role=alert]").text()).contains("What was saved before is safe");
            assertThat(page.select("main a.button").attr("href")).isEqualTo("/t/studio/journeys?q=a");
            assertThat(page.select("main form")).isEmpty();
        }
    }

    @Test
    void what_was_written_is_still_there_to_be_sent_again() throws IOException {
        try (var held = HeldRequest.form("goal=To+be+early&phase=PURCHASE", "POST /t/studio/journeys")) {
            var page = page(answer(GONE, held));

            assertThat(page.select("h1").text()).isEqualTo("Not saved");
            assertThat(page.select("[role=alert]").text()).contains("your text is kept");
            assertThat(page.select("form.error__form").attr("action")).isEqualTo("/t/studio/journeys");
            assertThat(page.select("textarea[name=goal]").text()).isEqualTo("To be early");
            assertThat(page.select("input[name=phase]").val()).isEqualTo("PURCHASE");
        }
    }

    @Test
    void where_nobody_can_tell_whether_it_was_saved_that_is_said() throws IOException {
        try (var held = HeldRequest.form("goal=To+be+early", "POST /t/studio/journeys")) {
            var page = page(answer(IN_DOUBT, held));

            assertThat(page.select("h1").text()).isEqualTo("Perhaps not saved");
            assertThat(page.select("[role=alert]").text()).contains("Look before you send it again");
            assertThat(page.select("textarea[name=goal]").text()).isEqualTo("To be early");
        }
    }

    @Test
    void a_file_has_to_be_chosen_again() throws IOException {
        try (var held = HeldRequest.with("--xx--", "POST /t/studio/imports", "Content-Type: multipart/form-data")) {
            var page = page(answer(GONE, held));

            assertThat(page.select("h1").text()).isEqualTo("Not saved");
            assertThat(page.select("[role=alert]").text()).contains("choose the file again");
            assertThat(page.select("main form")).isEmpty();
        }
    }

    @Test
    void a_program_is_told_the_same_in_a_problem_document() throws IOException {
        try (var held = HeldRequest.of("GET /api/v1/journeys")) {
            assertThat(problem(answer(IN_DOUBT, held)).detail())
                    .matches("The database does not answer\\. .* Request \\S+");
        }
        try (var held = HeldRequest.of("POST /api/v1/imports")) {
            assertThat(problem(answer(GONE, held)).detail()).matches("Not done: .* Request \\S+");
            assertThat(problem(answer(IN_DOUBT, held)).detail()).matches("The database went away .* Request \\S+");
        }
    }

    @Test
    void what_is_behind_it_stands_in_the_log_with_the_number_on_the_page() throws IOException {
        try (var log = Logbook.open();
                var held = HeldRequest.of("GET /t/studio/home")) {
            var number = page(answer(GONE, held)).select(".error__id").text().replace("Request ", "");

            assertThat(log.text()).contains("request " + number + " met no database: java.sql.SQLException: gone");
        }
    }

    @Test
    void what_is_behind_a_failure_is_the_first_of_all() {
        var first = new SQLException("gone");

        assertThat(OutageResponse.cause(new IllegalStateException(new IllegalStateException(first))))
                .isSameAs(first);
        assertThat(OutageResponse.cause(first)).isSameAs(first);
    }

    private Response answer(Throwable failure, HeldRequest held) {
        var answer = outageResponse.answer(failure, held.context()).await().indefinitely();
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
        return answer;
    }

    private static Document page(Response answer) {
        assertThat(answer.getMediaType()).hasToString("text/html;charset=UTF-8");
        return Jsoup.parse(((TemplateInstance) answer.getEntity()).render());
    }

    private static ProblemDocument problem(Response answer) {
        var problem = (ProblemDocument) answer.getEntity();
        assertThat(problem.title()).isEqualTo("Not available right now");
        assertThat(problem.status()).isEqualTo(503);
        return problem;
    }
}
