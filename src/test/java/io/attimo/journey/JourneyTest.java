package io.attimo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.bin.Retirement;
import io.attimo.tenant.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Journey visit = new Journey("  Airport visit ", CustomerKind.B2C);
    private final Stage arriving = visit.addStage("Arriving", Phase.CONSIDERATION);
    private final Stage waiting = visit.addStage("Waiting", Phase.USE);
    private final Stage leaving = visit.addStage("Leaving", Phase.ADVOCACY);
    private final Touchpoint parking = arriving.addTouchpoint("Parking", Scale.ONE_TO_FIVE);
    private final Touchpoint signs = arriving.addTouchpoint("Road signs", Scale.ONE_TO_FIVE);
    private final Touchpoint wifi = waiting.addTouchpoint("Wi-Fi", Scale.NPS);

    @Test
    void a_name_has_no_space_around_it() {
        assertThat(visit.name()).isEqualTo("Airport visit");
    }

    @Test
    void every_touchpoint_and_outcome_has_a_column_of_its_own() {
        var overall = visit.addOutcome("Overall", Scale.NPS);

        assertThat(List.of(parking.number(), signs.number(), wifi.number(), overall.number()))
                .containsExactly(1, 2, 3, 4);
        assertThat(visit.measures()).isEqualTo(4);
    }

    @Test
    void a_stage_moves_up_and_down_and_stops_at_the_ends() {
        visit.move(leaving, true);
        assertThat(visit.stages()).containsExactly(arriving, leaving, waiting);

        visit.move(arriving, false);
        visit.move(arriving, false);
        visit.move(arriving, false);
        assertThat(visit.stages()).containsExactly(leaving, waiting, arriving);
        assertThat(visit.stages()).extracting(Stage::position).containsExactly(1, 2, 3);
    }

    @Test
    void a_stage_moves_past_retired_ones() {
        waiting.retire(Actor.named("Elena"), NOON);

        visit.move(leaving, true);

        assertThat(visit.stages()).containsExactly(leaving, arriving);
    }

    @Test
    void what_is_retired_is_out_of_use_and_comes_back_as_it_was() {
        signs.retire(Actor.named("Elena"), NOON);
        waiting.retire(Actor.named("Elena"), NOON);
        assertThat(visit.touchpoints()).containsExactly(parking);
        assertThat(wifi.outOfUse()).contains(waiting);

        signs.bringBack();
        waiting.bringBack();

        assertThat(visit.touchpoints()).containsExactly(parking, signs, wifi);
        assertThat(wifi.number()).isEqualTo(3);
    }

    @Test
    void what_was_retired_first_stays_retired_since_then() {
        signs.retire(Actor.named("Elena"), NOON);
        signs.retire(Actor.named("Bob"), NOON.plusSeconds(60));

        assertThat(signs.retirement()).isEqualTo(new Retirement(Actor.named("Elena"), NOON));
    }

    @Test
    void what_comes_back_brings_back_what_it_is_a_part_of() {
        wifi.retire(Actor.named("Elena"), NOON);
        waiting.retire(Actor.named("Elena"), NOON);
        visit.retire(Actor.named("Elena"), NOON);

        wifi.bringBack();

        assertThat(visit.touchpoints()).contains(wifi);
        assertThat(visit.outOfUse()).isEmpty();
    }

    @Test
    void what_is_retired_stays_in_the_bin_for_thirty_days() {
        var retirement = new Retirement(Actor.named("Elena"), NOON);

        assertThat(retirement.isOver(Instant.parse("2026-12-22T11:59:59Z"))).isFalse();
        assertThat(retirement.isOver(Instant.parse("2026-12-22T12:00:00Z"))).isTrue();
    }

    @Test
    void a_touchpoint_goes_to_another_stage_with_its_answers() {
        waiting.take(parking);

        assertThat(arriving.touchpoints()).containsExactly(signs);
        assertThat(waiting.touchpoints()).containsExactly(wifi, parking);
        assertThat(parking.stage()).isEqualTo(waiting);
        assertThat(parking.number()).isEqualTo(1);
    }

    @Test
    void what_is_added_stands_last_though_others_have_gone() {
        waiting.take(parking);
        visit.letGo(arriving);

        assertThat(arriving.addTouchpoint("Taxi", Scale.ONE_TO_FIVE).position()).isGreaterThan(signs.position());
        assertThat(visit.addStage("Home", Phase.ADVOCACY).position()).isGreaterThan(leaving.position());
        arriving.take(wifi);
        arriving.take(parking);
        assertThat(arriving.everyTouchpoint().map(Touchpoint::position))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_retired_is_still_found_by_its_id_and_its_name() {
        signs.retire(Actor.named("Elena"), NOON);
        arriving.retire(Actor.named("Elena"), NOON);

        assertThat(visit.touchpoint(signs.id())).contains(signs);
        assertThat(visit.stage(arriving.id())).contains(arriving);
        assertThat(visit.stage("Arriving")).contains(arriving);
        assertThat(arriving.touchpoint("Road signs")).contains(signs);
        assertThat(visit.stage(signs.id())).isEmpty();
    }

    @Test
    void traits_left_blank_are_unknown() {
        parking.become(new Touchpoint.Traits(
                MomentType.AMOT, " ", OneToOneOrMany.ONE_TO_ONE, "", Set.of(TriggerOrMedal.MEDAL)));

        assertThat(parking.type()).contains(MomentType.AMOT);
        assertThat(parking.channel()).isEmpty();
        assertThat(parking.owner()).isEmpty();
        assertThat(parking.flags()).containsExactly(TriggerOrMedal.MEDAL);
        assertThat(parking.isTrigger()).isFalse();
    }
}
