package io.attimo.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.mapping.Finding.Reason;
import io.attimo.platform.files.CsvFile;
import io.attimo.platform.files.FileOf;
import io.attimo.platform.files.TableFile;
import io.attimo.platform.files.UnreadableFile;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DryRunTest {

    private static final Mapping MAPPING = MappingText.read("""
            {"journey": {"name": "Visit", "stages": [{"name": "Waiting", "touchpoints": [
               {"name": "Food", "column": "food", "scale": "1-5"}]}]},
             "key": "id", "date": {"column": "day", "pattern": "yyyy-MM-dd"}}
            """);

    @Test
    void one_bad_row_never_loses_the_others() throws IOException {
        var dry = of("id,day,food\n1,2017-05-13,4\n,2017-05-14,4\n3\n4,2017-05-12,5\n");

        assertThat(dry.good()).isEqualTo(2);
        assertThat(dry.refused()).isEqualTo(2);
        assertThat(dry.cellsRefused()).isZero();
        assertThat(dry.from()).isEqualTo(LocalDate.of(2017, 5, 12));
        assertThat(dry.to()).isEqualTo(LocalDate.of(2017, 5, 13));
        assertThat(dry.findings()).extracting(Finding::line).containsExactly(3L, 4L);
    }

    @Test
    void a_mark_that_cannot_be_read_costs_its_cell_and_is_counted_but_in_a_row_that_is_refused_anyway()
            throws IOException {
        var dry = of("id,day,food\n1,2017-05-13,eleven\n2,2017-05-14,9\n3,never,9\n");

        assertThat(dry.warned()).isEqualTo(2);
        assertThat(dry.refused()).isEqualTo(1);
        assertThat(dry.cellsRefused()).isEqualTo(2);
        assertThat(dry.findings()).hasSize(4);
    }

    @Test
    void a_key_that_comes_again_is_a_warning() throws IOException {
        var dry = of("id,day,food\n1,2017-05-13,4\n2,2017-05-13,3\n1,2017-05-13,5\n");

        assertThat(dry.good()).isEqualTo(2);
        assertThat(dry.warned()).isEqualTo(1);
        assertThat(dry.findings()).containsExactly(new Finding(4, "id", "1", Reason.KEY_AGAIN, ""));
    }

    @Test
    void the_first_findings_are_shown_and_all_are_handed_on() throws IOException {
        var all = new ArrayList<Finding>();

        var dry = DryRun.of(refused(5_000), MAPPING, ZoneOffset.UTC, all::add, () -> true)
                .orElseThrow();

        assertThat(dry.findings()).hasSize(DryRun.SHOWN);
        assertThat(all).hasSize(5_000);
        assertThat(dry.refused()).isEqualTo(5_000);
        assertThat(dry.from()).isNull();
    }

    @Test
    void it_goes_no_further_than_it_may() throws IOException {
        var all = new ArrayList<Finding>();
        var mayGoOn = List.of(true, true, false).iterator();

        assertThat(DryRun.of(refused(5_000), MAPPING, ZoneOffset.UTC, all::add, mayGoOn::next))
                .isEmpty();
        assertThat(all).hasSize(3_000);
    }

    @Test
    void a_file_that_breaks_half_way_is_refused_as_a_whole() {
        assertThatThrownBy(() -> of("id,day,food\n1,2017-05-13,4\n2,\"2017-05-13,3\n"))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, bad -> assertThat(bad.line()).isEqualTo(3));
    }

    @Test
    void a_header_alone_is_no_file_to_import() {
        assertThatThrownBy(() -> of("id,day,food\n"))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, bad -> assertThat(bad.fault()).isEqualTo(UnreadableFile.Fault.NO_ROWS));
    }

    @Test
    void a_million_keys_are_told_apart() {
        var keys = new SeenRespondents();
        int fresh = 0;
        for (int i = 0; i < 1_000_000; i++) {
            fresh += keys.add("respondent-" + i) ? 1 : 0;
        }

        assertThat(fresh).isEqualTo(1_000_000);
        assertThat(keys.add("respondent-999999")).isFalse();
    }

    @Test
    void rows_that_are_no_answers_are_left_out_by_what_stands_in_a_column() throws IOException {
        var mapping = MappingText.read("""
                {"journey": {"name": "Visit", "stages": [{"name": "Waiting", "touchpoints": [
                   {"name": "Food", "column": "#3", "scale": "1-5"}]}]},
                 "key": "Response ID", "date": {"column": "Day", "pattern": "yyyy-MM-dd"},
                 "header": {"first": 1, "rows": 2, "names": 2},
                 "leaveOut": [{"column": "#4", "is": ["Survey Preview"]}, {"column": "Finished", "isNot": ["True"]}]}
                """);
        var text = """
                id,day,food,status,done
                Response ID,Day,How was the food?,Response Type,Finished
                1,2017-05-13,4,IP Address,True
                2,2017-05-13,9,Survey Preview,True
                3,2017-05-13,4,IP Address,False
                Average,,4
                4,2017-05-13,9,IP Address,True
                """;

        var dry = DryRun.of(CsvFile.open(FileOf.text(text)), mapping, ZoneOffset.UTC, finding -> {}, () -> true)
                .orElseThrow();

        assertThat(dry.leftOut()).isEqualTo(3);
        assertThat(dry.good()).isEqualTo(1);
        assertThat(dry.warned()).isEqualTo(1);
        assertThat(dry.rows()).isEqualTo(5);
        assertThat(dry.findings()).extracting(Finding::column).containsExactly("How was the food?");
    }

    private static TableFile refused(int rows) throws IOException {
        var text = new StringBuilder("id,day,food\n");
        for (int i = 0; i < rows; i++) {
            text.append(i).append(",never,4\n");
        }
        return CsvFile.open(FileOf.text(text.toString()));
    }

    private static DryRun of(String text) throws IOException {
        return DryRun.of(CsvFile.open(FileOf.text(text)), MAPPING, ZoneOffset.UTC, finding -> {}, () -> true)
                .orElseThrow();
    }
}
