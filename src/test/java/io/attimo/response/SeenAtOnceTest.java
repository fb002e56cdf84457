package io.attimo.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.bin.DependentErasure;
import io.attimo.disclosure.View;
import io.attimo.importance.ImportanceResult;
import io.attimo.insight.JourneyReading;
import io.attimo.insight.JourneyReadings;
import io.attimo.insight.ViewersReading;
import io.attimo.intake.Desk;
import io.attimo.intake.Import;
import io.attimo.intake.ImportState;
import io.attimo.intake.Survey;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.support.Cast;
import io.attimo.support.SingleAnswers;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.Tenant;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is remembered of a journey's answers is never older than the answers, whichever way they change. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SeenAtOnceTest {

    private static final String TENANT = Cast.STUDIO;
    private static final String ALL_RATED_ONE = """
            update responses set marks[1] = 1, revision = :revision where tenant_id = :tenant and journey_id = :journey
            """;

    /** Whatever it does to answers, the version before says this first. */
    private static final String SAID_BEFORE = """
            update journeys set answers_revision = answers_revision + 1 where tenant_id = :tenant and id = :journey
            """;

    private static final String ADDED_BEFORE = """
            insert into responses (tenant_id, id, journey_id, source, respondent, respondent_hash, answered_on, marks, places,
              created_at, version)
            select tenant_id, gen_random_uuid(), journey_id, source, 'before', 4711, answered_on, marks, places, created_at, 0
            from responses where tenant_id = :tenant and journey_id = :journey limit 1
            """;
    private static final String CORRECTED_BEFORE =
            "update responses set marks[1] = 1 where tenant_id = :tenant and journey_id = :journey";
    private static final String REMOVED_BEFORE = """
            delete from responses where tenant_id = :tenant and journey_id = :journey and id = (
              select id from responses where tenant_id = :tenant and journey_id = :journey order by id limit 1)
            """;

    @Inject
    Cast cast;

    @Inject
    Desk desk;

    @Inject
    Tenancy tenancy;

    @Inject
    Journeys journeys;

    @Inject
    Responses responses;

    @Inject
    AnswerRevisionCounter revisions;

    @Inject
    EntityManager entities;

    @Inject
    ResponseRows rows;

    @Inject
    StoredResponses stored;

    @Inject
    TenantSql sql;

    @Inject
    JourneyReadings journeyReadings;

    @Inject
    SingleAnswers singleAnswers;

    @Inject
    @All
    List<DependentErasure> traces;

    private final String name = "Visit " + UUID.randomUUID();
    private UUID journey;
    private UUID food;
    private UUID imported;

    @BeforeEach
    void forty_people_answer_and_somebody_looks() {
        cast.bob();
        imported = bring(Survey.rows(40, 1)).id();
        desk.within(TENANT, () -> {
            var found = journeys.named(name).orElseThrow();
            journey = found.id();
            food = found.touchpoints().get(0).id();
            return found;
        });
        assertThat(seen()).startsWith("40 people");
    }

    @Test
    void an_answer_recorded_by_hand() {
        cast.elena()
                .visits("/journeys/%s/scores?touchpoint=%s".formatted(journey, food))
                .fills("rating", "4")
                .presses("Record score");

        assertThat(seen()).startsWith("41 people");
    }

    @Test
    void an_import_that_changes_answers_and_its_undoing() {
        var before = seen();
        var changed = bring(Survey.rows(40, 2));
        assertThat(seen()).startsWith("40 people").isNotEqualTo(before);

        desk.undo(TENANT, changed.id());

        assertThat(seen()).isEqualTo(before);
    }

    @Test
    void an_import_that_adds_answers_and_its_undoing() {
        var before = seen();
        var added = bring(Survey.rows(60, 1));
        assertThat(seen()).startsWith("60 people");

        desk.undo(TENANT, added.id());

        assertThat(seen()).isEqualTo(before);
    }

    @Test
    void an_undone_import_that_is_brought_back() {
        var changed = bring(Survey.rows(60, 2));
        var after = seen();
        desk.undo(TENANT, changed.id());
        assertThat(seen()).startsWith("40 people").isNotEqualTo(after);

        desk.bringBack(TENANT, changed.id());

        assertThat(seen()).isEqualTo(after);
    }

    @Test
    void answers_about_a_touchpoint_that_is_emptied_from_the_bin() {
        var before = seen();

        desk.within(TENANT, () -> {
            var touchpoint = journeys.touchpoint(journey, food);
            traces.forEach(trace -> eraseAll(trace, touchpoint));
            return touchpoint;
        });

        assertThat(seen()).isNotEqualTo(before).contains("Food 0 null");
    }

    @Test
    void what_came_to_nothing_is_not_remembered() {
        var before = seen();

        assertThatThrownBy(() -> desk.within(TENANT, () -> {
                    var found = journeys.get(journey);
                    var response = new Response(journey, "test", "new", LocalDate.of(2026, 1, 5), 3, Instant.EPOCH);
                    response.mark(1, 5);
                    responses.persist(response);
                    entities.flush();
                    assertThat(singleAnswers.seenBy(() -> told(journeyReadings.at(View.of(found)))))
                            .startsWith("41 people");
                    throw new IllegalStateException("not after all");
                }))
                .hasMessage("not after all");

        assertThat(seen()).isEqualTo(before);
    }

    @Test
    void a_journey_that_is_stored_does_not_put_the_number_of_its_answers_back() {
        tenancy.within(TENANT, () -> {
            var old = journeys.get(journey);
            bring(Survey.rows(60, 1));
            desk.within(TENANT, () -> {
                var found = journeys.get(journey);
                found.rename(name + " renamed");
                return found;
            });
            assertThat(desk.within(TENANT, () -> journeys.get(journey).answersRevision()))
                    .isGreaterThan(old.answersRevision());
        });
    }

    @Test
    void answers_as_an_older_copy_of_the_database_has_them() {
        bring(Survey.rows(40, 2));
        var before = seen();

        desk.within(TENANT, () -> {
            Map<String, Object> ours = Map.of("journey", journey);
            sql.update(ALL_RATED_ONE, Map.of("journey", journey, "revision", 1));
            return sql.update(
                    "update journeys set answers_revision = 1 where tenant_id = :tenant and id = :journey", ours);
        });

        assertThat(seen()).isNotEqualTo(before);
    }

    @Test
    void answers_that_the_version_before_writes_on_this_schema() {
        for (var write : List.of(ADDED_BEFORE, CORRECTED_BEFORE, REMOVED_BEFORE)) {
            var before = seen();
            assertThat(writtenBefore(write)).isPositive();
            assertThat(seen()).isNotEqualTo(before);
        }
    }

    @Test
    void what_the_version_before_wrote_when_this_one_writes_before_anybody_looks() {
        for (var write : List.of(ADDED_BEFORE, CORRECTED_BEFORE, REMOVED_BEFORE)) {
            var before = seen();
            assertThat(writtenBefore(write)).isPositive();
            bring(Survey.HEADER + Survey.row("later " + write.hashCode(), 3, 3, 3));
            assertThat(seen()).isNotEqualTo(before);
        }
    }

    @Test
    void once_the_version_before_is_gone_only_what_came_since_is_read_again() {
        writtenBefore(CORRECTED_BEFORE);
        seen();
        bring(Survey.rows(60, 1));
        seen();
        var read = desk.within(TENANT, () -> journeys.get(journey).answersRevision());

        bring(Survey.rows(61, 1));

        assertThat(desk.within(TENANT, () -> journeys.get(journey).hasStillAnswersOf(read)))
                .isTrue();
    }

    private int writtenBefore(String write) {
        return desk.within(TENANT, () -> {
            Map<String, Object> ours = Map.of("journey", journey);
            sql.update(SAID_BEFORE, ours);
            return sql.update(write, ours);
        });
    }

    @Test
    void who_has_not_said_so_cannot_write_answers() {
        assertThatThrownBy(() -> desk.within(TENANT, () -> {
                    entities.persist(new Response(journey, "test", "new", LocalDate.of(2026, 1, 5), 3, Instant.EPOCH));
                    return journey;
                }))
                .hasStackTraceContaining("violates not-null constraint");
    }

    @Test
    void a_response_that_was_read_cannot_be_corrected_in_passing() {
        assertThatThrownBy(() -> desk.within(TENANT, () -> {
                    stored.of(journey).get(0).mark(1, 2.5);
                    return journey;
                }))
                .hasStackTraceContaining("answers are corrected by the statements of their room");
    }

    @Test
    void who_has_not_said_that_answers_may_go_deletes_none() {
        assertThatThrownBy(() -> desk.within(TENANT, () -> {
                    rows.delete(revisions.change(journey), rows.addedBy(imported, 1));
                    return journey;
                }))
                .hasMessage("answers are deleted by who has said so before");
    }

    @Test
    void what_was_written_before_another_journey_was_changed_too() {
        var before = seen();

        desk.within(TENANT, () -> {
            var other = journeys.add(new Journey("Other " + name, CustomerKind.B2C));
            journeys.flush();
            var change = revisions.change(journey);
            revisions.change(other.id());
            return sql.update(ALL_RATED_ONE, Map.of("journey", journey, "revision", change.number()));
        });

        assertThat(seen()).isNotEqualTo(before);
    }

    private Import bring(String text) {
        var done = desk.bringAndWait(TENANT, text, Survey.mapping(name));
        Desk.hasState(done, ImportState.DONE);
        return done;
    }

    private static void eraseAll(DependentErasure trace, Touchpoint touchpoint) {
        while (trace.erase(touchpoint) > 0) {
            assertThat(touchpoint.number()).isPositive();
        }
    }

    /** Twice, since the second time is remembered; and as one sees it who knows nothing yet. */
    private String seen() {
        var fresh = look();
        assertThat(look()).isEqualTo(fresh).isEqualTo(allRead());
        return fresh;
    }

    private String allRead() {
        return desk.within(TENANT, () -> {
            var view = View.of(journeys.get(journey));
            return told(ViewersReading.of(responses.of(view.journey()), view, Tenant.LEAST_ANONYMITY_MINIMUM));
        });
    }

    private String look() {
        return singleAnswers.seenBy(() -> tenancy.within(
                TENANT, () -> told(journeyReadings.at(journey, Map.of()).orElseThrow())));
    }

    private static String told(JourneyReading journeyReading) {
        var told = new StringBuilder(journeyReading.respondents() + " people");
        journeyReading
                .heatmap(ImportanceResult.NONE)
                .cells()
                .forEach(heatmapCell ->
                        told.append(", %s %s %s".formatted(heatmapCell.row(), heatmapCell.n(), heatmapCell.value())));
        return told.toString();
    }
}
