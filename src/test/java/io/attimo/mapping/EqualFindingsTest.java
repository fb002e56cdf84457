package io.attimo.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EqualFindingsTest {

    @Test
    void equal_ones_are_told_once_by_the_first_of_them() throws IOException {
        var equal = EqualFindings.in(
                found(off(2, "food", "9"), off(3, "wifi", "9"), off(4, "food", "9"), off(5, "food", "8")), 10);

        assertThat(equal.groups())
                .containsExactly(
                        new EqualFindings.Group(off(2, "food", "9"), 2),
                        new EqualFindings.Group(off(3, "wifi", "9"), 1),
                        new EqualFindings.Group(off(5, "food", "8"), 1));
        assertThat(equal.isCut()).isFalse();
        assertThat(equal.isCounted()).isTrue();
    }

    @Test
    void of_many_kinds_the_first_are_told_and_counted_to_the_end() throws IOException {
        var equal = EqualFindings.in(found(off(2, "food", "9"), off(3, "wifi", "9"), off(4, "food", "9")), 1);

        assertThat(equal.groups()).containsExactly(new EqualFindings.Group(off(2, "food", "9"), 2));
        assertThat(equal.isCut()).isTrue();
    }

    @Test
    void nobody_waits_until_a_million_are_counted() throws IOException {
        var equal = EqualFindings.in(
                found(IntStream.range(0, 100_001)
                        .mapToObj(line -> off(line, "food", "9"))
                        .toArray(Finding[]::new)),
                10);

        assertThat(equal.groups()).extracting(EqualFindings.Group::times).containsExactly(100_000L);
        assertThat(equal.isCounted()).isFalse();
    }

    private static Finding off(long line, String column, String value) {
        return new Finding(line, column, value, Finding.Reason.OFF_SCALE, "1-5");
    }

    private static InputStream found(Finding... findings) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var all = FindingsSerializer.into(bytes)) {
            for (var finding : findings) {
                all.add(finding);
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
