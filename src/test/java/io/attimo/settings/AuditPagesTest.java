package io.attimo.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.Actor;
import io.attimo.tenant.AuditEvent;
import io.attimo.tenant.AuditEventKind;
import io.attimo.tenant.AuditLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
        assertThat(first.shows("Newer")).isFalse();

        var second = first.follows("Older");
        assertThat(second.text("tbody tr")).endsWith(unique + " 1");
        assertThat(second.follows("Newer").text("tbody tr")).endsWith(unique + " 51");
    }

    @Test
    void a_page_that_cannot_be_is_the_first_and_one_that_is_not_there_says_so() {
        made(unique);

        assertThat(cast.alice().visits("/audit?page=-3").text("tbody tr")).endsWith(unique);
        var beyond = cast.alice().visits("/audit?page=999999999");
        assertThat(beyond.status()).isEqualTo(200);
        assertThat(beyond.text(".panel__foot")).isEqualTo("There is nothing on this page.");
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
    void nobody_but_an_admin_of_the_company_reads_it() {
        made(unique);

        var refused = cast.elena().visits("/audit");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("h1")).isEqualTo("Your role does not include this");
        assertThat(refused.text(".page__sub")).contains("can give you another role");
        assertThat(cast.bob().visits("/audit").status()).isEqualTo(403);
        assertThat(cast.inItalian(Persona.BOB).visits("/audit").text("h1")).isEqualTo("Il suo ruolo non lo prevede");
        assertThat(cast.charlie().visits("/audit").body()).doesNotContain(unique);
    }

    private void made(String journey) {
        cast.at(Cast.STUDIO, () -> {
            auditLog.record(Actor.named("Ida Zq"), AuditEvent.of(AuditEventKind.JOURNEY_MADE, journey));
            return null;
        });
    }
}
