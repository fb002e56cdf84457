package io.attimo.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Scale;
import io.attimo.mapping.AppliedMapping;
import io.attimo.mapping.InvalidMapping;
import io.attimo.mapping.Mapping;
import io.attimo.mapping.MappingCheck;
import io.attimo.mapping.MappingText;
import io.attimo.mapping.TableLayout;
import io.attimo.platform.files.FileOf;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed can be sent back as it is, but for what a doubt says has to be decided first. */
class SentBackProposalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Food|Food|Food",
                "Food|food|FOOD ",
                "Food|Food\u00a0|Food",
                "Citt\u00e0|Citta\u0300|Food",
                "Food|Food (2)|Food",
                "How\u0085was it?|How was it?|Why\u0007not?",
                "\u0001|\u0002|Food",
                "#2|#1|Food"
            })
    void whatever_its_headings_repeat(String headings) throws IOException {
        var names = headings.split("\\|");
        var usual = "id,day,\"%s\",\"%s\",\"%s\"\n".formatted((Object[]) names);
        var qualtrics =
                "ResponseId,EndDate,Q1,Q2,Q3\nResponse ID,End Date,\"%s\",\"%s\",\"%s\"\n".formatted((Object[]) names)
                        + "\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"endDate\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\","
                        + "\"{\"\"ImportId\"\":\"\"QID2\"\"}\",\"{\"\"ImportId\"\":\"\"QID3\"\"}\"\n";
        for (var heading : List.of(usual, qualtrics)) {
            var file = of(heading + "r1,2026-09-01,1,5,4\nr2,2026-09-02,5,1,1\nr3,2026-09-02,4,3,5\n");

            var mapping = sentBack(file, MappingGuess.of(file, target(Optional.empty())));

            assertThat(mapping.ratings()).as(headings).hasSize(3);
            assertThat(mapping.ratings().stream()
                            .map(rating -> rating.name().toLowerCase())
                            .distinct())
                    .hasSize(3);
        }
    }

    @Test
    void also_to_a_journey_that_has_them_already_where_each_goes_to_its_own() throws IOException {
        var file = of("id,day,Food,Food,Till,Food\nr1,2026-09-01,1,5,5,1\nr2,2026-09-02,5,1,1,5\n");
        var first = MappingGuess.of(file, target(Optional.empty())).mapping();
        var journey = AppliedMapping.newJourney(first);

        var again = sentBack(file, MappingGuess.of(file, target(Optional.of(journey))));

        assertThat(again.ratings())
                .extracting(Mapping.Rating::name)
                .containsExactly("Food", "Food (2)", "Till", "Food (3)");
        assertThat(again.ratings())
                .extracting(Mapping.Rating::column)
                .containsExactly("Food", "Food (2)", "Till", "Food (3)");
    }

    @Test
    void and_to_one_that_has_only_the_first_of_them() throws IOException {
        var journey = new Journey("Visit", CustomerKind.B2C);
        journey.addStage("Here", null).addTouchpoint("Food", Scale.ONE_TO_FIVE);
        var file = of(
                "id,day,How was it?,,How is it?,\n,,Food,Till,Food,Till\nr1,2026-09-01,1,5,5,1\nr2,2026-09-02,5,1,1,5\n");

        var mapping = sentBack(file, MappingGuess.of(file, target(Optional.of(journey))));

        assertThat(mapping.ratings())
                .extracting(Mapping.Rating::name)
                .containsExactly("Food", "How was it? – Till", "How is it? – Food", "How is it? – Till");
    }

    @Test
    void questions_that_stand_on_two_lines_are_asked_in_one_row_each() throws IOException {
        var file = of("user,day,question,answer\na,2026-09-01,\"How was\nthe till?\",5\na,2026-09-01,Shop,5\n"
                + "b,2026-09-01,\"How was\nthe till?\",1\nb,2026-09-01,Shop,1\n");

        var mapping = sentBack(file, MappingGuess.of(file, target(Optional.empty())));

        assertThat(mapping.perAnswer()).isNotNull();
        assertThat(mapping.ratings()).extracting(Mapping.Rating::name).containsExactly("How was the till?", "Shop");
    }

    @Test
    void options_that_stand_on_two_lines_or_are_long_are_groups_of_their_own() throws IOException {
        var file = of("id,day,Till,\"Which? [By\nbus]\",\"Which? [%s]\",Which? [a=b]\n".formatted("x".repeat(150))
                + "1,2026-09-01,5,1,,\n2,2026-09-01,4,,1,\n3,2026-09-02,1,,,1\n");

        var mapping = sentBack(file, MappingGuess.of(file, target(Optional.empty())));

        assertThat(mapping.segments())
                .singleElement()
                .satisfies(which -> assertThat(which.labels().values())
                        .contains("By bus", "a=b")
                        .hasSize(3));
    }

    @Test
    void of_more_ratings_than_a_journey_may_have_the_first_are_taken_and_that_is_told() throws IOException {
        var names = IntStream.range(0, 600).mapToObj(i -> "Thing " + i).collect(Collectors.joining(","));
        var ones = IntStream.range(0, 600).mapToObj(i -> "1").collect(Collectors.joining(","));
        var file =
                of("id,day," + names + "\nr1,2026-09-01," + ones + "\nr2,2026-09-02," + ones.replace('1', '5') + "\n");

        var proposal = MappingGuess.of(file, target(Optional.empty()));

        assertThat(sentBack(file, proposal).ratings()).hasSize(500);
        assertThat(proposal.doubts()).extracting(Doubt::column).contains("Thing 500", "Thing 599");
    }

    @Test
    void long_names_of_siblings_keep_what_each_is_about_wherever_that_stands() throws IOException {
        var question =
                "How satisfied were you with the %s that you were given when you came to our shop in the middle of"
                        + " the town on the day on which you last bought anything from us or from one of our friends there?";
        var file = of("id,day,\"" + question.formatted("advice at the counter") + "\",\""
                + question.formatted("bag at the till") + "\"\nr1,2026-09-01,1,5\nr2,2026-09-02,5,1\n");

        var names = sentBack(file, MappingGuess.of(file, target(Optional.empty()))).ratings().stream()
                .map(Mapping.Rating::name)
                .toList();

        assertThat(names.get(0)).startsWith("How satisfied").contains("advice at the counter");
        assertThat(names.get(1)).startsWith("How satisfied").contains("bag at the till");
        assertThat(names).allMatch(name -> name.length() <= MappingCheck.LONGEST_NAME);
    }

    @Test
    void so_do_those_that_are_too_long_to_be_kept_whole_in_a_preview() throws IOException {
        var question = "We ask you now about a few things. ".repeat(12);
        var file = of(
                "id,day,\"" + question + "[Till]\",\"" + question + "[Shop]\"\nr1,2026-09-01,1,5\nr2,2026-09-02,5,1\n");
        var proposal = MappingGuess.of(file, target(Optional.empty()));

        assertThat(sentBack(file, proposal).ratings().stream().map(Mapping.Rating::name))
                .anyMatch(name -> name.endsWith("[Till]"))
                .anyMatch(name -> name.endsWith("[Shop]"));
    }

    /** What is refused of it all the same has a doubt at its column, or about its part. */
    private static Mapping sentBack(FilePreview file, MappingProposal proposal) {
        var mapping = MappingText.read(MappingText.print(proposal.mapping()));
        try {
            MappingCheck.of(mapping, file.header(), file.isWorkbook());
        } catch (InvalidMapping bad) {
            var open = mapping.ratings().stream()
                    .filter(rating -> rating.scale() == null)
                    .toList();
            assertThat(bad.problems())
                    .allMatch(problem -> problem.fault() == InvalidMapping.Fault.MISSING
                            && problem.path().endsWith(".scale"))
                    .hasSameSizeAs(open);
            assertThat(proposal.doubts())
                    .extracting(Doubt::column)
                    .containsAll(open.stream().map(Mapping.Rating::column).toList());
        }
        return mapping;
    }

    private static MappingTarget target(Optional<Journey> journey) {
        return new MappingTarget("Visit", journey, "Survey", "Several of these", DAY);
    }

    private static FilePreview of(String text) throws IOException {
        return FilePreview.of(FileOf.text(text), TableLayout.of(null));
    }
}
