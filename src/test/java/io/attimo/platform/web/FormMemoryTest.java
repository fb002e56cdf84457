package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormMemoryTest {

    private final FormMemory memory = new FormMemory(10, 25);

    @Test
    void one_address_has_so_much_and_another_is_not_kept_from_theirs() {
        assertThat(memory.take("a", 4)).isTrue();
        assertThat(memory.take("a", 6)).isTrue();
        assertThat(memory.take("a", 1)).isFalse();
        assertThat(memory.take("b", 10)).isTrue();
    }

    @Test
    void all_together_have_so_much() {
        assertThat(memory.take("a", 10)).isTrue();
        assertThat(memory.take("b", 10)).isTrue();
        assertThat(memory.take("c", 6)).isFalse();
        assertThat(memory.take("c", 5)).isTrue();
    }

    @Test
    void what_is_given_back_can_be_taken_again_and_what_was_refused_was_never_taken() {
        assertThat(memory.take("a", 10)).isTrue();
        assertThat(memory.take("a", 10)).isFalse();
        memory.giveBack("a", 10);
        assertThat(memory.take("a", 10)).isTrue();
        memory.giveBack("a", 0);
        assertThat(memory.take("b", 10)).isTrue();
        assertThat(memory.take("c", 6)).isFalse();
    }
}
