package io.attimo.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportedEntryTest {

    private static final String NOBODY = CustomerKey.ofAnswer("survey", "7");

    private final ResponseSnapshot four =
            new ResponseSnapshot(LocalDate.of(2026, 3, 1), new double[] {4}, new short[0], new TreeMap<>());

    private ImportedEntry standingOf(String customer) {
        return ImportedEntry.of(
                "survey",
                "7",
                new ResponseRows.Standing(UUID.randomUUID(), "7", null, Instant.EPOCH, four.of(customer)));
    }

    private ImportedAnswer same(String customer) {
        return new ImportedAnswer("7", customer, before -> four);
    }

    @Test
    void a_blank_customer_leaves_the_one_who_is_known() {
        var entry = standingOf("anna@x.it");

        assertThat(entry.take(same(NOBODY))).isEqualTo(AnswerChange.UNCHANGED);
        assertThat(entry.isChanged()).isFalse();
        assertThat(entry.old().snapshot().customer()).isEqualTo("anna@x.it");
    }

    @Test
    void a_later_row_of_the_same_answer_without_a_customer_leaves_the_one_before() {
        var entry = ImportedEntry.of("survey", "7", null);

        entry.take(same("anna@x.it"));
        entry.take(same(NOBODY));

        assertThat(entry.fresh(Instant.EPOCH).snapshot().customer()).isEqualTo("anna@x.it");
    }

    @Test
    void a_customer_who_becomes_known_is_added() {
        var entry = standingOf(NOBODY);

        assertThat(entry.take(same("anna@x.it"))).isEqualTo(AnswerChange.ADDED);
        assertThat(entry.old().snapshot().customer()).isEqualTo("anna@x.it");
    }

    @Test
    void a_customer_who_is_named_again_is_said_anew() {
        var named = standingOf("anna@x.it");
        var unnamed = standingOf("anna@x.it");

        named.take(same("anna@x.it"));
        unnamed.take(same(NOBODY));

        assertThat(named.setAnew()).containsExactly(ResponseSnapshotParts.CUSTOMER);
        assertThat(unnamed.setAnew()).isEmpty();
    }

    @Test
    void a_known_customer_who_becomes_another_is_replaced() {
        var entry = standingOf("anna@x.it");

        assertThat(entry.take(same("bruno@x.it"))).isEqualTo(AnswerChange.REPLACED);
        assertThat(entry.old().snapshot().customer()).isEqualTo("bruno@x.it");
        assertThat(entry.take(same("bruno@x.it"))).isEqualTo(AnswerChange.UNCHANGED);
    }

    @Test
    void an_answer_that_counts_as_more_or_fewer_than_before_is_replaced() {
        var entry = standingOf("anna@x.it");
        var twice = new ResponseSnapshot(four.day(), new double[] {4}, new short[0], new TreeMap<>(), 2.0);

        assertThat(entry.take(new ImportedAnswer("7", "anna@x.it", before -> twice)))
                .isEqualTo(AnswerChange.ADDED);
        assertThat(entry.take(same("anna@x.it"))).isEqualTo(AnswerChange.REPLACED);
    }

    @Test
    void an_answer_is_its_sources_own_as_long_as_nobody_is_named() {
        var entry = ImportedEntry.of("survey", "7", null);

        assertThat(entry.take(same(NOBODY))).isEqualTo(AnswerChange.ADDED);
        assertThat(entry.take(same(NOBODY))).isEqualTo(AnswerChange.UNCHANGED);
        assertThat(entry.fresh(Instant.EPOCH).snapshot().customer()).isEqualTo(NOBODY);
    }

    @Test
    void an_answer_known_by_a_mere_key_becomes_its_sources_own_where_keys_are_of_answers() {
        var entry = standingOf(null);

        entry.take(same(NOBODY));

        assertThat(entry.old().snapshot().customer()).isEqualTo(NOBODY);
    }
}
