package io.attimo.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NumberFormatsTest {

    @Test
    void a_negative_figure_has_a_minus_and_no_hyphen() {
        assertThat(NumberFormats.number(-1234.56, 1)).isEqualTo("−1,234.6");
        assertThat(NumberFormats.whole(-3)).isEqualTo("−3");
        assertThat(NumberFormats.signed(-0.5, 1)).isEqualTo("−0.5");
    }

    @Test
    void what_rounds_to_nothing_has_no_sign() {
        assertThat(NumberFormats.number(-0.04, 1)).isEqualTo("0.0");
    }

    /** Half of the last digit is written as nothing, and half of anything else to the even one. */
    @Test
    void what_is_just_more_than_that_has_one() {
        assertThat(NumberFormats.number(-0.05, 1)).isEqualTo("0.0");
        assertThat(NumberFormats.number(-0.051, 1)).isEqualTo("−0.1");
        assertThat(NumberFormats.number(0.5, 0)).isEqualTo("0");
        assertThat(NumberFormats.number(1.5, 0)).isEqualTo("2");
    }

    @Test
    void a_change_has_its_sign_always_but_no_change_has_none() {
        assertThat(NumberFormats.signed(0.5, 1)).isEqualTo("+0.5");
        assertThat(NumberFormats.signed(0, 1)).isEqualTo("0.0");
    }

    @Test
    void a_share_is_told_in_percent() {
        assertThat(NumberFormats.percent(.256)).isEqualTo("26%");
        assertThat(NumberFormats.percent(1)).isEqualTo("100%");
    }

    @Test
    void a_moment_is_exact_to_the_second_and_its_day_is_that_of_the_zone() {
        var at = Instant.parse("2026-11-22T23:31:05.678Z");

        assertThat(NumberFormats.exact(at)).isEqualTo("2026-11-22T23:31:05Z");
        assertThat(NumberFormats.dayOf(at)).isEqualTo("22 Nov 2026");
    }

    @Test
    void what_somebody_typed_stands_in_an_address_without_breaking_it() {
        assertThat(NumberFormats.url("a b+c&d=è/?#")).isEqualTo("a%20b%2Bc%26d%3D%C3%A8%2F%3F%23");
    }

    @Test
    void a_day_in_english_stands_before_its_month_and_has_24_hours() {
        assertThat(NumberFormats.day(LocalDate.of(2026, 11, 22))).isEqualTo("22 Nov 2026");
        assertThat(NumberFormats.time(Instant.parse("2026-11-22T13:31:00Z"))).isEqualTo("22 Nov 2026, 13:31");
    }

    @Test
    void a_mark_is_whole_where_it_is() {
        assertThat(NumberFormats.mark(4)).isEqualTo("4");
        assertThat(NumberFormats.mark(3.256)).isEqualTo("3.26");
    }

    @Test
    void a_name_written_from_right_to_left_does_not_turn_its_sentence() {
        assertThat(NumberFormats.name("Colazione")).isEqualTo("Colazione");
        assertThat(NumberFormats.name("فطور")).isEqualTo("\u2068فطور\u2069");
        assertThat(NumberFormats.name("\u202Egnp")).isEqualTo("\u2068\u202Egnp\u2069");
    }
}
