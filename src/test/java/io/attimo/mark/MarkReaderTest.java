package io.attimo.mark;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.Scale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkReaderTest {

    private static final Scale HUNDRED = new Scale(0, 100, 0, 40, 70, 100);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4|4",
                "4.5|4.5",
                "4,5|4.5",
                "-1|-1",
                "４|4",
                "４．５|4.5",
                "４／５|4",
                "\u00a04\u00a0|4",
                "4/5|4",
                "4 / 5|4",
                "3.5/5|3.5",
                "4 out of 5|4",
                "4 von 5|4",
                "4 su 5|4",
                "0 - < Very Unlikely|0",
                "1 - <Not Satisfied|1",
                "4 ★|4",
                "4★|4",
                "★ 4|4",
                "4 stars|4",
                "1 star|1",
                "4 Sterne|4",
                "4 stelle|4",
                "4 étoiles|4",
                "4,5 sterren|4.5",
                "★★★★|4",
                "★★★★☆|4",
                "⭐⭐⭐|3",
                "⭐️⭐️|2",
                "★★★½☆|3.5",
                "★|1",
                "5 - Very satisfied|5",
                "5-Very satisfied|5",
                "5 – Sehr zufrieden|5",
                "5. Ottimo|5",
                "5) Good|5",
                "5: agree|5",
                "5 = molto|5",
                "1 (very poor)|1",
                "1 - Mai|1",
                "Very satisfied - 5|5",
                "Sehr gut – 5|5",
                "Very poor (1)|1"
            })
    void a_mark_is_read_however_tools_write_it(String cell, double mark) {
        assertThat(read(Scale.ONE_TO_FIVE, cell)).isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource({
        "10 - Extremely likely,10",
        "0 - Not at all likely,0",
        "Extremely likely - 10,10",
        "Not at all likely - 0,0",
        "8/10,8",
        "80%,8",
        "80 %,8"
    })
    void so_it_is_from_nought_to_ten(String cell, double mark) {
        assertThat(read(Scale.NPS, cell)).isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "four",
                "NaN",
                "1e0",
                "0x4",
                "4d",
                "٤",
                "4/10",
                "8/10",
                "80%",
                "4-5",
                "4 - 5",
                "1-2 times",
                "5-Jan",
                "1. Mai",
                "5-gen",
                "3. August",
                "Jan - 5",
                "Level-5",
                "Terminal 5",
                "4 5",
                "1,2,3",
                "1.2.3",
                "☆☆",
                "★★☆",
                "★★☆☆☆☆",
                "*",
                "***",
                "4 days",
                "-",
                "/",
                "%",
                "★4★"
            })
    void what_may_mean_two_things_is_not_read(String cell) {
        assertThat(read(Scale.ONE_TO_FIVE, cell)).isEqualTo(MarkReader.UNREADABLE);
    }

    @Test
    void a_comma_is_not_read_where_it_may_part_thousands() {
        assertThat(read(HUNDRED, "1,250")).isEqualTo(1.25);
        assertThat(read(HUNDRED, "80%")).isEqualTo(80);
        assertThat(read(new Scale(0, 5000, 0, 1000, 4000, 5000), "1,250")).isEqualTo(MarkReader.UNREADABLE);
        assertThat(read(new Scale(0, 5000, 0, 1000, 4000, 5000), "12,5")).isEqualTo(12.5);
    }

    @Test
    void words_have_the_marks_that_the_mapping_gives_them() {
        var reader = reader(Map.of("Very satisfied", 5.0, "So là là", 3.0, "A2", 2.0));

        assertThat(reader.read("Very satisfied")).isEqualTo(5);
        assertThat(reader.read(" very  SATISFIED ")).isEqualTo(5);
        assertThat(reader.read("so la\u0300 la\u0300")).isEqualTo(3);
        assertThat(reader.read("a2")).isEqualTo(2);
        assertThat(reader.read("Satisfied")).isEqualTo(MarkReader.UNREADABLE);
        assertThat(reader.read("4")).isEqualTo(4);
    }

    @Test
    void what_means_missing_may_hold_commas_and_stands_before_all_else() {
        var reader = new MarkReader(
                Scale.ONE_TO_FIVE, Map.of(), Set.of("Non so, mai usato", "N/A", "99", "—", "weiß nicht"));

        assertThat(reader.read("Non so, mai usato")).isNaN();
        assertThat(reader.read("non so, mai usato")).isNaN();
        assertThat(reader.read("n/a")).isNaN();
        assertThat(reader.read("99")).isNaN();
        assertThat(reader.read("—")).isNaN();
        assertThat(reader.read("Weiß nicht")).isNaN();
        assertThat(reader.read("98")).isEqualTo(98);
    }

    private static double read(Scale scale, String cell) {
        return new MarkReader(scale, Map.of(), Set.of()).read(cell);
    }

    private static MarkReader reader(Map<String, Double> words) {
        return new MarkReader(Scale.ONE_TO_FIVE, words, Set.of());
    }
}
