package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.mapping.SavedMapping;
import io.attimo.mapping.SavedMappings;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MappingUsePagesTest {

    @Inject
    Cast cast;

    @Inject
    SavedMappings mappings;

    private final MappingVisit monthly = MappingVisit.ofItsOwn();
    private final String name = "Monthly " + UUID.randomUUID();

    @Test
    void a_mapping_that_was_saved_tries_the_next_file_with_one_click() {
        monthly.saves(cast.elena(), MappingVisit.DATE_COLUMN, name);

        var next = ImportVisit.brings(cast.alice(), "id,day,extra," + monthly.column() + "\nz,2026-05-14,x,4\n");
        assertThat(next.text("[aria-labelledby=offers]")).contains("3 of 4 columns");
        var tried = ImportVisit.settled(next.presses("Use " + name));

        assertThat(tried.text("h1")).isEqualTo("Dry run: nothing saved yet");
        assertThat(tried.texts(".counts__value")).containsExactly("1", "0", "0");
        assertThat(cast.alice().visits("/mappings").text("tr:contains(" + name + ")"))
                .contains("Elena")
                .doesNotContain("never");
    }

    @Test
    void a_fixed_day_is_never_used_again_in_silence() {
        monthly.saves(cast.elena(), MappingVisit.FIXED_DAY, name);

        var columns = ImportVisit.brings(cast.elena(), "id," + monthly.column() + "\nz,4\n")
                .presses("Use " + name);
        assertThat(columns.document().selectFirst("#day").attr("value")).isEmpty();
        assertThat(columns.document().selectFirst("#name-1").attr("value")).isEqualTo("Food");
        assertThat(columns.presses("Try it without saving").status()).isEqualTo(422);

        var tried = ImportVisit.settled(
                columns.fills("date", "day").fills("day", "2026-06-13").presses("Try it without saving"));
        assertThat(tried.texts(".counts__value")).containsExactly("1", "0", "0");
    }

    @Test
    void as_long_as_the_day_is_not_told_what_was_tried_before_is_not_imported() {
        monthly.saves(cast.elena(), MappingVisit.FIXED_DAY, name);
        var tried = monthly.tries(cast.elena(), MappingVisit.DATE_COLUMN);
        tried.follows("Change columns").presses("Use " + name);

        var stale = tried.presses("Import 1 row");

        assertThat(stale.text("h1")).isEqualTo("What is in each column?");
        assertThat(stale.document().selectFirst("#day").attr("value")).isEmpty();
    }

    @Test
    void a_name_that_is_taken_or_blank_is_refused_at_its_field_and_kept_there() {
        monthly.saves(cast.elena(), MappingVisit.FIXED_DAY, name);
        var form = monthly.tries(cast.alice(), MappingVisit.FIXED_DAY).follows("Save this mapping");

        var refused = form.fills("name", name).presses("Save under this name");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#name-problem"))
                .isEqualTo("There is a saved mapping called " + name + " already. Choose another name.");
        assertThat(refused.document().selectFirst("#name").attr("value")).isEqualTo(name);
        assertThat(refused.fills("name", " ").presses("Save under this name").text("#name-problem"))
                .isEqualTo("“Name” is empty. Please fill it in.");
    }

    @Test
    void pressing_twice_saves_one_and_says_nothing_of_a_name_that_is_taken() {
        var form = monthly.tries(cast.elena(), MappingVisit.FIXED_DAY)
                .follows("Save this mapping")
                .fills("name", name);
        form.presses("Save under this name");

        assertThat(form.presses("Save under this name").text("h1")).isEqualTo("Dry run: nothing saved yet");
        assertThat(cast.at(Cast.STUDIO, () -> mappings.count("name", name))).isOne();
    }

    @Test
    void a_name_written_when_the_session_had_ended_is_there_after_signing_in() {
        var form = monthly.tries(cast.elena(), MappingVisit.FIXED_DAY).follows("Save this mapping");
        var path = form.address().replaceFirst("^/t/[^/]+", "");

        var again = cast.anonymousAt(Cast.STUDIO)
                .posts(path, form.fills("name", name).form("form.panel"))
                .follows("Sign in and go on")
                .pressesThe("button[value=elena]")
                .presses("Back to my text");

        assertThat(again.text(".notice")).contains("You were signed out before this was saved");
        assertThat(again.document().selectFirst("#name").attr("value")).isEqualTo(name);
        assertThat(cast.at(Cast.STUDIO, () -> mappings.count("name", name))).isZero();
        again.presses("Save under this name");
        assertThat(cast.at(Cast.STUDIO, () -> mappings.count("name", name))).isOne();
    }

    @Test
    void a_file_without_a_mapping_leads_back_to_its_columns() {
        var columns = ImportVisit.brings(cast.elena(), "id," + monthly.column() + "\nz,4\n");

        assertThat(cast.elena()
                        .visits(MappingVisit.importOf(columns) + "/mappings")
                        .text("h1"))
                .isEqualTo(columns.text("h1"));
    }

    @Test
    void italian_is_as_good_as_english() {
        var tried = monthly.tries(cast.elena(), MappingVisit.FIXED_DAY);

        var form = cast.inItalian(Persona.ELENA).visits(MappingVisit.importOf(tried) + "/mappings");

        assertThat(form.text("h1")).isEqualTo("Salva questa mappatura");
        assertThat(form.fills("name", "").presses("Salva con questo nome").text("#name-problem"))
                .isEqualTo("«Nome» è vuoto. Lo compili.");
    }

    @Test
    void a_viewer_may_not_and_a_stranger_cannot_tell_that_it_is_there() {
        monthly.saves(cast.elena(), MappingVisit.FIXED_DAY, name);
        SavedMapping saved =
                cast.at(Cast.STUDIO, () -> mappings.find("name", name).firstResult());
        var brought = ImportVisit.brings(cast.elena(), "id," + monthly.column() + "\nz,4\n");
        var list = MappingVisit.importOf(brought) + "/mappings";

        assertThat(cast.bob().visits(list).status()).isEqualTo(403);
        assertThat(cast.sam().visits(list).status()).isEqualTo(404);
        for (var path : new String[] {list, list + "/" + saved.id()}) {
            assertThat(cast.bob().posts(path).status()).isEqualTo(403);
            assertThat(cast.sam().posts(path).status()).isEqualTo(404);
        }
    }
}
