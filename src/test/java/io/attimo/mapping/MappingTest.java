package io.attimo.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.attimo.journey.CustomerKind;
import io.attimo.journey.MomentType;
import io.attimo.journey.OneToOneOrMany;
import io.attimo.journey.Phase;
import io.attimo.journey.Scale;
import io.attimo.journey.TriggerOrMedal;
import io.attimo.mapping.InvalidMapping.Fault;
import io.attimo.mapping.InvalidMapping.Problem;
import io.attimo.platform.files.HeadingRows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {

    private static final List<String> HEADER = List.of("id", "day", "food", "wifi", "all", "lang", "words");

    private static final String WHOLE = """
            {"journey": {"name": " Visit ", "kind": "B2B", "stages": [
               {"name": "Waiting", "phase": "USE", "goal": "rest", "touchpoints": [
                 {"name": "Food", "column": "food", "scale": "1-5", "missing": ["0", 6, ""],
                  "type": "SMOT", "channel": "in person", "audience": "ONE_TO_ONE", "flags": ["MEDAL"]},
                 {"name": "Wi-Fi", "column": "wifi", "scale": {"min": 0, "max": 100, "pain": [0, 40], "glory": [70, 100]}}]}]},
             "key": "id",
             "date": {"column": "day", "pattern": "d/M/yyyy"},
             "outcomes": [{"name": "Overall", "column": "all", "scale": "nps"}],
             "segments": [{"name": "Language", "column": "lang", "labels": {"1": "English"}, "other": "Other", "missing": ["0"]}],
             "comments": [{"column": "words", "touchpoint": "Food"}]}
            """;

    @Test
    void every_part_of_a_mapping_is_read() {
        var mapping = MappingText.read(WHOLE);

        var stage = mapping.journey().stages().get(0);
        var food = stage.touchpoints().get(0);
        assertThat(mapping.journey().name()).isEqualTo("Visit");
        assertThat(mapping.journey().kind()).isEqualTo(CustomerKind.B2B);
        assertThat(stage.phase()).isEqualTo(Phase.USE);
        assertThat(food.scale()).isEqualTo(Scale.ONE_TO_FIVE);
        assertThat(food.missing()).containsExactly("0", "6", "");
        assertThat(food.type()).isEqualTo(MomentType.SMOT);
        assertThat(food.audience()).isEqualTo(OneToOneOrMany.ONE_TO_ONE);
        assertThat(food.flags()).containsExactly(TriggerOrMedal.MEDAL);
        assertThat(stage.touchpoints().get(1).scale()).isEqualTo(new Scale(0, 100, 0, 40, 70, 100));
        assertThat(mapping.source()).isEqualTo("survey");
        assertThat(mapping.outcomes().get(0).scale()).isEqualTo(Scale.NPS);
        assertThat(mapping.segments().get(0).labels()).isEqualTo(Map.of("1", "English"));
        assertThat(mapping.comments()).containsExactly(new Mapping.CommentColumn("words", "Food"));
        assertThat(problems(WHOLE)).isEmpty();
    }

    @Test
    void where_the_names_stand_and_which_rows_are_no_answers_is_read_and_printed() {
        var mapping = MappingText.read(with("""
                "header": {"first": 1, "rows": 3, "names": 2}, "leaveOut": [{"column": "#6", "is": ["x", 1]}]"""));

        assertThat(mapping.header()).isEqualTo(new HeadingRows(1, 3, 2));
        assertThat(mapping.leaveOut()).containsExactly(new Mapping.LeftOutRows("#6", Set.of("x", "1"), Set.of()));
        assertThat(MappingText.read(MappingText.print(mapping))).isEqualTo(mapping);
        assertThat(MappingText.print(MappingText.read(with("\"header\": {}")))).doesNotContain("header");
    }

    @Test
    void a_heading_or_a_rule_that_cannot_be_is_refused_at_its_place() {
        assertThat(problems(with("\"header\": {\"first\": 0}")))
                .containsExactly(new Problem("header.first", Fault.WRONG_VALUE, "0"));
        assertThat(problems(with("\"header\": {\"rows\": 11}")))
                .containsExactly(new Problem("header.rows", Fault.WRONG_VALUE, "11"));
        assertThat(problems(with("\"header\": {\"first\": 3, \"rows\": 2, \"names\": 5}")))
                .containsExactly(new Problem("header.names", Fault.WRONG_VALUE, "5"));
        assertThat(problems(with("\"leaveOut\": [{\"column\": \"no\", \"is\": [\"x\"]}, {\"column\": \"day\"}, null,"
                        + " {\"column\": \"#8\", \"is\": [\"x\"], \"isNot\": [\"y\"]}]")))
                .containsExactly(
                        new Problem("leaveOut[0].column", Fault.NO_SUCH_COLUMN, "no"),
                        new Problem("leaveOut[1].is", Fault.MISSING, ""),
                        new Problem("leaveOut[2]", Fault.MISSING, ""),
                        new Problem("leaveOut[3].column", Fault.NO_SUCH_COLUMN, "#8"),
                        new Problem("leaveOut[3]", Fault.IS_AND_IS_NOT, ""));
    }

    private static String with(String part) {
        return WHOLE.strip().replaceFirst("}$", ", " + part + "}");
    }

    @Test
    void what_is_null_where_something_must_stand_is_missing() {
        assertThat(paths(WHOLE.replaceFirst("(?s)\"stages\": \\[.*?\\]}]},", "\"stages\": [null]},")))
                .contains("journey.stages[0] MISSING");
        assertThat(paths(WHOLE.replaceFirst("\"outcomes\": \\[[^]]*]", "\"outcomes\": [null]")))
                .containsExactly("outcomes[0] MISSING");
        assertThat(paths(WHOLE.replace("\"1\": \"English\"", "\"1\": null")))
                .containsExactly("segments[0].labels.1 MISSING");
    }

    @Test
    void a_name_is_one_name_however_its_letters_were_put_together_and_a_column_is_the_files_own() {
        var mapping = MappingText.read(WHOLE.replace("Food", "Caffe\u0300").replace("\"food\"", "\"caffe\u0300\""));

        var coffee = mapping.journey().stages().get(0).touchpoints().get(0);
        assertThat(coffee.name()).isEqualTo("Caff\u00e8");
        assertThat(coffee.column()).isEqualTo("caffe\u0300");
        assertThat(mapping.comments().get(0).touchpoint()).isEqualTo("Caff\u00e8");
    }

    @Test
    void what_is_printed_reads_back_as_the_same() {
        var mapping = MappingText.read(WHOLE);
        var fixedDay = MappingText.read(
                WHOLE.replace("{\"column\": \"day\", \"pattern\": \"d/M/yyyy\"}", "{\"day\": \"2017-05-15\"}"));

        assertThat(MappingText.read(MappingText.print(mapping))).isEqualTo(mapping);
        assertThat(MappingText.read(MappingText.print(fixedDay))).isEqualTo(fixedDay);
        assertThat(MappingText.print(fixedDay)).contains("\"2017-05-15\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"unix\": \"s\"",
                "\"unix\": \"ms\"",
                "\"pattern\": \"d MMMM yyyy HH:mm\", \"zone\": \"Europe/Rome\"",
                "\"pattern\": \"yyyy-MM-dd'T'HH:mm:ssXXX\", \"zone\": \"UTC\""
            })
    void a_day_may_be_a_number_since_1970_or_a_time_of_a_zone(String date) {
        var text = WHOLE.replace("\"pattern\": \"d/M/yyyy\"", date);
        var mapping = MappingText.read(text);

        assertThat(problems(text)).isEmpty();
        assertThat(MappingText.read(MappingText.print(mapping))).isEqualTo(mapping);
    }

    @Test
    void a_unit_or_zone_there_is_not_is_refused_and_so_is_a_number_with_a_pattern() {
        var pattern = "\"pattern\": \"d/M/yyyy\"";

        assertThat(paths(WHOLE.replace(pattern, "\"unix\": \"h\""))).containsExactly("date.unix WRONG_VALUE");
        assertThat(paths(WHOLE.replace(pattern, pattern + ", \"zone\": \"Mars\"")))
                .containsExactly("date.zone WRONG_VALUE");
        assertThat(problems(WHOLE.replace(pattern, pattern + ", \"unix\": \"s\"")))
                .containsExactly(new Problem("date.unix", Fault.UNIX_AND_PATTERN, "d/M/yyyy"));
        assertThat(paths(WHOLE.replace("\"column\": \"day\", " + pattern, "\"day\": \"2017-05-15\", \"unix\": \"s\"")))
                .containsExactly("date DATE_TWO_WAYS");
    }

    @Test
    void a_field_that_is_not_ours_is_refused_by_its_path() {
        assertThat(problems(WHOLE.replace("\"channel\"", "\"chanel\"")))
                .containsExactly(new Problem("journey.stages[0].touchpoints[0].chanel", Fault.UNKNOWN_FIELD, "chanel"));
    }

    @Test
    void a_value_of_no_meaning_is_refused_by_its_path() {
        assertThat(paths(WHOLE.replace("\"1-5\"", "\"1-6\"")))
                .containsExactly("journey.stages[0].touchpoints[0].scale NO_SUCH_SCALE");
        assertThat(paths(WHOLE.replace("[0, 40]", "[0, 80]")))
                .containsExactly("journey.stages[0].touchpoints[1].scale NO_SUCH_SCALE");
        assertThat(paths(WHOLE.replace("\"USE\"", "\"USING\""))).containsExactly("journey.stages[0].phase WRONG_VALUE");
        assertThat(paths(WHOLE.replace("[\"0\", 6, \"\"]", "0")))
                .containsExactly("journey.stages[0].touchpoints[0].missing WRONG_VALUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{} {}", "{\"key\":\"a\",\"key\":\"b\"}", "not json"})
    void what_is_no_mapping_is_refused(String text) {
        assertThat(problems(text)).hasSize(1);
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThat(problems("{\"journey\":" + "[".repeat(100_000))).hasSize(1);
        assertThat(paths(" ".repeat(MappingText.LONGEST + 1))).containsExactly(" MAPPING_TOO_LARGE");
    }

    @Test
    void all_that_is_missing_is_told_at_once() {
        assertThat(paths("{}"))
                .containsExactly("journey MISSING", "key MISSING", "date MISSING", "journey.stages NO_RATINGS");
    }

    @Test
    void columns_that_the_file_does_not_have_are_named() {
        assertThat(problems(WHOLE.replace("\"column\": \"wifi\"", "\"column\": \"Wifi\"")))
                .containsExactly(new Problem("journey.stages[0].touchpoints[1].column", Fault.NO_SUCH_COLUMN, "Wifi"));
    }

    @Test
    void one_column_is_one_rating_and_one_name_one_touchpoint() {
        assertThat(paths(WHOLE.replace("\"column\": \"all\"", "\"column\": \"food\"")))
                .containsExactly("outcomes[0].column COLUMN_TWICE");
        assertThat(paths(WHOLE.replace("\"Wi-Fi\"", "\"Food\"")))
                .containsExactly("journey.stages[0].touchpoints[1].name NAME_TWICE");
    }

    @Test
    void names_have_a_limit_and_hold_no_control_characters() {
        assertThat(paths(WHOLE.replace("Wi-Fi", "x".repeat(121))))
                .containsExactly("journey.stages[0].touchpoints[1].name TOO_LONG");
        assertThat(paths(WHOLE.replace("Wi-Fi", "a\\u0000b")))
                .containsExactly("journey.stages[0].touchpoints[1].name ODD_CHARACTERS");
        assertThat(paths(WHOLE.replace("Wi-Fi", "a\\ud800b")))
                .containsExactly("journey.stages[0].touchpoints[1].name ODD_CHARACTERS");
    }

    /** Before the file is read, since none can hold them: whatever waits for it would fail again and again. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "long.question|'\"long\": {\"question\": \"a#b\", \"value\": \"food\"}'",
                "long.value|'\"long\": {\"question\": \"food\", \"value\": \"a#b\"}'",
                "answer.column|'\"answer\": {\"column\": \"a#b\"}'",
                "customer.column|'\"customer\": {\"column\": \"a#b\"}'",
                "weight.column|'\"weight\": {\"column\": \"a#b\"}'",
                "sheet|'\"sheet\": \"a#b\"'",
                "encoding|'\"encoding\": \"a#b\"'",
                "source|'\"source\": \"a#b\"'",
                "leaveOut[1].column|'\"leaveOut\": [{\"column\": \"day\", \"is\": [\"x\"]}, {\"column\": \"a#b\"}]'",
                "leaveOut[0].is[1]|'\"leaveOut\": [{\"column\": \"day\", \"is\": [\"x\", \"a#b\"]}]'",
                "leaveOut[0].isNot[0]|'\"leaveOut\": [{\"column\": \"day\", \"isNot\": [\"a#b\"]}]'"
            })
    void no_text_of_a_mapping_holds_what_no_file_can(String path, String part) {
        for (var odd : List.of("\\u0000", "\\ud83d", "\\ude00")) {
            var text = with(part).replace("#b", odd);
            var bad = catchThrowableOfType(InvalidMapping.class, () -> MappingText.read(text));

            assertThat(bad).as(part).isNotNull();
            assertThat(bad.problems()).containsExactly(new Problem(path, Fault.ODD_CHARACTERS, ""));
        }
    }

    @Test
    void neither_does_one_of_a_rating_a_segment_or_a_comment() {
        assertThat(paths(WHOLE.replace("\"wifi\"", "\"a\\u0000b\"")))
                .containsExactly("journey.stages[0].touchpoints[1].column ODD_CHARACTERS");
        assertThat(paths(WHOLE.replace("\"0\", 6, \"\"", "\"a\\u0000b\"")))
                .containsExactly("journey.stages[0].touchpoints[0].missing[0] ODD_CHARACTERS");
        assertThat(paths(WHOLE.replace("\"scale\": \"nps\"", "\"scale\": \"nps\", \"words\": {\"a\\u0000b\": 5}")))
                .containsExactly("outcomes[0].words ODD_CHARACTERS");
        assertThat(paths(WHOLE.replace("\"1\": \"English\"", "\"a\\u0000b\": \"English\"")))
                .containsExactly("segments[0].labels ODD_CHARACTERS");
        assertThat(paths(WHOLE.replace("\"words\", \"touchpoint\": \"Food\"", "\"a\\u0000b\"")))
                .containsExactly("comments[0].column ODD_CHARACTERS");
        assertThat(paths(WHOLE.replace("d/M/yyyy", "a\\u0000b"))).containsExactly("date.pattern ODD_CHARACTERS");
        assertThat(problems(WHOLE.replace("\"all\"", "\"a\\nb\"")))
                .containsExactly(new Problem("outcomes[0].column", Fault.NO_SUCH_COLUMN, "a\nb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HH:mm", "dd/MM", "bogus", "YYYY-MM-dd", "'"})
    void a_pattern_that_tells_no_day_is_refused(String pattern) {
        assertThat(paths(WHOLE.replace("d/M/yyyy", pattern))).containsExactly("date.pattern NO_SUCH_DATE_PATTERN");
    }

    @Test
    void a_day_is_told_one_way_only() {
        assertThat(paths(WHOLE.replace("\"d/M/yyyy\"", "\"d/M/yyyy\", \"day\": \"2017-05-15\"")))
                .containsExactly("date DATE_TWO_WAYS");
    }

    private static List<Problem> problems(String text) {
        var bad = catchThrowableOfType(
                InvalidMapping.class, () -> MappingCheck.of(MappingText.read(text), HEADER, false));
        return bad == null ? List.of() : bad.problems();
    }

    private static List<String> paths(String text) {
        return problems(text).stream()
                .map(problem -> problem.path() + " " + problem.fault())
                .toList();
    }
}
