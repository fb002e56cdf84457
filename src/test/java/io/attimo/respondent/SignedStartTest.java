package io.attimo.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.secrets.Vault;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignedStartTest {

    private static final Instant NOON = Instant.parse("2026-05-31T12:00:00Z");
    private static final Vault VAULT = vault(1);

    private final SignedStart start = SignedStart.now(3, NOON);

    @Test
    void what_we_wrote_we_read_again() {
        assertThat(SignedStart.read(VAULT, "link", start.seal(VAULT, "link"))).contains(start);
    }

    @Test
    void what_is_another_survey_s_another_house_s_or_changed_is_none_of_ours() {
        var sealed = start.seal(VAULT, "link");

        assertThat(SignedStart.read(VAULT, "other", sealed)).isEmpty();
        assertThat(SignedStart.read(vault(2), "link", sealed)).isEmpty();
        assertThat(SignedStart.read(VAULT, "link", sealed.replace(".3.", ".2.")))
                .isEmpty();
        assertThat(SignedStart.read(VAULT, "link", sealed.replace("." + NOON.toEpochMilli(), ".1")))
                .isEmpty();
        assertThat(SignedStart.read(VAULT, "link", SignedStart.now(3, NOON).token() + sealed.substring(43)))
                .isEmpty();
        assertThat(SignedStart.read(VAULT, "link", "")).isEmpty();
        assertThat(SignedStart.read(VAULT, "link", sealed + "\n")).isEmpty();
    }

    @Test
    void within_three_seconds_nobody_has_read_a_question() {
        assertThat(start.isTooSoon(NOON.plusMillis(2_999))).isTrue();
        assertThat(start.isTooSoon(NOON.plusSeconds(3))).isFalse();
    }

    private static Vault vault(int number) {
        var key = new byte[32];
        key[0] = (byte) number;
        return new Vault(Base64.getEncoder().encodeToString(key));
    }
}
