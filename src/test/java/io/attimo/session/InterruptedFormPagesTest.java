package io.attimo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.form.InterruptedForms;
import io.attimo.identity.Members;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class InterruptedFormPagesTest {

    @Inject
    Cast cast;

    @Inject
    InterruptedForms texts;

    @Inject
    Members members;

    private final String unique = UUID.randomUUID().toString();

    @Test
    void what_was_written_stands_ready_to_go_back_into_its_form() {
        var kept = keptFor("elena");

        assertThat(kept.text("h1")).isEqualTo("Your text is still here");
        assertThat(kept.document().selectFirst("main input[name=name]").attr("value"))
                .isEqualTo(unique);
        var back = kept.presses("Back to my text");
        assertThat(back.document().selectFirst("main input[name=name]").attr("value"))
                .isEqualTo(unique);
        assertThat(cast.bob().visits("/journeys").body()).doesNotContain(unique);
    }

    @Test
    void an_invitation_and_a_domain_come_back_and_nothing_is_done_yet() {
        var email = unique + "@studio.example";
        var invited = broughtBack("/members", "email", email, "form[action$='/members']");
        assertThat(invited.document().selectFirst("#email").attr("value")).isEqualTo(email);
        assertThat(cast.at(Cast.STUDIO, () -> members.count("email", email))).isZero();

        var domain = "d" + unique + ".example";
        var added = broughtBack("/sso", "domain", domain, "form[action$='/sso/domains']");
        assertThat(added.document().selectFirst("#domain").attr("value")).isEqualTo(domain);
        assertThat(cast.alice().visits("/sso").texts("li[id] b")).doesNotContain(domain);
    }

    @Test
    void what_was_nothing_but_a_button_is_not_done_by_coming_back() {
        var made = cast.alice()
                .visits("/journeys")
                .fills("name", unique)
                .pressesThe("main form[action$='/journeys'] button");
        var edit = made.address().replaceFirst("/t/studio", "");
        var form = made.form("form[action$='/name']");

        var told = cast.anonymousAt(Cast.STUDIO)
                .posts(edit.replace("/edit", "/retirement"), form)
                .follows("Sign in and go on")
                .pressesThe("button[value=alice]")
                .presses("Back to my text");

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text("[role=alert]")).startsWith("You were signed out before this was done");
        assertThat(cast.bob().visits("/journeys").texts("tbody bdi")).contains(unique);
    }

    @Test
    void italian_is_as_good_as_english() {
        var page = cast.elena().visits(pathOf(keptFor("elena")));
        var italian = cast.inItalian(Persona.ELENA).visits(pathOf(page));

        assertThat(italian.text("h1")).isEqualTo("Il suo testo è ancora qui");
    }

    @Test
    void after_a_day_it_is_gone() {
        var path = pathOf(keptFor("elena"));
        var form = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        var yesterday = Instant.now().minus(Duration.ofHours(25));

        assertThat(cast.at(Cast.STUDIO, () -> texts.update("keptAt = ?1 where formId = ?2", yesterday, form)))
                .isOne();
        assertThat(cast.elena().visits(path).status()).isEqualTo(404);
    }

    @Test
    void of_who_was_removed_meanwhile_nothing_is_kept() {
        var form = cast.elena().visits("/journeys").fills("name", unique).form("main form[action$='/journeys']");
        var elena = cast.at(
                Cast.STUDIO,
                () -> members.find("email", Persona.ELENA.email()).firstResult().id());
        long before = cast.at(Cast.STUDIO, texts::count);
        cast.at(Cast.STUDIO, () -> members.update("removedAt = ?1 where id = ?2", Instant.now(), elena));
        try {
            var sent = cast.anonymousAt(Cast.STUDIO).posts("/journeys", form);

            assertThat(sent.body()).doesNotContain("Your text is kept");
            assertThat(cast.<Long>at(Cast.STUDIO, texts::count)).isEqualTo(before);
        } finally {
            cast.at(Cast.STUDIO, () -> members.update("removedAt = null where id = ?1", elena));
        }
    }

    @Test
    void a_colleague_a_stranger_and_whoever_guesses_find_nothing() {
        var path = pathOf(keptFor("elena"));

        assertThat(cast.alice().visits(path).status()).isEqualTo(404);
        assertThat(cast.charlie().visits(path).status()).isEqualTo(404);
        assertThat(cast.elena().visits("/kept/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(cast.elena().visits("/kept/x").status()).isEqualTo(404);
    }

    /** Where they land who wrote the name of a new journey, were no longer signed in, and signed in again. */
    private Page keptFor(String persona) {
        var form = cast.elena().visits("/journeys").fills("name", unique).form("main form[action$='/journeys']");
        return cast.anonymousAt(Cast.STUDIO)
                .posts("/journeys", form)
                .follows("Sign in and go on")
                .pressesThe("button[value=" + persona + "]");
    }

    /** What Alice typed into a form of hers while her session ended, on the page it came back to. */
    private Page broughtBack(String page, String field, String typed, String form) {
        var filled = cast.alice().visits(page).fills(field, typed);
        var action =
                filled.document().selectFirst("main " + form).attr("action").replaceFirst("/t/studio", "");
        var back = cast.anonymousAt(Cast.STUDIO)
                .posts(action, filled.form("main " + form))
                .follows("Sign in and go on")
                .pressesThe("button[value=alice]")
                .presses("Back to my text");
        assertThat(back.texts(".notice").toString()).contains("You were signed out before this was saved");
        return back;
    }

    private static String pathOf(Page kept) {
        return kept.address().replaceFirst("/t/studio", "");
    }
}
