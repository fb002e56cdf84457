package io.attimo.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.mapping.TableLayout;
import io.attimo.platform.files.FileOf;
import io.attimo.platform.files.HeadingRows;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HeadingRowsGuessTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    @Test
    void qualtrics_has_three_rows_of_which_the_questions_are_the_names() throws IOException {
        var preview = seen(CASES.resolve("01-qualtrics-numeric/qualtrics.csv"));

        assertThat(preview.headingRows()).isEqualTo(new HeadingRows(1, 3, 2));
        assertThat(preview.header())
                .contains("Response ID", "How happy were you with each of these? - The counter")
                .doesNotContain("Q2_1");
        assertThat(preview.rows()).hasSize(5);
        assertThat(preview.rows().get(0)).contains("R_000x");
    }

    @Test
    void qualtrics_of_old_has_two_rows() throws IOException {
        var preview = read("V1,V2,Q1,\nResponseID,ResponseSet,How was it?,\nR_1,Default,5,\n");

        assertThat(preview.headingRows()).isEqualTo(new HeadingRows(1, 2, 2));
        assertThat(preview.header()).containsExactly("ResponseID", "ResponseSet", "How was it?", "#4");
    }

    @Test
    void a_second_row_may_fill_all_that_the_first_leaves_blank() throws IOException {
        var preview = read(",Which system do you use?,,Why?\n#,macOS,BSD,\n1,macOS,,it works\n2,,BSD,\n");

        assertThat(preview.headingRows()).isEqualTo(new HeadingRows(1, 2, 1));
        assertThat(preview.title(0)).isEqualTo("#");
        assertThat(preview.title(2)).isEqualTo("Which system do you use? – BSD");
    }

    @Test
    void surveymonkey_has_two_rows_and_a_blank_name_is_read_with_the_question_to_its_left() throws IOException {
        var preview = seen(CASES.resolve("04-surveymonkey-column-per-option/sm-expanded.csv"));

        assertThat(preview.headingRows()).isEqualTo(new HeadingRows(1, 2, 1));
        assertThat(preview.header())
                .containsExactly(
                        "Respondent ID",
                        "End Date",
                        "How satisfied were you with the counter?",
                        "#4",
                        "#5",
                        "#6",
                        "#7",
                        "How likely would you recommend us?");
        assertThat(preview.title(1)).isEqualTo("End Date");
        assertThat(preview.title(5)).isEqualTo("How satisfied were you with the counter? – Somewhat satisfied");
    }

    @Test
    void what_surveymonkey_says_of_a_question_with_one_column_is_no_part_of_its_name() throws IOException {
        var preview = read("Respondent ID,Start Date,How was it?,Why?\n,,Response,Open-Ended Response\n118,x,5,fine\n");

        assertThat(preview.headingRows()).isEqualTo(new HeadingRows(1, 2, 1));
        assertThat(preview.title(2)).isEqualTo("How was it?");
    }

    @Test
    void it_has_two_rows_also_where_nothing_names_the_answers() throws IOException {
        var preview =
                read("What is your religion?,,Do you pray?\nResponse,Other (please specify),Response\nNone,,Never\n");

        assertThat(preview.headingRows()).isEqualTo(new HeadingRows(1, 2, 1));
        assertThat(preview.title(0)).isEqualTo("What is your religion?");
    }

    @Test
    void options_may_be_numbers_or_spans_of_them() throws IOException {
        for (var text : new String[] {
            "Respondent ID,End Date,How old are you?,,,Why?\n,,18-24,25-34,35+,Open-Ended Response\n118,x,18-24,,,\n119,x,,,35+,ok\n",
            "Respondent ID,End Date,How likely is it?,,\n,,0,5,10\n118,x,0,,\n119,x,,5,\n",
            "Respondent ID,End Date,How was it in,,\n,,2019,2020,2021\n118,x,Good,Bad,Fair\n119,x,Bad,Bad,Good\n"
        }) {
            var preview = read(text);

            assertThat(preview.headingRows()).as(text).isEqualTo(new HeadingRows(1, 2, 1));
            assertThat(preview.header()).as(text).contains("#4", "#5");
        }
        assertThat(read("Respondent ID,How old are you?,,\n,18-24,25-34,35+\n118,18-24,,\n119,,,35+\n")
                        .title(2))
                .isEqualTo("How old are you? – 25-34");
    }

    @Test
    void an_answer_of_somebody_without_a_number_is_no_row_of_the_heading() throws IOException {
        for (var text : new String[] {
            "id,food,,\n,5,4,3\n2,4,4,1\n3,1,1,1\n", "id,food,,\n,5,,\n,5,,\n3,5,,\n", "id,food\n,5\n3,5\n"
        }) {
            assertThat(read(text).headingRows()).as(text).isEqualTo(HeadingRows.USUAL);
        }
    }

    @Test
    void titles_stand_above_the_heading() throws IOException {
        var preview = read("Survey of September\nExported,2026-10-01\nid,day,counter,till,why\n1,2026-09-01,5,4,\n");

        assertThat(preview.headingRows()).isEqualTo(new HeadingRows(3, 1, 3));
        assertThat(preview.header()).containsExactly("id", "day", "counter", "till", "why");
    }

    @Test
    void a_title_may_stand_above_two_rows() throws IOException {
        var preview = read("September\nid,Satisfaction with,,\n,Counter,Till,Shop\n1,5,4,3\n2,5,4,3\n");

        assertThat(preview.headingRows()).isEqualTo(new HeadingRows(2, 2, 2));
        assertThat(preview.title(2)).isEqualTo("Satisfaction with – Till");
    }

    @Test
    void most_files_have_their_names_in_the_first_row() throws IOException {
        for (var text : new String[] {
            "id,day\n1,2026-09-01\n",
            "id,day,why\n,,fine\n2,2026-09-01,\n",
            "id;a,b;c\n1;2;3\n",
            "id,,\n1,2,3\n",
            ",name,town\na,Bob,Rome\nb,Ann,Turin\n",
            "only\n1\n2\n",
            "id,food,wifi,shop\n1\n2,4,5,5\n"
        }) {
            assertThat(read(text).headingRows()).as(text).isEqualTo(HeadingRows.USUAL);
        }
    }

    @Test
    void a_first_row_like_the_others_is_none_of_a_heading() throws IOException {
        for (var text : new String[] {
            "a1b2c3d4,5,2026-09-01,fine\na1b2c3d5,4,2026-09-02,slow\na1b2c3d6,3,2026-09-02,\n",
            "5,4\n3,2\n1,5\n",
            "ann@example.com,Very satisfied\nbob@example.com,Satisfied\n",
            "Satisfied,Agree\nDissatisfied,Disagree\nSatisfied,Agree\nDissatisfied,Disagree\nSatisfied,Agree\n",
            "9,2026-09-01\n10,2026-09-02\n11,2026-09-03\n"
        }) {
            var preview = read(text);

            assertThat(preview.headingRows()).as(text).isEqualTo(new HeadingRows(1, 0, 1));
            assertThat(preview.header()).as(text).startsWith("#1", "#2");
            assertThat(preview.rows()).as(text).hasSize((int)
                    Math.min(5, text.lines().count()));
            assertThat(preview.title(1)).isEqualTo("#2");
        }
    }

    @Test
    void what_no_row_of_the_column_looks_like_is_a_name() throws IOException {
        for (var text : new String[] {
            "shop,2024,2025\nRome,5,4\nTurin,3,2\n",
            "0,1,2\n5,4,3\n1,2,2\n",
            "1,2,3,4\n5,4,3,1\n1,2,2,2\n",
            "Red,Blue\nRed,\n,Blue\nRed,Blue\n",
            "2026-09-01,2026-09-02\n5,4\n3,2\n",
            "Very,Odd\nfine,good\nbad,poor\n"
        }) {
            assertThat(read(text).headingRows()).as(text).isEqualTo(HeadingRows.USUAL);
        }
    }

    @Test
    void the_line_that_names_the_separator_and_blank_ends_of_rows_are_understood() throws IOException {
        var preview = seen(CASES.resolve("27-trailing-separator-and-sep-line/sep.csv"));

        assertThat(preview.separator()).isEqualTo(";");
        assertThat(preview.header()).containsExactly("id", "date", "Counter", "NPS", "#5");
    }

    @Test
    void of_a_repeated_name_the_first_keeps_it() throws IOException {
        assertThat(seen(CASES.resolve("17-duplicate-headings/typeform.csv")).header())
                .startsWith("#", "How was the counter?", "Other", "How was the till?", "Other (2)", "NPS");
    }

    @Test
    void a_person_may_say_where_the_names_stand() throws IOException {
        var file = CASES.resolve("01-qualtrics-numeric/qualtrics.csv");

        var preview = FilePreview.of(file, new TableLayout(null, new HeadingRows(1, 3, 1), null, null));

        assertThat(preview.header()).contains("Q2_1");
        assertThat(FilePreview.stored(preview.print())).isEqualTo(preview);
    }

    private static FilePreview read(String text) throws IOException {
        return seen(FileOf.text(text));
    }

    private static FilePreview seen(Path file) throws IOException {
        return FilePreview.of(file, TableLayout.of(null));
    }
}
