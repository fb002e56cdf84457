package io.attimo.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.audit.AuditLog;
import io.attimo.support.Cast;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form makes one thing for people without an account, too. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FormsWithoutAccountTest {

    private final UUID respondent = UUID.randomUUID();
    private final String words = "Thank you " + respondent;

    @Inject
    Cast cast;

    @Inject
    AuditLog auditLog;

    @BeforeEach
    void open_the_company() {
        cast.bob();
    }

    @Test
    void what_they_send_twice_is_done_once_and_leads_where_it_led() {
        var token = token(respondent);

        assertThat(sends(respondent, token).statusCode()).isEqualTo(303);
        var again = sends(respondent, token);

        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location").orElseThrow()).endsWith("/thanks");
        assertThat(done()).isOne();
    }

    @Test
    void what_was_shown_to_somebody_else_is_refused() {
        assertThat(sends(UUID.randomUUID(), token(respondent)).statusCode()).isEqualTo(409);
        assertThat(done()).isZero();
    }

    @Test
    void without_a_form_of_ours_nothing_is_done() {
        assertThat(sends(respondent, "made up").statusCode()).isEqualTo(400);
        assertThat(done()).isZero();
    }

    private static String token(UUID who) {
        var shown = Raw.gets("/t/studio/probe-form?respondent=" + who, Map.of());
        assertThat(shown.statusCode()).isEqualTo(200);
        return shown.body();
    }

    private HttpResponse<String> sends(UUID who, String token) {
        return Raw.send(
                "POST",
                "/t/studio/probe-form?respondent=" + who,
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                "form=" + token + "&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private long done() {
        return cast.at(Cast.STUDIO, () -> auditLog.count("about", words));
    }
}
