package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An editor brings a file about answers that are there already. */
@QuarkusTest
class EarlierAnswerPagesTest {

    @Inject
    Cast cast;

    private final String journey = "Visit " + UUID.randomUUID();

    @BeforeEach
    void a_file_is_in() {
        ImportVisit.settled(tried(Survey.HEADER + "a,2017-05-13,4,5,9,1,\nb,2017-05-13,4,5,9,1,\n")
                .presses("Import 2 rows"));
    }

    @Test
    void what_would_change_is_told_before_and_can_be_replaced() {
        var tried = tried(Survey.HEADER + "a,2017-06-13,3,5,9,1,\nb,2017-05-13,4,5,9,1,\n");
        assertThat(tried.text("#earlier")).isEqualTo("1 answer of survey.csv would change");
        assertThat(tried.shows("Import 2 rows")).isFalse();

        var done = ImportVisit.settled(tried.presses("Replace them"));

        assertThat(done.texts(".counts__value")).containsExactly("0", "1", "1", "0");
    }

    @Test
    void another_wave_leaves_what_was_said_before() {
        var tried = tried(Survey.HEADER + "a,2017-06-13,3,5,9,1,\n");
        var refused = tried.presses("Import as another wave");
        assertThat(refused.status()).isEqualTo(422);

        var again = ImportVisit.settled(refused.fills("source", "June").presses("Import as another wave"));
        assertThat(again.has("#earlier")).isFalse();
        var done = ImportVisit.settled(again.presses("Import 1 row"));

        assertThat(done.texts(".counts__value")).containsExactly("1", "0", "0", "0");
    }

    @Test
    void so_does_who_keeps_both() {
        var again = ImportVisit.settled(
                tried(Survey.HEADER + "a,2017-06-13,3,5,9,1,\n").presses("Keep both"));
        var done = ImportVisit.settled(again.presses("Import 1 row"));

        assertThat(done.texts(".counts__value")).containsExactly("1", "0", "0", "0");
    }

    @Test
    void both_cannot_be_kept_where_several_rows_are_one_answer() {
        var tried = ImportVisit.settled(
                ImportVisit.brings(cast.elena(), "id,day,question,value\na,2017-05-13,food,3\na,2017-05-13,wifi,5\n")
                        .fills(
                                "mapping",
                                Survey.mapping(journey)
                                        .replaceFirst(
                                                "(?s)\"outcomes\".*",
                                                "\"long\": {\"question\": \"question\", \"value\": \"value\"}}"))
                        .presses("Try it with this mapping"));

        assertThat(tried.text("#earlier")).isEqualTo("1 answer of survey.csv would change");
        assertThat(tried.shows("Keep both")).isFalse();
        assertThat(tried.shows("Replace them")).isTrue();
    }

    @Test
    void a_file_that_holds_most_rows_of_an_earlier_one_is_named_before() {
        var mapping = Survey.mapping(journey).replace("\"key\": \"id\"", "\"answer\": \"row\"");
        var grown = Survey.HEADER + "a,2017-05-13,4,5,9,1,\nb,2017-05-13,4,5,9,1,\nc,2017-06-13,4,5,9,1,\n";

        var tried = ImportVisit.settled(ImportVisit.brings(cast.elena(), grown)
                .fills("mapping", mapping)
                .presses("Try it with this mapping"));

        assertThat(tried.text(".notice")).startsWith("This file holds most rows of survey.csv.");
    }

    private Page tried(String text) {
        return ImportVisit.settled(ImportVisit.maps(journey, ImportVisit.brings(cast.elena(), text))
                .presses("Try it without saving"));
    }
}
