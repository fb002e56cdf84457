package io.attimo.response;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** Rows that each say their own number in every column. */
    private static ResponseMatrix sheet(int... numbers) {
        var builder = new ResponseMatrixBuilder(2, 1);
        for (int number : numbers) {
            var marks = "{%d,%d}".formatted(number, 10 * number);
            builder.add(
                    new UUID(0, number),
                    1000 + number,
                    100 + number,
                    marks.getBytes(),
                    ("{" + number + "}").getBytes());
        }
        return builder.build();
    }
}
