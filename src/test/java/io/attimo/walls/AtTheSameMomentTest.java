package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.attimo.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two who change one thing in the same moment: one of them is told so in words, and neither sees an error. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AtTheSameMomentTest {

    private static final int ROUNDS = 6;
    private static final int HANDS = 6;

    @Inject
    Cast cast;

    private Visitor admin;

    @BeforeEach
    void a_company_is_new() {
        cast.bob();
        var company = "moment-" + UUID.randomUUID().toString().substring(0, 8);
        cast.opens(company, Persona.ALICE);
        admin = cast.freshly(Persona.ALICE, company);
    }

    @Test
    void settings_that_are_saved_at_once_are_saved_or_come_back_with_what_was_typed() throws Exception {
        var answers = together((round, hand) -> admin.posts("/settings", settings("Name " + round + " " + hand)));

        assertThat(answers).extracting(Page::status).containsOnly(200, 409);
        var late = answers.stream()
                .filter(page -> page.status() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(late.text("h1")).isEqualTo("Changed at the same moment");
        assertThat(late.text("[role=alert]")).contains("so this was not saved");
        assertThat(late.text(".error__id")).startsWith("Request ");
        assertThat(late.text("textarea")).startsWith("Name ");

        assertThat(late.presses("Send again").text(".top__tenant")).isEqualTo(late.text("textarea"));
    }

    @Test
    void so_it_is_with_the_first_journey_of_a_new_company() throws Exception {
        var answers = together((round, hand) ->
                admin.visits("/welcome/beginning").fills("start", "B2C").presses("Begin"));

        assertThat(answers).extracting(Page::status).isSubsetOf(200, 409).contains(200);
        assertThat(admin.visits("/journeys").texts("tbody th a")).containsExactly("Our customers’ journey");
    }

    @Test
    void and_with_a_language_that_is_chosen_many_times() throws Exception {
        var answers = together((round, hand) ->
                admin.posts("/preferences", Map.of("language", hand % 2 == 0 ? "en" : "it", "theme", "dark")));

        assertThat(answers).extracting(Page::status).isSubsetOf(200, 409).contains(200);
    }

    private static Map<String, String> settings(String name) {
        return Map.of("name", name, "language", "en", "timeZone", "Europe/Rome", "minimum", "5");
    }

    private interface Deed {
        Page by(int round, int hand);
    }

    private static List<Page> together(Deed deed) throws Exception {
        var threads = Executors.newFixedThreadPool(HANDS);
        try {
            var answers = new ArrayList<Page>();
            for (int i = 0; i < ROUNDS; i++) {
                int round = i;
                var hands = IntStream.range(0, HANDS)
                        .mapToObj(hand -> (Callable<Page>) () -> deed.by(round, hand))
                        .toList();
                for (var answer : threads.invokeAll(hands)) {
                    answers.add(answer.get());
                }
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
