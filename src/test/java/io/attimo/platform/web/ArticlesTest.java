package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticlesTest {

    @Test
    void an_article_is_elided_before_what_is_spoken_with_a_vowel_first() {
        assertThat(Articles.dal("8 giu 2026")).isEqualTo("dall’8 giu 2026");
        assertThat(Articles.al("11 giu 2026")).isEqualTo("all’11 giu 2026");
        assertThat(Articles.il("81%")).isEqualTo("l’81%");
        assertThat(Articles.il("1%")).isEqualTo("l’1%");
        assertThat(Articles.del("8.000")).isEqualTo("dell’8.000");
        assertThat(Articles.del("11.000")).isEqualTo("dell’11.000");
    }

    @Test
    void it_stays_whole_before_all_others() {
        assertThat(Articles.dal("1 giu 2026")).isEqualTo("dal 1 giu 2026");
        assertThat(Articles.al("18 giu 2026")).isEqualTo("al 18 giu 2026");
        assertThat(Articles.il("43%")).isEqualTo("il 43%");
        assertThat(Articles.il("100%")).isEqualTo("il 100%");
        assertThat(Articles.del("1.180")).isEqualTo("del 1.180");
        assertThat(Articles.del("110")).isEqualTo("del 110");
    }
}
