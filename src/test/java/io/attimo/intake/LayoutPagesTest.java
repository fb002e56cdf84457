package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Choosing where a file's names stand and how its characters are stored. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LayoutPagesTest {

    private static final Path QUALTRICS = Path.of("src/test/resources/cases/01-qualtrics-numeric/qualtrics.csv");

    @Inject
    Cast cast;

    private final String journey = "Laid out " + UUID.randomUUID();

    @Test
    void an_export_of_qualtrics_is_shown_by_its_questions_and_may_be_shown_by_its_codes() throws IOException {
        var byQuestion = ImportVisit.brings(cast.elena(), "qualtrics.csv", Files.readAllBytes(QUALTRICS));

        assertThat(byQuestion.texts(".sheet tbody th bdi"))
                .contains("How happy were you with each of these? - The till");
        assertThat(byQuestion.document().selectFirst("#names").val()).isEqualTo("2");
        assertThat(byQuestion
                        .document()
                        .selectFirst("#use-2")
                        .selectFirst("option[selected]")
                        .val())
                .isEqualTo("LEAVE_OUT");

        var byCode = ImportVisit.settled(byQuestion.fills("names", "1").presses("Read the file this way"));

        assertThat(byCode.text("#c8")).startsWith("Q2_1");
        assertThat(byCode.document().selectFirst("#names").val()).isEqualTo("1");
    }

    @Test
    void it_goes_in_as_it_was_shown_and_what_is_left_out_is_told() throws IOException {
        var text = Files.readString(QUALTRICS)
                .replaceFirst("IP Address,100,2026-09-01 10:05:01,R_000x", "Survey Preview,100,,R_000x");
        var columns = ImportVisit.brings(cast.elena(), "qualtrics.csv", text.getBytes());

        var tried = ImportVisit.settled(columns.fills("journey", journey)
                .fills("key", "Response ID")
                .fills("dateColumn", "Recorded Date")
                .fills("pattern", "yyyy-MM-dd HH:mm:ss")
                .fills("use-8", "RATING")
                .fills("stage-8", "Shop")
                .fills("name-8", "Counter")
                .fills("scale-8", "1-5")
                .presses("Try it without saving"));

        assertThat(tried.texts(".counts__value")).containsExactly("11", "0", "0", "1");
        var done = ImportVisit.settled(tried.presses("Import 11 rows"));
        assertThat(done.texts(".counts dt")).contains("Left out, no answers");
        assertThat(done.texts(".counts__value")).containsExactly("11", "0", "0", "0", "1");
    }

    @Test
    void a_row_that_the_heading_cannot_have_is_refused_at_its_field() {
        var columns = ImportVisit.brings(cast.elena(), "survey.csv", "id,day\n1,2026-09-01\n".getBytes());

        var refused = columns.fills("first", "0").fills("names", "7").presses("Read the file this way");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.texts(".problems li")).containsExactly("A row number from 1 to 100.");
        var beyond = ImportVisit.settled(
                columns.fills("first", "9").fills("names", "9").presses("Read the file this way"));
        assertThat(beyond.texts(".problems li")).containsExactly("The file has a header and no rows.");
    }

    @Test
    void a_first_row_like_the_others_is_an_answer_until_somebody_says_it_names_the_columns() {
        var file = "a1b2c3d4,5,2026-09-01\na1b2c3d5,4,2026-09-02\n";

        var columns = ImportVisit.brings(cast.elena(), "plain.csv", file.getBytes());

        assertThat(columns.texts(".sheet tbody th bdi")).containsExactly("#2", "#1", "#3");
        assertThat(columns.document().selectFirst("#rows").val()).isEqualTo("0");
        assertThat(columns.texts(".panel li"))
                .anyMatch(doubt -> doubt.startsWith("The first row looks like the others"));

        var named = ImportVisit.settled(columns.fills("rows", "1").presses("Read the file this way"));

        assertThat(named.texts(".sheet tbody th bdi")).containsExactlyInAnyOrder("a1b2c3d4", "5", "2026-09-01");
        assertThat(named.fills("rows", "11").presses("Read the file this way").texts(".problems li"))
                .containsExactly("A number from 0 to 10.");
    }

    @Test
    void other_characters_are_chosen_by_how_the_words_read() {
        var bytes = "id,words\n1,Kraków jaźń\n".getBytes(Charset.forName("windows-1250"));
        var columns = ImportVisit.brings(cast.elena(), "polish.csv", bytes);
        assertThat(columns.text("#encoding-hint")).isEqualTo("With these it reads: Kraków, jaźń");

        var otherwise =
                ImportVisit.settled(columns.fills("encoding", "windows-1252").presses("Read the file this way"));

        assertThat(otherwise.text("#encoding-hint")).contains("jaŸñ");
    }

    @Test
    void of_a_wide_file_the_used_columns_are_shown_and_others_when_they_are_asked_for() {
        var header = IntStream.range(0, 3_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        var row = IntStream.range(0, 3_000).mapToObj(i -> "5").collect(Collectors.joining(","));
        var columns = ImportVisit.brings(
                cast.elena(),
                "wide.csv",
                ("id,day,rating\n".strip() + "," + header + "\n1,2026-09-01,4," + row + "\n").getBytes());
        assertThat(columns.texts(".sheet tbody th bdi")).containsExactly("rating");

        Page more = columns.fills("more", "c7, #2001-#2003").pressesThe("button[value=more]");

        assertThat(more.texts(".sheet tbody th bdi")).containsExactly("rating", "c7", "c1997", "c1998", "c1999");
    }
}
