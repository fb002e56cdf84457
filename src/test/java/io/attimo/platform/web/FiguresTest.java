package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void a_negative_figure_has_a_minus_and_no_hyphen() {
        assertThat(Figures.number(-1234.56, 1)).isEqualTo("−1,234.6");
        assertThat(Figures.whole(-3)).isEqualTo("−3");
        assertThat(Figures.signed(-0.5, 1)).isEqualTo("−0.5");
    }

    @Test
    void what_rounds_to_nothing_has_no_sign() {
        assertThat(Figures.number(-0.04, 1)).isEqualTo("0.0");
    }

    @Test
    void a_day_in_english_stands_before_its_month_and_has_24_hours() {
        assertThat(Figures.day(LocalDate.of(2026, 11, 22))).isEqualTo("22 Nov 2026");
        assertThat(Figures.time(Instant.parse("2026-11-22T13:31:00Z"))).isEqualTo("22 Nov 2026, 13:31");
    }

    @Test
    void a_mark_is_whole_where_it_is() {
        assertThat(Figures.mark(4)).isEqualTo("4");
        assertThat(Figures.mark(3.256)).isEqualTo("3.26");
    }

    @Test
    void a_name_written_from_right_to_left_does_not_turn_its_sentence() {
        assertThat(Figures.name("Colazione")).isEqualTo("Colazione");
        assertThat(Figures.name("فطور")).isEqualTo("\u2068فطور\u2069");
        assertThat(Figures.name("\u202Egnp")).isEqualTo("\u2068\u202Egnp\u2069");
    }
}
