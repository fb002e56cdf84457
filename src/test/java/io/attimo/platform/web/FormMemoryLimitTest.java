package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormMemoryLimitTest {

    private static final long LARGE = 70_000;
    private static final long SMALL = 60_000;

    private final FormMemoryLimit memory = new FormMemoryLimit(2 * LARGE, 3 * LARGE);

    @Test
    void of_large_forms_one_address_has_some_and_another_is_not_kept_from_theirs() {
        assertThat(memory.form("a", LARGE).begins()).isTrue();
        assertThat(memory.form("a", LARGE).begins()).isTrue();
        assertThat(memory.form("a", LARGE).begins()).isFalse();
        assertThat(memory.form("b", LARGE).begins()).isTrue();
        assertThat(memory.form("c", LARGE).begins()).as("in all").isFalse();
    }

    @Test
    void a_large_form_that_began_has_all_the_room_it_said_it_needs() {
        var form = memory.form("a", LARGE);
        assertThat(form.begins()).isTrue();
        assertThat(memory.form("a", LARGE).begins()).isTrue();
        assertThat(form.grows(LARGE)).isTrue();
    }

    @Test
    void small_forms_take_what_has_come_of_them_and_are_not_kept_out_by_large_ones() {
        memory.form("a", LARGE).begins();
        memory.form("a", LARGE).begins();
        for (int i = 0; i < 100; i++) {
            assertThat(memory.form("a", SMALL).begins()).isTrue();
        }
        assertThat(memory.form("a", SMALL).grows(SMALL)).isTrue();
        assertThat(memory.form("a", SMALL).grows(SMALL)).isTrue();
        assertThat(memory.form("a", SMALL).grows(SMALL)).isFalse();
        assertThat(memory.form("b", SMALL).grows(SMALL)).isTrue();
        assertThat(memory.form("c", SMALL).grows(SMALL)).as("in all").isFalse();
    }

    @Test
    void when_one_ends_another_has_its_room_and_what_was_refused_was_never_taken() {
        var first = memory.form("a", LARGE);
        first.begins();
        memory.form("a", LARGE).begins();
        var refused = memory.form("a", LARGE);
        assertThat(refused.begins()).isFalse();
        refused.ends();
        assertThat(memory.form("a", LARGE).begins()).isFalse();
        first.ends();
        first.ends();
        assertThat(memory.form("a", LARGE).begins()).isTrue();
        assertThat(memory.form("a", LARGE).begins()).isFalse();
    }

    @Test
    void sixty_four_kilobytes_are_still_small() {
        for (int i = 0; i < 9; i++) {
            assertThat(memory.form("a", 64 * 1024).begins()).isTrue();
        }
        assertThat(memory.form("a", 64 * 1024 + 1).begins()).isTrue();
        assertThat(memory.form("a", 64 * 1024 + 1).begins()).isTrue();
        assertThat(memory.form("a", 64 * 1024 + 1).begins()).isFalse();
    }
}
