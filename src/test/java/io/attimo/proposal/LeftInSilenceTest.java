package io.attimo.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.attimo.mapping.DryRun;
import io.attimo.mapping.Mapping;
import io.attimo.mapping.TableLayout;
import io.attimo.platform.files.FileOf;
import io.attimo.platform.files.TableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns and rows that are left out are told with what to do about it. */
class LeftInSilenceTest {

    private static final MappingTarget TARGET =
            new MappingTarget("Visit", Optional.empty(), "Survey", "Several", LocalDate.of(2026, 11, 30));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Meh|Fab|Wow", "sì|no", "0|1", "Grim: never|Grand: yes", "Red|Green|Blue|Black"})
    void few_words_that_recur_are_named_where_nothing_is_taken_of_them(String words) throws IOException {
        var proposal = proposed("Till,Shop", words.split("\\|"));

        assertThat(proposal.mapping().ratings())
                .extracting(Mapping.Rating::column)
                .containsExactly("Till");
        assertThat(proposal.doubts())
                .extracting(Doubt::column, Doubt::about)
                .containsExactly(tuple("Shop", Doubt.About.WORDS));
    }

    @Test
    void words_of_which_most_are_known_are_a_rating_that_is_asked() throws IOException {
        var proposal = proposed("Till,Shop", "Muito fácil", "Fácil", "Assim assim", "Difícil");

        assertThat(proposal.mapping().ratings())
                .extracting(Mapping.Rating::column)
                .containsExactly("Till", "Shop");
        assertThat(proposal.mapping().ratings().get(1).scale()).isNull();
        assertThat(proposal.doubts()).extracting(Doubt::column).containsExactly("Shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Status", "Device type", "Finished on", "Email", "Country"})
    void what_is_no_answer_or_has_its_use_is_not(String heading) throws IOException {
        var proposal = proposed("Till," + heading, heading.equals("Finished on") ? "Ann of Rome is one" : "Ann", "Bob");

        assertThat(proposal.doubts())
                .filteredOn(doubt -> doubt.about() == Doubt.About.WORDS)
                .extracting(Doubt::column)
                .doesNotContain("Status", "Device type", "Email", "Country");
    }

    @Test
    void who_has_sent_nothing_off_is_left_out_and_that_is_told() throws IOException {
        var file = FileOf.text("""
                id,submitdate,lastpage,Till
                1,2026-09-01 10:00:00,3,5
                2,,1,
                3,2026-09-02 10:00:00,3,1
                4,,2,4
                5,2026-09-02 10:00:00,3,1
                """);

        var proposal = proposed(file);
        var dry = dry(file, proposal.mapping());

        assertThat(proposal.mapping().leaveOut())
                .containsExactly(new Mapping.LeftOutRows("submitdate", Set.of(""), null));
        assertThat(proposal.doubts()).extracting(Doubt::column).containsExactly("submitdate");
        assertThat(dry.leftOut()).isEqualTo(2);
        assertThat(dry.refused()).isZero();
        var preview = FilePreview.of(file, TableLayout.of(null));
        var again = ColumnFormOfMapping.of(proposal.mapping(), preview, Map.of());
        assertThat(MappingOfColumnForm.of(again, Optional.empty(), new HashMap<>())
                        .leaveOut())
                .isEqualTo(proposal.mapping().leaveOut());
    }

    @Test
    void so_is_who_did_not_finish_unless_that_is_nearly_everybody() throws IOException {
        var few = proposed(FileOf.text("id,day,Finished,Till\n1,2026-09-01,1,5\n2,2026-09-01,0,1\n3,2026-09-01,1,1\n"));
        var words = proposed(
                FileOf.text("id,day,Status,Till\n1,2026-09-01,x,5\n2,2026-09-01,Partial,1\n3,2026-09-01,x,1\n"));
        var most = proposed(
                FileOf.text("id,day,Finished,Till\n1,2026-09-01,False,5\n2,2026-09-01,False,1\n3,2026-09-01,True,1\n"));

        assertThat(few.mapping().leaveOut()).containsExactly(new Mapping.LeftOutRows("Finished", Set.of("0"), null));
        assertThat(words.mapping().leaveOut())
                .containsExactly(new Mapping.LeftOutRows("Status", Set.of("Partial"), null));
        assertThat(most.mapping().leaveOut()).isEmpty();
        for (var proposal : List.of(few, words, most)) {
            assertThat(proposal.doubts())
                    .filteredOn(doubt -> doubt.about() == Doubt.About.ROWS)
                    .hasSize(1);
        }
    }

    @Test
    void na_is_no_answer_in_whatever_column() throws IOException {
        var text = new StringBuilder("id,day,Till,Slider (0 to 100),Country\n");
        for (int i = 0; i < 90; i++) {
            text.append("r%d,2026-09-01,%s,%s,%s\n"
                    .formatted(i, i % 9 == 0 ? "NA" : 1 + i % 5, i % 7 == 0 ? "NA" : i, i % 5 == 0 ? "NA" : "Italy"));
        }
        var proposal = proposed(FileOf.text(text.toString()));

        assertThat(proposal.mapping().ratings())
                .extracting(Mapping.Rating::column)
                .containsExactly("Till", "Slider (0 to 100)");
        assertThat(proposal.mapping().ratings())
                .allMatch(rating -> rating.missing().contains("NA"));
        assertThat(proposal.mapping().segments())
                .singleElement()
                .satisfies(country -> assertThat(country.missing()).containsExactly("NA"));
    }

    @Test
    void a_question_may_be_called_at_length_where_each_row_is_one_answer() throws IOException {
        var proposal = proposed(FileOf.text("""
                Respondent ID,Day,Survey Question: Question Title,Response: Response Value
                a,2026-09-01,Till,5
                a,2026-09-01,Shop,1
                b,2026-09-01,Till,1
                b,2026-09-01,Shop,5
                """));

        assertThat(proposal.mapping().perAnswer())
                .isEqualTo(new Mapping.AnswerRows("Survey Question: Question Title", "Response: Response Value"));
        assertThat(proposal.mapping().ratings())
                .extracting(Mapping.Rating::column)
                .containsExactly("Till", "Shop");
    }

    @Test
    void a_text_of_two_kinds_is_read_as_each_of_them_is_and_that_is_told() throws IOException {
        var text = new ByteArrayOutputStream();
        text.writeBytes("id,day,Qualità,Perché\nr1,2026-09-01,5,È così \u201d\n".getBytes(StandardCharsets.UTF_8));
        text.writeBytes("r2,2026-09-02,1,perché sì €\n".getBytes("windows-1252"));
        var file = Files.write(folder.resolve("two.csv"), text.toByteArray());

        var preview = FilePreview.of(file, TableLayout.of(null));

        assertThat(preview.header()).contains("Qualità", "Perché");
        assertThat(preview.rows()).extracting(row -> row.get(3)).containsExactly("È così ”", "perché sì €");
        assertThat(proposed(file).doubts()).extracting(Doubt::about).containsExactly(Doubt.About.ENCODING);
        assertThat(dry(file, proposed(file).mapping()).good()).isEqualTo(2);
    }

    @Test
    void one_of_one_kind_is_not() throws IOException {
        for (var charset : List.of("windows-1252", "UTF-8", "windows-1250")) {
            var file = Files.write(
                    folder.resolve(charset),
                    "id,day,Voto,Perche\nr1,2026-09-01,5,àéíóú\nr2,2026-09-02,1,áéí\n".getBytes(charset));
            assertThat(proposed(file).doubts()).as(charset).isEmpty();
        }
    }

    private static MappingProposal proposed(String headings, String... words) throws IOException {
        var text = new StringBuilder("id,day," + headings + "\n");
        for (int i = 0; i < 4 * words.length; i++) {
            text.append("r%d,2026-09-%02d,%d,\"%s\"\n".formatted(i, 1 + i, 1 + i % 2 * 4, words[i % words.length]));
        }
        return proposed(FileOf.text(text.toString()));
    }

    private static MappingProposal proposed(Path file) throws IOException {
        return MappingGuess.of(FilePreview.of(file, TableLayout.of(null)), TARGET);
    }

    private static DryRun dry(Path file, Mapping mapping) throws IOException {
        return DryRun.of(TableFile.open(file, null), mapping, ZoneOffset.UTC, finding -> {}, () -> true)
                .orElseThrow();
    }
}
