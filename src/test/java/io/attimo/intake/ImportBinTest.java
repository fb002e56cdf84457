package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An undone import lies in the bin among all else, and is brought back from there or from its own page. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportBinTest {

    private static final String TENANT = Cast.STUDIO;

    @Inject
    Cast cast;

    @Inject
    Desk desk;

    @Inject
    AuditLog auditLog;

    private final String journey = "Visit " + UUID.randomUUID();
    private UUID file;

    @BeforeEach
    void elena_undoes_an_import() {
        file = desk.bringAndWait(TENANT, Survey.rows(20, 1), Survey.mapping(journey))
                .id();
        ImportVisit.settled(cast.elena().visits("/imports/" + file).presses("Undo the whole import"));
    }

    @Test
    void its_page_says_until_when_it_can_be_brought_back_and_does_it() {
        var undone = cast.elena().visits("/imports/" + file);
        assertThat(undone.text("h1")).isEqualTo("The import of survey.csv is undone");
        assertThat(undone.text(".notice"))
                .startsWith("Elena Greco undid it on")
                .contains("It can be brought back until");

        var back = ImportVisit.settled(undone.presses("Bring back"));

        assertThat(back.text("h1")).isEqualTo("survey.csv is in");
        assertThat(back.texts(".counts__value")).containsExactly("20", "0", "0", "0");
        assertThat(desk.everything(TENANT, journey)).hasSize(20);
        assertThat(desk.within(TENANT, () -> auditLog.list("kind", AuditEventKind.BROUGHT_BACK)))
                .anyMatch(entry -> entry.about().equals("survey.csv"));
        var again = ImportVisit.settled(back.presses("Undo the whole import"));
        assertThat(again.text("h1")).isEqualTo("The import of survey.csv is undone");
        assertThat(desk.everything(TENANT, journey)).isEmpty();
    }

    @Test
    void everybody_sees_it_in_the_bin_and_an_editor_brings_it_back() {
        var seen = cast.bob().visits("/bin");
        assertThat(seen.texts("tr"))
                .anyMatch(line -> line.startsWith("survey.csv import into " + journey + " Elena Greco"));
        assertThat(seen.has("form[action$='" + file + "/return']")).isFalse();
        assertThat(cast.bob().visits("/bin/" + file).text(".notice")).contains("survey.csv");
        assertThat(cast.bob().posts("/bin/" + file + "/return").status()).isEqualTo(403);

        var back = ImportVisit.settled(returned(cast.elena().visits("/bin")));

        assertThat(back.text("h1")).isEqualTo("survey.csv is in");
        assertThat(cast.bob().visits("/bin").texts("tr")).noneMatch(line -> line.contains(journey));
    }

    @Test
    void a_double_click_brings_it_back_once_and_leads_to_it_twice() {
        var bin = cast.elena().visits("/bin");

        returned(bin);
        var second = ImportVisit.settled(returned(bin));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("h1")).isEqualTo("survey.csv is in");
        assertThat(desk.everything(TENANT, journey)).hasSize(20);
    }

    @Test
    void of_two_editors_at_once_one_brings_it_back() {
        var pages = List.of(cast.elena().visits("/bin"), cast.alice().visits("/bin"));

        var statuses =
                pages.stream()
                        .map(page -> CompletableFuture.supplyAsync(
                                () -> returned(page).status()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .sorted()
                        .toList();

        assertThat(statuses).containsExactly(200, 404);
        ImportVisit.settled(cast.elena().visits("/imports/" + file));
        assertThat(desk.everything(TENANT, journey)).hasSize(20);
    }

    @Test
    void a_stranger_neither_sees_it_nor_brings_it_back() {
        assertThat(cast.charlie().visits("/bin").body()).doesNotContain(journey);
        assertThat(cast.charlie().visits("/bin/" + file).status()).isEqualTo(404);
        assertThat(cast.charlie().posts("/bin/" + file + "/return").status()).isEqualTo(404);
        assertThat(desk.look(TENANT, file).state().isUndone()).isTrue();
    }

    private Page returned(Page bin) {
        return bin.pressesThe("form[action$='" + file + "/return'] button");
    }
}
