package io.attimo.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.identity.Members;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.Program;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApiKeyPagesTest {

    @Inject
    Cast cast;

    @Inject
    ApiKeys keys;

    @Inject
    Members members;

    private final String name = "Robot " + UUID.randomUUID();

    @Test
    void a_key_is_shown_once_and_opens_until_it_is_revoked() {
        var secret = secretOf(made());
        assertThat(row(cast.alice().visits("/keys"))).contains("never");
        assertThat(statusWith(secret)).isEqualTo(200);

        var page = cast.alice().visits("/keys");
        assertThat(row(page)).doesNotContain("never");
        assertThat(page.body()).doesNotContain(secret);
        assertThat(row(page))
                .startsWith(name + " " + secret.substring(0, secret.length() / 8))
                .contains("Alice Conti");

        var without = page.presses("Revoke the key " + name);
        assertThat(without.status()).isEqualTo(200);
        assertThat(without.text("#keys")).isEqualTo("Keys");
        assertThat(without.texts("tbody th")).doesNotContain(name);
        assertThat(statusWith(secret)).isEqualTo(401);
        assertThat(cast.alice().visits("/audit").texts("tbody tr"))
                .anyMatch(line -> line.endsWith("revoked an API key " + name))
                .anyMatch(line -> line.endsWith("made an API key " + name + " read, until " + in(365)));
    }

    @Test
    void a_key_leads_to_the_member_who_made_it_also_when_they_are_called_otherwise() {
        made();

        ApiKey kept = cast.at(Cast.STUDIO, () -> keys.find("name", name).singleResult());

        assertThat(kept.madeBy())
                .isEqualTo(cast.at(Cast.STUDIO, () -> members.byName()).stream()
                        .filter(member -> member.email().equals(Persona.ALICE.email()))
                        .findFirst()
                        .orElseThrow()
                        .actor());
    }

    @Test
    void a_form_that_is_sent_again_later_says_that_its_key_was_shown() {
        var form = cast.alice().visits("/keys").fills("name", name);
        var secret = secretOf(form.presses("Make key"));
        cast.at(Cast.STUDIO, () -> keys.update("madeAt = ?1 where name = ?2", Instant.EPOCH, name));

        var again = form.presses("Make key");

        assertThat(again.has("#key")).isFalse();
        assertThat(again.body()).doesNotContain(secret);
        assertThat(again.text(".notice")).startsWith("This key was shown already. This form has made one before");
        assertThat(again.texts("tbody th")).containsOnlyOnce(name);
    }

    @Test
    void a_key_without_a_name_or_with_too_long_a_one_is_refused_in_words() {
        for (var wrong : new String[] {" ", "\u200b", "x".repeat(81)}) {
            var page = cast.alice().visits("/keys").fills("name", wrong).presses("Make key");

            assertThat(page.status()).isEqualTo(422);
            assertThat(page.text("#name-problem")).isEqualTo("Say in 1 to 80 characters what will use the key.");
            assertThat(page.has("#key")).isFalse();
        }
        var kept = cast.alice().visits("/keys").fills("name", "y".repeat(81)).presses("Make key");
        assertThat(kept.document().selectFirst("#name").attr("value")).isEqualTo("y".repeat(81));
    }

    @Test
    void a_key_reads_for_a_year_unless_somebody_chooses_otherwise() {
        var usual = made();
        assertThat(row(usual)).contains(" read " + in(365) + " expires in 365 days ");

        var chosen = cast.alice()
                .visits("/keys")
                .fills("name", name + "!")
                .fills("scopes", "WRITE", "RESPONSES")
                .fills("expiry", "NEVER")
                .presses("Make key");
        assertThat(chosen.texts("tbody tr"))
                .anyMatch(row -> row.startsWith(name + "!") && row.contains("… write responses does not expire "));
        assertThat(statusWith(secretOf(chosen))).isEqualTo(403);
        assertThat(cast.alice().visits("/audit").texts("tbody tr"))
                .anyMatch(line -> line.endsWith(name + "! write, responses, does not expire"));
        assertThat(cast.inItalian(Persona.ALICE).visits("/audit").texts("tbody tr"))
                .anyMatch(line -> line.endsWith(name + "! write, responses, senza scadenza"));
    }

    @Test
    void its_last_day_may_be_any_from_today_to_ten_years_on() {
        for (var good : new LocalDate[] {today(), today().plusYears(10)}) {
            assertThat(until(good.toString()).status()).as(good.toString()).isEqualTo(200);
        }
        for (var wrong : new String[] {
            today().minusDays(1).toString(), today().plusYears(10).plusDays(1).toString(), "+999999-01-01", "soon", ""
        }) {
            var page = until(wrong);
            assertThat(page.status()).as(wrong).isEqualTo(422);
            assertThat(page.text("#lastDay-problem")).startsWith("Write a day from ");
            assertThat(page.document().selectFirst("#lastDay").attr("value")).isEqualTo(wrong);
            assertThat(page.document().select("input[name=expiry][checked]").eachAttr("value"))
                    .containsExactly("DAY");
        }
    }

    @Test
    void a_key_for_nothing_or_without_an_expiry_is_refused_in_words() {
        var alice = cast.alice();
        var form = alice.visits("/keys").fills("name", name).form("form[action$='/keys']");
        form.remove("scopes");
        form.remove("expiry");

        var page = alice.posts("/keys", form);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#scopes-problem")).isEqualTo("Choose at least one thing that the key may do.");
        assertThat(page.text("#expiry-problem")).isEqualTo("Choose when the key expires.");
        assertThat(page.document().selectFirst("#name").attr("value")).isEqualTo(name);
        form.put("scopes", "ALL");
        assertThat(alice.posts("/keys", form).has("#scopes-problem")).isTrue();
    }

    @Test
    void the_list_says_when_a_key_expires_soon_and_that_it_has() {
        made();

        assertThat(ending(today().plusDays(15)).select(".badge--warn").size()).isZero();
        assertThat(ending(today().plusDays(14)).text()).contains("expires in 14 days");
        assertThat(ending(today().plusDays(14)).select(".badge--warn").size()).isOne();
        assertThat(ending(today().plusDays(1)).text()).contains("expires tomorrow");
        assertThat(ending(today()).select(".badge--warn").text()).isEqualTo("expires today");
        assertThat(ending(today().minusDays(1)).select(".badge--bad").text()).isEqualTo("expired");
    }

    @Test
    void the_same_form_with_another_scope_makes_another_key() {
        var form = cast.alice().visits("/keys").fills("name", name);
        var reads = secretOf(form.presses("Make key"));
        var writes = secretOf(form.fills("scopes", "WRITE").presses("Make key"));

        assertThat(statusWith(reads)).isEqualTo(200);
        assertThat(statusWith(writes)).isEqualTo(403);
    }

    @Test
    void it_speaks_italian_too() {
        var page = cast.inItalian(Persona.ALICE).visits("/keys");

        assertThat(page.text("h2")).isEqualTo("Chiavi");
        assertThat(page.fills("name", "").presses("Crea la chiave").text("#name-problem"))
                .startsWith("Scriva in 1–80 caratteri");
    }

    @Test
    void nobody_but_an_admin_of_the_company_comes_near_them() {
        var page = made();
        var revocation = page.document()
                .select("tbody tr")
                .select("tr:contains(" + name + ") form")
                .attr("action")
                .replaceFirst("/t/studio", "");

        assertThat(cast.elena().visits("/keys").status()).isEqualTo(403);
        assertThat(cast.elena().posts(revocation).status()).isEqualTo(403);
        assertThat(cast.charlie().posts(revocation).status()).isEqualTo(404);
        assertThat(statusWith(secretOf(page))).isEqualTo(200);
    }

    private Page until(String day) {
        return cast.alice()
                .visits("/keys")
                .fills("name", name)
                .fills("expiry", "DAY")
                .fills("lastDay", day)
                .presses("Make key");
    }

    private Element ending(LocalDate lastDay) {
        cast.at(Cast.STUDIO, () -> keys.update("lastDay = ?1 where name = ?2", lastDay, name));
        return cast.alice().visits("/keys").document().selectFirst("tbody tr:contains(" + name + ")");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Rome"));
    }

    private static String in(int days) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Locale.UK)
                .format(today().plusDays(days));
    }

    private Page made() {
        return cast.alice().visits("/keys").fills("name", name).presses("Make key");
    }

    private static String secretOf(Page page) {
        return page.document().selectFirst("#key").attr("value");
    }

    private String row(Page page) {
        return page.texts("tbody tr").stream()
                .filter(row -> row.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static int statusWith(String secret) {
        return Program.with(secret).gets("/api/v1/journeys").statusCode();
    }
}
