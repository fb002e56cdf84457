package io.attimo.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.mapping.InvalidMapping;
import io.attimo.mapping.Mapping;
import io.attimo.mapping.MappingText;
import io.attimo.mapping.TableLayout;
import io.attimo.platform.files.FileOf;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mapping that is shown in the form of the columns and comes back from it. */
class MappingOfColumnFormTest {

    private static final Mapping.LeftOutRows WITHOUT_NINES = new Mapping.LeftOutRows("food", Set.of("9"), null);

    private static final Mapping MAPPING = MappingText.read("""
            {"journey": {"name": "Visit", "stages": [{"name": "Waiting", "touchpoints": [
               {"name": "Food", "column": "food", "scale": "1-5"}]}]},
             "key": "id", "date": {"day": "2026-11-29"},
             "leaveOut": [{"column": "food", "is": ["9"]}, {"column": "#3", "is": ["Test"]}, {"column": "state", "isNot": ["Done", ""]}]}
            """);

    private FilePreview preview;

    @BeforeEach
    void look_at_the_file() throws IOException {
        preview = FilePreview.of(FileOf.text("id,food,state\n1,4,Done\n2,9,Test\n"), TableLayout.of(null));
    }

    @Test
    void rules_that_the_form_does_not_show_stay() {
        var form = ColumnFormOfMapping.of(MAPPING, preview, Map.of());

        assertThat(form.lines().get(2).use()).isEqualTo(ColumnForm.Use.LEAVE_OUT);
        assertThat(back(form).leaveOut())
                .containsExactly(
                        new Mapping.LeftOutRows("state", Set.of("Test"), null),
                        WITHOUT_NINES,
                        new Mapping.LeftOutRows("state", null, Set.of("Done", "")));
    }

    @Test
    void they_go_with_the_use_of_their_column() {
        assertThat(back(typed("NONE", "LEAVE_OUT")).leaveOut())
                .doesNotContain(WITHOUT_NINES)
                .hasSize(2);
        assertThat(back(typed("RATING", "NONE")).leaveOut()).containsExactly(WITHOUT_NINES);
    }

    @Test
    void words_that_were_written_as_labels_of_a_rating_are_its_marks() {
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("journey", "Visit");
        form.putSingle("key", "id");
        form.putSingle("use-2", "OUTCOME");
        form.putSingle("name-2", "State");
        form.putSingle("scale-2", "1-5");
        form.putSingle("labels-2", "Test=1\nHalf=2,5\nDone = 5");

        assertThat(back(ColumnForm.typed(form, preview)).outcomes().get(0).words())
                .isEqualTo(Map.of("Test", 1., "Half", 2.5, "Done", 5.));
    }

    @Test
    void the_zone_of_the_days_is_shown_and_comes_back_as_it_was_typed() {
        var mapping = MappingText.read(MappingText.print(MAPPING)
                .replaceFirst(
                        "\\{\\s*\"day\"\\s*:\\s*\"2026-11-29\"\\s*}",
                        "{\"column\": \"state\", \"pattern\": \"yyyy-MM-dd HH:mm\", \"zone\": \"Europe/Rome\"}"));
        var form = ColumnFormOfMapping.of(mapping, preview, Map.of());

        assertThat(form.date().zone()).isEqualTo("Europe/Rome");
        assertThat(MappingOfColumnForm.of(form, Optional.of(mapping), new HashMap<>())
                        .date()
                        .zone())
                .isEqualTo(ZoneId.of("Europe/Rome"));
        assertThat(zonedBy(" UTC ").date().zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(zonedBy("").date().zone()).isNull();
    }

    @Test
    void what_is_no_zone_is_refused_at_its_field() {
        assertThatThrownBy(() -> zonedBy("Rome"))
                .isInstanceOfSatisfying(
                        InvalidMapping.class,
                        bad -> assertThat(bad.problems())
                                .containsExactly(new InvalidMapping.Problem(
                                        "date.zone", InvalidMapping.Fault.WRONG_VALUE, "Rome")));
    }

    private Mapping zonedBy(String zone) {
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("journey", "Visit");
        form.putSingle("date", "column");
        form.putSingle("dateColumn", "state");
        form.putSingle("zone", zone);
        return back(ColumnForm.typed(form, preview));
    }

    private ColumnForm typed(String food, String state) {
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("journey", "Visit");
        form.putSingle("key", "id");
        form.putSingle("use-1", food);
        form.putSingle("use-2", state);
        form.putSingle("labels-2", "Test");
        return ColumnForm.typed(form, preview);
    }

    private static Mapping back(ColumnForm form) {
        return MappingOfColumnForm.of(form, Optional.of(MAPPING), new HashMap<>());
    }
}
