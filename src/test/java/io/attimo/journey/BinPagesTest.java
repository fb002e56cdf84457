package io.attimo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.bin.Bin;
import io.attimo.bin.Retirement;
import io.attimo.edit.FieldEditHistory;
import io.attimo.response.Response;
import io.attimo.response.Responses;
import io.attimo.response.StoredResponses;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.Actor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BinPagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    @Inject
    Responses responses;

    @Inject
    StoredResponses stored;

    @Inject
    FieldEditHistory fieldEditHistory;

    @Inject
    AuditLog auditLog;

    @Inject
    Bin bin;

    private final String own = "Airport visit " + UUID.randomUUID();
    private UUID visit;
    private UUID arriving;
    private UUID parking;
    private UUID signs;
    private UUID both;

    @BeforeEach
    void draw_a_journey_and_ask_two_customers() {
        cast.at(Cast.STUDIO, () -> {
            var journey = new Journey(own, CustomerKind.B2C);
            var stage = journey.addStage("Arriving", Phase.USE);
            var first = stage.addTouchpoint("Parking", Scale.ONE_TO_FIVE);
            var second = stage.addTouchpoint("Road signs", Scale.ONE_TO_FIVE);
            journeys.add(journey);
            visit = journey.id();
            arriving = stage.id();
            parking = first.id();
            signs = second.id();
            var of = answer(journey, first, second);
            both = of.id();
            answer(journey, first);
            return journey;
        });
    }

    @Test
    void a_touchpoint_is_put_in_the_bin_and_taken_out_by_the_toast() {
        var gone = cast.elena().visits(at("/touchpoints/%s/edit", parking)).presses("Put in the bin");

        assertThat(gone.text(".flash[role=status]")).startsWith("“Parking” is in the bin until");
        assertThat(gone.texts(".editor__name")).containsExactly("Road signs");

        assertThat(gone.presses("Undo").texts(".editor__name")).containsExactly("Parking", "Road signs");
        assertThat(did(AuditEventKind.TOUCHPOINT_RETIRED, "Parking")).isTrue();
        assertThat(did(AuditEventKind.BROUGHT_BACK, "Parking")).isTrue();
    }

    @Test
    void everybody_sees_what_lies_there_and_an_editor_brings_it_back() {
        put("/parts/%s/retirement", arriving);

        var seen = cast.bob().visits("/bin");
        assertThat(seen.texts("tr")).anyMatch(line -> line.startsWith("Arriving stage of " + own + " Elena Greco"));
        assertThat(seen.shows("Bring back")).isFalse();
        assertThat(cast.bob().posts("/bin/" + arriving + "/return").status()).isEqualTo(403);

        var back = cast.elena().visits("/bin").pressesThe("form[action$='" + arriving + "/return'] button");
        assertThat(back.texts("li h2")).containsExactly("Arriving");
        assertThat(cast.bob().visits("/bin").texts("tr")).noneMatch(line -> line.contains(own));
    }

    @Test
    void the_page_of_what_lies_there_says_so() {
        put("/parts/%s/retirement", arriving);

        var page = cast.bob().visits(at("/touchpoints/%s", parking));

        assertThat(page.text("h1")).isEqualTo("Arriving");
        assertThat(page.text(".notice")).contains("“Arriving” is in the bin: Elena Greco put it there on");
        assertThat(page.shows("Bring back")).isFalse();
        cast.elena().visits(at("/touchpoints/%s", parking)).presses("Bring back");
        assertThat(cast.bob().visits(at("/touchpoints/%s", parking)).text("h1")).isEqualTo("Parking");
    }

    @Test
    void a_journey_in_the_bin_is_on_no_page_and_comes_back_with_its_answers() {
        var list = cast.elena().visits("/journeys/" + visit + "/edit").presses("Put journey in the bin");

        assertThat(list.texts("tbody bdi")).doesNotContain(own);
        assertThat(cast.bob().visits("/journeys/" + visit).text(".notice")).contains("is in the bin");
        assertThat(cast.bob().visits("/suggestions?journey=" + visit).status()).isEqualTo(404);
        assertThat(cast.elena()
                        .visits("/journeys/" + visit + "/scores?touchpoint=" + parking)
                        .status())
                .isEqualTo(404);
        list.presses("Undo");
        assertThat(cast.bob().visits("/journeys/" + visit).status()).isEqualTo(200);
        assertThat(marked(parking)).isEqualTo(2);
    }

    @Test
    void after_thirty_days_a_touchpoint_is_gone_with_its_answers() throws InterruptedException {
        retiredLongAgo(parking, Duration.ofDays(30));
        retiredLongAgo(signs, Duration.ofDays(29));

        awaitEmptied("Parking");

        assertThat(cast.bob().visits(at("/touchpoints/%s", parking)).status()).isEqualTo(404);
        assertThat(cast.at(Cast.STUDIO, () -> stored.of(visit)))
                .extracting(Response::id)
                .containsExactly(both);
        assertThat(cast.at(Cast.STUDIO, () -> stored.of(visit).get(0).mark(1))).isNaN();
        assertThat(cast.elena()
                        .visits("/bin")
                        .pressesThe("form[action$='" + signs + "/return'] button")
                        .texts(".editor__name"))
                .containsExactly("Road signs");
        assertThat(marked(signs)).isEqualTo(1);
    }

    @Test
    void after_thirty_days_a_stage_and_a_journey_are_gone_with_all_they_hold() throws InterruptedException {
        cast.elena()
                .visits(at("/touchpoints/%s/edit", parking))
                .fills("owner", "Elena Greco")
                .presses("Save");
        retiredLongAgo(arriving, Duration.ofDays(31));
        awaitEmptied("Arriving");
        assertThat(cast.at(Cast.STUDIO, () -> fieldEditHistory.count("pieceId", parking)))
                .isZero();
        assertThat(cast.at(Cast.STUDIO, () -> stored.count(visit))).isZero();

        retiredLongAgo(visit, Duration.ofDays(31));
        awaitEmptied(own);
        assertThat(cast.bob().visits("/journeys/" + visit).status()).isEqualTo(404);
        assertThat(cast.at(Cast.STUDIO, () -> journeys.named(own))).isEmpty();
    }

    @Test
    void what_was_brought_back_and_binned_again_has_its_thirty_days_anew() {
        retiredLongAgo(parking, Duration.ofDays(29));
        cast.elena().visits("/bin").pressesThe("form[action$='" + parking + "/return'] button");
        put("/parts/%s/retirement", parking);

        assertThat(cast.at(Cast.STUDIO, () -> bin.find(parking))
                        .orElseThrow()
                        .retirement()
                        .endsAt())
                .isAfter(Instant.now().plus(Duration.ofDays(29)));
    }

    @Test
    void a_stranger_sees_an_empty_bin_and_brings_nothing_back() {
        put("/parts/%s/retirement", arriving);

        assertThat(cast.charlie().visits("/bin").body()).doesNotContain(own);
        assertThat(cast.charlie().visits("/bin/" + arriving).status()).isEqualTo(404);
        assertThat(cast.charlie().posts("/bin/" + arriving + "/return").status())
                .isEqualTo(404);
        assertThat(cast.bob().visits("/bin").body()).contains(own);
    }

    private Response answer(Journey journey, Touchpoint... rated) {
        var response = new Response(
                journey.id(), "test", UUID.randomUUID().toString(), LocalDate.now(), journey.measures(), Instant.now());
        for (var touchpoint : rated) {
            response.mark(touchpoint.number(), 4);
        }
        responses.add(response, rated[0], rated.length > 1 ? "" : "full again");
        return response;
    }

    private void retiredLongAgo(UUID id, Duration ago) {
        cast.at(Cast.STUDIO, () -> {
            var journeyElement = journeys.get(visit).piece(id).orElseThrow();
            bin.take(
                    journeyElement,
                    new Retirement(Actor.named("Elena Greco"), Instant.now().minus(ago)));
            return journeyElement;
        });
    }

    private void awaitEmptied(String name) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!did(AuditEventKind.TOUCHPOINT_EMPTIED, name)
                && !did(AuditEventKind.STAGE_EMPTIED, name)
                && !did(AuditEventKind.JOURNEY_EMPTIED, name)) {
            assertThat(Instant.now()).as(name + " is still there").isBefore(end);
            Thread.sleep(100);
        }
    }

    private long marked(UUID touchpoint) {
        return cast.at(Cast.STUDIO, () -> {
            int number = journeys.touchpoint(visit, touchpoint).number();
            return stored.of(visit).stream()
                    .filter(response -> !Double.isNaN(response.mark(number)))
                    .count();
        });
    }

    private void put(String path, UUID id) {
        assertThat(cast.elena().posts(at(path, id), Map.of()).status()).isEqualTo(200);
    }

    private String at(String path, UUID id) {
        return "/journeys/" + visit + path.formatted(id);
    }

    /** Names of a test's own journeys are its own; those of their parts are not, so only what was done since counts. */
    private boolean did(AuditEventKind kind, String about) {
        return cast.at(Cast.STUDIO, () -> auditLog.count("kind = ?1 and about = ?2", kind, about)) > 0;
    }
}
