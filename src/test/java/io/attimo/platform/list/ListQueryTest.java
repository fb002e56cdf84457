package io.attimo.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListQueryTest {

    private enum Colour {
        RED,
        GREEN
    }

    private static final ListDefinition LIST = ListDefinition.of(
                    "/things", SortColumn.descending("when", "madeAt"), SortColumn.ascending("name", "lower(name)"))
            .searching("name", "note")
            .filteredBy(
                    ListFilter.choice("colour", "colour", Colour.class),
                    ListFilter.containing("by", "madeBy"),
                    ListFilter.from("from", "madeAt"),
                    ListFilter.to("to", "madeAt"));

    @Test
    void an_address_that_says_nothing_asks_for_the_first_page_of_the_whole() {
        var plain = asked();

        assertThat(plain).isEqualTo(LIST.plain());
        assertThat(plain.page()).isEqualTo(1);
        assertThat(plain.isNarrowed()).isFalse();
        assertThat(plain.where()).isEmpty();
        assertThat(plain.parameters()).isEmpty();
        assertThat(plain.orderBy()).isEqualTo(" order by madeAt desc, id desc");
        assertThat(plain.at(1)).isEqualTo("/things");
        assertThat(plain.csv()).isEqualTo("/things/csv");
    }

    @Test
    void what_is_asked_is_taken_and_every_link_keeps_the_rest() {
        var query = asked("page", "3", "sort", "-name", "q", "tea & more", "colour", "RED");

        assertThat(query.page()).isEqualTo(3);
        assertThat(query.orderBy()).isEqualTo(" order by lower(name) desc, id desc");
        assertThat(query.at(4)).isEqualTo("/things?q=tea%20%26%20more&colour=RED&sort=-name&page=4");
        assertThat(query.csv()).isEqualTo("/things/csv?q=tea%20%26%20more&colour=RED&sort=-name");
        assertThat(asked("sort", "name", "colour", "RED")
                        .sortedBy(LIST.columns().get(0)))
                .isEqualTo("/things?colour=RED");
    }

    @Test
    void a_column_starts_in_its_own_direction_and_is_turned_round_by_asking_again() {
        var name = LIST.columns().get(1);

        assertThat(asked().sortedBy(name)).isEqualTo("/things?sort=name");
        assertThat(asked("sort", "name").sortedBy(name)).isEqualTo("/things?sort=-name");
        assertThat(asked("sort", "-name").sortedBy(name)).isEqualTo("/things?sort=name");
        assertThat(asked().sortedBy(LIST.columns().get(0))).isEqualTo("/things?sort=when");
        assertThat(asked("sort", "when").orderBy()).isEqualTo(" order by madeAt asc, id asc");
        assertThat(asked("sort", "when").sortedBy(LIST.columns().get(0))).isEqualTo("/things");
    }

    @Test
    void what_the_list_does_not_know_counts_as_left_out() {
        var texts = List.of("'; drop table things; --", "lower(name) desc, (select 1)", "-", "--name", "9".repeat(400));
        for (var text : texts) {
            var query = asked("page", text, "sort", text, "colour", text, "from", text, "to", text, "other", text);
            assertThat(query).as(text).isEqualTo(LIST.plain());
        }
        assertThat(asked("page", "-7").page()).isEqualTo(1);
        assertThat(asked("page", "0").page()).isEqualTo(1);
        assertThat(asked("page", "2147483647").page()).isEqualTo(1_000_000);
        assertThat(asked("colour", "red", "from", "10000-01-01", "to", "0000-01-01"))
                .isEqualTo(LIST.plain());
    }

    @Test
    void nothing_that_is_typed_becomes_part_of_the_statement() {
        var query = asked("q", "x' or 1=1", "by", "?", "colour", "GREEN");

        assertThat(query.where())
                .isEqualTo("(lower(name) like lower(:q) escape '!' or lower(note) like lower(:q) escape '!')"
                        + " and colour = :of_colour and lower(madeBy) like lower(:of_by) escape '!'");
        assertThat(query.parameters()).isEqualTo(Map.of("q", "%x' or 1=1%", "of_by", "%?%", "of_colour", Colour.GREEN));
    }

    @Test
    void what_every_record_of_the_list_fulfils_is_always_asked_for() {
        var query = ListQuery.of(LIST.ofThose("removedAt is null"), Map.of("by", List.of("ann")));

        assertThat(LIST.ofThose("removedAt is null").plain().where()).isEqualTo("removedAt is null");
        assertThat(query.where()).isEqualTo("removedAt is null and lower(madeBy) like lower(:of_by) escape '!'");
    }

    @Test
    void a_form_leads_back_to_the_page_it_stands_on() {
        var query = asked("page", "2", "q", "a");

        assertThat(query.path()).isEqualTo("/things?q=a&page=2");
        assertThat(query.tail()).isEqualTo("?q=a&page=2");
        assertThat(LIST.plain().tail()).isEmpty();
    }

    @Test
    void links_of_a_list_further_down_its_page_lead_there_and_its_file_is_the_same() {
        var below = ListQuery.of(LIST.below("past"), Map.of("q", List.of("a")));

        assertThat(below.at(2)).isEqualTo("/things?q=a&page=2#past");
        assertThat(below.sortedBy(LIST.columns().get(1))).isEqualTo("/things?q=a&sort=name#past");
        assertThat(new ListPage<>(below, rows(1), 1).path()).isEqualTo("/things#past");
        assertThat(below.csv()).isEqualTo("/things/csv?q=a");
    }

    @Test
    void a_text_is_searched_for_letter_by_letter() {
        assertThat(asked("q", "100%_sure!").parameters()).containsEntry("q", "%100!%!_sure!!%");
    }

    @Test
    void a_text_that_cannot_be_stored_cannot_be_found_and_a_long_one_is_cut() {
        assertThat(asked("q", "a\0b", "by", "\uD800")).isEqualTo(LIST.plain());
        assertThat(asked("q", " \u200B ")).isEqualTo(LIST.plain());
        assertThat(asked("q", "🙂".repeat(300)).search()).isEqualTo("🙂".repeat(200));
        assertThat(asked("q", "  e\u0300\n b ").search()).isEqualTo("è b");
    }

    @Test
    void a_period_has_its_first_and_its_last_day_in_it() {
        var query = asked("from", "2026-03-01", "to", "2026-03-31");

        assertThat(query.where()).isEqualTo("madeAt >= :of_from and madeAt < :of_to");
        assertThat(query.parameters())
                .isEqualTo(Map.of(
                        "of_from", Instant.parse("2026-03-01T00:00:00Z"),
                        "of_to", Instant.parse("2026-04-01T00:00:00Z")));
    }

    @Test
    void a_page_tells_where_it_stands_and_leads_to_its_neighbours() {
        assertThat(new ListPage<>(asked("q", "a", "page", "2"), rows(50), 120).pager())
                .isEqualTo(new Pager(51, 100, 120, "/things?q=a", "/things?q=a&page=3", "/things/csv?q=a"));
        assertThat(new ListPage<>(asked("page", "3"), rows(20), 120).pager())
                .isEqualTo(new Pager(101, 120, 120, "/things?page=2", null, "/things/csv"));
        assertThat(new ListPage<>(asked(), rows(50), 50).pager())
                .isEqualTo(new Pager(1, 50, 50, null, null, "/things/csv"));
        assertThat(new ListPage<>(asked("page", "99"), rows(0), 120).pager())
                .isEqualTo(new Pager(4901, 4900, 120, "/things?page=3", null, "/things/csv"));
        assertThat(new ListPage<>(asked(), rows(0), 0).pager()).isEqualTo(new Pager(1, 0, 0, null, null, null));
    }

    @Test
    void the_head_of_a_column_says_which_way_the_list_goes() {
        var page = new ListPage<>(asked("sort", "name"), rows(1), 1);

        assertThat(page.heading("name")).isEqualTo(new SortHeading("/things?sort=-name", "ascending"));
        assertThat(page.heading("when")).isEqualTo(new SortHeading("/things", null));
        assertThat(new ListPage<>(asked(), rows(1), 1).heading("when").direction())
                .isEqualTo("descending");
    }

    private static List<String> rows(int count) {
        return Collections.nCopies(count, "row");
    }

    private static ListQuery asked(String... pairs) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], List.of(pairs[i + 1]));
        }
        return ListQuery.of(LIST, parameters);
    }
}
