package io.attimo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Scale;
import io.attimo.response.StoredResponses;
import io.attimo.support.Browser;
import io.attimo.support.Cast;
import io.attimo.support.Look;
import io.attimo.support.TestDatabase;
import io.attimo.support.Window;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do to forms with a browser. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FormsInBrowserTest {

    private static final String ADD_STAGE = "form[action$='/stages'] button";

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    @Inject
    StoredResponses responses;

    private UUID visit;
    private String journey;

    @BeforeEach
    void draw_a_journey() {
        visit = cast.at(Cast.STUDIO, () -> {
                    var drawn = new Journey("Airport visit " + UUID.randomUUID(), CustomerKind.B2C);
                    drawn.addStage("Arriving", null).addTouchpoint("Parking", Scale.ONE_TO_FIVE);
                    return journeys.add(drawn);
                })
                .id();
        journey = "/t/studio/journeys/" + visit;
    }

    @Test
    void a_double_click_two_tabs_back_and_refresh_make_one_thing_each() {
        try (var browser = Browser.open();
                var elena = browser.window(Cast.address(), Look.light())) {
            elena.signsIn(Persona.ELENA);
            elena.opens(journey + "/scores");
            elena.page().locator(".rating__mark:has(input[value='4'])").click();
            elena.page().locator("form[method=post][action$='/scores'] button").dblclick();
            elena.page().waitForURL(url -> url.contains("recorded="));
            elena.page().reload();
            assertThat(recorded()).isOne();

            elena.opens(journey + "/edit");
            var tab = elena.page().context().newPage();
            tab.navigate(journey + "/edit");
            elena.page().locator("#stage").fill("Waiting");
            elena.page().locator(ADD_STAGE).dblclick();
            elena.page().locator("li h2:has-text('Waiting')").waitFor();
            tab.locator("#stage").fill("Waiting");
            tab.locator(ADD_STAGE).click();
            tab.locator("#stage-problem").waitFor();
            assertThat(tab.locator("#stage").inputValue()).isEqualTo("Waiting");
            tab.reload();
            assertThat(tab.locator("#stage").inputValue()).isEqualTo("Waiting");

            elena.page().goBack();
            elena.page().locator("#stage").fill("Waiting");
            elena.page().locator(ADD_STAGE).click();
            elena.page().waitForLoadState();
            elena.opens(journey + "/edit");
            assertThat(elena.page().locator("li h2").allInnerTexts()).containsExactly("Arriving", "Waiting");
        }
    }

    @Test
    void a_sign_in_that_ends_in_mid_form_brings_the_text_back() {
        try (var browser = Browser.open();
                var elena = browser.window(Cast.address(), Look.dark().withoutJavaScript())) {
            elena.signsIn(Persona.ELENA);
            elena.opens(journey + "/scores");
            elena.page().locator(".rating__mark:has(input[value='5'])").click();
            elena.page().locator("#comment").fill("Two lines:\nfull, & \"dear\" <b>");
            elena.page().context().clearCookies();
            elena.page().locator("form[method=post][action$='/scores'] button").click();
            looksWell(elena, "ended");
            elena.page().getByText("Sign in and go on").click();
            elena.button(Persona.ELENA.fullName()).click();
            elena.page().waitForURL(url -> url.contains("/kept/"));
            looksWell(elena, "kept");
            elena.button("Back to my text").click();
            elena.page().locator("#comment").waitFor();
            assertThat(elena.page().locator("#comment").inputValue()).isEqualTo("Two lines:\nfull, & \"dear\" <b>");
            assertThat(elena.page().locator("input[name=rating][value='5']").isChecked())
                    .isTrue();
            elena.takesPicture(Path.of("target/forms-back.png"));
            assertThat(recorded()).isZero();
            elena.page().locator("form[method=post][action$='/scores'] button").click();
            elena.page().waitForURL(url -> url.contains("recorded="));
            assertThat(recorded()).isOne();
        }
    }

    private static void looksWell(Window window, String picture) {
        window.takesPicture(Path.of("target/forms-" + picture + ".png"));
        window.becomes(320);
        window.takesPicture(Path.of("target/forms-" + picture + "-320.png"));
        window.becomes(1280);
    }

    private long recorded() {
        return cast.at(Cast.STUDIO, () -> responses.count(visit));
    }
}
