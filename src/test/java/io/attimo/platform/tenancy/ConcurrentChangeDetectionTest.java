package io.attimo.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.hibernate.StaleObjectStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcurrentChangeDetectionTest {

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23503", "40001", "40P01"})
    void somebody_was_quicker_where_it_is_made_or_gone_already_or_two_waited_for_each_other(String state) {
        assertThat(ConcurrentChangeDetection.isBehind(
                        new IllegalStateException("not written", new SQLException("refused", state))))
                .isTrue();
    }

    @Test
    void so_they_were_where_the_record_is_no_longer_what_was_read() {
        assertThat(ConcurrentChangeDetection.isBehind(new OptimisticLockException()))
                .isTrue();
        assertThat(ConcurrentChangeDetection.isBehind(new StaleObjectStateException("Journey", 7)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23502", "23514", "42501", "08006", "235050"})
    void nobody_was_where_the_database_refuses_for_another_reason(String state) {
        assertThat(ConcurrentChangeDetection.isBehind(new SQLException("refused", state)))
                .isFalse();
    }

    @Test
    void nor_where_nothing_tells_of_others() {
        assertThat(ConcurrentChangeDetection.isBehind(new SQLException("no state at all")))
                .isFalse();
        assertThat(ConcurrentChangeDetection.isBehind(new IllegalStateException("23505")))
                .isFalse();
    }
}
