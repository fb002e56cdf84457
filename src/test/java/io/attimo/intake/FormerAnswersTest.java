package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.disclosure.View;
import io.attimo.importance.ImportanceResult;
import io.attimo.insight.JourneyReadings;
import io.attimo.journey.Journeys;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.support.Cast;
import io.attimo.support.SingleAnswers;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees figures alone sees an answer as it was until enough others change with it, whatever an import does to it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FormerAnswersTest {

    private static final String TENANT = Cast.STUDIO;

    @Inject
    Cast cast;

    @Inject
    Desk desk;

    @Inject
    Journeys journeys;

    @Inject
    JourneyReadings journeyReadings;

    @Inject
    SingleAnswers singleAnswers;

    @Inject
    TenantSql sql;

    private final String name = "Visit " + UUID.randomUUID();
    private final String mapping = Survey.mapping(name);
    private Import twenty;

    @BeforeEach
    void twenty_people_give_the_food_a_five() {
        cast.bob();
        twenty = bring(0, 20, 5);
    }

    private Import bring(int from, int to, int food) {
        return desk.bringAndWait(
                TENANT,
                Survey.HEADER
                        + IntStream.range(from, to)
                                .mapToObj(each -> Survey.row("p" + each, food, 3, 7))
                                .collect(Collectors.joining()),
                mapping);
    }

    /** Of the food: how many people, and how it was for them. */
    private String look() {
        return desk.within(TENANT, () -> {
            var found = journeys.named(name).orElseThrow();
            var cell = journeyReadings
                    .at(View.of(found))
                    .heatmap(ImportanceResult.NONE)
                    .of(found.touchpoints().get(0));
            return cell.n() + " people " + cell.value();
        });
    }

    private long kept() {
        return desk.within(
                TENANT,
                () -> ((Number) sql.query("""
                select count(*) from former_answers where tenant_id = :tenant and journey_id = :journey""")
                                .setParameter(
                                        "journey",
                                        journeys.named(name).orElseThrow().id())
                                .getSingleResult())
                        .longValue());
    }

    @Test
    void four_who_are_corrected_wait_and_the_fifth_brings_them_in() {
        bring(0, 4, 1);

        assertThat(look()).isEqualTo("20 people 100.0");
        assertThat(singleAnswers.seenBy(this::look)).isEqualTo("20 people 80.0");

        bring(4, 5, 1);

        assertThat(look()).isEqualTo("20 people 75.0");
    }

    @Test
    void one_new_answer_waits_though_the_day_of_four_others_becomes_another() {
        var four = IntStream.range(0, 4)
                .mapToObj(each -> Survey.row("p" + each, 5, 3, 7).replace("-13,", "-14,"));
        desk.bringAndWait(
                TENANT, Survey.HEADER + four.collect(Collectors.joining()) + Survey.row("p20", 1, 3, 7), mapping);

        assertThat(look()).isEqualTo("20 people 100.0");
    }

    @Test
    void four_of_whom_a_later_file_knows_more_wait() {
        bring(20, 26, 0);
        assertThat(look()).isEqualTo("20 people 100.0");

        bring(20, 24, 1);
        assertThat(look()).isEqualTo("20 people 100.0");

        bring(24, 26, 1);
        assertThat(look()).isEqualTo("26 people 76.92307692307692");
    }

    @Test
    void what_an_undone_import_had_added_stays_until_enough_others_change() {
        var four = bring(20, 24, 1);
        bring(24, 30, 5);
        assertThat(look()).isEqualTo("30 people 86.66666666666667");

        desk.undo(TENANT, four.id());
        assertThat(look()).isEqualTo("30 people 86.66666666666667");
        assertThat(singleAnswers.seenBy(this::look)).isEqualTo("26 people 100.0");

        desk.bringBack(TENANT, four.id());
        assertThat(look()).isEqualTo("30 people 86.66666666666667");
        assertThat(singleAnswers.seenBy(this::look)).isEqualTo("30 people 86.66666666666667");
    }

    @Test
    void an_import_of_many_goes_and_comes_back_at_once() {
        var ten = bring(20, 30, 1);
        assertThat(look()).startsWith("30 people");

        desk.undo(TENANT, ten.id());
        assertThat(look()).isEqualTo("20 people 100.0");

        desk.bringBack(TENANT, ten.id());
        assertThat(look()).startsWith("30 people");
    }

    @Test
    void what_an_undone_import_had_said_is_forgotten_with_it() throws InterruptedException {
        var ten = bring(20, 30, 1);
        assertThat(kept()).isZero();

        desk.undo(TENANT, ten.id(), Instant.now().minus(Duration.ofDays(31)));

        for (var until = Instant.now().plusSeconds(20);
                kept() > 0 && Instant.now().isBefore(until); ) {
            Thread.sleep(100);
        }
        assertThat(kept()).isZero();
        assertThat(twenty.state()).isEqualTo(ImportState.DONE);
    }
}
