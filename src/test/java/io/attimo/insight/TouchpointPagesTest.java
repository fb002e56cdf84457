package io.attimo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.response.Comment;
import io.attimo.response.Response;
import io.attimo.response.Responses;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TouchpointPagesTest {

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    @Inject
    Responses responses;

    @Inject
    EntityManager entities;

    private Journey visit;
    private UUID waitingRoom;

    @BeforeEach
    void forty_customers_answer_and_some_write() {
        visit = cast.at(Cast.STUDIO, () -> {
            var journey = Visits.journey("Visit " + UUID.randomUUID());
            journeys.persist(journey);
            waitingRoom = journey.touchpoints().get(1).id();
            var given = Visits.responses(journey, 40);
            given.forEach(responses::persist);
            for (int i = 0; i < 25; i++) {
                entities.persist(new Comment(given.get(i), waitingRoom, "Waited <b>" + i + "</b> minutes"));
            }
            entities.persist(new Comment(given.get(39), waitingRoom, "Spetada massa giaurida"));
            return journey;
        });
    }

    private String address() {
        return "/journeys/" + visit.id() + "/touchpoints/" + waitingRoom;
    }

    private Page page(String query) {
        return cast.bob().visits(address() + query);
    }

    @Test
    void it_says_how_the_touchpoint_stands_with_interval_and_n() {
        var page = page("");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("h1")).isEqualTo("Waiting room");
        assertThat(page.texts(".number__value").get(0)).startsWith("19 of 100").contains(" to ");
        assertThat(page.texts(".number__value").get(1)).startsWith("75%");
        assertThat(page.texts(".number__note").get(1)).isEqualTo("n 40");
    }

    @Test
    void the_trend_is_a_drawing_with_a_band_and_a_table() {
        var weeks = page("");

        assertThat(weeks.document().select(".trend__dot")).hasSize(4);
        assertThat(weeks.has(".trend__band")).isTrue();
        assertThat(weeks.document().select("#trend-table tbody tr")).hasSize(4);
        assertThat(weeks.follows("Months").document().select("#trend-table tbody tr"))
                .hasSize(1);
    }

    @Test
    void the_marks_are_counted() {
        assertThat(page("").texts(".bars tbody tr"))
                .containsExactly("5 0% 0", "4 25% 10", "3 0% 0", "2 0% 0", "1 75% 30");
    }

    @Test
    void comments_stand_newest_first_twenty_at_a_time_and_are_never_markup() {
        var first = cast.elena().visits(address());

        assertThat(first.texts(".comment")).hasSize(20);
        assertThat(first.text(".comment p")).isEqualTo("Waited <b>24</b> minutes");
        assertThat(first.text(".comment__meta")).isNotBlank();
        assertThat(first.text(".comment__score")).isNotBlank();
        assertThat(first.follows("Next").texts(".comment")).hasSize(6);
        assertThat(page("?segment=Language:German").texts(".comment")).isEmpty();
    }

    @Test
    void who_may_not_read_single_answers_reads_words_alone_in_no_order() {
        var first = page("");
        var words = new ArrayList<>(first.texts(".comment"));
        words.addAll(first.follows("Next").texts(".comment"));
        var newestFirst = cast.elena().visits(address()).texts(".comment div p:first-child");

        assertThat(first.has(".comment__meta")).isFalse();
        assertThat(first.has(".comment__score")).isFalse();
        assertThat(words).hasSize(26).doesNotHaveDuplicates().contains("Waited <b>24</b> minutes");
        assertThat(words.subList(0, newestFirst.size())).isNotEqualTo(newestFirst);
    }

    @Test
    void the_words_of_who_waits_wait_too() {
        cast.at(Cast.STUDIO, () -> {
            var late = new Response(visit.id(), "survey", "late", Visits.FIRST_DAY, visit.measures(), Instant.now());
            late.mark(2, 1);
            responses.persist(late);
            entities.persist(new Comment(late, waitingRoom, "Came last"));
            return late;
        });

        assertThat(page("").texts(".number__note").get(1)).isEqualTo("n 40");
        assertThat(page("").body() + page("?comments=20").body()).doesNotContain("Came last");
        assertThat(cast.elena().visits(address()).body()
                        + cast.elena().visits(address() + "?comments=20").body())
                .contains("Came last");
    }

    @Test
    void what_three_people_said_stays_hidden_with_their_words() {
        var page = page("?segment=Language:Ladin");

        assertThat(page.has("#hidden")).isTrue();
        assertThat(page.body()).doesNotContain("Spetada").doesNotContain("class=\"trend\"");
    }

    @Test
    void a_stranger_cannot_tell_that_it_exists() {
        assertThat(cast.charlie().visits(address()).status()).isEqualTo(404);
        assertThat(cast.bob()
                        .visits("/journeys/" + visit.id() + "/touchpoints/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }
}
