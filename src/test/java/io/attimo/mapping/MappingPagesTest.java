package io.attimo.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.intake.MappingVisit;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.attimo.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MappingPagesTest {

    @Inject
    Cast cast;

    private final MappingVisit monthly = MappingVisit.ofItsOwn();
    private final String name = "Monthly " + UUID.randomUUID();

    @BeforeEach
    void somebody_has_saved_one() {
        monthly.saves(cast.elena(), MappingVisit.FIXED_DAY, name);
    }

    @Test
    void whoever_may_use_them_sees_whose_they_are_and_what_they_are_for() {
        assertThat(cast.alice().visits("/mappings").text("tr:contains(" + name + ")"))
                .startsWith(name + " Visit " + monthly.column() + " 2 ")
                .contains("Elena Greco", "never", "Rename", "Delete");
    }

    @Test
    void one_is_renamed_and_deleted_and_the_log_says_so() {
        var renamed = renames(cast.elena(), name, name + " too");
        assertThat(renamed.texts("tbody th")).contains(name + " too").doesNotContain(name);
        var deleted = renamed.pressesThe("tr:contains(" + name + " too) form[action$=removal] button");

        assertThat(deleted.texts("tbody th")).doesNotContain(name + " too");
        assertThat(cast.alice().visits("/audit").texts("tbody tr"))
                .anyMatch(line -> line.contains("renamed a mapping") && line.contains(name))
                .anyMatch(line -> line.contains("deleted a mapping") && line.contains(name + " too"));
    }

    @Test
    void one_that_is_deleted_by_a_double_click_is_gone_and_one_that_two_delete_at_once_is_gone_too() throws Exception {
        var list = cast.elena().visits("/mappings");
        var row = "tr:contains(" + name + ") form[action$=removal]";
        var others = cast.alice().visits("/mappings").form(row);
        var path = action(list, name).replace("/name", "/removal");
        var form = list.form(row);
        var threads = Executors.newFixedThreadPool(3);
        try {
            var first = threads.submit(() -> cast.elena().posts(path, form));
            var second = threads.submit(() -> cast.elena().posts(path, form));
            var third = threads.submit(() -> cast.alice().posts(path, others));

            assertThat(second.get().status()).isEqualTo(first.get().status());
            assertThat(List.of(first.get().status(), third.get().status())).containsExactlyInAnyOrder(200, 404);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_name_that_is_taken_blank_or_too_long_is_refused_at_its_field() {
        monthly.saves(cast.elena(), MappingVisit.FIXED_DAY, name + " b");

        var taken = renames(cast.alice(), name + " b", name);
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text("details[open] #name-problem"))
                .isEqualTo("There is a saved mapping called " + name + " already. Choose another name.");
        assertThat(taken.document().selectFirst("#name").attr("value")).isEqualTo(name);

        assertThat(renames(cast.alice(), name + " b", " ").text("#name-problem"))
                .isEqualTo("“Name” is empty. Please fill it in.");
        var long_ = renames(cast.alice(), name + " b", "x".repeat(81));
        assertThat(long_.text("#name-problem")).isEqualTo("“Name” is too long: at most 80 characters.");
        assertThat(long_.document().selectFirst("#name").attr("value")).hasSize(81);
        assertThat(cast.bob().visits("/mappings").status()).isEqualTo(403);
        assertThat(cast.alice().visits("/mappings").texts("tbody th")).contains(name, name + " b");
    }

    @Test
    void markup_in_a_name_is_shown_as_typed() {
        var evil = "<b>" + name + "</b> {inject:x}";

        assertThat(renames(cast.elena(), name, evil).texts("tbody th")).contains(evil);
    }

    @Test
    void italian_is_as_good_as_english() {
        var elena = cast.inItalian(Persona.ELENA);

        var refused = renames(elena, name, "");

        assertThat(refused.text("h1")).isEqualTo("Mappature salvate");
        assertThat(refused.text("#name-problem")).isEqualTo("«Nome» è vuoto. Lo compili.");
        assertThat(refused.text("tr:contains(" + name + ")")).contains("Rinomina", "Elimina", "mai");
    }

    @Test
    void what_is_saved_is_found_put_in_order_and_taken_along_as_a_file() {
        var page = cast.elena().visits("/mappings?sort=-name&q=" + name);

        assertThat(page.texts("tbody th")).containsExactly(name);
        assertThat(page.document().selectFirst("th[aria-sort]").attr("aria-sort"))
                .isEqualTo("descending");
        var lines = page.follows("Download as CSV").body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .isEqualTo("\uFEFF\"Name\",\"Journey\",\"Columns\",\"Saved\",\"Saved by\",\"Last used\"");
        assertThat(lines.get(1)).startsWith("\"" + name + "\",\"");
        assertThat(cast.elena().visits("/mappings?q=no%20such%20mapping").text(".blank"))
                .isEqualTo("Nothing matches. Try fewer letters or fewer filters.");
        assertThat(cast.bob().visits("/mappings/csv").status()).isEqualTo(403);
        assertThat(cast.sam().visits("/mappings/csv").body()).doesNotContain(name);
    }

    @Test
    void a_viewer_may_not_and_a_stranger_cannot_tell_that_it_is_there() {
        var rename = action(cast.elena().visits("/mappings"), name);

        assertThat(cast.bob().visits("/mappings").status()).isEqualTo(403);
        for (var path : List.of(rename, rename.replace("/name", "/removal"))) {
            assertThat(cast.bob().posts(path).status()).isEqualTo(403);
            assertThat(cast.sam().posts(path).status()).isEqualTo(404);
        }
        assertThat(cast.sam().visits("/mappings").body()).doesNotContain(name);
        assertThat(cast.elena().visits("/mappings").texts("tbody th")).contains(name);
    }

    private static Page renames(Visitor visitor, String from, String to) {
        var list = visitor.visits("/mappings");
        return list.fills("name", to).pressesThe("form[action$='" + action(list, from) + "'] button");
    }

    private static String action(Page list, String name) {
        return list.document().select("tbody tr").stream()
                .filter(row -> row.selectFirst("th").text().equals(name))
                .map(row -> row.selectFirst("form[action$=/name]").attr("action"))
                .map(action -> action.replaceFirst("^.*/t/[^/]+", ""))
                .findFirst()
                .orElseThrow();
    }
}
