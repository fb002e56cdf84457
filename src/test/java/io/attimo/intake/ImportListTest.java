package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportListTest {

    @Inject
    Cast cast;

    @Inject
    Tenancy tenancy;

    @Inject
    Imports imports;

    private final String unique = UUID.randomUUID().toString();

    @Test
    void each_of_120_imports_is_reached_by_pressing_links_newest_first() {
        var tenant = company(120);
        var page = cast.freshly(Persona.ALICE, tenant).visits("/imports");
        var seen = new ArrayList<>(files(page));
        assertThat(page.text(".pager p")).isEqualTo("1–50 of 120");

        while (page.shows("Next")) {
            page = page.follows("Next");
            seen.addAll(files(page));
        }

        assertThat(seen)
                .isEqualTo(IntStream.iterate(120, i -> i > 0, i -> i - 1)
                        .mapToObj(this::name)
                        .toList());
        assertThat(page.address()).endsWith("/imports?page=3");
        assertThat(page.text(".pager p")).isEqualTo("101–120 of 120");
        assertThat(files(page.follows("Previous"))).hasSize(50).first().isEqualTo(name(70));
    }

    @Test
    void a_file_is_found_by_a_part_of_its_name_and_by_its_state() {
        var tenant = company(12);
        var list = cast.freshly(Persona.ALICE, tenant).visits("/imports");

        assertThat(files(list.fills("q", "FILE 1").presses("Show")))
                .containsExactly(name(12), name(11), name(10), name(1));
        var failed = list.fills("q", "").fills("state", "FAILED").presses("Show");
        assertThat(files(failed)).containsExactly(name(12), name(8), name(4));
        assertThat(failed.document().selectFirst("#state [selected]").val()).isEqualTo("FAILED");
        assertThat(failed.text(".pager p")).isEqualTo("3 in all");
        assertThat(files(failed.follows("Show all"))).hasSize(12);
        var nothing = list.fills("q", "no such file").fills("state", "").presses("Show");
        assertThat(nothing.text(".blank")).isEqualTo("Nothing matches. Try fewer letters or fewer filters.");
    }

    @Test
    void a_percent_sign_is_searched_for_as_one() {
        var tenant = company(3);

        assertThat(files(cast.freshly(Persona.ALICE, tenant).visits("/imports?q=%25")))
                .isEmpty();
    }

    @Test
    void its_head_puts_it_in_order_and_turns_it_round() {
        var tenant = company(5);

        var byFile = cast.freshly(Persona.ALICE, tenant).visits("/imports").follows("File");
        assertThat(files(byFile)).first().isEqualTo(name(1));
        assertThat(byFile.document().selectFirst("th[aria-sort]").attr("aria-sort"))
                .isEqualTo("ascending");
        assertThat(files(byFile.follows("File"))).first().isEqualTo(name(5));
        var byState = byFile.fills("state", "FAILED").presses("Show");
        assertThat(byState.document().selectFirst("th[aria-sort]").text())
                .as("the order is kept")
                .isEqualTo("File");
    }

    @Test
    void the_file_holds_exactly_the_view() {
        var tenant = company(120);
        var view = cast.freshly(Persona.ALICE, tenant).visits("/imports?sort=file&state=FAILED");

        var lines = view.follows("Download as CSV").body().lines().toList();

        assertThat(lines.get(0)).isEqualTo("\uFEFF\"File\",\"When\",\"State\",\"Rows\",\"Refused\"");
        assertThat(lines.stream().skip(1).map(line -> line.split("\"")[1])).isEqualTo(files(view));
        assertThat(lines.get(1)).isEqualTo("\"" + name(100) + "\",\"2026-11-01 14:40:00\",\"failed\",\"0\",\"0\"");
    }

    @Test
    void where_nothing_was_imported_there_is_nothing_to_search() {
        var page = cast.freshly(Persona.ALICE, company(0)).visits("/imports");

        assertThat(page.text(".blank")).isEqualTo("Nothing has been imported yet.");
        assertThat(page.has(".filters")).isFalse();
        assertThat(page.has(".pager")).isFalse();
    }

    @Test
    void a_viewer_sees_no_list_and_a_stranger_nothing_of_it() {
        var tenant = company(1);

        assertThat(cast.bob().visits("/imports?q=file").status()).isEqualTo(403);
        assertThat(cast.bob().visits("/imports/csv").status()).isEqualTo(403);
        var stranger = cast.charlie();
        assertThat(stranger.visits(Cast.address() + "/t/" + tenant + "/imports").body())
                .doesNotContain(unique);
        assertThat(stranger.visits(Cast.address() + "/t/" + tenant + "/imports/csv")
                        .body())
                .doesNotContain(unique);
        assertThat(stranger.visits("/imports?q=" + unique).texts("tbody tr")).isEmpty();
    }

    private static List<String> files(Page page) {
        return page.texts("tbody th a");
    }

    private String name(int number) {
        return "File %03d %s.csv"
                .formatted(number, unique)
                .replace("File 0", "File ")
                .replace("File 0", "File ");
    }

    /** A company with so many imports, a minute apart; each fourth has failed. */
    private String company(int count) {
        var tenant = "list" + unique.substring(0, 8);
        cast.opens(tenant, Persona.ALICE);
        var first = Instant.parse("2026-11-01T12:00:00Z");
        return tenancy.within(
                tenant,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    for (int i = 1; i <= count; i++) {
                        var at = first.plus(Duration.ofMinutes(i));
                        var file = new Import(name(i), Actor.named("a test"), at);
                        if (i % 4 == 0) {
                            file.fail(new ImportFailure(ImportAbortReason.INTERRUPTED.name(), 0L, ""), at);
                        }
                        imports.persist(file);
                    }
                    return tenant;
                }));
    }
}
