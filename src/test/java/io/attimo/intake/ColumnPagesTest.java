package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.mapping.MappingText;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ColumnPagesTest {

    @Inject
    Cast cast;

    @Inject
    Uploads uploads;

    private final String journey = "Visit " + UUID.randomUUID();

    @Test
    void the_columns_of_a_mapping_can_be_changed_and_keep_what_the_form_cannot_hold() {
        var page = ImportVisit.brings(cast.elena(), Survey.HEADER + Survey.row("a", 1, 1, 1));
        var mapping =
                Survey.mapping(journey).replace("\"missing\": [\"0\"]", "\"missing\": [\"0\"], \"channel\": \"web\"");
        var tried = ImportVisit.settled(page.fills("mapping", mapping).presses("Try it with this mapping"));

        var columns = tried.follows("Change columns");
        assertThat(columns.document().selectFirst("#name-3").attr("value")).isEqualTo("Wi-Fi");
        var again = ImportVisit.settled(columns.fills("name-3", "Internet").presses("Try it without saving"));

        var stored = cast.elena().visitsOutside(again.address() + "/mapping").body();
        assertThat(stored)
                .contains("\"Internet\"")
                .contains("\"channel\" : \"web\"")
                .doesNotContain("Wi-Fi");
    }

    @Test
    void a_form_with_mistakes_says_so_at_each_field_and_keeps_what_was_typed() {
        var page = ImportVisit.brings(cast.elena(), Survey.HEADER + Survey.row("a", 1, 1, 1));

        var refused = ImportVisit.maps(journey, page)
                .fills("pattern", "dd of mm")
                .fills("scale-2", "1-9")
                .fills("name-3", "Food")
                .presses("Try it without saving");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.texts(".problems li"))
                .contains(
                        "food, Scale: must be given",
                        "wifi, Name people read: the name Food is given twice",
                        "Pattern of the date: dd of mm is no pattern that tells year, month and day");
        assertThat(refused.document().selectFirst("#pattern").attr("value")).isEqualTo("dd of mm");
        assertThat(refused.document().selectFirst("#stage-2").attr("value")).isEqualTo("Waiting");
    }

    @Test
    void what_was_filled_in_when_the_session_had_ended_is_there_after_signing_in() {
        var page = ImportVisit.maps(journey, ImportVisit.brings(cast.elena(), Survey.HEADER + Survey.row("a", 1, 1, 1)))
                .fills("pattern", "dd of mm");
        var path = page.address().replaceFirst("^/t/[^/]+", "");

        var again = signedInAgain(path, page.form("form[action$='/columns']"));

        assertThat(again.text(".notice")).contains("You were signed out before this was saved");
        assertThat(again.document().selectFirst("#pattern").attr("value")).isEqualTo("dd of mm");
        assertThat(again.text("#labels-5")).isEqualTo("1=English\n2=Italian");
        assertThat(again.text("#use-2 option[selected]")).isEqualTo("Rating");
        var tried = ImportVisit.settled(again.fills("pattern", "yyyy-MM-dd").presses("Try it without saving"));
        assertThat(tried.texts(".counts__value")).containsExactly("1", "0", "0");
    }

    @Test
    void so_is_a_mapping_that_was_pasted() {
        var page = ImportVisit.brings(cast.elena(), Survey.HEADER + Survey.row("a", 1, 1, 1))
                .fills("mapping", Survey.mapping(journey));

        var again = signedInAgain(MappingVisit.importOf(page) + "/mapping", page.form("form:has(textarea#mapping)"));

        assertThat(again.has("details[open] textarea#mapping")).isTrue();
        var tried = ImportVisit.settled(again.presses("Try it with this mapping"));
        assertThat(tried.texts(".counts__value")).containsExactly("1", "0", "0");
    }

    @Test
    void a_file_that_is_no_longer_kept_is_asked_for_again() {
        var page = ImportVisit.brings(cast.elena(), Survey.HEADER + Survey.row("a", 1, 1, 1));
        var import_ = MappingVisit.importOf(page);
        cast.at(Cast.STUDIO, () -> {
            uploads.forget(UUID.fromString(import_.replace("/imports/", "")));
            return import_;
        });

        for (var path : List.of(import_, import_ + "/columns")) {
            var gone = cast.elena().visits(path);
            assertThat(gone.status()).isEqualTo(409);
            assertThat(gone.text("[role=alert]")).contains("The file is no longer kept; please upload it again.");
        }
        assertThat(ImportVisit.maps(journey, page)
                        .presses("Try it without saving")
                        .text("[role=alert]"))
                .contains("please upload it again");
    }

    @Test
    void of_two_ways_to_read_a_day_both_are_shown_in_words_and_none_is_taken() {
        var page = ImportVisit.brings(cast.elena(), "id,date,score\n1,03/04/2005,4\n");

        assertThat(page.texts("label:has(input[name=date])"))
                .startsWith(
                        "date: 03/04/2005 is 3 Apr 2005 (dd/MM/yyyy)", "date: 03/04/2005 is 4 Mar 2005 (MM/dd/yyyy)");
        assertThat(page.has("input[name=date][checked]")).isFalse();
        assertThat(page.text("#doubts ~ ul, section[aria-labelledby=doubts] ul"))
                .contains("03/04/2005 may be 3 Apr 2005 (dd/MM/yyyy) or 4 Mar 2005 (MM/dd/yyyy)");
        assertThat(page.fills("journey", journey)
                        .presses("Try it without saving")
                        .texts(".problems li"))
                .contains("Date: must be given");
    }

    @Test
    void the_way_that_is_chosen_is_taken_and_shown_again() {
        var page = ImportVisit.brings(
                cast.elena(), Survey.HEADER + Survey.row("a", 1, 1, 1).replace("2017-05-13", "03/04/2005"));

        var tried = ImportVisit.settled(ImportVisit.maps(journey, page)
                .fills("dateColumn", "")
                .fills("pattern", "")
                .fills("date", "days-1-1")
                .presses("Try it without saving"));

        assertThat(tried.texts(".counts__value")).containsExactly("1", "0", "0");
        assertThat(tried.follows("Change columns")
                        .document()
                        .selectFirst("input[name=date][checked]")
                        .attr("value"))
                .isEqualTo("days-1-1");
    }

    @Test
    void a_wrong_mapping_is_refused_by_its_path_and_kept() {
        var page = ImportVisit.brings(cast.elena(), Survey.HEADER + Survey.row("a", 1, 1, 1));

        var refused = page.fills("mapping", Survey.mapping(journey).replace("\"wifi\"", "\"fiwi\""))
                .presses("Try it with this mapping");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".problems"))
                .contains("journey.stages[0].touchpoints[1].column: the file has no column fiwi");
        assertThat(refused.text("textarea#mapping")).contains("fiwi");
    }

    /** Sent, each of these letters is three. */
    @Test
    void a_mapping_of_the_largest_size_is_taken_and_a_larger_one_is_refused_with_the_limit_and_kept() {
        var page = ImportVisit.brings(cast.elena(), Survey.HEADER + Survey.row("a", 1, 1, 1));
        var mapping = Survey.mapping(journey);
        var longest = mapping + "\t".repeat(MappingText.LONGEST - mapping.length());

        var refused = page.fills("mapping", longest + "\t").presses("Try it with this mapping");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".problems")).contains("256 KB");
        assertThat(refused.document().selectFirst("textarea#mapping").wholeText())
                .hasSizeGreaterThan(MappingText.LONGEST);
        var tried = ImportVisit.settled(refused.fills("mapping", longest).presses("Try it with this mapping"));
        assertThat(tried.texts(".counts__value")).containsExactly("1", "0", "0");
    }

    @Test
    void no_mapping_at_all_is_asked_for() {
        var page = ImportVisit.brings(cast.elena(), Survey.HEADER + Survey.row("a", 1, 1, 1));

        assertThat(page.presses("Try it with this mapping").texts(".problems li"))
                .containsExactly("Paste a mapping or choose a file that holds one.");
    }

    private Page signedInAgain(String path, Map<String, String> form) {
        return cast.anonymousAt(Cast.STUDIO)
                .posts(path, form)
                .follows("Sign in and go on")
                .pressesThe("button[value=elena]")
                .presses("Back to my text");
    }
}
