package io.attimo.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayReaderTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final ZoneId UTC = ZoneId.of("UTC");

    @Test
    void a_time_that_tells_its_zone_becomes_the_companys_day() {
        assertThat(read("yyyy-MM-dd'T'HH:mm:ssXXX", null, "2026-08-31T22:30:00Z"))
                .contains(LocalDate.of(2026, 9, 1));
        assertThat(read("yyyy-MM-dd HH:mm:ss VV", null, "2026-08-31 21:30:00 UTC"))
                .contains(LocalDate.of(2026, 8, 31));
    }

    @Test
    void a_time_that_tells_none_stays_as_it_is_written_unless_its_zone_is_told() {
        assertThat(read("yyyy-MM-dd HH:mm", null, "2026-08-31 22:30")).contains(LocalDate.of(2026, 8, 31));
        assertThat(read("yyyy-MM-dd HH:mm", UTC, "2026-08-31 22:30")).contains(LocalDate.of(2026, 9, 1));
        assertThat(read("yyyy-MM-dd", UTC, "2026-08-31")).contains(LocalDate.of(2026, 8, 31));
    }

    @Test
    void of_times_that_tell_their_zone_the_mapping_may_name_another_to_tell_the_day_of() {
        assertThat(read("yyyy-MM-dd'T'HH:mm:ssXXX", UTC, "2026-08-31T22:30:00Z"))
                .contains(LocalDate.of(2026, 8, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "SECONDS,1788215400,2026-09-01",
        "SECONDS,1788215400.25,2026-09-01",
        "MILLISECONDS,1788215400000,2026-09-01",
        "SECONDS,1788215400000,",
        "MILLISECONDS,1.788E12,",
        "SECONDS,'',"
    })
    void a_number_since_1970_becomes_the_companys_day(UnixUnit unix, String cell, LocalDate day) {
        var reader = new DayReader(new DateColumn("at", null, null, null, unix, null), ROME);

        assertThat(reader.read(cell)).isEqualTo(Optional.ofNullable(day));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            d MMMM yyyy|1 Settembre 2026
            d MMMM yyyy|1 sept. 2026
            d MMM yyyy|1 SETTEMBRE 2026
            d MMM yyyy|1 set 2026
            EEEE d MMMM yyyy|mar 1 septembre 2026
            EEE, d MMM yyyy|Di., 1 Sep. 2026
            dd/MM/yyyy hh:mm a|01/09/2026 01:05 p. m.
            dd/MM/yyyy hh:mm a|01/09/2026 01:05\u202fPM
            """)
    void words_are_read_in_seven_languages_whatever_their_case_and_length(String pattern, String cell) {
        assertThat(read(pattern, null, cell)).contains(LocalDate.of(2026, 9, 1));
    }

    @Test
    void a_weekday_that_is_another_makes_it_no_day() {
        assertThat(read("EEE d MMM yyyy", null, "mer 1 set 2026")).isEmpty();
    }

    @Test
    void a_date_of_a_workbook_needs_no_pattern_of_its_own() {
        var reader = new DayReader(new DateColumn("day", "dd/MM/yyyy", null, null), ROME);

        assertThat(reader.readDateCell("2026-09-02")).contains(LocalDate.of(2026, 9, 2));
        assertThat(reader.readDateCell("2026-09-02 23:59:59")).contains(LocalDate.of(2026, 9, 2));
        assertThat(reader.read("2026-09-02")).isEmpty();
    }

    private static Optional<LocalDate> read(String pattern, ZoneId zone, String cell) {
        return new DayReader(new DateColumn("day", pattern, null, null, null, zone), ROME).read(cell);
    }
}
