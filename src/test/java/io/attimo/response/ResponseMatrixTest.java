package io.attimo.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResponseMatrixTest {

    private static final ResponseMatrix OLD = sheet(1, 2, 3);

    @Test
    void corrected_rows_take_the_place_of_the_old_and_new_ones_are_added() {
        var responseMatrix = OLD.with(sheet(2, 9));

        assertThat(responseMatrix.respondents()).containsExactly(1001, 1003, 1002, 1009);
        assertThat(responseMatrix.marks(1)).containsExactly(1, 3, 2, 9);
        assertThat(responseMatrix.marks(2)).containsExactly(10, 30, 20, 90);
        assertThat(IntStream.range(0, 4).map(responseMatrix::day)).containsExactly(101, 103, 102, 109);
        assertThat(IntStream.range(0, 4).map(row -> responseMatrix.place(1, row)))
                .containsExactly(1, 3, 2, 9);
    }

    @Test
    void a_row_may_be_corrected_again_and_again() {
        assertThat(OLD.with(sheet(2)).with(sheet(2, 3)).respondents()).containsExactly(1001, 1002, 1003);
    }

    @Test
    void where_nothing_is_corrected_or_added_it_stays_as_it_is() {
        assertThat(OLD.with(sheet())).isSameAs(OLD);
    }

    @Test
    void the_old_sheet_stays_as_it_is_for_whoever_looks_at_it() {
        var responseMatrix = sheet(1, 2);

        responseMatrix.with(sheet(2, 3));

        assertThat(responseMatrix.respondents()).containsExactly(1001, 1002);
    }

    @Test
    void rows_count_as_one_until_one_of_them_does_not() {
        assertThat(OLD.weights()).isNull();
        assertThat(weighing(1, 1, 2).weights()).isNull();
        assertThat(weighing(.5, 1, 2, 3).weights()).containsExactly(.5, .5, .5);
        assertThat(OLD.with(weighing(.5, 2, 9)).weights()).containsExactly(1, 1, .5, .5);
        assertThat(weighing(.5, 1, 2).with(sheet(2, 9)).weights()).containsExactly(.5, 1, 1);
        assertThat(OLD.with(weighing(3, 2)).where(row -> row > 0).weights()).containsExactly(1, 3);
        assertThat(OLD.where(row -> row > 0).isWeighted()).isFalse();
    }

    @Test
    void a_weight_among_many_rows_is_that_of_its_row() {
        var builder = new ResponseMatrixBuilder(0, 0);
        for (int row = 0; row < 3000; row++) {
            builder.add(new UUID(0, row), row, 0, "{}".getBytes(), "{}".getBytes(), row == 1500 ? 2 : 0, null, row);
        }

        var weights = builder.build().weights();

        assertThat(weights).hasSize(3000);
        assertThat(weights[1500]).isEqualTo(2);
        assertThat(Arrays.stream(weights).sum()).isEqualTo(3001);
    }

    /** Rows that each say their own number in every column. */
    private static ResponseMatrix sheet(int... numbers) {
        return weighing(0, numbers);
    }

    private static ResponseMatrix weighing(double weight, int... numbers) {
        var builder = new ResponseMatrixBuilder(2, 1);
        for (int number : numbers) {
            var marks = "{%d,%d}".formatted(number, 10 * number);
            builder.add(
                    new UUID(0, number),
                    1000 + number,
                    100 + number,
                    marks.getBytes(),
                    ("{" + number + "}").getBytes(),
                    weight,
                    null,
                    number);
        }
        return builder.build();
    }
}
