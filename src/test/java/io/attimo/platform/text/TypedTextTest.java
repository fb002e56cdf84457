package io.attimo.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @Test
    void an_accent_typed_in_two_parts_is_kept_as_one_letter() {
        assertThat(TypedText.line("Caffe\u0300")).isEqualTo(TypedText.line("Caffè"));
    }

    @Test
    void a_line_has_no_line_breaks_and_a_text_has_plain_ones() {
        assertThat(TypedText.line("  before\r\nafter\t! ").text()).isEqualTo("before after !");
        assertThat(TypedText.text(" before\r\n\rafter\n").text()).isEqualTo("before\n\nafter");
    }

    @Test
    void nothing_typed_is_nothing() {
        assertThat(TypedText.line(null).isBlank()).isTrue();
        assertThat(TypedText.text(null).text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u200b\u200d", "\u202e", "\ufeff", "\u0000"})
    void what_nobody_can_see_is_blank(String raw) {
        assertThat(TypedText.line(raw).isBlank()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud83d", "\ude00", "\ude00\ud83d"})
    void what_the_database_would_refuse_is_known(String raw) {
        assertThat(TypedText.text(raw).isUnstorable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "👩‍👩‍👧", "\u202eabc", "a\ufffeb", "a\ufffdb", "שלום", "日本"})
    void what_is_strange_but_sound_is_kept_as_it_is(String raw) {
        assertThat(TypedText.line(raw).isUnstorable()).isFalse();
        assertThat(TypedText.line(raw).text()).isEqualTo(raw);
        assertThat(TypedText.line(raw).isBlank()).isFalse();
    }

    @Test
    void an_emoji_counts_as_one_character() {
        assertThat(TypedText.line("😀😀").isLongerThan(2)).isFalse();
        assertThat(TypedText.line("😀😀").isLongerThan(1)).isTrue();
    }
}
