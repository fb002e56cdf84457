package io.attimo.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.attimo.disclosure.View;
import io.attimo.importance.ImportanceResult;
import io.attimo.insight.JourneyReading;
import io.attimo.insight.JourneyReadings;
import io.attimo.insight.ViewersReading;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Scale;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.support.Cast;
import io.attimo.support.SingleAnswers;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.Tenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People answer at the same moment: none waits for another, and whoever looks misses none of them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AnswersAtOnceTest {

    private static final String TENANT = Cast.STUDIO;
    private static final int PATIENCE = 20;
    private static final String ALL_RATED_ONE = """
            update responses set marks[1] = 1, revision = :revision where tenant_id = :tenant and journey_id = :journey
            """;

    /** As the version before adds one: with the journey's own number. */
    private static final String RAISED_BEFORE = """
            update journeys set answers_revision = answers_revision + 1, answers_told_at = answers_revision + 1
            where tenant_id = :tenant and id = :journey
            """;

    private static final String ADDED_BEFORE = """
            insert into responses (tenant_id, id, journey_id, source, respondent, respondent_hash, answered_on, marks, places,
              created_at, version, revision)
            select tenant_id, gen_random_uuid(), id, 'test', 'before', 4711, date '2026-01-05', array[1.0], array[]::smallint[],
              now(), 0, answers_revision
            from journeys where tenant_id = :tenant and id = :journey
            """;
    private static final String CORRECTED_BEFORE = """
            update responses r set marks[1] = 2, revision = j.answers_revision
            from journeys j where r.tenant_id = :tenant and r.journey_id = :journey and j.tenant_id = r.tenant_id and j.id = r.journey_id
            """;

    @Inject
    Cast cast;

    @Inject
    Tenancy tenancy;

    @Inject
    Journeys journeys;

    @Inject
    Responses responses;

    @Inject
    AnswerRevisionCounter revisions;

    @Inject
    TenantSql sql;

    @Inject
    JourneyReadings journeyReadings;

    @Inject
    SingleAnswers singleAnswers;

    private UUID journey;
    private UUID food;

    @BeforeEach
    void somebody_answers_and_somebody_looks() {
        cast.elena();
        within(() -> {
            var visit = new Journey("Visit " + UUID.randomUUID(), CustomerKind.B2C);
            food = visit.addStage("Waiting", null)
                    .addTouchpoint("Food", Scale.ONE_TO_FIVE)
                    .id();
            journey = journeys.add(visit).id();
            return journey;
        });
        for (int i = 0; i < 20; i++) {
            within(this::add);
        }
        assertThat(seen()).startsWith("20 people");
    }

    @Test
    void who_commits_while_another_is_at_it_waits_for_nobody_and_both_are_seen() {
        var first = open(this::add);
        within(this::add);
        assertThat(seen()).startsWith("21 people");

        first.ends();

        assertThat(seen()).startsWith("22 people");
    }

    @Test
    void of_three_the_one_that_began_first_ends_last_and_is_seen() {
        var first = open(this::add);
        var second = open(this::add);
        var third = open(this::add);
        third.ends();
        assertThat(seen()).startsWith("21 people");
        second.ends();
        assertThat(seen()).startsWith("22 people");
        first.ends();
        assertThat(seen()).startsWith("23 people");
    }

    @Test
    void somebody_answers_while_an_import_is_at_it() {
        var batch = open(this::imports);
        within(this::add);
        var before = seen();
        assertThat(before).startsWith("21 people");

        batch.ends();

        assertThat(seen()).startsWith("21 people").isNotEqualTo(before);
    }

    @Test
    void an_import_ends_while_somebody_answers() {
        var one = open(this::add);
        var before = seen();
        within(this::imports);
        assertThat(seen()).startsWith("20 people").isNotEqualTo(before);

        one.ends();

        assertThat(seen()).startsWith("21 people");
    }

    @Test
    void scores_that_are_recorded_by_hand_wait_for_no_answer_either() {
        var one = open(this::add);
        var batch = open(this::imports);

        assertThat(cast.elena()
                        .visits("/journeys/%s/scores?touchpoint=%s".formatted(journey, food))
                        .fills("rating", "4")
                        .presses("Record score")
                        .status())
                .isEqualTo(200);
        assertThat(seen()).startsWith("21 people");

        batch.ends();
        one.ends();
        assertThat(seen()).startsWith("22 people");
    }

    @Test
    void what_the_version_before_adds_and_corrects_meanwhile_is_seen() {
        for (var write : List.of(ADDED_BEFORE, CORRECTED_BEFORE)) {
            var one = open(this::add);
            var before = seen();
            within(() -> {
                sql.update(RAISED_BEFORE, Map.of("journey", journey));
                return sql.update(write, Map.of("journey", journey));
            });
            assertThat(seen()).isNotEqualTo(before);
            one.ends();
            assertThat(seen()).startsWith(write == ADDED_BEFORE ? "22 people" : "23 people");
        }
    }

    /** It looks at that alone. */
    @Test
    void the_version_before_is_told_by_the_journeys_own_number() throws InterruptedException {
        waitUntilToldAbove(0);
        long told = own();
        within(this::add);
        waitUntilToldAbove(told);
    }

    private void waitUntilToldAbove(long number) throws InterruptedException {
        for (int i = 0; own() <= number; i++) {
            assertThat(i).as("still " + number).isLessThan(PATIENCE * 10);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        TimeUnit.MILLISECONDS.sleep(500);
    }

    private long own() {
        return within(() -> journeys.get(journey).answersRevision());
    }

    @Test
    void an_older_copy_of_the_database_is_read_anew() {
        var before = within(() -> responses.version(journeys.get(journey)));
        within(this::add);
        assertThat(seen()).startsWith("21 people");

        within(() -> {
            sql.update(
                    "delete from responses where tenant_id = :tenant and id = (select max(id::text)::uuid from responses"
                            + " where tenant_id = :tenant and journey_id = :journey)",
                    Map.of("journey", journey));
            return sql.update(
                    "update answer_lanes set revision = revision - 1 where tenant_id = :tenant and journey_id = :journey",
                    Map.of("journey", journey));
        });

        assertThat(seen()).startsWith("20 people");
        assertThat(before.numbers()).hasSizeGreaterThan(1);
    }

    @Test
    void one_after_the_other_they_need_one_lane_and_at_once_no_more_than_there_are_of_them() {
        assertThat(lanes()).isOne();
        var all = new ArrayList<Open>();
        for (int i = 0; i < 8; i++) {
            all.add(open(this::add));
        }
        all.forEach(Open::ends);
        assertThat(lanes()).isEqualTo(8);
        within(this::add);
        assertThat(lanes()).isEqualTo(8);
    }

    private long lanes() {
        return within(() -> (Long)
                sql.query("select count(*) from answer_lanes where tenant_id = :tenant and journey_id = :journey")
                        .setParameter("journey", journey)
                        .getSingleResult());
    }

    @Test
    void many_answer_while_somebody_looks_all_the_time() {
        var writers = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 8; i++) {
            writers.add(CompletableFuture.runAsync(() -> {
                for (int n = 0; n < 25; n++) {
                    within(n % 10 == 9 ? this::imports : this::add);
                }
            }));
        }
        var all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
        while (!all.isDone()) {
            look();
        }
        assertThatCode(all::join).doesNotThrowAnyException();
        assertThat(seen()).startsWith(20 + 8 * 23 + " people");
    }

    private Object add() {
        var response =
                new Response(journey, "test", UUID.randomUUID().toString(), LocalDate.of(2026, 1, 5), 1, Instant.EPOCH);
        response.mark(1, 5);
        responses.persist(response);
        return response;
    }

    private Object imports() {
        journeys.getForChange(journey);
        var change = revisions.change(journey);
        return sql.update(ALL_RATED_ONE, Map.of("journey", journey, "revision", change.number()));
    }

    /** A transaction that has written and has not ended. */
    private record Open(CountDownLatch end, CompletableFuture<Void> work) {
        void ends() {
            end.countDown();
            work.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        }
    }

    private Open open(Supplier<Object> write) {
        var written = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var work = CompletableFuture.runAsync(() -> within(() -> {
            write.get();
            sql.query("select 1 where :tenant <> ''").getSingleResult();
            written.countDown();
            return await(end);
        }));
        assertThat(await(written)).as("it waits for nobody").isTrue();
        return new Open(end, work);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T within(Supplier<T> work) {
        return tenancy.within(TENANT, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /** As one sees it who has looked before, and as one who knows nothing yet. */
    private String seen() {
        var fresh = look();
        assertThat(fresh).isEqualTo(allRead());
        return fresh;
    }

    private String look() {
        return singleAnswers.seenBy(() -> tenancy.within(
                TENANT, () -> told(journeyReadings.at(journey, Map.of()).orElseThrow())));
    }

    private String allRead() {
        return within(() -> {
            var view = View.of(journeys.get(journey));
            return told(ViewersReading.of(responses.of(view.journey()), view, Tenant.LEAST_ANONYMITY_MINIMUM));
        });
    }

    private static String told(JourneyReading reading) {
        var told = new StringBuilder(reading.respondents() + " people");
        reading.heatmap(ImportanceResult.NONE)
                .cells()
                .forEach(cell -> told.append(", %s %s %s".formatted(cell.row(), cell.n(), cell.value())));
        return told.toString();
    }
}
