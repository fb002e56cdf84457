package io.attimo.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.mapping.TableLayout;
import io.attimo.platform.files.FileOf;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of many columns at once is not said of those that weigh, date or name the answers. */
class TakenColumnsTest {

    private static final MappingTarget TARGET =
            new MappingTarget("Visit", Optional.empty(), "Survey", "Several", LocalDate.of(2026, 11, 30));

    private static final String TEXT = """
            id,day,customer,weight,Food,Till
            1,2026-09-01,2,0.8,1,2
            2,2026-09-02,3,1.25,2,3
            3,2026-09-03,4,1,4,4
            """;

    @Test
    void they_are_neither_offered_nor_filled_in_even_if_named() throws IOException {
        var preview = FilePreview.of(FileOf.text(TEXT), TableLayout.of(null));
        var columns = MappingGuess.of(preview, TARGET).columns();

        assertThat(columns.alike(preview, "Survey").open())
                .extracting(ColumnForm.Line::column)
                .containsExactly("Food", "Till");
        for (var named : List.of("", "#1-#6")) {
            var form = new MultivaluedHashMap<String, String>();
            form.add("same", "open");
            form.add("same-columns", named);
            form.add("same-use", "RATING");
            form.add("same-scale", "1-5");

            assertThat(columns.withAlike(form, preview).of(ColumnForm.Use.RATING))
                    .as(named)
                    .extracting(ColumnForm.Line::column)
                    .containsExactly("Food", "Till");
        }
    }

    @Test
    void one_that_is_no_longer_taken_is_offered_again() throws IOException {
        var preview = FilePreview.of(FileOf.text(TEXT), TableLayout.of(null));
        var taken = MappingGuess.of(preview, TARGET).columns();
        var free = new ColumnForm(
                taken.journey(),
                taken.source(),
                true,
                taken.key(),
                taken.customer(),
                "",
                taken.date(),
                taken.lines(),
                taken.words(),
                taken.layout(),
                "");

        assertThat(free.alike(preview, "Survey").open())
                .extracting(ColumnForm.Line::column)
                .contains("weight", "id", "Food", "Till")
                .doesNotContain("day", "customer");
    }
}
