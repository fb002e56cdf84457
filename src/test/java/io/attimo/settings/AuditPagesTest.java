package io.attimo.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.demo.Persona;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.Actor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuditPagesTest {

    @Inject
    Cast cast;

    @Inject
    AuditLog auditLog;

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final String unique = UUID.randomUUID().toString();

    @Test
    void the_newest_deed_stands_first_with_who_did_what() {
        made(unique);

        var line = cast.alice().visits("/audit").document().selectFirst("tbody tr");

        assertThat(line.text()).endsWith("Ida Zq made a journey " + unique);
        assertThat(line.selectFirst("time").attr("datetime")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void fifty_stand_on_a_page_and_the_older_ones_on_the_next() {
        var alice = cast.alice();
        IntStream.rangeClosed(1, 51).forEach(i -> made(unique + " " + i));

        var first = alice.visits("/audit");
        assertThat(first.texts("tbody tr")).hasSize(50).first().asString().endsWith(unique + " 51");
        assertThat(first.texts("tbody tr")).last().asString().endsWith(unique + " 2");
        assertThat(first.shows("Previous")).isFalse();

        var second = first.follows("Next");
        assertThat(second.text("tbody tr")).endsWith(unique + " 1");
        assertThat(second.follows("Previous").text("tbody tr")).endsWith(unique + " 51");
    }

    @Test
    void a_page_that_cannot_be_is_the_first_and_one_that_is_not_there_says_so() {
        made(unique);

        assertThat(cast.alice().visits("/audit?page=-3").text("tbody tr")).endsWith(unique);
        var beyond = cast.alice().visits("/audit?page=999999999");
        assertThat(beyond.status()).isEqualTo(200);
        assertThat(beyond.text(".blank")).isEqualTo("There is nothing on this page.");
    }

    @Test
    void it_speaks_italian_too() {
        made(unique);

        assertThat(cast.inItalian(Persona.ALICE).visits("/audit").texts("tbody tr"))
                .anyMatch(line -> line.endsWith("ha creato un percorso " + unique));
    }

    @Test
    void what_attimo_did_itself_it_did_under_its_name_also_in_lines_of_old() {
        cast.at(Cast.STUDIO, () -> {
            auditLog.record(AuditEvent.of(AuditEventKind.TENANT_OPENED, "new " + unique));
            auditLog.record(Actor.named("attimo"), AuditEvent.of(AuditEventKind.TENANT_OPENED, "old " + unique));
            auditLog.record(Actor.named("attimo"), AuditEvent.of(AuditEventKind.JOURNEY_MADE, "key " + unique));
            return null;
        });

        assertThat(cast.alice().visits("/audit").texts("tbody tr"))
                .anyMatch(line -> line.endsWith("Attimo opened the account new " + unique))
                .anyMatch(line -> line.endsWith("Attimo opened the account old " + unique))
                .anyMatch(line -> line.endsWith("attimo made a journey key " + unique));
    }

    @Test
    void an_admin_finds_a_deed_by_what_it_was_by_whom_and_on_which_day() {
        made(unique);
        var day = LocalDate.now(ROME).toString();

        assertThat(found("q", unique)).singleElement().asString().endsWith("made a journey " + unique);
        assertThat(found("q", unique, "kind", "JOURNEY_MADE")).hasSize(1);
        assertThat(found("q", unique, "kind", "JOURNEY_RETIRED")).isEmpty();
        assertThat(found("q", unique, "who", "ida z")).hasSize(1);
        assertThat(found("q", unique, "who", "alice")).isEmpty();
        assertThat(found("q", unique, "from", day, "to", day)).hasSize(1);
        assertThat(found("q", unique, "to", "2020-01-01")).isEmpty();
        assertThat(found("q", unique, "from", "2999-01-01")).isEmpty();
    }

    @Test
    void what_was_chosen_stays_chosen_and_can_be_let_go() {
        made(unique);
        var page = cast.alice()
                .visits("/audit")
                .fills("q", unique)
                .fills("kind", "JOURNEY_RETIRED")
                .presses("Show");

        assertThat(page.text(".blank")).isEqualTo("Nothing matches. Try fewer letters or fewer filters.");
        assertThat(page.document().selectFirst("#q").val()).isEqualTo(unique);
        assertThat(page.document().selectFirst("#kind [selected]").val()).isEqualTo("JOURNEY_RETIRED");
        assertThat(page.follows("Show all").text("tbody tr")).endsWith(unique);
    }

    @Test
    void the_oldest_can_come_first_and_pages_keep_the_order_and_the_search() {
        IntStream.rangeClosed(101, 160).forEach(i -> made(unique + " " + i));

        var oldest = cast.alice().visits("/audit?q=" + unique).follows("When");
        assertThat(oldest.document().selectFirst("th[aria-sort]").attr("aria-sort"))
                .isEqualTo("ascending");
        assertThat(oldest.texts("tbody tr")).hasSize(50).first().asString().endsWith(" 101");
        assertThat(oldest.text(".pager p")).isEqualTo("1–50 of 60");

        var last = oldest.follows("Next");
        assertThat(last.texts("tbody tr")).hasSize(10).last().asString().endsWith(" 160");
        assertThat(last.shows("Next")).isFalse();
    }

    @Test
    void the_file_holds_exactly_the_view_in_its_order_and_language() {
        IntStream.rangeClosed(101, 360).forEach(i -> made(unique + " " + i));
        made("=" + unique);
        var admin = cast.inItalian(Persona.ALICE);

        var file =
                admin.visits("/audit?sort=when&kind=JOURNEY_MADE&q=" + unique).follows("Scarica come CSV");

        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"audit.csv\"");
        var lines = file.body().lines().toList();
        assertThat(lines).hasSize(262);
        assertThat(lines.get(0)).isEqualTo("\uFEFF\"Quando\",\"Chi\",\"Azione\",\"Su che cosa\",\"Dettaglio\"");
        assertThat(lines.get(1))
                .matches("\"\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\",\"Ida Zq\",\"ha creato un percorso\",\""
                        + unique + " 101\",\"\"");
        assertThat(lines.get(260)).contains(unique + " 360");
        assertThat(lines.get(261)).contains("\"'=" + unique + "\"");
    }

    @Test
    void the_file_of_a_long_log_comes_in_pieces_that_all_speak_the_readers_language() {
        var longName = unique + " " + "x".repeat(2_000);
        cast.at(Cast.STUDIO, () -> {
            IntStream.rangeClosed(1, 450)
                    .forEach(i -> auditLog.record(
                            Actor.named("Ida Zq"), AuditEvent.of(AuditEventKind.JOURNEY_MADE, longName + " " + i)));
            return null;
        });

        var file = cast.inItalian(Persona.ALICE).visits("/audit/csv?q=" + unique);

        assertThat(file.body().lines().skip(1))
                .hasSize(450)
                .doesNotHaveDuplicates()
                .allMatch(line -> line.contains("\"ha creato un percorso\""));
    }

    @Test
    void hostile_parameters_show_the_log_as_it_is() {
        made(unique);

        for (var text : List.of("%27%20or%20%271%27=%271", "at%20desc,(select%201)", "%00", "%ED%A0%80", "-", "9e99")) {
            for (var name : List.of("page", "sort", "kind", "from", "to")) {
                var page = cast.alice().visits("/audit?" + name + "=" + text);
                assertThat(page.status()).as(name + " " + text).isEqualTo(200);
                assertThat(page.text("tbody")).contains(unique);
            }
        }
        assertThat(cast.alice().visits("/audit?q=%25%27--_").texts("tbody tr")).isEmpty();
    }

    private List<String> found(String... pairs) {
        var page = cast.alice().visits("/audit");
        for (int i = 0; i < pairs.length; i += 2) {
            page.fills(pairs[i], pairs[i + 1]);
        }
        return page.presses("Show").texts("tbody tr");
    }

    @Test
    void nobody_but_an_admin_of_the_company_reads_it() {
        made(unique);

        var refused = cast.elena().visits("/audit");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("h1")).isEqualTo("Your role does not include this");
        assertThat(refused.text(".page__sub")).contains("can give you another role");
        assertThat(cast.bob().visits("/audit").status()).isEqualTo(403);
        assertThat(cast.inItalian(Persona.BOB).visits("/audit").text("h1")).isEqualTo("Il suo ruolo non lo prevede");
        assertThat(cast.charlie().visits("/audit").body()).doesNotContain(unique);
        assertThat(cast.elena().visits("/audit/csv").status()).isEqualTo(403);
        assertThat(cast.charlie().visits("/audit/csv").body()).doesNotContain(unique);
    }

    private void made(String journey) {
        cast.at(Cast.STUDIO, () -> {
            auditLog.record(Actor.named("Ida Zq"), AuditEvent.of(AuditEventKind.JOURNEY_MADE, journey));
            return null;
        });
    }
}
