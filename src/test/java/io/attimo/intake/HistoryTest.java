package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final LocalDate MAY = LocalDate.of(2017, 5, 13);
    private static final LocalDate JUNE = LocalDate.of(2017, 6, 13);

    @Test
    void the_last_import_taken_out_leaves_what_was_before() {
        var history = new History(
                touches(FIRST, SECOND),
                List.of(Snapshot.nothing(), answered(MAY, 4, 5), answered(JUNE, 3, Double.NaN)));

        history.takeOut(SECOND);

        assertThat(history.last().saysTheSameAs(answered(MAY, 4, 5))).isTrue();
        assertThat(history.hasLeftSomething()).isFalse();
        assertThat(history.touches()).extracting(Touch::importId).containsExactly(FIRST);
    }

    @Test
    void what_a_later_import_set_anew_stays_and_the_rest_is_restored() {
        var history = new History(
                touches(FIRST, SECOND), List.of(answered(MAY, 1, 1), answered(MAY, 2, 2), answered(MAY, 2, 5)));

        history.takeOut(FIRST);

        assertThat(history.last().saysTheSameAs(answered(MAY, 1, 5))).isTrue();
        assertThat(history.state(0).saysTheSameAs(answered(MAY, 1, 1))).isTrue();
        assertThat(history.hasLeftSomething()).isTrue();
    }

    @Test
    void both_taken_out_in_any_order_leave_nothing_behind() {
        var states = List.of(answered(MAY, 1, 1), answered(MAY, 2, 2), answered(JUNE, 2, 5));
        var oneWay = new History(touches(FIRST, SECOND), states);
        var otherWay = new History(touches(FIRST, SECOND), states);

        oneWay.takeOut(FIRST);
        oneWay.takeOut(SECOND);
        otherWay.takeOut(SECOND);
        otherWay.takeOut(FIRST);

        assertThat(oneWay.last().saysTheSameAs(states.get(0))).isTrue();
        assertThat(otherWay.last().saysTheSameAs(states.get(0))).isTrue();
    }

    @Test
    void a_response_another_import_added_to_keeps_that_part_and_a_day() {
        var history = new History(
                touches(FIRST, SECOND), List.of(Snapshot.nothing(), answered(MAY, 4, Double.NaN), answered(MAY, 4, 2)));

        history.takeOut(FIRST);

        assertThat(history.last().saysTheSameAs(answered(MAY, Double.NaN, 2))).isTrue();
    }

    @Test
    void remarks_and_segments_are_restored_too() {
        var before = answered(MAY, 1);
        var after = new Snapshot(MAY, new double[] {1}, new short[] {0, 2}, new TreeMap<>());
        after.remarks().put(Snapshot.ON_THE_WHOLE, List.of("fine"));
        var history = new History(touches(FIRST), List.of(before, after));

        history.takeOut(FIRST);

        assertThat(history.last().saysTheSameAs(before)).isTrue();
        assertThat(before.saysTheSameAs(after)).isFalse();
    }

    @Test
    void put_in_again_it_stands_as_before_even_where_a_later_one_had_said_what_it_had_found() {
        var history = new History(
                touches(FIRST, SECOND), List.of(answered(MAY, 1, 1), answered(MAY, 2, 2), answered(MAY, 1, 2)));

        history.putIn(history.takeOut(FIRST));

        assertThat(history.last().saysTheSameAs(answered(MAY, 1, 2))).isTrue();
        assertThat(history.state(1).saysTheSameAs(answered(MAY, 2, 2))).isTrue();
        assertThat(history.touches()).extracting(Touch::importId).containsExactly(FIRST, SECOND);
    }

    @Test
    void put_in_again_it_overwrites_nothing_that_came_meanwhile() {
        var history = new History(touches(FIRST), List.of(answered(MAY, 1, 1), answered(MAY, 2, 2)));
        var out = history.takeOut(FIRST);
        var later = new Touch(SECOND, Instant.ofEpochSecond(9), new TreeSet<>());
        var meanwhile = new History(List.of(later), List.of(history.last(), answered(MAY, 7, 1)));

        meanwhile.putIn(out);

        assertThat(meanwhile.last().saysTheSameAs(answered(MAY, 7, 2))).isTrue();
        assertThat(meanwhile.hasLeftSomething()).isTrue();
    }

    private static Snapshot answered(LocalDate day, double... marks) {
        return new Snapshot(day, marks, new short[0], new TreeMap<>());
    }

    private static List<Touch> touches(UUID... imports) {
        return Stream.of(imports)
                .map(each ->
                        new Touch(each, Instant.ofEpochSecond(List.of(imports).indexOf(each)), new TreeSet<>()))
                .toList();
    }
}
