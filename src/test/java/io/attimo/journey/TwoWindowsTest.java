package io.attimo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.support.Browser;
import io.attimo.support.Cast;
import io.attimo.support.Look;
import io.attimo.support.TestDatabase;
import io.attimo.support.Window;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people with one touchpoint on their screens. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TwoWindowsTest {

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    private String form;
    private String journey;

    @BeforeEach
    void draw_a_journey() {
        cast.at(Cast.STUDIO, () -> {
            var visit = new Journey("Airport visit " + UUID.randomUUID(), CustomerKind.B2C);
            var parking = visit.addStage("Arriving", Phase.USE).addTouchpoint("Parking", Scale.ONE_TO_FIVE);
            journey = "/t/studio/journeys/" + visit.id() + "/edit";
            form = "/t/studio/journeys/" + visit.id() + "/touchpoints/" + parking.id() + "/edit";
            return journeys.add(visit);
        });
    }

    @Test
    void both_see_what_the_other_did_and_lose_nothing() {
        twoPeopleMeet(
                Look.light(), "en", "Elena Greco changed “Name” just now.", "Take what Elena Greco wrote for “Name”");
    }

    @Test
    void and_so_in_italian_without_javascript() {
        twoPeopleMeet(
                Look.dark().inItalian().withoutJavaScript(),
                "it",
                "Elena Greco ha cambiato «Nome» proprio ora.",
                "Prendi ciò che Elena Greco ha scritto in «Nome»");
    }

    private void twoPeopleMeet(Look look, String language, String who, String take) {
        try (var browser = Browser.open();
                var alice = browser.window(Cast.address(), look);
                var elena = browser.window(Cast.address(), look)) {
            alice.signsIn(Persona.ALICE);
            var before = alice.speaks(language);
            elena.signsIn(Persona.ELENA);
            alice.opens(form);
            elena.opens(form);
            elena.page().locator("#name").fill("Car park");
            elena.page().locator("#owner").fill("Elena Greco");
            presses(elena, "form.panel .button--first");

            alice.page().locator("#name").fill("Parking lot");
            alice.page().locator("#description").fill("Levels 1 to 4");
            presses(alice, "form.panel .button--first");
            assertThat(alice.page().locator(".met__field b").allInnerTexts()).contains(who);
            looksWell(alice, look, "met");
            alice.page().getByText(take).click();
            presses(alice, "form.panel .button--first");
            assertThat(alice.page().locator(".editor__name").innerText()).isEqualTo("Car park");
            assertThat(alice.page().locator(".editor__meta").innerText()).contains("Elena Greco");

            elena.opens(form);
            alice.opens(form);
            presses(elena, "form.panel .button--danger");
            looksWell(elena, look, "toast");
            alice.page().locator("#description").fill("Levels 1 to 5");
            presses(alice, "form.panel .button--first");
            assertThat(alice.page().locator("#description").inputValue()).isEqualTo("Levels 1 to 5");
            looksWell(alice, look, "gone");
            elena.opens("/t/studio/bin");
            looksWell(elena, look, "bin");
            presses(alice, "button[name=restore]");
            assertThat(alice.page().locator(".editor__name").innerText()).isEqualTo("Car park");
            alice.opens(form);
            assertThat(alice.page().locator("#description").inputValue()).isEqualTo("Levels 1 to 5");
            alice.speaks(before);
        }
    }

    private static void presses(Window window, String button) {
        window.page().locator(button).click();
        window.page().waitForLoadState();
    }

    private static void looksWell(Window window, Look look, String picture) {
        window.becomes(1280);
        window.takesPicture(Path.of("target/two-windows-" + picture + "-" + look.language() + ".png"));
        assertThat(look.hasJavaScript() ? window.barriers() : List.of()).isEmpty();
        window.becomes(320);
        window.takesPicture(Path.of("target/two-windows-" + picture + "-" + look.language() + "-320.png"));
        assertThat(look.hasJavaScript() ? window.sticksOut() : List.of()).isEmpty();
    }
}
