package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Of a file with many columns a person sees those that matter, and is led to what has to be decided. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UnusedColumnsPagesTest {

    @Inject
    Cast cast;

    @Test
    void what_is_not_used_is_folded_and_says_why() {
        var columns = brings("""
                id,day,Till,Year of birth,Town,Blank,Kind,Thoughts
                a1,2026-09-01,5,1970,Rome,,web,It was so slow that I left
                a2,2026-09-02,1,1980,Turin,,web,All good here
                a3,2026-09-03,4,1990,Rome,,web,Nothing to say
                """);

        assertThat(columns.texts("details:not([open]) > #unused"))
                .containsExactly("7 more columns, of which nothing is taken");
        assertThat(columns.texts("details .sheet__reason"))
                .containsExactly(
                        "Answer key",
                        "Day",
                        "not taken: numbers that are no marks",
                        "not taken: words that are no marks",
                        "not taken: blank",
                        "not taken: the same in all rows",
                        "not taken: words that are no marks");
        assertThat(columns.texts(".sheet__reason")).hasSize(7);
        assertThat(ImportVisit.settled(columns.fills("use-4", "SEGMENT")
                                .fills("name-4", "Town")
                                .presses("Try it without saving"))
                        .texts(".counts__value"))
                .containsExactly("3", "0", "0");
    }

    @Test
    void equal_doubts_stand_once_with_their_count_and_each_leads_to_its_field() {
        var columns = brings("""
                id,day,Food,Music,Light,Till,Which of these do you use?
                a1,2026-09-01,1,2,3,1,1
                a2,2026-09-02,4,4,4,0,2
                a3,2026-09-03,2,3,1,3,3
                """);

        var doubts = columns.texts("section[aria-labelledby=doubts] li");
        assertThat(doubts)
                .hasSize(3)
                .anyMatch(
                        doubt -> doubt.startsWith("3 columns (Food, Music, Light): Its values fit more than one scale"))
                .anyMatch(doubt -> doubt.startsWith("Till: Its values fit"))
                .anyMatch(doubt -> doubt.startsWith("Which of these do you use?: Its few numbers may be marks"));
        for (var link : columns.document().select("section[aria-labelledby=doubts] li a")) {
            assertThat(columns.has(link.attr("href"))).as(link.text()).isTrue();
        }
        assertThat(columns.document()
                        .select("section[aria-labelledby=doubts] li a")
                        .eachAttr("href"))
                .containsExactly("#scale-2", "#scale-3", "#scale-4", "#scale-5", "#use-6");
        assertThat(columns.has("details[open] > #unused")).isTrue();
    }

    @Test
    void what_is_alike_in_shape_is_offered_by_itself() {
        var columns = brings("""
                id,day,Food,Music,Light,Loudness
                a1,2026-09-01,1,2,0,10
                a2,2026-09-02,4,4,100,100
                a3,2026-09-03,2,3,55,0
                """);

        assertThat(columns.texts("#same option"))
                .contains(
                        "2 columns that may be on 1-4, 1-2, 3-4: Food, Music",
                        "2 columns that may be on 0-100, 0-40, 70-100: Light, Loudness");
        var filled = columns.fills("same", "open-1")
                .fills("same-scale", "0-100, 0-40, 70-100")
                .presses("Fill in for all of them");

        assertThat(filled.document().selectFirst("#scale-4").val()).isEqualTo("0-100, 0-40, 70-100");
        assertThat(filled.document().selectFirst("#scale-2").val()).isEmpty();
    }

    @Test
    void a_day_that_has_to_be_chosen_is_led_to() {
        var columns = brings("id,day,Till\na1,03/04/2026,5\na2,05/06/2026,1\n");

        assertThat(columns.text("section[aria-labelledby=doubts] a[href=#date]"))
                .isEqualTo("day");
        assertThat(columns.has("#date")).isTrue();
    }

    private Page brings(String text) {
        return ImportVisit.brings(cast.elena(), text);
    }
}
