package io.attimo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.response.Responses;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HeatmapPagesTest {

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    @Inject
    Responses responses;

    private Journey visit;

    @BeforeEach
    void forty_customers_answer() {
        visit = cast.at(Cast.STUDIO, () -> {
            var journey = Visits.journey("Visit " + UUID.randomUUID());
            journeys.persist(journey);
            Visits.responses(journey, 40).forEach(responses::persist);
            return journey;
        });
    }

    private Page map(String query) {
        return cast.bob().visits("/journeys/" + visit.id() + query);
    }

    @Test
    void a_viewer_sees_the_tiles_worst_first_with_n() {
        var page = map("");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("h1")).isEqualTo(visit.name());
        assertThat(page.texts(".tile__name")).containsExactly("Waiting room", "Booking", "Treatment");
        assertThat(page.text(".tile .tile__meta")).isEqualTo("n 40 · pain 75%");
        assertThat(page.document().selectFirst(".tile__meta").select(".parts__part"))
                .hasSize(2);
        assertThat(page.text(".page__sub")).contains("40 people");
        assertThat(page.text(".number--first")).contains("Waiting room");
        assertThat(page.has(".curve")).isTrue();
    }

    @Test
    void the_outcomes_stand_above_with_mean_and_nps() {
        var page = map("");

        assertThat(page.texts("a.number .number__label")).contains("Overall", "Recommend");
        assertThat(page.texts(".number__value abbr")).containsExactly("NPS");
    }

    @Test
    void metric_and_rows_are_switched_by_links() {
        var pain = map("").follows("Pain");

        assertThat(pain.address()).contains("metric=pain");
        assertThat(pain.text(".tile__value")).contains("75%");

        var byLanguage = pain.follows("Language");

        assertThat(byLanguage.texts("tbody th")).containsExactly("Italian", "German", "Ladin");
        assertThat(byLanguage.texts(".heatmap__cell--hidden")).isNotEmpty().allMatch("Too few answers"::equals);
    }

    @Test
    void less_pain_is_better_and_never_above_the_mean() {
        var pain = map("?metric=pain");

        assertThat(pain.text(".legend")).contains("▼ worse, ▲ better than this journey’s mean of");
        assertThat(pain.text(".tile .tile__value")).startsWith("▼worse 75%");
    }

    @Test
    void the_legend_tells_what_the_signs_claim_and_amounts_claim_nothing() {
        assertThat(map("").text(".legend")).contains("● the interval holds that mean");
        assertThat(map("?colour=whole").text(".legend"))
                .contains("whole scale", "▼ worse, ▲ better than this journey’s");
        assertThat(map("?metric=n").text(".legend"))
                .contains("from the least to the most")
                .doesNotContain("▼", "worse");
    }

    @Test
    void what_is_neither_good_nor_bad_has_one_way_of_colours() {
        assertThat(map("").texts(".legend a")).containsExactly("Colour by the whole scale");
        assertThat(map("?metric=importance").has(".legend a")).isFalse();
    }

    @Test
    void a_stage_that_was_answered_never_says_that_it_was_not() {
        assertThat(map("?metric=importance").texts(".stage__sum")).isNotEmpty().allMatch("n 40"::equals);
        assertThat(map("?metric=importance&rows=type").texts("thead th"))
                .noneMatch(head -> head.contains("No answers"));
    }

    @Test
    void a_view_that_would_tell_of_three_people_is_hidden_in_words() {
        var page = map("?segment=Language:Ladin");

        assertThat(page.text("#hidden")).contains("fewer than 5 people");
        assertThat(page.has(".tile--hidden")).isTrue();
        assertThat(page.has(".tile__value")).isFalse();
        assertThat(page.has(".page__sub")).isFalse();
    }

    @Test
    void a_period_of_ones_own_snaps_to_weeks() {
        var page = map("").fills("from", "2026-05-06").fills("to", "2026-05-08").presses("Show");

        assertThat(page.document().selectFirst("#from").val()).isEqualTo("2026-05-04");
        assertThat(page.document().selectFirst("#to").val()).isEqualTo("2026-05-10");
    }

    @Test
    void whoever_sees_only_figures_sees_a_longer_period_where_too_few_would_be_left_out_of_it() {
        var query = "?from=2026-05-04&to=2026-05-10&segment=Language:German";
        var editors = cast.alice().visits("/journeys/" + visit.id() + query);

        assertThat(map(query).document().selectFirst("#to").val()).isEqualTo("2026-05-31");
        assertThat(editors.document().selectFirst("#to").val()).isEqualTo("2026-05-10");
    }

    @Test
    void an_unknown_metric_is_refused_in_words() {
        var page = map("?metric=joy");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text("main")).contains("“joy”").contains("metric");
    }

    @Test
    void a_stranger_cannot_tell_that_it_exists() {
        assertThat(cast.charlie().visits("/journeys/" + visit.id()).status()).isEqualTo(404);
        assertThat(map("x").status()).isEqualTo(404);
    }

    @Test
    void a_journey_without_answers_says_what_to_do() {
        var empty = cast.at(Cast.STUDIO, () -> {
            var journey = Visits.journey("Empty " + UUID.randomUUID());
            journeys.persist(journey);
            return journey;
        });

        var page = cast.alice().visits("/journeys/" + empty.id());

        assertThat(page.text("#no-answers")).contains("Nobody has answered yet");
        assertThat(page.texts(".tile__meta")).containsOnly("No answers yet");
    }
}
