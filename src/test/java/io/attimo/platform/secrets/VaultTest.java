package io.attimo.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final String SECRET = "A".repeat(43) + "=";

    /** It comes out of a file more often than not; what looks at it and what uses it must agree. */
    @Test
    void a_line_break_at_its_end_is_no_part_of_the_secret() {
        var sealed = new Vault(SECRET).seal("purpose", "hush");

        for (var end : List.of("\n", "\r\n", " ")) {
            assertThat(Vault.isKey(SECRET + end)).isTrue();
            assertThat(new Vault(SECRET + end).open("purpose", sealed)).isEqualTo("hush");
        }
    }

    @Test
    void a_vault_locked_by_a_word_opens_for_that_word_alone() {
        var vault = new Vault(SECRET);
        var sealed = vault.lockedBy("word").seal("purpose", "hush");

        assertThat(vault.lockedBy("word").open("purpose", sealed)).isEqualTo("hush");
        for (var other : List.of(vault, vault.lockedBy("other"), new Vault("B".repeat(42) + "A=").lockedBy("word"))) {
            assertThatThrownBy(() -> other.open("purpose", sealed)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void what_is_no_key_is_none_for_either() {
        for (var wrong : List.of("", "c2hvcnQ=", "not base64!", SECRET.replace("=", "A") + "\n" + SECRET)) {
            assertThat(Vault.isKey(wrong)).as(wrong).isFalse();
            assertThatThrownBy(() -> new Vault(wrong)).isInstanceOf(IllegalStateException.class);
        }
    }
}
