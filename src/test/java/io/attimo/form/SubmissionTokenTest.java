package io.attimo.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubmissionTokenTest {

    private static final Instant SHOWN = Instant.parse("2026-11-28T21:00:00.123Z");
    private static final UUID MEMBER = UUID.randomUUID();

    @Test
    void it_ends_a_week_after_the_form_was_shown_and_no_moment_before() {
        var token = SubmissionToken.shownTo(MEMBER, SHOWN);

        assertThat(token.hasEnded(SHOWN)).isFalse();
        assertThat(token.hasEnded(SHOWN.plus(SubmissionToken.LASTS))).isFalse();
        assertThat(token.hasEnded(SHOWN.plus(SubmissionToken.LASTS).plusMillis(1)))
                .isTrue();
    }

    @Test
    void one_of_another_kind_is_older_than_all_others() {
        assertThat(new SubmissionToken(UUID.randomUUID(), MEMBER).hasEnded(Instant.EPOCH.plus(Duration.ofDays(8))))
                .isTrue();
    }

    @Test
    void no_two_are_the_same_and_each_is_a_uuid_by_the_book() {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < 10_000; i++) {
            var form = SubmissionToken.shownTo(MEMBER, SHOWN).form();
            assertThat(form.version()).isEqualTo(7);
            assertThat(form.variant()).isEqualTo(2);
            assertThat(seen.add(form)).isTrue();
        }
    }
}
