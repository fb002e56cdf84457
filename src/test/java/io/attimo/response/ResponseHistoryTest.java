package io.attimo.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResponseHistoryTest {

    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final LocalDate MAY = LocalDate.of(2017, 5, 13);
    private static final LocalDate JUNE = LocalDate.of(2017, 6, 13);

    @Test
    void the_last_import_taken_out_leaves_what_was_before() {
        var responseHistory = new ResponseHistory(
                touches(FIRST, SECOND),
                List.of(ResponseSnapshot.nothing(), answered(MAY, 4, 5), answered(JUNE, 3, Double.NaN)));

        responseHistory.takeOut(SECOND);

        assertThat(responseHistory.last().saysTheSameAs(answered(MAY, 4, 5))).isTrue();
        assertThat(responseHistory.hasLeftSomething()).isFalse();
        assertThat(responseHistory.touches()).extracting(ImportTouch::importId).containsExactly(FIRST);
    }

    @Test
    void what_a_later_import_set_anew_stays_and_the_rest_is_restored() {
        var responseHistory = new ResponseHistory(
                touches(FIRST, SECOND), List.of(answered(MAY, 1, 1), answered(MAY, 2, 2), answered(MAY, 2, 5)));

        responseHistory.takeOut(FIRST);

        assertThat(responseHistory.last().saysTheSameAs(answered(MAY, 1, 5))).isTrue();
        assertThat(responseHistory.state(0).saysTheSameAs(answered(MAY, 1, 1))).isTrue();
        assertThat(responseHistory.hasLeftSomething()).isTrue();
    }

    @Test
    void both_taken_out_in_any_order_leave_nothing_behind() {
        var states = List.of(answered(MAY, 1, 1), answered(MAY, 2, 2), answered(JUNE, 2, 5));
        var oneWay = new ResponseHistory(touches(FIRST, SECOND), states);
        var otherWay = new ResponseHistory(touches(FIRST, SECOND), states);

        oneWay.takeOut(FIRST);
        oneWay.takeOut(SECOND);
        otherWay.takeOut(SECOND);
        otherWay.takeOut(FIRST);

        assertThat(oneWay.last().saysTheSameAs(states.get(0))).isTrue();
        assertThat(otherWay.last().saysTheSameAs(states.get(0))).isTrue();
    }

    @Test
    void a_response_another_import_added_to_keeps_that_part_and_a_day() {
        var responseHistory = new ResponseHistory(
                touches(FIRST, SECOND),
                List.of(ResponseSnapshot.nothing(), answered(MAY, 4, Double.NaN), answered(MAY, 4, 2)));

        responseHistory.takeOut(FIRST);

        assertThat(responseHistory.last().saysTheSameAs(answered(MAY, Double.NaN, 2)))
                .isTrue();
    }

    @Test
    void a_response_whose_customer_a_later_import_named_too_keeps_that_one() {
        var both = touches(FIRST, SECOND);
        both.get(1).setAnew().add(ResponseSnapshotParts.CUSTOMER);
        var responseHistory = new ResponseHistory(
                both,
                List.of(
                        ResponseSnapshot.nothing(),
                        answered(MAY, 4).of("c1"),
                        answered(MAY, 2).of("c1")));

        var undone = responseHistory.takeOut(FIRST);
        assertThat(responseHistory.last().customer()).isEqualTo("c1");

        responseHistory.putIn(undone);
        assertThat(responseHistory.state(1).customer()).isEqualTo("c1");
        assertThat(responseHistory.last().customer()).isEqualTo("c1");
    }

    @Test
    void remarks_and_segments_are_restored_too() {
        var before = answered(MAY, 1);
        var after = new ResponseSnapshot(MAY, new double[] {1}, new short[] {0, 2}, new TreeMap<>());
        after.remarks().put(ResponseSnapshot.ON_THE_WHOLE, List.of("fine"));
        var responseHistory = new ResponseHistory(touches(FIRST), List.of(before, after));

        responseHistory.takeOut(FIRST);

        assertThat(responseHistory.last().saysTheSameAs(before)).isTrue();
        assertThat(before.saysTheSameAs(after)).isFalse();
    }

    @Test
    void put_in_again_it_stands_as_before_even_where_a_later_one_had_said_what_it_had_found() {
        var responseHistory = new ResponseHistory(
                touches(FIRST, SECOND), List.of(answered(MAY, 1, 1), answered(MAY, 2, 2), answered(MAY, 1, 2)));

        responseHistory.putIn(responseHistory.takeOut(FIRST));

        assertThat(responseHistory.last().saysTheSameAs(answered(MAY, 1, 2))).isTrue();
        assertThat(responseHistory.state(1).saysTheSameAs(answered(MAY, 2, 2))).isTrue();
        assertThat(responseHistory.touches()).extracting(ImportTouch::importId).containsExactly(FIRST, SECOND);
    }

    @Test
    void put_in_again_it_overwrites_nothing_that_came_meanwhile() {
        var responseHistory = new ResponseHistory(touches(FIRST), List.of(answered(MAY, 1, 1), answered(MAY, 2, 2)));
        var out = responseHistory.takeOut(FIRST);
        var later = new ImportTouch(SECOND, Instant.ofEpochSecond(9), new TreeSet<>());
        var meanwhile = new ResponseHistory(List.of(later), List.of(responseHistory.last(), answered(MAY, 7, 1)));

        meanwhile.putIn(out);

        assertThat(meanwhile.last().saysTheSameAs(answered(MAY, 7, 2))).isTrue();
        assertThat(meanwhile.hasLeftSomething()).isTrue();
    }

    private static ResponseSnapshot answered(LocalDate day, double... marks) {
        return new ResponseSnapshot(day, marks, new short[0], new TreeMap<>());
    }

    private static List<ImportTouch> touches(UUID... imports) {
        return Stream.of(imports)
                .map(each -> new ImportTouch(
                        each, Instant.ofEpochSecond(List.of(imports).indexOf(each)), new TreeSet<>()))
                .toList();
    }
}
