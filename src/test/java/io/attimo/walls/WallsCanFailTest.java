package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.identity.Role;
import io.attimo.platform.tenancy.FirstWall;
import io.attimo.support.Estate;
import io.attimo.support.Raw;
import io.attimo.support.Schema;
import io.attimo.support.SecondWall;
import io.attimo.support.TestDatabase;
import io.attimo.support.Twins;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The walls are taken down, one, the other and both, and we look whether anybody would notice. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WallsCanFailTest {

    /** The tables of which a stranger is told nothing even with both walls down, and why. */
    private static final Map<String, String> UNTOLD = Map.ofEntries(
            Map.entry(
                    "answer_lanes",
                    "numbers alone, by which is known what to read again of a journey that was found before"),
            Map.entry(
                    "former_answers",
                    "figures of answers as they were until a change comes with those of others, of a journey found before"),
            Map.entry("import_changes", "only jobs read what an import changed: to take it back, or to empty the bin"),
            Map.entry(
                    "undone_changes",
                    "only jobs read what an undone import had said: to bring it back, or to empty the bin"),
            Map.entry("sessions", "asked for by a secret or by their member alone, and a key lets no stranger end one"),
            Map.entry("logouts", "asked at sign-in alone, whether a provider said that somebody left; told to nobody"),
            Map.entry("edits", "told to whom saves over them; their own test below does that"),
            Map.entry("sent_forms", "asked whether a form was sent before, by a hash of all that is in it"),
            Map.entry("told_api_keys", "sealed by a form, which is asked for its own key first; ApiKeysTest does that"),
            Map.entry("kept_texts", "told to the member alone who sent them"),
            Map.entry(
                    "decision_steps",
                    "told beside the decision that it is of, on the same page, where that is told already"),
            Map.entry("email_collisions", "ids alone, left by a migration for the operator; no request reads them"),
            Map.entry("unread_marks", "numbers alone, counted for a touchpoint that was found before"),
            Map.entry("survey_versions", "read by the id of a survey alone, which was found before"),
            Map.entry(
                    "survey_responses",
                    "read by the id of a survey alone, which was found before, or by the hash of a secret"),
            Map.entry("survey_openings", "numbers alone, of a survey that was found before"),
            Map.entry("import_previews", "read by the id of an import alone, as the parts of its file are"),
            Map.entry("file_parts", "read by the id of an import alone, whose first wall stands before it"));

    private static final Set<String> NONE = Set.of();

    private static final String EDITED = """
            insert into edits (tenant_id, id, journey_id, piece_id, seen, field, before, edited_by, edited_at, version)
            values (current_setting('app.tenant_id'), gen_random_uuid(), '%1$s', '%1$s', 9999, 'name', 'Before', '%2$s', now(), 0)
            """;

    @Inject
    Leaks leaks;

    @Inject
    Twins twins;

    @Inject
    Estate estate;

    @BeforeEach
    void look_with_the_walls_up() throws IOException {
        leaks.look();
    }

    @AfterEach
    void put_the_walls_back() {
        FirstWall.close();
        SecondWall.close();
    }

    @Test
    void with_the_walls_up_nothing_is_told() {
        assertThat(leaks.everywhere()).isEmpty();
        assertThat(leaks.addresses()).isGreaterThan(40);
    }

    @Test
    void every_table_is_reached_by_a_route_or_there_is_a_reason() throws IOException {
        var missed = new TreeSet<>(all());
        missed.removeAll(leaks.reached());
        missed.removeAll(UNTOLD.keySet());

        assertThat(missed)
                .as("no statement of a request names it: let Leaks or Estate ask for it, or say in UNTOLD why")
                .isEmpty();
        assertThat(all()).as("what UNTOLD gives a reason for is a table").containsAll(UNTOLD.keySet());
    }

    @Test
    void without_the_first_wall_nothing_leaks() throws IOException {
        FirstWall.open(all());

        assertThat(leaks.everywhere()).isEmpty();
    }

    @Test
    void without_the_second_wall_nothing_leaks() throws IOException {
        SecondWall.open(all());

        assertThat(SecondWall.leaking()).containsExactlyElementsOf(all());
        assertThat(leaks.everywhere()).isEmpty();
    }

    /** All other tables stand open, so that it is this one's walls alone that keep or tell what is in it. */
    @Test
    void without_both_every_table_that_a_route_reaches_is_seen_to_leak() throws IOException {
        var unnoticed = new TreeSet<String>();
        for (var table : leaks.reached()) {
            var others = others(table);
            var walled = told(table, others, NONE, NONE);
            if (walled.containsAll(told(table, others, Set.of(table), Set.of(table)))) {
                unnoticed.add(table);
            }
        }
        var told = new TreeSet<>(leaks.reached());
        told.removeAll(unnoticed);
        unnoticed.removeAll(UNTOLD.keySet());

        assertThat(unnoticed)
                .as("without walls nothing of it was told: let Estate or Things fill it and a page show it, or say in "
                        + "UNTOLD why nobody is told")
                .isEmpty();
        assertThat(told).as("told after all: strike it from UNTOLD").doesNotContainAnyElementsOf(UNTOLD.keySet());
        assertThat(told).hasSizeGreaterThan(12);
    }

    /** Even where every other table stands open. */
    @Test
    void each_wall_of_a_table_holds_by_itself() throws IOException {
        var secondAloneFails = new TreeSet<String>();
        var firstAloneFails = new TreeSet<String>();
        for (var table : leaks.reached()) {
            var others = others(table);
            var walled = told(table, others, NONE, NONE);
            if (!walled.containsAll(told(table, others, Set.of(table), NONE))) {
                secondAloneFails.add(table);
            }
            if (!walled.containsAll(told(table, others, NONE, Set.of(table)))) {
                firstAloneFails.add(table);
            }
        }

        assertThat(secondAloneFails)
                .as("told although row-level security stands before it")
                .isEmpty();
        assertThat(firstAloneFails)
                .as("told although its tenant is in the statement")
                .isEmpty();
    }

    @Test
    void an_edit_of_theirs_is_told_only_where_both_walls_of_it_are_down() throws IOException {
        assertThat(anEditorOfOursMeetsTheirs(Set.of("edits"), Set.of("edits"))).isTrue();
        assertThat(anEditorOfOursMeetsTheirs(Set.of("edits"), NONE)).isFalse();
        assertThat(anEditorOfOursMeetsTheirs(NONE, Set.of("edits"))).isFalse();
    }

    /** By saving over their journey, for which the walls of the journey have to be down in any case. */
    private boolean anEditorOfOursMeetsTheirs(Set<String> first, Set<String> second) throws IOException {
        var journey = estate.of(Twins.THEIRS).journey();
        var who = Twins.CANARY + " editor " + UUID.randomUUID();
        SecondWall.asOwner(Twins.THEIRS, EDITED.formatted(journey, who));
        var headers = new HashMap<>(twins.browserOf(Twins.OURS, Role.ADMIN));
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        var others = others("edits");
        take_down(others, others);
        take_down(first, second);
        try {
            var address = "/t/" + Twins.OURS + "/journeys/" + journey + "/name";
            return Raw.send("POST", address, headers, "name=Ours&version=-1")
                    .body()
                    .contains(who);
        } finally {
            put_the_walls_back();
        }
    }

    private Set<String> others(String table) throws IOException {
        var others = new TreeSet<>(leaks.doors().contains(table) ? NONE : all());
        others.removeAll(leaks.doors());
        others.remove(table);
        return others;
    }

    private Set<String> told(String table, Set<String> open, Set<String> first, Set<String> second) {
        take_down(open, open);
        take_down(first, second);
        try {
            return leaks.of(table);
        } finally {
            put_the_walls_back();
        }
    }

    private void take_down(Set<String> first, Set<String> second) {
        FirstWall.open(first);
        SecondWall.open(second);
    }

    private static Set<String> all() throws IOException {
        return new TreeSet<>(Schema.ofTenants());
    }
}
