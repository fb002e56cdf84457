package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.attimo.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SavedMappingsTest {

    @Inject
    Cast cast;

    private final String column = "col " + UUID.randomUUID();
    private final String name = "Monthly " + UUID.randomUUID();

    @Test
    void a_mapping_that_was_saved_tries_the_next_file_with_one_click() {
        saves(cast.elena(), "\"column\": \"day\", \"pattern\": \"yyyy-MM-dd\"", name);

        var next = uploads(cast.alice(), "id,day,extra," + column + "\nz,2026-05-14,x,4\n");
        assertThat(next.text("section[aria-labelledby=offers]")).contains("3 of 4 columns");
        var tried = settled(next.presses("Use " + name));

        assertThat(tried.text("h1")).isEqualTo("Dry run: nothing saved yet");
        assertThat(tried.texts(".counts__value")).containsExactly("1", "0", "0");
        assertThat(cast.alice().visits("/mappings").text("tr:contains(" + name + ")"))
                .contains("Elena")
                .doesNotContain("never");
    }

    @Test
    void the_best_match_is_offered_first_and_what_does_not_fit_is_not() {
        saves(cast.elena(), "\"column\": \"day\", \"pattern\": \"yyyy-MM-dd\"", name + " wide");
        saves(cast.elena(), "\"day\": \"2026-05-13\"", name + " narrow");

        var both = uploads(cast.elena(), "id,day," + column + "\nz,2026-05-14,4\n");
        var one = uploads(cast.elena(), "id," + column + "\nz,4\n");
        var none = uploads(cast.elena(), "id,day\nz,2026-05-14\n");

        assertThat(both.texts("section[aria-labelledby=offers] th"))
                .containsSubsequence(name + " wide", name + " narrow");
        assertThat(one.texts("section[aria-labelledby=offers] th"))
                .contains(name + " narrow")
                .doesNotContain(name + " wide");
        assertThat(none.shows("Use " + name + " narrow")).isFalse();
    }

    @Test
    void a_fixed_day_is_never_used_again_in_silence() {
        saves(cast.elena(), "\"day\": \"2026-05-13\"", name);

        var columns = uploads(cast.elena(), "id," + column + "\nz,4\n").presses("Use " + name);
        assertThat(columns.document().selectFirst("#day").attr("value")).isEmpty();
        assertThat(columns.document().selectFirst("#name-1").attr("value")).isEqualTo("Food");
        assertThat(columns.presses("Try it without saving").status()).isEqualTo(422);

        var tried =
                settled(columns.fills("date", "day").fills("day", "2026-06-13").presses("Try it without saving"));
        assertThat(tried.texts(".counts__value")).containsExactly("1", "0", "0");
    }

    @Test
    void a_name_that_is_taken_is_refused_in_words_and_kept_in_the_field() {
        saves(cast.elena(), "\"day\": \"2026-05-13\"", name);
        saves(cast.elena(), "\"day\": \"2026-05-13\"", name + " b");
        var tried = tried(cast.alice(), "\"day\": \"2026-05-13\"");

        var refused = tried.follows("Save this mapping").fills("name", name).presses("Save under this name");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.texts(".problems li"))
                .containsExactly("There is a saved mapping called " + name + " already. Choose another name.");
        assertThat(refused.document().selectFirst("#name").attr("value")).isEqualTo(name);
        assertThat(refused.fills("name", " ").presses("Save under this name").status())
                .isEqualTo(422);

        var list = renames(cast.alice(), name + " b", name);
        assertThat(list.status()).isEqualTo(422);
        assertThat(list.document().selectFirst("#name").attr("value")).isEqualTo(name);
    }

    @Test
    void a_file_without_a_mapping_leads_back_to_its_columns() {
        var columns = uploads(cast.elena(), "id," + column + "\nz,4\n");
        var import_ = columns.address().replaceAll(".*(/imports/[^/]+)/.*", "$1");

        assertThat(cast.elena().visits(import_ + "/mappings").text("h1")).isEqualTo(columns.text("h1"));
    }

    @Test
    void a_saved_mapping_is_renamed_and_deleted_and_the_log_says_so() {
        saves(cast.elena(), "\"day\": \"2026-05-13\"", name);

        var renamed = renames(cast.elena(), name, name + " too");
        assertThat(renamed.texts("tbody th")).contains(name + " too").doesNotContain(name);
        var deleted = renamed.pressesThe("tr:contains(" + name + " too) form[action$=removal] button");

        assertThat(deleted.texts("tbody th")).doesNotContain(name + " too");
        assertThat(cast.alice().visits("/audit").text("main"))
                .contains("saved a mapping", "renamed a mapping", "deleted a mapping");
    }

    @Test
    void a_viewer_may_not_and_a_stranger_cannot_tell_that_it_is_there() {
        saves(cast.elena(), "\"day\": \"2026-05-13\"", name);
        var rename = cast.elena().visits("/mappings").document().select("form[action$=/name]").stream()
                .map(form -> form.attr("action"))
                .map(action -> action.replaceFirst("^.*/t/[^/]+", ""))
                .findFirst()
                .orElseThrow();
        var import_ =
                uploads(cast.elena(), "id," + column + "\nz,4\n").address().replaceAll(".*(/imports/[^/]+)/.*", "$1");
        var use = import_ + "/mappings/" + rename.replaceAll("/mappings/(.*)/name", "$1");

        assertThat(cast.bob().visits("/mappings").status()).isEqualTo(403);
        for (var path : new String[] {rename, rename.replace("/name", "/removal"), use}) {
            assertThat(cast.bob().posts(path).status()).isEqualTo(403);
            assertThat(cast.sam().posts(path).status()).isEqualTo(404);
        }
        assertThat(cast.sam().visits("/mappings").body()).doesNotContain(name);
    }

    private void saves(Visitor visitor, String date, String name) {
        var saved = tried(visitor, date)
                .follows("Save this mapping")
                .fills("name", name)
                .presses("Save under this name");
        assertThat(saved.text("h1")).isEqualTo("Dry run: nothing saved yet");
    }

    private Page tried(Visitor visitor, String date) {
        return settled(uploads(visitor, "id,day," + column + "\na,2026-05-13,4\n")
                .fills("mapping", mapping(date))
                .presses("Try it with this mapping"));
    }

    private String mapping(String date) {
        return """
            {"journey": {"name": "Visit %s", "stages": [{"name": "Waiting", "touchpoints": [
               {"name": "Food", "column": "%s", "scale": "1-5", "channel": "web"}]}]}, "key": "id", "date": {%s}}
            """.formatted(column, column, date);
    }

    private static Page renames(Visitor visitor, String from, String to) {
        var list = visitor.visits("/mappings");
        var action = list.document()
                .selectFirst("tr:has(th:containsOwn(" + from + ")) form[action$=/name], tr:has(bdi:matchesOwn(^" + from
                        + "$)) form[action$=/name]")
                .attr("action");
        return visitor.posts(action.replaceFirst("^.*/t/[^/]+", ""), Map.of("name", to));
    }

    private static Page uploads(Visitor visitor, String text) {
        return visitor.visits("/imports")
                .attaches("file", "survey.csv", text.getBytes())
                .presses("Upload and look");
    }

    private static Page settled(Page page) {
        var end = System.nanoTime() + 60_000_000_000L;
        while (page.has("meta[http-equiv=refresh]") && System.nanoTime() < end) {
            page = page.follows("Renew now");
        }
        return page;
    }
}
