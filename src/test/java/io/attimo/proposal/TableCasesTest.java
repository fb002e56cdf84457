package io.attimo.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.attimo.journey.Scale;
import io.attimo.mapping.AnswerKey;
import io.attimo.mapping.DryRun;
import io.attimo.mapping.MappedTable;
import io.attimo.mapping.Mapping;
import io.attimo.mapping.MappingText;
import io.attimo.mapping.TableLayout;
import io.attimo.platform.files.FileOf;
import io.attimo.platform.files.HeadingRows;
import io.attimo.platform.files.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files as survey tools write them, and the figures that are in them. */
class TableCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    private static final MappingTarget TARGET =
            new MappingTarget("Shop", Optional.empty(), "Survey", "Several of these", LocalDate.of(2026, 11, 29));

    private static final String COUNTER_AND_TILL = """
            {"journey": {"name": "Shop", "stages": [{"name": "In the shop", "touchpoints": [
               {"name": "Counter", "column": "%s", "scale": "1-5"}, {"name": "Till", "column": "%s", "scale": "1-5"}]}]},
             "key": "%s", "date": {"column": "%s", "pattern": "%s"}, %s}
            """;

    @Test
    void qualtrics_with_its_three_rows() throws IOException {
        var mapping = MappingText.read(COUNTER_AND_TILL.formatted(
                "How happy were you with each of these? - The counter",
                "#10",
                "Response ID",
                "Recorded Date",
                "yyyy-MM-dd HH:mm:ss",
                "\"header\": {\"first\": 1, \"rows\": 3, \"names\": 2},"
                        + " \"leaveOut\": [{\"column\": \"#3\", \"is\": [\"Survey Preview\"]}]"));

        var dry = dry("01-qualtrics-numeric/qualtrics.csv", mapping);

        assertThat(dry.rows()).isEqualTo(12);
        assertThat(dry.good()).isEqualTo(12);
        assertThat(mean("01-qualtrics-numeric/qualtrics.csv", mapping, 0)).isEqualTo(3.5);
        assertThat(mean("01-qualtrics-numeric/qualtrics.csv", mapping, 1)).isCloseTo(3.083, within(.001));
    }

    @Test
    void what_is_proposed_for_qualtrics_leaves_its_headings_and_previews_out() throws IOException {
        var preview = FilePreview.of(CASES.resolve("01-qualtrics-numeric/qualtrics.csv"), TableLayout.of(null));

        var mapping = MappingGuess.of(preview, TARGET).mapping();

        assertThat(mapping.header()).isEqualTo(preview.headingRows());
        assertThat(mapping.leaveOut()).extracting(Mapping.LeftOutRows::column).containsExactly("Response Type");
        assertThat(mapping.leaveOut().get(0).is()).contains("Survey Preview");
    }

    @Test
    void what_asks_for_a_recommendation_or_is_alone_on_its_scale_is_an_outcome() throws IOException {
        var preview = FilePreview.of(CASES.resolve("01-qualtrics-numeric/qualtrics.csv"), TableLayout.of(null));

        var mapping = MappingGuess.of(preview, TARGET).mapping();
        var score = MappingGuess.of(of("id,day,Counter,Score", "1,2026-09-01,5,10", "2,2026-09-02,1,0"), TARGET)
                .mapping();
        var two = MappingGuess.of(of("id,day,Till,Score", "1,2026-09-01,0,10", "2,2026-09-02,10,0"), TARGET)
                .mapping();

        assertThat(mapping.outcomes())
                .extracting(Mapping.OutcomeColumn::name)
                .containsExactly("Would you tell a friend about us?");
        assertThat(mapping.ratings()).hasSize(3);
        assertThat(score.outcomes()).extracting(Mapping.OutcomeColumn::name).containsExactly("Score");
        assertThat(two.outcomes()).isEmpty();
    }

    @Test
    void what_asks_how_much_something_matters_is_no_recommendation_though_it_goes_from_0_to_10() throws IOException {
        for (var title : List.of(
                "How much importance do you give to the price?",
                "How important is a recommendation to you?",
                "Quanta importanza dà al prezzo?",
                "Que importância dá ao preço?",
                "How much time did you have for it?")) {
            var mapping = MappingGuess.of(of("id,day,Till," + title, "1,2026-09-01,5,10", "2,2026-09-02,1,0"), TARGET)
                    .mapping();

            assertThat(mapping.outcomes()).as(title).isEmpty();
            assertThat(mapping.ratings())
                    .as(title)
                    .extracting(Mapping.Rating::column)
                    .contains(title);
        }
    }

    @Test
    void a_recommendation_is_known_in_seven_languages() throws IOException {
        for (var title : List.of(
                "How likely are you to come again?",
                "Would you recommend us?",
                "Ci raccomanderebbe a un amico?",
                "Würden Sie uns weiterempfehlen?",
                "Recommanderiez-vous notre magasin ?",
                "¿Nos recomendaría?",
                "Zou u ons aanraden?",
                "Recomendaria a um amigo?",
                "Punteggio",
                "Score (0-10)")) {
            var mapping = MappingGuess.of(of("id,day,Till," + title, "1,2026-09-01,5,10", "2,2026-09-02,1,0"), TARGET)
                    .mapping();

            assertThat(mapping.outcomes())
                    .as(title)
                    .extracting(Mapping.OutcomeColumn::column)
                    .containsExactly(title);
        }
    }

    @Test
    void what_a_tool_counts_by_itself_is_no_rating() throws IOException {
        var qualtrics = of(
                "ResponseId,Q1_First Click,Q1_Page Submit,Q1_Click Count,Progress,Q2",
                "Response ID,Timing - First Click,Timing - Page Submit,Tempi - Clics,Progress,The till?",
                "\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_FIRST_CLICK\"\"}\","
                        + "\"{\"\"ImportId\"\":\"\"QID1_PAGE_SUBMIT\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_CLICK_COUNT\"\"}\","
                        + "\"{\"\"ImportId\"\":\"\"progress\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\"",
                "R_1,1,0,1,1,5",
                "R_2,5,10,5,10,1");
        var limesurvey = of("id,lastpage,Total time,Till", "7,1,0,5", "8,5,10,1");

        for (var file : List.of(qualtrics, limesurvey)) {
            assertThat(MappingGuess.of(file, TARGET).mapping().ratings())
                    .extracting(Mapping.Rating::column)
                    .containsExactly(file.header().get(file.header().size() - 1));
        }
    }

    @Test
    void what_nobody_was_asked_is_no_rating_though_it_is_called_one() throws IOException {
        var mapping = MappingGuess.of(of("id,day,Till,Rating of the spa", "1,2026-09-01,5,", "2,2026-09-02,1,"), TARGET)
                .mapping();

        assertThat(mapping.ratings()).extracting(Mapping.Rating::column).containsExactly("Till");
    }

    @Test
    void typeform_numbers_its_answers_under_a_sign() throws IOException {
        for (var keys : List.of(List.of("1", "2", "3"), List.of("x4hef0a1", "x5hef0a1", "x6hef0a1"))) {
            var mapping = MappingGuess.of(
                            of("#,Till,Shop", keys.get(0) + ",5,4", keys.get(1) + ",1,4", keys.get(2) + ",5,4"), TARGET)
                    .mapping();

            assertThat(mapping.answer()).isEqualTo(new AnswerKey("#"));
            assertThat(mapping.touchpoints())
                    .extracting(Mapping.TouchpointColumn::column)
                    .doesNotContain("#");
        }
        assertThat(MappingGuess.of(of("#,day,Till", "1,2026-09-01,5", "1,2026-09-02,4", "1,2026-09-03,1"), TARGET)
                        .mapping()
                        .answer())
                .isEqualTo(AnswerKey.EACH_ROW);
    }

    @Test
    void of_a_file_without_a_heading_no_row_is_lost_and_a_person_is_told() throws IOException {
        var file = FileOf.text("a1b2c3d4,5,2026-09-01\na1b2c3d5,1,2026-09-02\na1b2c3d6,3,2026-09-03\n");

        var proposal = MappingGuess.of(FilePreview.of(file, TableLayout.of(null)), TARGET);
        var dry = DryRun.of(TableFile.open(file, null), proposal.mapping(), ZoneOffset.UTC, finding -> {}, () -> true)
                .orElseThrow();

        assertThat(proposal.mapping().header()).isEqualTo(new HeadingRows(1, 0, 1));
        assertThat(proposal.mapping().ratings())
                .extracting(Mapping.Rating::column)
                .containsExactly("#2");
        assertThat(proposal.doubts()).extracting(Doubt::about).contains(Doubt.About.HEADER);
        assertThat(dry.rows()).isEqualTo(3);
        assertThat(dry.good()).isEqualTo(3);
    }

    @Test
    void rows_that_each_answer_one_question_are_proposed_as_such() throws IOException {
        var preview = FilePreview.of(CASES.resolve("09-one-row-per-answer/long.csv"), TableLayout.of(null));

        var proposal = MappingGuess.of(preview, TARGET);
        var mapping = proposal.mapping();

        assertThat(mapping.perAnswer()).isEqualTo(new Mapping.AnswerRows("question", "answer"));
        assertThat(mapping.answer()).isEqualTo(new AnswerKey("userId"));
        assertThat(mapping.touchpoints())
                .extracting(Mapping.TouchpointColumn::column)
                .containsExactly("Counter", "Till");
        assertThat(mapping.outcomes()).extracting(Mapping.OutcomeColumn::column).containsExactly("Recommend");
        assertThat(proposal.doubts()).extracting(Doubt::about).containsExactly(Doubt.About.KEY, Doubt.About.ROWS);
        assertThat(dry("09-one-row-per-answer/long.csv", mapping).good()).isEqualTo(36);
        assertThat(mean("09-one-row-per-answer/long.csv", mapping, 0)).isEqualTo(3.5);
        assertThat(mean("09-one-row-per-answer/long.csv", mapping, 1)).isCloseTo(3.083, within(.001));
    }

    @Test
    void where_no_column_holds_the_answers_no_rating_is_proposed_but_a_doubt() throws IOException {
        var proposal = MappingGuess.of(
                of("id,day,question,given", "1,2026-09-01,Till,5", "1,2026-09-01,Shop,1", "2,2026-09-01,Till,1"),
                TARGET);

        assertThat(proposal.mapping().ratings()).isEmpty();
        assertThat(proposal.doubts())
                .filteredOn(doubt -> doubt.about() == Doubt.About.ROWS)
                .extracting(Doubt::column)
                .containsExactly("question");
    }

    @Test
    void what_numbers_rows_tells_no_answers_where_each_row_is_a_part_of_one() throws IOException {
        var lines = new String[] {
            "id,response_id,email,question,answer,country",
            "1,r1,a@b.it,Till,5,IT",
            "2,r1,a@b.it,Why not?,Too slow,IT",
            "3,r2,c@b.it,Till,1,DE",
            "4,r2,c@b.it,NPS,9,DE"
        };

        var mapping = MappingGuess.of(of(lines), TARGET).mapping();

        assertThat(mapping.answer()).isEqualTo(new AnswerKey("response_id"));
        assertThat(mapping.customer()).isEqualTo(new Mapping.CustomerColumn("email"));
        assertThat(mapping.touchpoints())
                .extracting(Mapping.TouchpointColumn::column)
                .containsExactly("Till");
        assertThat(mapping.outcomes()).extracting(Mapping.OutcomeColumn::column).containsExactly("NPS");
        assertThat(mapping.comments()).extracting(Mapping.CommentColumn::column).containsExactly("Why not?");
        assertThat(mapping.segments()).extracting(Mapping.SegmentColumn::column).containsExactly("country");
    }

    @Test
    void who_says_that_a_row_holds_all_answers_is_believed() throws IOException {
        var asked = new TableLayout(null, HeadingRows.USUAL, null, null);

        var preview = FilePreview.of(CASES.resolve("09-one-row-per-answer/long.csv"), asked);

        assertThat(preview.perAnswer()).isNull();
        assertThat(MappingGuess.of(preview, TARGET).mapping().ratings())
                .extracting(Mapping.Rating::column)
                .containsExactly("answer");
    }

    @Test
    void questions_without_end_are_none() throws IOException {
        var each = IntStream.range(0, 9).mapToObj(i -> i + ",Ticket " + i + "," + i % 5);
        var one = IntStream.range(0, 9).mapToObj(i -> i + ",How was it?," + i % 5);

        for (var rows : List.of(each, one)) {
            var text = "id,question,answer\n" + rows.collect(Collectors.joining("\n"));
            assertThat(of(text.split("\n")).perAnswer()).isNull();
        }
    }

    @Test
    void words_of_no_known_scale_are_asked_in_either_order_and_none_is_taken() throws IOException {
        var file = of(
                "id,date,Rate the weather,Why this rating?",
                "1,2026-09-01,Rainy,So it was",
                "2,2026-09-01,Cloudy,Ask me not",
                "3,2026-09-02,Sunny,Blue skies");

        var proposal = MappingGuess.of(file, TARGET);

        var weather = proposal.mapping().ratings();
        assertThat(weather).extracting(Mapping.Rating::column).containsExactly("Rate the weather");
        assertThat(weather.get(0).scale()).isNull();
        assertThat(weather.get(0).words()).isEmpty();
        assertThat(proposal.doubts())
                .filteredOn(doubt -> doubt.about() == Doubt.About.WORDS)
                .extracting(Doubt::column)
                .containsExactly("Rate the weather");
    }

    @Test
    void what_is_asked_of_the_whole_in_words_of_no_known_scale_is_asked_as_an_outcome() throws IOException {
        for (var title : List.of("NPS", "How was it overall?", "Would you recommend us?")) {
            var proposal = MappingGuess.of(
                    of("id,date," + title, "1,2026-09-01,Meh", "2,2026-09-01,Fab", "3,2026-09-02,Wow"), TARGET);

            assertThat(proposal.mapping().outcomes())
                    .as(title)
                    .extracting(Mapping.OutcomeColumn::column)
                    .containsExactly(title);
            assertThat(proposal.mapping().outcomes().get(0).scale()).isNull();
            assertThat(doubtsAbout(proposal, title)).containsExactly(Doubt.About.WORDS);
        }
    }

    @Test
    void groups_of_nps_and_its_reasons_are_no_outcomes() throws IOException {
        var mapping = MappingGuess.of(
                        of(
                                "id,date,NPS,NPS group,Reason for your NPS",
                                "1,2026-09-01,9,Promoter,So good",
                                "2,2026-09-01,7,Passive,Not bad",
                                "3,2026-09-01,0,Detractor,Too slow"),
                        TARGET)
                .mapping();

        assertThat(mapping.outcomes()).extracting(Mapping.OutcomeColumn::column).containsExactly("NPS");
        assertThat(mapping.comments()).extracting(Mapping.CommentColumn::column).containsExactly("Reason for your NPS");
    }

    @Test
    void columns_answered_as_a_rating_is_are_asked_as_ratings_too() throws IOException {
        var oneIsNamed = of(
                "id,date,Rate the till,The shop,Colour",
                "1,2026-09-01,Meh,Fab,Red",
                "2,2026-09-01,Fab,Wow,Blue",
                "3,2026-09-02,Wow,Meh,Green");
        var ofOneQuestion = of(
                "id,date,How was it? [Till],How was it? [Shop],How was it? [Stairs],Colour [Of it]",
                "1,2026-09-01,Meh,Fab,Meh,Red",
                "2,2026-09-01,Fab,Wow,Fab,Blue",
                "3,2026-09-02,Wow,Meh,Wow,Green");
        var cities = of(
                "id,date,Home town,From,To",
                "1,2026-09-01,Rome,Turin,Milan",
                "2,2026-09-01,Turin,Milan,Rome",
                "3,2026-09-02,Milan,Rome,Turin");

        assertThat(MappingGuess.of(oneIsNamed, TARGET).mapping().ratings())
                .extracting(Mapping.Rating::column)
                .containsExactly("Rate the till", "The shop");
        assertThat(MappingGuess.of(ofOneQuestion, TARGET).mapping().ratings())
                .extracting(Mapping.Rating::column)
                .containsExactly("How was it? [Till]", "How was it? [Shop]", "How was it? [Stairs]");
        assertThat(MappingGuess.of(ofOneQuestion, TARGET).doubts())
                .filteredOn(doubt -> doubt.about() == Doubt.About.WORDS)
                .hasSize(3);
        assertThat(MappingGuess.of(cities, TARGET).mapping().ratings()).isEmpty();
    }

    @Test
    void options_answered_with_yes_or_no_are_one_question_and_not_a_filter_each() throws IOException {
        for (var yes : List.of("Yes,No,N/A", "Ja,Nein,", "Y,N,")) {
            var word = (yes + " ").split(",");
            var file = of(
                    "id,date,Languages you speak? [Italian],Languages you speak? [German],Languages you speak? [Dutch],Till",
                    "1,2026-09-01,%s,%s,%s,5".formatted(word[0], word[1], word[1]),
                    "2,2026-09-01,%s,%s,%s,4".formatted(word[1], word[0], word[1]),
                    "3,2026-09-01,%s,%s,%s,4".formatted(word[0], word[1], word[0]),
                    "4,2026-09-02,%s,%s,%s,1".formatted(word[2].strip(), word[2].strip(), word[2].strip()));

            var proposal = MappingGuess.of(file, TARGET);
            var segments = proposal.mapping().segments();

            assertThat(segments).as(yes).hasSize(1);
            assertThat(segments.get(0).columns()).hasSize(3);
            assertThat(segments.get(0).labels().values()).containsExactly("Italian", "German", "Dutch");
            assertThat(segments.get(0).other()).isEqualTo("Several of these");
            assertThat(doubtsAbout(proposal, segments.get(0).columns().get(0)))
                    .containsExactly(Doubt.About.HEADER, Doubt.About.WORDS);
        }
    }

    @Test
    void options_whose_brackets_were_not_kept_are_one_question_where_they_are_answered_with_yes_or_no()
            throws IOException {
        var options = MappingGuess.of(
                        of(
                                "id,date,Q1_SQ001,Q1_SQ002,Q1_SQ003,Q2_SQ001,Q2_SQ002,Q2_SQ003",
                                "1,2026-09-01,Y,N,N,5,4,1",
                                "2,2026-09-01,N,Y,N,1,5,2",
                                "3,2026-09-02,Y,N,Y,3,1,5"),
                        TARGET)
                .mapping();

        assertThat(options.segments()).singleElement().satisfies(question -> {
            assertThat(question.name()).isEqualTo("Q1");
            assertThat(question.columns()).containsExactly("Q1_SQ001", "Q1_SQ002", "Q1_SQ003");
        });
        assertThat(options.ratings())
                .extracting(Mapping.Rating::column)
                .containsExactly("Q2_SQ001", "Q2_SQ002", "Q2_SQ003");
    }

    @Test
    void how_often_something_was_is_no_rating_unless_somebody_says_so() throws IOException {
        for (var title : List.of("How often did you visit us?", "Visits", "Quanto spesso viene da noi?")) {
            var proposal = MappingGuess.of(
                    of(
                            "id,date,Till,\"" + title + "\"",
                            "1,2026-09-01,5,Never",
                            "2,2026-09-01,1,Rarely",
                            "3,2026-09-01,1,Sometimes",
                            "4,2026-09-01,1,Often",
                            "5,2026-09-01,1,Always"),
                    TARGET);

            assertThat(proposal.mapping().ratings())
                    .as(title)
                    .extracting(Mapping.Rating::column)
                    .containsExactly("Till");
            assertThat(proposal.mapping().segments())
                    .as(title)
                    .extracting(Mapping.SegmentColumn::column)
                    .containsExactly(title);
            assertThat(doubtsAbout(proposal, title)).as(title).containsExactly(Doubt.About.SCALE);
        }
        var numbers = MappingGuess.of(
                of("id,date,Till,How often did you visit us?", "1,2026-09-01,5,1", "2,2026-09-01,1,5"), TARGET);
        assertThat(numbers.mapping().ratings())
                .extracting(Mapping.Rating::column)
                .containsExactly("Till");
        assertThat(doubtsAbout(numbers, "How often did you visit us?")).containsExactly(Doubt.About.SCALE);
    }

    @Test
    void a_title_may_stand_above_a_table_without_a_heading() throws IOException {
        var file =
                of("Answers of September,,", "a1b2c3d4,5,2026-09-01", "a1b2c3d5,1,2026-09-02", "a1b2c3d6,3,2026-09-03");

        assertThat(file.headingRows()).isEqualTo(new HeadingRows(2, 0, 2));
        assertThat(MappingGuess.of(file, TARGET).mapping().ratings())
                .extracting(Mapping.Rating::column)
                .containsExactly("#2");
    }

    @Test
    void two_questions_of_yes_or_no_stay_two() throws IOException {
        var mapping = MappingGuess.of(
                        of("id,date,Plan [Now],Plan [Then]", "1,2026-09-01,Yes,No", "2,2026-09-01,No,Yes"), TARGET)
                .mapping();

        assertThat(mapping.segments()).allMatch(segment -> segment.columns().isEmpty());
    }

    @Test
    void more_options_than_a_filter_shows_are_left_out_and_told() throws IOException {
        var header =
                IntStream.range(0, 25).mapToObj(i -> "Languages? [L" + i + "]").collect(Collectors.joining(","));
        var one =
                IntStream.range(0, 25).mapToObj(i -> i % 2 == 0 ? "Yes" : "No").collect(Collectors.joining(","));
        var other =
                IntStream.range(0, 25).mapToObj(i -> i % 2 == 0 ? "No" : "Yes").collect(Collectors.joining(","));

        var proposal = MappingGuess.of(
                of("id,date,Till," + header, "1,2026-09-01,5," + one, "2,2026-09-01,1," + other), TARGET);

        assertThat(proposal.mapping().segments()).isEmpty();
        assertThat(doubtsAbout(proposal, "Languages? [L0]")).containsExactly(Doubt.About.HEADER);
    }

    @Test
    void a_comma_before_three_digits_in_all_rows_is_doubted() throws IOException {
        var open = MappingGuess.of(of("id,date,Rating", "1,2026-09-01,\"1,000\"", "2,2026-09-01,\"5,000\""), TARGET);
        var said =
                MappingGuess.of(of("id,date,Rating (1-5)", "1,2026-09-01,\"1,234\"", "2,2026-09-01,\"4,500\""), TARGET);
        var decimals = MappingGuess.of(of("id,date,Rating", "1,2026-09-01,\"1,0\"", "2,2026-09-01,\"5,000\""), TARGET);
        var below = MappingGuess.of(
                of("id,date,Rating (0-10)", "1,2026-09-01,\"1,500\"", "2,2026-09-01,\"0,875\""), TARGET);

        assertThat(open.mapping().ratings().get(0).scale()).isNull();
        assertThat(doubtsAbout(open, "Rating")).containsExactly(Doubt.About.SCALE);
        assertThat(said.mapping().ratings().get(0).scale()).isEqualTo(Scale.ONE_TO_FIVE);
        assertThat(doubtsAbout(said, "Rating (1-5)")).containsExactly(Doubt.About.SCALE);
        assertThat(decimals.mapping().ratings().get(0).scale()).isEqualTo(Scale.ONE_TO_FIVE);
        assertThat(doubtsAbout(decimals, "Rating")).isEmpty();
        assertThat(doubtsAbout(below, "Rating (0-10)")).isEmpty();
    }

    private static List<Doubt.About> doubtsAbout(MappingProposal proposal, String column) {
        return proposal.doubts().stream()
                .filter(doubt -> doubt.column().equals(column))
                .map(Doubt::about)
                .toList();
    }

    @Test
    void averages_and_totals_below_the_answers_are_left_out_and_said() throws IOException {
        for (var names : List.of(List.of("Average", "Total:"), List.of("Mittelwert"), List.of("Media", "Totale"))) {
            var rows = new ArrayList<>(
                    List.of("id,date,Counter", "a1,2026-09-01,1", "a2,2026-09-02,5", "a3,2026-09-03,4"));
            names.forEach(name -> rows.add(name + ",,3.33"));

            var proposal = MappingGuess.of(of(rows.toArray(String[]::new)), TARGET);

            assertThat(proposal.mapping().leaveOut())
                    .containsExactly(new Mapping.LeftOutRows("id", new LinkedHashSet<>(names), null));
            assertThat(proposal.mapping().ratings())
                    .extracting(Mapping.Rating::scale)
                    .containsExactly(Scale.ONE_TO_FIVE);
            assertThat(proposal.doubts())
                    .filteredOn(doubt -> doubt.about() == Doubt.About.ROWS)
                    .extracting(Doubt::column)
                    .containsExactly("id");
        }
    }

    @Test
    void somebody_who_is_called_like_a_total_is_no_total() throws IOException {
        var mapping = MappingGuess.of(
                        of("name,date,Counter,town", "Ann,2026-09-01,1,Rome", "Total,2026-09-02,5,Bonn"), TARGET)
                .mapping();
        var last = MappingGuess.of(of("id,Counter,unit", "1,1,Shop", "2,5,Media"), TARGET)
                .mapping();

        assertThat(mapping.leaveOut()).isEmpty();
        assertThat(last.leaveOut()).isEmpty();
    }

    @Test
    void a_word_for_totals_among_the_answers_or_far_below_is_an_answer_or_seen_all_the_same() throws IOException {
        var rows = new ArrayList<>(List.of("id,date,Counter,kind"));
        for (int i = 0; i < 900; i++) {
            rows.add("a" + i + ",2026-09-01," + (1 + i % 5) + ",Total");
        }
        var plain = MappingGuess.of(of(rows.toArray(String[]::new)), TARGET).mapping();
        rows.add("Average,,3.0,");
        var summed = MappingGuess.of(of(rows.toArray(String[]::new)), TARGET).mapping();

        assertThat(plain.leaveOut()).isEmpty();
        assertThat(summed.leaveOut()).containsExactly(new Mapping.LeftOutRows("id", Set.of("Average"), null));
    }

    @Test
    void in_every_language_qualtrics_is_known_by_its_codes() throws IOException {
        var german = Files.readString(CASES.resolve("01-qualtrics-numeric/qualtrics.csv"))
                .replace("Response Type", "Antworttyp")
                .replace("IP Address", "0");

        var mapping = MappingGuess.of(FilePreview.of(FileOf.text(german), TableLayout.of(null)), TARGET)
                .mapping();

        assertThat(mapping.leaveOut())
                .containsExactly(new Mapping.LeftOutRows("Antworttyp", Set.of("1", "2", "8", "9", "17"), Set.of()));
    }

    @Test
    void typeform_with_two_columns_called_other() throws IOException {
        var mapping = MappingText.read(COUNTER_AND_TILL.formatted(
                "How was the counter?",
                "How was the till?",
                "#",
                "Submit Date (UTC)",
                "yyyy-MM-dd HH:mm:ss",
                "\"comments\": [{\"column\": \"Other\"}, {\"column\": \"Other (2)\"}]"));

        assertThat(dry("17-duplicate-headings/typeform.csv", mapping).good()).isEqualTo(12);
        assertThat(mean("17-duplicate-headings/typeform.csv", mapping, 0)).isEqualTo(3.5);
    }

    @Test
    void a_separator_that_is_named_and_ends_each_line() throws IOException {
        var mapping = MappingText.read("""
                {"journey": {"name": "Shop", "stages": [{"name": "In the shop", "touchpoints": [
                   {"name": "Counter", "column": "Counter", "scale": "1-5"}]}]},
                 "key": "id", "date": {"column": "date", "pattern": "yyyy-MM-dd"}}
                """);

        var dry = dry("27-trailing-separator-and-sep-line/sep.csv", mapping);

        assertThat(dry.rows()).isEqualTo(12);
        assertThat(dry.good()).isEqualTo(12);
        assertThat(dry.findings()).isEmpty();
    }

    @Test
    void surveymonkey_with_a_column_for_each_option() throws IOException {
        var mapping = MappingText.read("""
                {"journey": {"name": "Shop", "stages": [{"name": "In the shop", "touchpoints": [
                   {"name": "Counter", "columns": ["#3", "#4", "#5", "#6", "#7"], "scale": "1-5"}]}]},
                 "outcomes": [{"name": "Recommend", "column": "How likely would you recommend us?", "scale": "nps"}],
                 "header": {"first": 1, "rows": 2, "names": 1},
                 "key": "Respondent ID", "date": {"column": "End Date", "pattern": "MM/dd/yyyy hh:mm:ss a"}}
                """);

        assertThat(dry("04-surveymonkey-column-per-option/sm-expanded.csv", mapping)
                        .good())
                .isEqualTo(12);
        assertThat(mean("04-surveymonkey-column-per-option/sm-expanded.csv", mapping, 0))
                .isEqualTo(3.5);
    }

    @Test
    void its_options_are_proposed_as_one_rating_and_come_back_in_the_form() throws IOException {
        var file = CASES.resolve("04-surveymonkey-column-per-option/sm-expanded.csv");
        var preview = FilePreview.of(file, TableLayout.of(null));

        var mapping = MappingGuess.of(preview, TARGET).mapping();

        assertThat(mapping.touchpoints()).singleElement().satisfies(counter -> {
            assertThat(counter.name()).isEqualTo("How satisfied were you with the counter?");
            assertThat(counter.columns()).endsWith("#4", "#5", "#6", "#7").hasSize(5);
            assertThat(counter.words()).hasSize(5).containsEntry("Somewhat satisfied", 4.0);
        });
        assertThat(mapping.outcomes()).hasSize(1);
        var onOneDay = MappingText.read(
                MappingText.print(mapping).replace("\"source\" : \"survey\"", "\"date\" : {\"day\" : \"2026-09-01\"}"));
        assertThat(mean("04-surveymonkey-column-per-option/sm-expanded.csv", onOneDay, 0))
                .isEqualTo(3.5);
        var again = ColumnFormOfMapping.of(onOneDay, preview, Map.of());
        assertThat(MappingOfColumnForm.of(again, Optional.empty(), new HashMap<>())
                        .ratings())
                .isEqualTo(mapping.ratings());
    }

    @Test
    void options_that_are_no_marks_are_one_segment() throws IOException {
        var preview = of(
                "id,day,How did you come?,,,",
                ",,By bus,By car,No,Other (please specify)",
                "1,2026-09-01,By bus,,,",
                "2,2026-09-01,,By car,,",
                "3,2026-09-01,,,No,",
                "4,2026-09-01,,,,By kite",
                "5,2026-09-01,,,,");

        var proposal = MappingGuess.of(preview, TARGET);
        var mapping = proposal.mapping();

        assertThat(mapping.segments())
                .containsExactly(new Mapping.SegmentColumn(
                        "How did you come?",
                        null,
                        List.of("How did you come?", "#4", "#5", "#6"),
                        Map.of("#5", "No", "#6", "Other (please specify)"),
                        null,
                        null));
        assertThat(proposal.doubts()).extracting(Doubt::about).containsExactly(Doubt.About.SCALE);
        var again = ColumnFormOfMapping.of(mapping, preview, Map.of());
        assertThat(MappingOfColumnForm.of(again, Optional.empty(), new HashMap<>())
                        .segments())
                .isEqualTo(mapping.segments());
    }

    @Test
    void a_question_about_an_email_names_no_customer() throws IOException {
        var proposal = MappingGuess.of(
                of(
                        "id,day,How did you like our last email to you?,Food",
                        "1,2026-09-01,Much,5",
                        "2,2026-09-01,Much,1",
                        "3,2026-09-02,Little,4"),
                TARGET);

        assertThat(proposal.mapping().customer()).isNull();
    }

    @Test
    void addresses_that_were_taken_out_make_no_customer_and_that_is_told() throws IOException {
        var proposal = MappingGuess.of(
                of(
                        "id,day,Your e-mail address,Food",
                        "1,2026-09-01,<EMAIL REMOVED>,5",
                        "2,2026-09-01,,1",
                        "3,2026-09-02,<EMAIL REMOVED>,4"),
                TARGET);

        assertThat(proposal.mapping().customer()).isNull();
        assertThat(proposal.doubts())
                .extracting(Doubt::column, Doubt::about)
                .containsExactly(tuple("Your e-mail address", Doubt.About.CUSTOMER));
    }

    @Test
    void a_cell_may_be_one_word_of_nearly_a_million_letters() throws IOException {
        var proposal =
                MappingGuess.of(of("id,day,Food", "1,2026-09-01,5", "2,2026-09-02," + "x".repeat(999_000)), TARGET);

        assertThat(proposal.mapping().answerColumn()).isEqualTo("id");
    }

    @Test
    void columns_that_share_words_one_after_the_other_are_told_apart_again_where_no_scale_has_so_many()
            throws IOException {
        int columns = 1_000;
        var header = IntStream.range(0, columns).mapToObj(i -> "s" + i).collect(Collectors.joining(","));
        var rows = IntStream.range(0, 20)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(i -> "w" + (i * 19 + row))
                        .collect(Collectors.joining(",")));
        var text = Stream.concat(Stream.of(header), rows).toArray(String[]::new);

        var proposal = MappingGuess.of(of(text), TARGET);

        assertThat(proposal.columns().lines()).hasSize(columns);
    }

    @Test
    void words_are_known_by_themselves_and_not_within_others() throws IOException {
        var proposal = MappingGuess.of(
                of(
                        "id,day,Food rating,Which operating system?,Is the idea described in the text?",
                        "1,2026-09-01,5,3,Agree",
                        "2,2026-09-01,1,7,Strongly agree",
                        "3,2026-09-02,4,2,Disagree",
                        "4,2026-09-02,3,2,Neither agree nor disagree",
                        "5,2026-09-02,2,9,Strongly disagree"),
                TARGET);

        assertThat(proposal.mapping().touchpoints())
                .extracting(Mapping.TouchpointColumn::name)
                .containsExactly("Food rating", "Is the idea described in the text?");
        assertThat(proposal.mapping().comments()).isEmpty();
    }

    @Test
    void of_long_questions_the_end_is_kept_in_which_they_differ() throws IOException {
        var question =
                "How satisfied are you with each of the following, thinking of the last four weeks in which you came"
                        + " to any of our shops in town or elsewhere?";
        var proposal = MappingGuess.of(
                of(
                        "id,day,\"" + question + " [Food]\",\"" + question + " [Parking]\"",
                        "1,2026-09-01,5,3",
                        "2,2026-09-01,1,1"),
                TARGET);

        assertThat(proposal.columns().lines().stream().map(ColumnForm.Line::name))
                .anyMatch(name -> name.startsWith("How satisfied are you") && name.endsWith("[Food]"))
                .anyMatch(name -> name.startsWith("How satisfied are you") && name.endsWith("[Parking]"));
    }

    @Test
    void who_chose_several_is_of_a_group_of_their_own_and_that_is_told() throws IOException {
        var proposal = MappingGuess.of(
                of(
                        "id,day,Food,Which of these? [Bus],Which of these? [Car],Which of these? [Foot]",
                        "1,2026-09-01,5,1,0,0",
                        "2,2026-09-01,1,0,1,1",
                        "3,2026-09-02,4,0,0,0"),
                TARGET);

        assertThat(proposal.mapping().segments())
                .containsExactly(new Mapping.SegmentColumn(
                        "Which of these?",
                        null,
                        List.of("Which of these? [Bus]", "Which of these? [Car]", "Which of these? [Foot]"),
                        Map.of("#4", "Bus", "#5", "Car", "#6", "Foot"),
                        "Several of these",
                        null));
        assertThat(proposal.mapping().touchpoints())
                .extracting(Mapping.TouchpointColumn::name)
                .containsExactly("Food");
        assertThat(proposal.doubts()).extracting(Doubt::about).containsExactly(Doubt.About.HEADER, Doubt.About.WORDS);
    }

    @Test
    void a_sign_at_one_of_ordered_options_is_its_place_on_the_scale() throws IOException {
        var up = MappingGuess.of(signed("Poor", "Fair", "Good", "Very good", "Excellent"), TARGET);
        var down = MappingGuess.of(signed("Excellent", "Very good", "Good", "Fair", "Poor"), TARGET);
        var mixed = MappingGuess.of(signed("Good", "Poor", "Fair", "Excellent", "Very good"), TARGET);

        assertThat(up.mapping().touchpoints().toList().get(0).scale()).isEqualTo(Scale.ONE_TO_FIVE);
        assertThat(down.mapping().touchpoints().toList().get(0).scale()).isEqualTo(Scale.ONE_TO_FIVE.turned());
        assertThat(mixed.mapping().touchpoints()).isEmpty();
        assertThat(mixed.mapping().segments()).hasSize(1);
    }

    /** Nought is a mark there, and not what stands at an option that nobody chose. */
    @Test
    void nought_to_ten_may_have_a_column_each() throws IOException {
        var text = new StringBuilder("id,day,Would you recommend us?,,,,,,,,,,\n,,0,1,2,3,4,5,6,7,8,9,10\n");
        for (int mark = 0; mark <= 10; mark++) {
            text.append("r%d,2026-09-01,%s%d%s\n".formatted(mark, ",".repeat(mark), mark, ",".repeat(10 - mark)));
        }
        var file = FileOf.text(text.toString());
        var header = new TableLayout(null, new HeadingRows(1, 2, 1), null, null);

        var mapping = MappingGuess.of(FilePreview.of(file, header), TARGET).mapping();

        assertThat(mapping.outcomes())
                .singleElement()
                .satisfies(nps -> assertThat(nps.scale()).isEqualTo(Scale.NPS));
        try (var table = MappedTable.open(TableFile.open(file, null), mapping, ZoneOffset.UTC)) {
            var marks = new ArrayList<Double>();
            table.rows()
                    .forEachRemaining(row -> marks.add(
                            table.reader().read(row).answer().orElseThrow().marks()[0]));
            assertThat(marks).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0);
        }
    }

    @Test
    void what_only_looks_like_options_is_none() throws IOException {
        for (var text : new String[] {
            "id,day,Food - Till,Food - Counter\n1,2026-09-01,5,4\n2,2026-09-01,5,3\n",
            "id,day,Renewed - Rome,Renewed - Turin\n1,2026-09-01,Yes,No\n2,2026-09-01,No,No\n",
            "id,day,Food - Till,Food - Counter\n1,2026-09-01,1,1\n2,2026-09-01,1,1\n",
            "id,day,Town - Rome,Shop\n1,2026-09-01,Rome,1\n2,2026-09-01,,3\n"
        }) {
            assertThat(FilePreview.of(FileOf.text(text), TableLayout.of(null)).choices())
                    .as(text)
                    .isEmpty();
        }
    }

    private static FilePreview signed(String... options) throws IOException {
        var heading = Arrays.stream(options).map(option -> "The till/" + option).collect(Collectors.joining(","));
        return of(
                "id,day," + heading,
                "1,2026-09-01,x,,,,",
                "2,2026-09-01,,,x,,",
                "3,2026-09-02,,,,,x",
                "4,2026-09-02,,x,,,");
    }

    @Test
    void one_row_for_each_answer() throws IOException {
        var mapping = MappingText.read("""
                {"journey": {"name": "Shop", "stages": [{"name": "In the shop", "touchpoints": [
                   {"name": "Counter", "column": "Counter", "scale": "1-5"},
                   {"name": "Till", "column": "Till", "scale": "1-5"}]}]},
                 "outcomes": [{"name": "Recommend", "column": "Recommend", "scale": "nps"}],
                 "long": {"question": "question", "value": "answer"},
                 "key": "userId", "date": {"column": "answeredAt", "pattern": "yyyy-MM-dd"}}
                """);

        var dry = dry("09-one-row-per-answer/long.csv", mapping);

        assertThat(dry.good()).isEqualTo(36);
        assertThat(dry.findings()).isEmpty();
        assertThat(mean("09-one-row-per-answer/long.csv", mapping, 0)).isEqualTo(3.5);
        assertThat(mean("09-one-row-per-answer/long.csv", mapping, 1)).isCloseTo(3.083, within(.001));
    }

    private static DryRun dry(String name, Mapping mapping) throws IOException {
        return DryRun.of(file(name), mapping, ZoneOffset.UTC, finding -> {}, () -> true)
                .orElseThrow();
    }

    private static double mean(String name, Mapping mapping, int rating) throws IOException {
        List<Double> marks = new ArrayList<>();
        try (var table = MappedTable.open(file(name), mapping, ZoneOffset.UTC)) {
            table.rows()
                    .forEachRemaining(row -> table.reader()
                            .read(row)
                            .answer()
                            .map(answer -> answer.marks()[rating])
                            .filter(mark -> !mark.isNaN())
                            .ifPresent(marks::add));
        }
        return marks.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static TableFile file(String name) throws IOException {
        return TableFile.open(CASES.resolve(name), null);
    }

    private static FilePreview of(String... lines) throws IOException {
        return FilePreview.of(FileOf.text(String.join("\n", lines) + "\n"), TableLayout.of(null));
    }
}
