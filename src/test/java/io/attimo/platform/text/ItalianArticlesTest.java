package io.attimo.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ItalianArticlesTest {

    @Test
    void an_article_is_elided_before_what_is_spoken_with_a_vowel_first() {
        assertThat(ItalianArticles.dal("8 giu 2026")).isEqualTo("dall’8 giu 2026");
        assertThat(ItalianArticles.al("11 giu 2026")).isEqualTo("all’11 giu 2026");
        assertThat(ItalianArticles.il("81%")).isEqualTo("l’81%");
        assertThat(ItalianArticles.il("1%")).isEqualTo("l’1%");
        assertThat(ItalianArticles.del("8.000")).isEqualTo("dell’8.000");
        assertThat(ItalianArticles.del("11.000")).isEqualTo("dell’11.000");
    }

    @Test
    void it_stays_whole_before_all_others() {
        assertThat(ItalianArticles.dal("1 giu 2026")).isEqualTo("dal 1 giu 2026");
        assertThat(ItalianArticles.al("18 giu 2026")).isEqualTo("al 18 giu 2026");
        assertThat(ItalianArticles.il("43%")).isEqualTo("il 43%");
        assertThat(ItalianArticles.il("100%")).isEqualTo("il 100%");
        assertThat(ItalianArticles.del("1.180")).isEqualTo("del 1.180");
        assertThat(ItalianArticles.del("110")).isEqualTo("del 110");
    }
}
