package io.attimo.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.platform.secrets.Vault;
import io.attimo.support.Cast;
import io.attimo.support.Questionnaires;
import io.attimo.support.TestDatabase;
import io.attimo.survey.SurveyResponses;
import io.attimo.survey.Surveys;
import io.attimo.walls.Line;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** How many answers come from one address, and how many wrong links are tried there. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AnswerLimitsTest {

    private static final String TRUSTED_PROXY = "127.0.0.9";
    private static final String VISITOR = "X-Forwarded-For: 203.0.113.7\r\n";

    @Inject
    Cast cast;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Journeys journeys;

    @Inject
    Surveys surveys;

    @Inject
    SurveyResponses responses;

    @Inject
    Vault vault;

    @ConfigProperty(name = "attimo.survey-answers.a-minute.address")
    int most;

    @ConfigProperty(name = "attimo.survey-answers.unsuspicious-an-hour.address")
    int unsuspicious;

    @ConfigProperty(name = "attimo.wrong-links.a-minute.address")
    int mostWrong;

    @Test
    void above_a_number_from_one_address_answers_wait_and_what_was_filled_in_is_still_there() throws IOException {
        var link = published();
        int sent = 0;
        var answer = sends(TRUSTED_PROXY, VISITOR, link);
        while (answer.startsWith("HTTP/1.1 303") && sent++ < 3 * most) {
            answer = sends(TRUSTED_PROXY, VISITOR, link);
        }

        // while they are sent, the time goes by in which others may
        assertThat(sent).isBetween(most - 1, 2 * most);
        assertThat(answer)
                .startsWith("HTTP/1.1 429")
                .containsPattern("(?i)retry-after: [1-9]")
                .contains(">Because of the weather</textarea>", "not sent yet");
        assertThat(sends(TRUSTED_PROXY, "X-Forwarded-For: 203.0.113.8\r\n", link))
                .startsWith("HTTP/1.1 303");
        assertThat(sends(TRUSTED_PROXY, VISITOR, published())).startsWith("HTTP/1.1 303");
    }

    @Test
    void above_a_smaller_one_they_are_marked_and_never_refused() throws IOException {
        var link = published();
        for (int i = 0; i < unsuspicious + 5; i++) {
            assertThat(sends(TRUSTED_PROXY, "X-Forwarded-For: 203.0.113.9\r\n", link))
                    .startsWith("HTTP/1.1 303");
        }

        assertThat(suspicious(link)).isBetween(4L, 5L);
    }

    /** Behind an address that nobody vouches for there may be a whole town, or the proxy in front of us. */
    @Test
    void where_no_proxy_that_is_trusted_tells_the_address_there_is_no_limit() throws IOException {
        var link = published();
        for (int i = 0; i < most + 10; i++) {
            assertThat(sends("127.0.0.23", VISITOR, link)).startsWith("HTTP/1.1 303");
        }

        assertThat(suspicious(link)).isZero();
    }

    @Test
    void who_guesses_links_is_told_to_wait_and_a_good_one_still_opens_there() throws IOException {
        var guesser = guesser();
        var link = published();

        assertThat(guesses(guesser, "")).isBetween(mostWrong, 9 * mostWrong);
        assertThat(opens(guesser, Vault.token()))
                .startsWith("HTTP/1.1 429")
                .containsPattern("(?i)retry-after: [1-9]")
                .contains("A moment, please");
        assertThat(opens(guesser, link)).startsWith("HTTP/1.1 200");
        assertThat(opens("127.0.0.77", Vault.token())).startsWith("HTTP/1.1 404");
    }

    @Test
    void so_is_who_guesses_the_addresses_of_those_who_answer() throws IOException {
        assertThat(guesses(guesser(), published() + "/")).isBetween(mostWrong, 9 * mostWrong);
    }

    private static String guesser() {
        return "127.0." + new Random().nextInt(1, 200) + "." + new Random().nextInt(1, 200);
    }

    /** How many are answered before the first that has to wait. */
    private int guesses(String guesser, String before) throws IOException {
        int tries = 0;
        while (tries < 10 * mostWrong && opens(guesser, before + Vault.token()).startsWith("HTTP/1.1 404")) {
            tries++;
        }
        return tries;
    }

    private String published() {
        return cast.at(Cast.STUDIO, () -> {
            var journey = new Journey("Stay " + UUID.randomUUID(), CustomerKind.B2C);
            journeys.persist(journey);
            return questionnaires.published(journey.id(), """
                    {"journey": "j", "name": "n", "title": {"en": "t"}, "languages": ["en"], "pages": [
                      {"key": "p", "questions": [{"key": "why", "kind": "long", "text": {"en": "Why?"}}]}]}
                    """).link().orElseThrow();
        });
    }

    private long suspicious(String link) {
        return cast.at(
                Cast.STUDIO,
                () -> responses.count(
                        "surveyId = ?1 and suspicious = true",
                        surveys.behind(link).orElseThrow().id()));
    }

    private String sends(String from, String more, String link) throws IOException {
        var start = new SignedStart(Vault.token(), 1, Instant.now().minusSeconds(9)).seal(vault, link);
        var form = "why=Because+of+the+weather&_start=" + start;
        try (var line = Line.from(from)) {
            return line.says("POST /s/" + link + " HTTP/1.1\r\nHost: " + Line.host() + "\r\nConnection: close\r\n"
                            + more
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                            + "\r\n\r\n" + form)
                    .hears(10_000);
        }
    }

    private static String opens(String from, String link) throws IOException {
        try (var line = Line.from(from)) {
            return line.says("GET /s/" + link + " HTTP/1.1\r\nHost: " + Line.host() + "\r\nConnection: close\r\n\r\n")
                    .hears(10_000);
        }
    }
}
