package io.attimo.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayReadingsTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-09-01|yyyy-MM-dd
            2026-09-13 09:05:01|yyyy-MM-dd HH:mm:ss
            2026-09-13 10:05:01|yyyy-MM-dd H:mm:ss
            2026-09-03T22:30:00Z|yyyy-MM-dd'T'H:mm:ssXXX
            2026-09-03T22:30:00.123+02:00|yyyy-MM-dd'T'H:mm:ss[.SSS]XXX
            2026-09-03 22:30:00 +0200|yyyy-MM-dd H:mm:ss XX
            2026-09-03 22:30:00 UTC|yyyy-MM-dd H:mm:ss VV
            2026/09/03 1:39:50 PM GMT+2|yyyy/MM/dd h:mm:ss a O
            13/09/2026 18.01.22|dd/MM/yyyy H.mm.ss
            9/13/2026 10:05:00 AM|M/d/yyyy h:mm:ss a
            13.09.26|dd.MM.yy
            1 settembre 2026 alle 13:39:50|d MMMM yyyy' alle 'H:mm:ss
            1. September 2026 um 13:39|d. MMMM yyyy' um 'H:mm
            1 sept. 2026 à 13:39|d MMMM yyyy' à 'H:mm
            1er septembre 2026|d['er'] MMMM yyyy
            1 de septiembre de 2026|d' de 'MMMM' de 'yyyy
            2 september 2026|d MMMM yyyy
            1 de setembro de 2026 às 13:39|d' de 'MMMM' de 'yyyy' às 'H:mm
            September 1, 2026|MMMM d, yyyy
            Sep 1st, 2026 1:39 p. m.|MMM d['st'], yyyy h:mm a
            01-Sep-26|dd-MMM-yy
            Tue Sep 01 2026 13:39:50 GMT+0200 (CEST)|EEE MMM dd yyyy H:mm:ss 'GMT'XX' (CEST)'
            martedì 1 settembre 2026|EEE d MMMM yyyy
            Tue, 01 Sep 2026 13:39:50 +0000|EEE, dd MMM yyyy H:mm:ss XX
            20260913|yyyyMMdd
            """)
    void one_way_to_read_a_day_is_proposed(String cell, String pattern) {
        var found = of(cell).readings();

        assertThat(found).extracting(DayReading::pattern).containsExactly(pattern);
        assertThat(found.get(0).day(ROME))
                .hasValueSatisfying(day -> assertThat(day.getMonthValue()).isEqualTo(9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            03/04/2005|dd/MM/yyyy|2005-04-03|MM/dd/yyyy|2005-03-04
            3.4.2005|d.M.yyyy|2005-04-03|M.d.yyyy|2005-03-04
            3-4-2005 9:05|d-M-yyyy H:mm|2005-04-03|M-d-yyyy H:mm|2005-03-04
            03042005|ddMMyyyy|2005-04-03|MMddyyyy|2005-03-04
            3/4/05|d/M/yy|2005-04-03|M/d/yy|2005-03-04
            """)
    void where_two_ways_are_possible_both_are_proposed(
            String cell, String first, LocalDate read, String second, LocalDate readOtherwise) {
        var found = of(cell).readings();

        assertThat(found).extracting(DayReading::pattern).containsExactly(first, second);
        assertThat(found.get(0).day(ROME)).contains(read);
        assertThat(found.get(1).day(ROME)).contains(readOtherwise);
    }

    @Test
    void dates_of_a_workbook_are_days_though_some_of_its_cells_are_other_texts() {
        var count = new DayReadings.Count();
        for (int day = 1; day <= 18; day++) {
            count.take("2026-09-" + (day < 10 ? "0" : "") + day, true);
        }
        count.take("n/a", false);
        count.take("not yet", false);

        assertThat(count.result().areDays()).isTrue();
        assertThat(count.result().isOpen()).isFalse();
        assertThat(count.result().odd()).isEqualTo("n/a");
    }

    @Test
    void two_digits_may_be_a_year_in_three_places() {
        assertThat(of("03/04/05").readings())
                .extracting(DayReading::pattern)
                .containsExactly("dd/MM/yy", "MM/dd/yy", "yy/MM/dd");
    }

    @Test
    void one_cell_decides_for_all_and_the_example_is_one_that_tells_them_apart() {
        assertThat(of("03/04/2005", "13/04/2005").readings())
                .extracting(DayReading::pattern)
                .containsExactly("dd/MM/yyyy");
        assertThat(of("04/04/2005", "03/04/2005").readings().get(0).cell()).isEqualTo("03/04/2005");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "12",
                "4.5",
                "10%",
                "2026",
                "192.168.10.12",
                "1.2.3",
                "12:30",
                "R_000x",
                "+39 055 1234567",
                "A-12-34-56",
                "118000000000",
                "not on 2026-09-01"
            })
    void other_texts_are_no_days(String cell) {
        assertThat(of(cell).areDays()).isFalse();
    }

    @Test
    void seconds_and_milliseconds_since_1970_are_told_apart() {
        assertThat(of("1788262790").readings()).containsExactly(new DayReading(null, UnixUnit.SECONDS, "1788262790"));
        assertThat(of("1788262790123").readings())
                .containsExactly(new DayReading(null, UnixUnit.MILLISECONDS, "1788262790123"));
        assertThat(of("1788262790").readings().get(0).day(ROME)).contains(LocalDate.of(2026, 9, 1));
    }

    @Test
    void times_may_go_as_far_as_they_like() {
        var found = of("2026-09-01", "2026-09-01 10:05", "2026-09-01 10:05:01", "2026-09-01T10:05:01.5Z")
                .readings();

        assertThat(found).hasSize(1);
        assertThat(DatePattern.of(found.get(0).pattern())).isPresent();
        for (var cell :
                Arrays.asList("2026-09-01", "2026-09-02 10:05", "2026-09-01 11:05:01", "2026-09-03T10:05:01.7Z")) {
            assertThat(new DayReader(found.get(0).asked("day"), ROME).read(cell))
                    .isPresent();
        }
    }

    @Test
    void days_written_in_two_ways_are_read_in_both() {
        var found = of("2026-09-01", "13/09/2026", "2026-09-02", "14/09/2026").readings();

        assertThat(found).hasSize(1);
        var reader = new DayReader(found.get(0).asked("day"), ROME);
        assertThat(reader.read("2026-09-01")).contains(LocalDate.of(2026, 9, 1));
        assertThat(reader.read("13/09/2026")).contains(LocalDate.of(2026, 9, 13));
    }

    @Test
    void a_cell_among_many_that_is_no_day_is_told() {
        var cells = IntStream.rangeClosed(1, 20).mapToObj(day -> "2026-09-%02d".formatted(day));
        var found = of(Stream.concat(cells, Stream.of("yesterday")).toArray(String[]::new));

        assertThat(found.areDays()).isTrue();
        assertThat(found.odd()).isEqualTo("yesterday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1980-01-01 00:00:00", "1980-01-01", "1970-01-01"})
    void the_one_day_that_stands_for_none_is_known(String cell) {
        assertThat(of(cell, cell, cell).isUnset()).isTrue();
        assertThat(of(cell, "2026-09-01 10:00:00").isUnset()).isFalse();
    }

    @Test
    void what_looks_like_days_of_a_kind_unknown_is_called_so() {
        var found = of("令和8年9月13日");

        assertThat(found.areDays()).isFalse();
        assertThat(found.areUnknown()).isTrue();
    }

    @Test
    void a_cell_that_a_workbook_knows_for_a_date_decides_nothing_for_those_that_are_text() {
        var count = new DayReadings.Count();
        count.take("2026-09-01", true);
        count.take("13/09/2026", false);
        count.take("14/09/2026", false);

        assertThat(count.result().hasDateCells()).isTrue();
        assertThat(count.result().readings()).extracting(DayReading::pattern).containsExactly("dd/MM/yyyy");
    }

    @Test
    void of_months_no_word_is_the_beginning_of_another_month() {
        var words = DateWords.MONTHS.words();

        words.forEach((word, month) ->
                words.forEach((other, value) -> assertThat(other.startsWith(word) && !value.equals(month))
                        .as(word + " " + other)
                        .isFalse()));
    }

    private static DayReadings of(String... cells) {
        var count = new DayReadings.Count();
        Arrays.stream(cells).forEach(cell -> count.take(cell, false));
        return count.result();
    }
}
