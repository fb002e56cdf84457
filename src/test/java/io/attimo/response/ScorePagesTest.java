package io.attimo.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ScorePagesTest {

    private static final ZoneId STUDIOS_ZONE = ZoneId.of("Europe/Rome");

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    @Inject
    StoredResponses stored;

    @Inject
    EntityManager entities;

    private Journey visit;
    private Touchpoint parking;
    private Touchpoint wifi;
    private String page;

    @BeforeEach
    void draw_a_journey() {
        cast.at(Cast.STUDIO, () -> {
            visit = new Journey("Airport visit " + UUID.randomUUID(), CustomerKind.B2C);
            var stage = visit.addStage("Waiting", null);
            parking = stage.addTouchpoint("Parking", Scale.ONE_TO_FIVE);
            wifi = stage.addTouchpoint("Wi-Fi", new Scale(0, 100, 0, 40, 80, 100));
            page = "/journeys/" + visit.id() + "/scores";
            return journeys.add(visit);
        });
    }

    @Test
    void a_score_is_recorded_with_its_day_and_its_comment() {
        var recorded = cast.elena()
                .visits(page)
                .fills("day", "2026-03-01")
                .fills("rating", "4")
                .fills("comment", "Plenty of room")
                .presses("Record score");

        assertThat(recorded.text(".flash")).isEqualTo("The score for “Parking” was recorded.");
        var response = responses().get(0);
        assertThat(response.answeredOn()).isEqualTo("2026-03-01");
        assertThat(response.source()).isEqualTo("manual");
        assertThat(response.mark(parking.number())).isEqualTo(4);
        assertThat(response.mark(wifi.number())).isNaN();
        assertThat(comments(response)).containsExactly("Plenty of room");
    }

    @Test
    void sending_the_form_twice_records_one_score() {
        var form = cast.elena().visits(page).fills("rating", "2");

        form.presses("Record score");
        var again = form.presses("Record score");

        assertThat(again.text(".flash")).contains("was recorded");
        assertThat(responses()).hasSize(1);
    }

    @Test
    void two_scores_are_two_respondents() {
        cast.elena()
                .visits(page)
                .fills("rating", "2")
                .presses("Record score")
                .fills("rating", "3")
                .presses("Record score");

        assertThat(responses()).hasSize(2).extracting(Response::respondent).doesNotHaveDuplicates();
    }

    @Test
    void the_first_score_settles_the_scale() {
        var sevens = cast.elena().visits(page + "?touchpoint=" + parking.id() + "&scale=1-7");
        assertThat(sevens.texts(".rating__mark")).containsExactly("1", "2", "3", "4", "5", "6", "7");

        var recorded = sevens.fills("rating", "7").presses("Record score");

        assertThat(recorded.has("input[type=radio][name=scale]")).isFalse();
        assertThat(recorded.texts(".rating__mark")).hasSize(7);
        assertThat(cast.at(
                        Cast.STUDIO,
                        () -> journeys.touchpoint(visit.id(), parking.id()).scale()))
                .isEqualTo(Scale.ONE_TO_SEVEN);
    }

    @Test
    void a_scale_that_was_settled_meanwhile_asks_for_the_rating_again() {
        var sevens = cast.elena().visits(page + "?scale=1-7");
        cast.alice().visits(page).fills("rating", "5").presses("Record score");

        var refused = sevens.fills("rating", "5").fills("comment", "Fine").presses("Record score");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#rating-problem")).contains("settled the scale of this touchpoint meanwhile: 1 to 5");
        assertThat(refused.text("#comment")).isEqualTo("Fine");
        assertThat(refused.texts(".rating__mark")).hasSize(5);
        assertThat(responses()).hasSize(1);
    }

    @Test
    void a_long_scale_takes_the_number_as_typed() {
        var recorded = cast.elena()
                .visits(page + "?touchpoint=" + wifi.id())
                .fills("rating", "62,5")
                .presses("Record score");

        assertThat(recorded.status()).isEqualTo(200);
        assertThat(responses().get(0).mark(wifi.number())).isEqualTo(62.5);
    }

    @Test
    void tomorrow_has_not_been_yet_where_the_company_is() {
        var today = LocalDate.now(STUDIOS_ZONE);

        var refused = cast.elena()
                .visits(page)
                .fills("day", today.plusDays(1).toString())
                .fills("rating", "4")
                .presses("Record score");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#day-problem")).isEqualTo("The date is in the future.");
        assertThat(refused.has("input[name=rating][value=4][checked]")).isTrue();
        assertThat(refused.fills("day", today.toString())
                        .presses("Record score")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_is_missing_or_wrong_is_said_at_its_field() {
        assertThat(sent("", "3").text("#day-problem")).isEqualTo("Give the day as a date.");
        assertThat(sent("31.12.2025", "3").text("#day-problem")).isEqualTo("Give the day as a date.");
        assertThat(sent("0001-01-01", "3").text("#day-problem")).contains("before 1 Jan 1970");
        assertThat(sent("2026-01-01", "").text("#rating-problem")).isEqualTo("Choose a rating.");
        assertThat(sent("2026-01-01", "6").text("#rating-problem"))
                .isEqualTo("The rating must be a number from 1 to 5.");
        assertThat(sent("2026-01-01", "NaN").text("#rating-problem"))
                .isEqualTo("The rating must be a number from 1 to 5.");
        assertThat(sent("2026-01-01", "2.5").text("#rating-problem"))
                .isEqualTo("The rating must be a whole number from 1 to 5.");
        assertThat(cast.elena()
                        .visits(page)
                        .fills("rating", "3")
                        .fills("comment", "\u0000")
                        .presses("Record score")
                        .text("#comment-problem"))
                .contains("cannot be stored");
        assertThat(responses()).isEmpty();
    }

    @Test
    void half_a_form_is_not_understood() {
        var half = Map.of("touchpoint", parking.id().toString(), "scale", "1-5", "day", "2026-01-01", "rating", "1");

        assertThat(cast.elena().posts(page, half).status()).isEqualTo(400);
        assertThat(cast.elena().posts(page).status()).isEqualTo(404);
        assertThat(responses()).isEmpty();
    }

    @Test
    void a_journey_without_touchpoints_says_what_to_do() {
        var bare = cast.at(Cast.STUDIO, () -> journeys.add(new Journey("Bare " + UUID.randomUUID(), CustomerKind.B2C)));

        assertThat(cast.elena().visits("/journeys/" + bare.id() + "/scores").text(".blank"))
                .contains("Add one to a stage first");
    }

    @Test
    void a_viewer_may_not_and_a_stranger_does_not_find_it() {
        var form = Map.of(
                "touchpoint", parking.id().toString(),
                "scale", "1-5",
                "day", "2026-01-01",
                "rating", "1");

        assertThat(cast.bob().visits(page).status()).isEqualTo(403);
        assertThat(cast.bob().posts(page, form).status()).isEqualTo(403);
        assertThat(cast.charlie().visits(page).status()).isEqualTo(404);
        assertThat(cast.charlie().posts(page, form).status()).isEqualTo(404);
        assertThat(responses()).isEmpty();
    }

    @Test
    void italian_is_as_good_as_english() {
        cast.alice().posts("/preferences", Map.of("language", "it"));

        var refused = cast.alice().visits(page).presses("Annota voto");

        cast.alice().posts("/preferences", Map.of("language", "en"));
        assertThat(refused.text("#rating-problem")).isEqualTo("Scelga un voto.");
    }

    private Page sent(String day, String rating) {
        return cast.elena()
                .visits(page)
                .fills("day", day)
                .fills("rating", rating)
                .presses("Record score");
    }

    private List<Response> responses() {
        return cast.at(Cast.STUDIO, () -> stored.of(visit.id()));
    }

    private List<String> comments(Response response) {
        return cast.at(
                Cast.STUDIO,
                () -> entities.createQuery("select text from Comment where responseId = ?1", String.class)
                        .setParameter(1, response.id())
                        .getResultList());
    }
}
