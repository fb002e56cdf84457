package io.attimo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.form.InterruptedForms;
import io.attimo.form.SubmissionToken;
import io.attimo.intake.ImportVisit;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Scale;
import io.attimo.platform.secrets.Vault;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form that has been open for too long does nothing, and nothing that was written in it is lost. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EndedFormsTest {

    private static final String TOO_LONG = "This page had been open for more than a week";

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    @Inject
    InterruptedForms texts;

    @Inject
    Vault vault;

    private Journey visit;
    private String journey;

    @BeforeEach
    void draw_a_journey() {
        visit = cast.at(Cast.STUDIO, () -> {
            var drawn = new Journey("Airport visit " + UUID.randomUUID(), CustomerKind.B2C);
            drawn.addStage("Arriving", null).addTouchpoint("Parking", Scale.ONE_TO_FIVE);
            return journeys.add(drawn);
        });
        journey = "/journeys/" + visit.id();
    }

    @Test
    void what_was_written_comes_back_with_a_sentence_and_is_saved_when_sent_again() {
        var page = cast.elena().visits(journey + "/edit").fills("stage", "Waiting & <see>");

        var back = age(page, 8).presses("Add stage");

        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text(".notice")).startsWith(TOO_LONG);
        assertThat(back.document().selectFirst("#stage").attr("value")).isEqualTo("Waiting & <see>");
        assertThat(cast.bob().visits(journey + "/edit").texts("li h2")).containsExactly("Arriving");
        assertThat(back.presses("Add stage").texts("li h2")).containsExactly("Arriving", "Waiting & <see>");
    }

    @Test
    void so_in_italian() {
        var page = cast.inItalian(io.attimo.demo.Persona.ELENA)
                .visits(journey + "/edit")
                .fills("stage", "Attesa");

        assertThat(age(page, 8).pressesThe("form[action$='/stages'] button").text(".notice"))
                .startsWith("Questa pagina era aperta da più di una settimana");
    }

    @Test
    void within_a_week_it_is_saved() {
        var page = cast.elena().visits(journey + "/edit").fills("stage", "Waiting");

        assertThat(age(page, 6).presses("Add stage").texts("li h2")).containsExactly("Arriving", "Waiting");
    }

    /** As forms were before they told when they were shown; whoever has one open while we change loses nothing either. */
    @Test
    void a_form_that_does_not_tell_when_it_was_shown_is_an_old_one() {
        var page = cast.elena().visits(journey + "/edit").fills("stage", "Waiting");
        var old = new SubmissionToken(UUID.randomUUID(), memberOf(page)).sealed(vault, Cast.STUDIO);

        var back = page.fills("form", old).presses("Add stage");

        assertThat(back.text(".notice")).startsWith(TOO_LONG);
        assertThat(back.presses("Add stage").texts("li h2")).containsExactly("Arriving", "Waiting");
    }

    @Test
    void a_file_is_to_be_chosen_once_more() {
        var file = "key,day,Parking\r\na,2026-05-15,4\r\n".getBytes(StandardCharsets.UTF_8);
        var page = cast.elena().visits("/imports").attaches("file", "survey.csv", file);

        var back = age(page, 8).presses("Upload and look");

        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text(".notice")).startsWith(TOO_LONG);
        assertThat(ImportVisit.settled(back.attaches("file", "survey.csv", file).presses("Upload and look"))
                        .text("h1"))
                .isEqualTo("What is in each column?");
    }

    @Test
    void signed_out_as_well_one_gets_it_back_at_once_and_nothing_is_stored() {
        var page = cast.elena().visits(journey + "/edit").fills("stage", "Waiting & <see>");
        var form = new HashMap<String, String>(age(page, 8).form("form[action$='/stages']"));
        long before = kept();

        var back = cast.anonymousAt(Cast.STUDIO).posts(journey + "/stages", form);

        assertThat(back.status()).isEqualTo(401);
        assertThat(back.text("[role=alert]")).contains("sign in in another window");
        assertThat(back.text("textarea")).isEqualTo("Waiting & <see>");
        assertThat(kept()).isEqualTo(before);
        var sent = cast.elena().posts(journey + "/stages", back.form(".error__form"));
        assertThat(sent.text(".notice")).startsWith(TOO_LONG);
        assertThat(sent.presses("Add stage").texts("li h2")).containsExactly("Arriving", "Waiting & <see>");
    }

    @Test
    void what_is_only_said_to_be_ours_is_shown_to_nobody_again() {
        var sealed = ended(UUID.randomUUID(), 8);
        var forged = Map.of("stage", "Waiting", "form", sealed.replaceAll(".$", sealed.endsWith("0") ? "1" : "0"));

        var told = cast.anonymousAt(Cast.STUDIO).posts(journey + "/stages", forged);

        assertThat(told.text("h1")).isEqualTo("Your session has ended");
        assertThat(told.text(".page__sub")).startsWith("Nothing was saved.");
        assertThat(told.body()).doesNotContain("Waiting");
    }

    private long kept() {
        return cast.at(Cast.STUDIO, () -> texts.count());
    }

    private Page age(Page page, int days) {
        return page.fills("form", ended(memberOf(page), days));
    }

    private String ended(UUID member, int days) {
        return SubmissionToken.shownTo(member, Instant.now().minus(Duration.ofDays(days)))
                .sealed(vault, Cast.STUDIO);
    }

    private static UUID memberOf(Page page) {
        return UUID.fromString(
                page.document().selectFirst("input[name=form]").attr("value").split("\\.")[1]);
    }
}
