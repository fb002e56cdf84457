package io.attimo.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.mapping.InvalidMapping.Fault;
import io.attimo.mapping.InvalidMapping.Problem;
import io.attimo.platform.files.TableRow;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivedCellsTest {

    private static final List<String> OPTIONS = List.of("id", "bad", "fair", "good");

    private static final String THREE = """
            {"journey": {"name": "Shop", "stages": [{"name": "Visit", "touchpoints": [
               {"name": "Till", "columns": ["bad", "#3", "good"],
                "scale": {"min": 1, "max": 3, "pain": [1, 1], "glory": [3, 3]}%s}]}]},
             "key": "id", "date": {"day": "2026-09-01"}}
            """;

    private static final String PER_ANSWER = """
            {"journey": {"name": "Shop", "stages": [{"name": "Visit", "touchpoints": [
               {"name": "Till", "column": "How was the till?", "scale": "1-5"},
               {"name": "Counter", "column": "answer", "scale": "1-5"}]}]},
             "key": "id", "date": {"day": "2026-09-01"}, "long": {"question": "question", "value": "answer"},
             "segments": [{"name": "Town", "column": "town"}], "comments": [{"column": "Why?"}]}
            """;

    @Test
    void the_column_of_the_chosen_option_is_the_mark() {
        assertThat(mark("1", "", "", "good")).isEqualTo(3);
        assertThat(mark("1", "0", "1", "0")).isEqualTo(2);
        assertThat(mark("1", "x", "", "")).isEqualTo(1);
        assertThat(mark("1", "False", "TRUE", "false")).isEqualTo(2);
    }

    @Test
    void words_say_which_mark_an_option_is_in_whatever_order_the_columns_stand() {
        var best = THREE.formatted(", \"words\": {\"Good\": 3, \"Fair\": 2, \"Bad\": 1}")
                .replace("\"bad\", \"#3\", \"good\"", "\"good\", \"bad\"");

        var good = read(best, OPTIONS, "1", "", "", "Good").answer().orElseThrow();
        var bad = read(best, OPTIONS, "1", "Bad", "", "").answer().orElseThrow();

        assertThat(good.marks()).containsExactly(3);
        assertThat(bad.marks()).containsExactly(1);
        assertThat(problems(best)).isEmpty();
    }

    @Test
    void a_number_is_the_mark_itself() {
        assertThat(mark("1", "3", "", "")).isEqualTo(3);
    }

    @Test
    void without_a_chosen_option_there_is_no_mark() {
        assertThat(mark("1", "", "0", "No")).isNaN();
    }

    @Test
    void two_chosen_options_are_no_mark_and_are_told() {
        var result = read(THREE.formatted(""), OPTIONS, "1", "x", "", "x");

        assertThat(result.findings()).extracting(Finding::reason).containsExactly(Finding.Reason.NOT_A_NUMBER);
        assertThat(result.findings()).extracting(Finding::value).containsExactly("1 + 3");
    }

    @Test
    void one_column_for_each_mark_is_wanted() {
        assertThat(problems(THREE.formatted("").replace(", \"good\"", "")))
                .contains(new Problem("journey.stages[0].touchpoints[0].columns", Fault.NOT_ONE_A_MARK, "1-3"));
        assertThat(problems(THREE.formatted(", \"column\": \"bad\"")))
                .contains(new Problem("journey.stages[0].touchpoints[0]", Fault.COLUMN_AND_COLUMNS, ""));
        assertThat(problems(THREE.formatted("").replace("#3", "bad")))
                .contains(new Problem("journey.stages[0].touchpoints[0].columns[1]", Fault.COLUMN_TWICE, "bad"));
    }

    @Test
    void a_row_that_answers_one_question_says_nothing_of_the_others() {
        var till = readLong("7", "How was the till?", "4").answer().orElseThrow();
        var why = readLong("7", "Why?", "slow").answer().orElseThrow();

        assertThat(till.marks()).containsExactly(4, Double.NaN);
        assertThat(till.part()).isEqualTo("How was the till?");
        assertThat(why.remarks()).containsExactly("slow");
        assertThat(why.marks()).containsExactly(Double.NaN, Double.NaN);
        assertThat(why.labels()).containsExactly("Rome");
    }

    @Test
    void a_question_may_be_called_as_a_column_is() {
        assertThat(readLong("7", "answer", "2").answer().orElseThrow().marks()).containsExactly(Double.NaN, 2);
    }

    @Test
    void a_question_nobody_asked_for_is_left_out() {
        assertThat(readLong("7", "Shoe size", "42").isLeftOut()).isTrue();
        assertThat(readLong("7", "", "42").isLeftOut()).isTrue();
    }

    @Test
    void the_columns_of_question_and_answer_have_to_be_there() {
        assertThatThrownBy(() -> new RowReader(MappingText.read(PER_ANSWER), List.of("id", "town"), ZoneOffset.UTC))
                .isInstanceOfSatisfying(
                        InvalidMapping.class,
                        bad -> assertThat(bad.problems())
                                .containsExactly(
                                        new Problem("long.question", Fault.NO_SUCH_COLUMN, "question"),
                                        new Problem("long.value", Fault.NO_SUCH_COLUMN, "answer")));
    }

    @Test
    void where_several_rows_are_one_answer_each_row_can_be_none_of_its_own() {
        var eachRow = PER_ANSWER.replace("\"key\": \"id\"", "\"answer\": \"row\"");

        assertThatThrownBy(() -> new RowReader(
                        MappingText.read(eachRow), List.of("id", "town", "question", "answer"), ZoneOffset.UTC))
                .isInstanceOfSatisfying(
                        InvalidMapping.class,
                        bad -> assertThat(bad.problems())
                                .containsExactly(new Problem("answer", Fault.ROW_OF_LONG, "")));
    }

    private static double mark(String... cells) {
        return read(THREE.formatted(""), OPTIONS, cells).answer().orElseThrow().marks()[0];
    }

    private static RowResult readLong(String id, String question, String answer) {
        return read(PER_ANSWER, List.of("id", "town", "question", "answer"), id, "Rome", question, answer);
    }

    private static RowResult read(String mapping, List<String> header, String... cells) {
        return new RowReader(MappingText.read(mapping), header, ZoneOffset.UTC).read(new TableRow(2, List.of(cells)));
    }

    private static List<Problem> problems(String mapping) {
        try {
            MappingCheck.of(MappingText.read(mapping), OPTIONS, false);
            return List.of();
        } catch (InvalidMapping bad) {
            return bad.problems();
        }
    }
}
