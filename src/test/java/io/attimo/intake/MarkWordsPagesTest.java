package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.Journeys;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Words for marks, said once for the columns that are answered in them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MarkWordsPagesTest {

    private static final String WORDS = """
            id,day,Counter,Till,Mood
            a,2026-09-01,Very satisfied,Satisfied,Sunny
            b,2026-09-01,Satisfied,Neutral,Cloudy
            c,2026-09-02,Neutral,Dissatisfied,Sunny
            d,2026-09-02,Very dissatisfied,Very satisfied,Rainy
            e,2026-09-03,N/A,Satisfied,Cloudy
            """;

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    private final String journey = "Visit " + UUID.randomUUID();

    @Test
    void known_words_are_filled_in_once_for_both_columns() {
        var columns = ImportVisit.brings(cast.elena(), WORDS);

        assertThat(columns.document().select("#words-0")).hasSize(1);
        assertThat(columns.text("#words-0")).isEqualTo("Columns: Counter, Till");
        assertThat(columns.document()
                        .select("select[name^=mark-0] option[selected]")
                        .eachAttr("value"))
                .containsExactly("5", "4", "3", "1", "-", "2");
        var tried = ImportVisit.settled(maps(columns).presses("Try it without saving"));
        assertThat(tried.texts(".counts__value")).containsExactly("5", "0", "0");
        var stored = cast.elena().visitsOutside(tried.address() + "/mapping").body();
        assertThat(stored).contains("\"Very satisfied\" : 5.0").contains("\"missing\" : [ \"N/A\" ]");
    }

    @Test
    void unknown_ones_are_given_marks_once_they_are_rated_in() {
        var columns = maps(ImportVisit.brings(cast.elena(), WORDS))
                .fills("use-4", "RATING")
                .fills("stage-4", "Waiting")
                .fills("name-4", "Mood")
                .fills("scale-4", "1-5");
        var tried = ImportVisit.settled(columns.presses("Try it without saving"));
        assertThat(tried.texts(".counts__value")).containsExactly("0", "5", "0", "5");

        var again = tried.follows("Change columns");
        assertThat(again.text("#words-1")).isEqualTo("Columns: Mood");
        var said = ImportVisit.settled(again.fills("mark-1-0", "5")
                .fills("mark-1-1", "3")
                .fills("mark-1-2", "1")
                .presses("Try it without saving"));
        assertThat(said.texts(".counts__value")).containsExactly("5", "0", "0");
    }

    @Test
    void their_order_is_said_once_and_gives_the_scale() {
        var columns = ImportVisit.brings(cast.elena(), WORDS.replace("Mood", "Rate your mood"));
        assertThat(columns.text("[aria-labelledby=doubts]"))
                .contains("they may be 1 “Sunny”, 2 “Cloudy”, 3 “Rainy”, or the other way round");

        var tried = ImportVisit.settled(maps(columns)
                .fills("order-1", "down")
                .fills("stage-4", "Waiting")
                .presses("Try it without saving"));

        assertThat(tried.texts(".counts__value")).containsExactly("5", "0", "0");
        var stored = cast.elena().visitsOutside(tried.address() + "/mapping").body();
        assertThat(stored).contains("\"Sunny\" : 3.0").contains("\"Rainy\" : 1.0");
    }

    @Test
    void cells_that_could_not_be_read_are_told_where_their_touchpoint_is_shown_until_the_import_is_undone() {
        var columns = maps(ImportVisit.brings(cast.elena(), WORDS)).fills("mark-0-0", "");
        var done = ImportVisit.settled(
                ImportVisit.settled(columns.presses("Try it without saving")).presses("Import 5 rows"));
        assertThat(done.texts(".counts__value")).containsExactly("5", "0", "0", "0", "2");
        var counter = cast.at(Cast.STUDIO, () -> {
            var made = journeys.named(journey).orElseThrow();
            return "/journeys/" + made.id() + "/touchpoints/"
                    + made.touchpoints().get(0).id();
        });

        assertThat(cast.elena().visits(counter).text("main"))
                .contains("1 cell of imported files was to be marks of this touchpoint");
        assertThat(cast.bob().visits(counter).text("main"))
                .contains("Some cells of imported files")
                .doesNotContain("1 cell");
        ImportVisit.settled(done.presses("Undo the whole import"));
    }

    @Test
    void those_of_an_outcome_are_told_beside_it_on_the_map() {
        var columns = maps(ImportVisit.brings(cast.elena(), WORDS))
                .fills("mark-0-0", "")
                .fills("use-3", "OUTCOME")
                .fills("stage-3", "");
        ImportVisit.settled(
                ImportVisit.settled(columns.presses("Try it without saving")).presses("Import 5 rows"));
        var map = cast.at(
                Cast.STUDIO,
                () -> "/journeys/" + journeys.named(journey).orElseThrow().id());

        assertThat(cast.elena().visits(map).text("main"))
                .contains("Till: 1 cell of imported files was to be a mark and could not be read");
        assertThat(cast.bob().visits(map).text("main"))
                .contains("Till: some cells of imported files")
                .doesNotContain("Till: 1 cell");
    }

    private Page maps(Page columns) {
        return columns.fills("journey", journey)
                .fills("key", "id")
                .fills("dateColumn", "day")
                .fills("pattern", "yyyy-MM-dd")
                .fills("use-2", "RATING")
                .fills("stage-2", "Waiting")
                .fills("name-2", "Counter")
                .fills("scale-2", "1-5")
                .fills("use-3", "RATING")
                .fills("stage-3", "Waiting")
                .fills("name-3", "Till")
                .fills("scale-3", "1-5");
    }
}
