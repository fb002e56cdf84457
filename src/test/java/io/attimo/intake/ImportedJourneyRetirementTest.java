package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Phase;
import io.attimo.suggestion.Decisions;
import io.attimo.suggestion.Play;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A journey that an import made goes with it, and comes back with it; one that anybody else uses stays. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportedJourneyRetirementTest {

    private static final String TENANT = Cast.STUDIO;

    @Inject
    Cast cast;

    @Inject
    Desk desk;

    @Inject
    Journeys journeys;

    @Inject
    Decisions decisions;

    @Inject
    AuditLog auditLog;

    private final String name = "Visit " + UUID.randomUUID();

    @Test
    void it_goes_with_its_import_in_words_and_comes_back_with_it() {
        var file = bring(1);
        var before = desk.everything(TENANT, name);

        var undone = ImportVisit.settled(cast.elena().visits("/imports/" + file).presses("Undo the whole import"));

        assertThat(isGone()).isTrue();
        assertThat(undone.text(".notice"))
                .contains("The journey " + name + " went in the bin too: an import had made it");
        assertThat(cast.bob().visits("/bin").texts("tr"))
                .anyMatch(line -> line.startsWith(name + " journey Elena Greco"))
                .anyMatch(line -> line.startsWith("survey.csv import into " + name));
        assertThat(desk.within(
                        TENANT, () -> auditLog.count("kind = ?1 and about = ?2", AuditEventKind.JOURNEY_RETIRED, name)))
                .isEqualTo(1);

        ImportVisit.settled(undone.presses("Bring back"));

        assertThat(isGone()).isFalse();
        assertThat(desk.everything(TENANT, name)).isEqualTo(before);
    }

    @Test
    void it_stays_where_another_import_came_and_goes_with_the_last() {
        var first = bring(1);
        var second = bring(2);

        desk.undo(TENANT, first);
        assertThat(isGone()).isFalse();
        assertThat(cast.elena().visits("/imports/" + first).text(".notice"))
                .contains("The journey " + name + ", which it had made, stays");

        desk.undo(TENANT, second);
        assertThat(isGone()).isTrue();
        desk.bringBack(TENANT, second);
        assertThat(isGone()).isFalse();
    }

    @Test
    void it_stays_where_somebody_recorded_a_score_by_hand() {
        var file = bring(1);
        cast.elena()
                .visits("/journeys/" + journey().id() + "/scores")
                .fills("rating", "4")
                .presses("Record score");

        desk.undo(TENANT, file);

        assertThat(isGone()).isFalse();
    }

    @Test
    void it_stays_where_somebody_decided_about_a_suggestion() {
        var file = bring(1);
        desk.within(TENANT, () -> {
            var drawn = journeys.named(name).orElseThrow();
            return decisions.about(
                    drawn.leadingOutcome().orElseThrow(),
                    drawn.touchpoints().get(0),
                    Play.values()[0],
                    Play.values()[0]);
        });

        desk.undo(TENANT, file);

        assertThat(isGone()).isFalse();
    }

    @Test
    void it_stays_where_somebody_drew_on_it() {
        var file = bring(1);
        desk.within(TENANT, () -> journeys.named(name).orElseThrow().addStage("Leaving", Phase.USE));

        desk.undo(TENANT, file);

        assertThat(isGone()).isFalse();
    }

    @Test
    void it_stays_where_somebody_renamed_a_touchpoint() {
        var file = bring(1);
        desk.within(TENANT, () -> {
            var food = journeys.named(name).orElseThrow().touchpoints().get(0);
            food.rename("Meals");
            return food;
        });

        desk.undo(TENANT, file);

        assertThat(isGone()).isFalse();
    }

    @Test
    void one_that_was_there_before_stays() {
        desk.within(TENANT, () -> journeys.add(new Journey(name, CustomerKind.B2C)));

        desk.undo(TENANT, bring(1));

        assertThat(isGone()).isFalse();
    }

    private UUID bring(long seed) {
        return desk.bringAndWait(TENANT, Survey.rows(20, seed), Survey.mapping(name))
                .id();
    }

    private boolean isGone() {
        return journey().isRetired();
    }

    private Journey journey() {
        return desk.within(TENANT, () -> journeys.named(name).orElseThrow());
    }
}
