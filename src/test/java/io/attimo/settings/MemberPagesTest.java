package io.attimo.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.identity.Member;
import io.attimo.identity.Members;
import io.attimo.identity.Role;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MemberPagesTest {

    @Inject
    Cast cast;

    @Inject
    Members members;

    @Test
    void an_admin_expects_somebody_with_a_role() {
        var dora = "dora" + UUID.randomUUID() + "@elsewhere.example";
        var page = cast.alice()
                .visits("/members")
                .fills("email", dora.replace("dora", "Dora"))
                .fills("role", "EDITOR")
                .presses("Invite");

        assertThat(page.texts("th[scope=row]")).contains(dora);
        assertThat(cast.alice().visits("/audit").text("tbody tr"))
                .contains("Alice Conti invited a person " + dora + " editor");
    }

    @Test
    void who_is_only_expected_is_here_since_no_day() {
        cast.alice()
                .visits("/members")
                .fills("email", "gina@elsewhere.example")
                .fills("role", "VIEWER")
                .presses("Invite");

        var since = cast.alice().visits("/members").document().selectFirst("tr:contains(gina@elsewhere.example) td");

        assertThat(since.text()).isEqualTo("expected");
        assertThat(since.hasAttr("data-label")).isFalse();
    }

    @Test
    void of_whom_a_domain_lets_in_it_speaks_as_of_people() {
        assertThat(cast.bob().visits("/members").text(".notice"))
                .isEqualTo("Anybody with an address at this domain becomes a viewer when they first sign in:"
                        + " studio.example.");
        assertThat(cast.inItalian(Persona.BOB).visits("/members").text(".notice"))
                .isEqualTo("Chi ha un indirizzo in questo dominio diventa osservatore al primo accesso:"
                        + " studio.example.");
    }

    @Test
    void the_audit_log_names_a_role_in_the_readers_language() {
        cast.alice()
                .visits("/members")
                .fills("email", "dino@elsewhere.example")
                .fills("role", "VIEWER")
                .presses("Invite");

        var lines = cast.inItalian(Persona.ALICE).visits("/audit").texts("tbody tr");

        assertThat(lines).anyMatch(line -> line.endsWith("dino@elsewhere.example osservatore"));
    }

    @Test
    void whoever_is_on_the_list_already_is_not_invited_again() {
        var page = cast.alice()
                .visits("/members")
                .fills("email", "BOB@studio.example")
                .presses("Invite");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text(".field__problem")).contains("on the list already");
    }

    @Test
    void what_is_no_address_is_refused_and_kept() {
        var page =
                cast.alice().visits("/members").fills("email", "not an address").presses("Invite");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().selectFirst("#email").attr("value")).isEqualTo("not an address");
    }

    @Test
    void a_changed_role_counts_at_the_next_click() {
        var nina = cast.freshly(Persona.NINA);
        assertThat(nina.posts("/members", Map.of("email", "x@y.example")).status())
                .isEqualTo(403);
        var id = idOf("nina@studio.example");

        var list = cast.alice().posts("/members/" + id + "/role", Map.of("role", "ADMIN"));
        assertThat(list.texts("th[scope=row]")).isNotEmpty();
        assertThat(nina.visits("/audit").status()).isEqualTo(200);

        cast.alice().posts("/members/" + id + "/role", Map.of("role", "VIEWER"));
        assertThat(nina.visits("/audit").status()).isEqualTo(403);
    }

    @Test
    void a_person_among_many_is_found_and_their_role_is_given_without_losing_the_place() {
        var unique = UUID.randomUUID().toString();
        cast.at(Cast.STUDIO, () -> {
            IntStream.rangeClosed(10, 69)
                    .forEach(i -> members.persist(
                            new Member("zz" + i + unique + "@elsewhere.example", i < 30 ? Role.EDITOR : Role.VIEWER)));
            return null;
        });

        var found = cast.alice()
                .visits("/members")
                .fills("q", unique.toUpperCase(Locale.ROOT))
                .presses("Show");
        assertThat(found.text(".pager p")).isEqualTo("1–50 of 60");
        var second = found.follows("Next");
        assertThat(second.texts("th[scope=row]")).hasSize(10).first().asString().startsWith("zz60");
        var after = second.fills("role", "ADMIN").pressesThe("tbody tr .row button");
        assertThat(after.address()).endsWith("/members?q=" + unique.toUpperCase(Locale.ROOT) + "&page=2");
        var removed = after.pressesThe("tbody tr .button--danger");
        assertThat(removed.texts("th[scope=row]")).hasSize(9);

        var editors = cast.alice().visits("/members?role=EDITOR&sort=-name&q=" + unique);
        assertThat(editors.texts("th[scope=row]"))
                .hasSize(20)
                .first()
                .asString()
                .startsWith("zz29");
        var lines = editors.follows("Download as CSV").body().lines().toList();
        assertThat(lines).hasSize(21);
        assertThat(lines.get(0)).isEqualTo("\uFEFF\"Person\",\"Work e-mail\",\"Here since\",\"Role\"");
        assertThat(lines.get(1))
                .isEqualTo("\"zz29%1$s@elsewhere.example\",\"zz29%1$s@elsewhere.example\",\"\",\"editor\""
                        .formatted(unique));
        cast.at(Cast.STUDIO, () -> members.delete("email like ?1", "%" + unique + "%"));
    }

    @Test
    void the_last_admin_cannot_be_lost() {
        cast.charlie();
        var id = idOf("charlie@shop.example");

        var lowered = cast.charlie().posts("/members/" + id + "/role", Map.of("role", "VIEWER"));
        var removed = cast.charlie().posts("/members/" + id + "/removal");

        assertThat(lowered.status()).isEqualTo(409);
        assertThat(lowered.text(".page__sub")).contains("Charlie Moore is the last administrator");
        assertThat(removed.status()).isEqualTo(409);
        assertThat(cast.charlie().visits("/audit").status()).isEqualTo(200);
    }

    @Test
    void whoever_is_removed_finds_nothing_here_until_invited_again() {
        var nina = cast.freshly(Persona.NINA);
        nina.visits("/home");
        var id = idOf("nina@studio.example");

        cast.alice().visits("/members").pressesThe("form[action*='/members/" + id + "/removal'] button");
        assertThat(nina.visits("/home").status()).isEqualTo(404);

        cast.alice().visits("/members").fills("email", "nina@studio.example").presses("Invite");
        assertThat(nina.visits("/home").address()).startsWith("/demo-sign-in/studio/authorize");
        assertThat(nina.visits("/home").pressesThe("button[value=nina]").status())
                .isEqualTo(200);
    }

    @Test
    void a_viewer_sees_the_list_but_nothing_to_change_it_with() {
        var page = cast.bob().visits("/members");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.has("main form[method=post]")).isFalse();
        assertThat(cast.bob().posts("/members", Map.of("email", "x@y.example")).status())
                .isEqualTo(403);
    }

    @Test
    void a_stranger_cannot_tell_that_a_member_exists() {
        cast.bob();
        var foreign =
                cast.charlie().posts("/members/" + idOf("bob@studio.example") + "/role", Map.of("role", "VIEWER"));

        assertThat(foreign.status()).isEqualTo(404);
    }

    private Object idOf(String email) {
        var tenant = email.endsWith("@shop.example") ? Cast.SHOP : Cast.STUDIO;
        return cast.at(tenant, () -> members.find("email", email).firstResult().id());
    }
}
