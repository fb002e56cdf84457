package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void it_says_why_in_the_language_of_whoever_asked_and_to_programmers_in_english() {
        var refusal = Refusal.conflict(locale -> locale.equals(Locale.ITALIAN) ? "No, perché" : "No, since");

        assertThat(refusal.sentence(Locale.ITALIAN)).isEqualTo("No, perché");
        assertThat(refusal).hasMessage("No, since");
        assertThat(refusal.status()).isEqualTo(409);
        assertThat(refusal.secondsToWait()).isEmpty();
        assertThat(Refusal.unprocessable(locale -> "No").status()).isEqualTo(422);
    }

    /** Else a plain test that is refused is counted nowhere, neither as passed nor as failed. */
    @Test
    void where_there_are_no_words_it_has_a_message_all_the_same() {
        var refusal = new Refusal(409, locale -> {
            throw new NullPointerException("no application");
        });

        assertThat(refusal).hasMessage("refused with 409");
    }

    @Test
    void whoever_comes_too_often_waits_for_whole_seconds_and_none_too_few() {
        var refusal = Refusal.tooOften(Duration.ofMillis(1_001), (locale, seconds) -> "in " + seconds);

        assertThat(refusal.status()).isEqualTo(429);
        assertThat(refusal.secondsToWait()).hasValue(2L);
        assertThat(refusal.sentence(Locale.ENGLISH)).isEqualTo("in 2");
        assertThat(Refusal.tooOften(Duration.ofSeconds(1), (locale, seconds) -> "")
                        .secondsToWait())
                .hasValue(1L);
    }
}
