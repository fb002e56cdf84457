package io.attimo.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowSketchTest {

    @Test
    void the_share_of_its_numbers_is_the_share_of_the_rows() {
        var earlier = new RowSketch();
        IntStream.range(0, 10_000).forEach(row -> earlier.add(hash(row)));
        var later = new HashSet<Long>();
        IntStream.range(4_000, 20_000).forEach(row -> later.add(hash(row)));

        assertThat(earlier.numbers()).hasSize(RowSketch.MOST);
        assertThat(Arrays.stream(earlier.numbers()).filter(later::contains).count())
                .isBetween(RowSketch.MOST * 50L / 100, RowSketch.MOST * 70L / 100);
    }

    @Test
    void a_cell_more_or_less_is_another_row_and_a_blank_beside_it_is_not() {
        assertThat(RowSketch.hash(List.of("ab", "c"))).isNotEqualTo(RowSketch.hash(List.of("a", "bc")));
        assertThat(RowSketch.hash(List.of("a", ""))).isNotEqualTo(RowSketch.hash(List.of("a")));
        assertThat(RowSketch.hash(List.of("a "))).isEqualTo(RowSketch.hash(List.of("a")));
    }

    private static long hash(int row) {
        return RowSketch.hash(List.of("2026-05-01", String.valueOf(row), "4"));
    }
}
