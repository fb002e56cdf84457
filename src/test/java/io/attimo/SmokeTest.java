package io.attimo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.attimo.demo.Persona;
import io.attimo.intake.AirportSurvey;
import io.attimo.support.Browser;
import io.attimo.support.Cast;
import io.attimo.support.Look;
import io.attimo.support.TestDatabase;
import io.attimo.support.Window;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The main job with the real file, as somebody does it in a browser: from the sign-in to what to do next. No page has a
 * script, so that once, without JavaScript, is enough.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SmokeTest {

    private static final String COMPANY = "airport";
    private static final String BESIDE = "beside-airport";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Inject
    Cast cast;

    @Test
    void the_main_job_is_done_without_javascript() {
        var survey = AirportSurvey.file();
        var look = Look.light().withoutJavaScript();
        cast.opens(COMPANY, Persona.ALICE);
        cast.opens(BESIDE, Persona.CHARLIE);
        try (var browser = Browser.open();
                var alice = browser.window(Cast.address(), look);
                var charlie = browser.window(Cast.address(), look)) {
            alice.signsIn(Persona.ALICE, COMPANY);
            startsWithAFile(alice);
            imports(alice, survey);
            seesTheMap(alice);
            takesPictures(alice);
            var map = alice.address();
            opensATile(alice);
            var tile = alice.address();
            readsSuggestions(alice);
            assertThat(alice.errors()).isEmpty();

            charlie.signsIn(Persona.CHARLIE, BESIDE);
            seesNoneOfIt(charlie, List.of(map, tile, alice.address()));
        }
    }

    private static void startsWithAFile(Window alice) {
        awaits(alice, "Welcome to Attimo");
        alice.page().locator("#name").fill("Bay Airport");
        alice.button("Go on").click();
        awaits(alice, "How would you like to begin?");
        alice.page().getByText("Start with my own file").click();
        alice.button("Begin").click();
    }

    private static void imports(Window alice, Path survey) {
        alice.page().locator("#file").setInputFiles(survey);
        alice.button("Upload and look").click();
        alice.page().getByText("Use a mapping instead").click();
        alice.page().locator("#mapping-file").setInputFiles(survey.resolveSibling("mapping.json"));
        alice.button("Try it with this file").click();
        awaits(alice, "Dry run: nothing saved yet");
        assertThat(alice.page().locator(".counts__value").allInnerTexts()).containsExactly("2,831", "0", "0");
        alice.button("Import 2,831 rows").click();
        awaits(alice, "survey.csv is in");
        assertThat(alice.page().locator(".counts__value").allInnerTexts()).containsExactly("2,831", "0", "0", "0");
        alice.page().getByText("Open the map").click();
        awaits(alice, "Airport visit");
    }

    private static void seesTheMap(Window alice) {
        alice.renewsWhile("being computed", PATIENCE);
        assertThat(text(alice.page().locator(".page__sub"))).contains("2,828 people");
        assertThat(number(alice, "Recommend")).contains("NPS 40", "37 to 42", "n 2,746");
        assertThat(number(alice, "Overall")).contains("4.06", "n 2,688");
        assertThat(text(tile(alice, "Restaurants"))).contains("65", "n 2,421", "pain 11%");
        assertThat(text(tile(alice, "Wi-Fi"))).contains("77", "n 2,142", "pain 7%");
        assertThat(text(tile(alice, "Long-term parking shuttle"))).contains("71", "n 834", "pain 8%");
        var tiles = alice.page().locator(".tile").all();
        assertThat(tiles).hasSize(20).allSatisfy(tile -> {
            assertThat(text(tile.locator(".tile__value"))).containsPattern("\\d\\d ±\\d\\.\\d");
            assertThat(text(tile.locator(".tile__meta"))).containsPattern("n [\\d,]+ · pain \\d+%");
            assertThat(tile.locator(".tile__weight").getAttribute("aria-label")).matches("importance 0\\.\\d{3}");
        });
        assertThat(alice.page().locator(".tile--moment .tile__mark").all()).isNotEmpty();
    }

    /** The README's picture is made only when it is asked for, so that a test run changes no file of the project. */
    private static void takesPictures(Window alice) {
        alice.page().setViewportSize(1280, 900);
        alice.page().locator(".stages").evaluate("stages => stages.scrollIntoView({block: 'end'})");
        alice.takesPicture(Path.of("target/journey.png"));
        if (System.getProperty("attimo.picture") != null) {
            alice.takesPicture(Path.of("src/site/journey.png"));
        }
    }

    private static void opensATile(Window alice) {
        tile(alice, "Restaurants").getByRole(AriaRole.LINK).click();
        awaits(alice, "Restaurants");
        assertThat(text(alice.page().locator(".numbers"))).contains("65", "n 2,421", "Importance for “Overall”");
        assertThat(alice.page().locator("svg.trend").count()).isOne();
        assertThat(alice.page().locator(".bars tbody tr").count()).isEqualTo(5);
        assertThat(text(alice.page().locator("#suggestions"))).containsPattern("\\+\\d+\\.\\d");
    }

    private static void readsSuggestions(Window alice) {
        follows(alice, "See suggestions");
        awaits(alice, "Suggestions for “Restaurants”");
        follows(alice, "All suggestions");
        awaits(alice, "Suggestions");
        alice.renewsWhile("being computed", PATIENCE);
        var suggestions = alice.page().locator(".suggestions .suggestion").all();
        assertThat(suggestions).hasSizeGreaterThanOrEqualTo(3);
        assertThat(alice.page().locator(".suggestion__text").allInnerTexts()).doesNotHaveDuplicates();
        for (int place = 1; place <= suggestions.size(); place++) {
            var suggestion = suggestions.get(place - 1);
            assertThat(text(suggestion.locator(".suggestion__where"))).startsWith(place + " ");
            unfolds(suggestion.locator(".suggestion__more"));
            assertThat(suggestion.locator(".suggestion__why li").all().stream().map(SmokeTest::text))
                    .anySatisfy(line ->
                            assertThat(line).containsPattern("\\d+ of 100 on average \\(\\d+ to \\d+, n [\\d,]+\\)"))
                    .anySatisfy(line -> assertThat(line)
                            .containsPattern("[\\d.]+ of [\\d.]+ points of R² \\([\\d.]+ to [\\d.]+, n [\\d,]+\\)"));
            assertThat(text(suggestion.locator(".suggestion__gain"))).containsPattern("\\+\\d+\\.\\d");
        }
    }

    private static void unfolds(Locator details) {
        if (details.getAttribute("open") == null) {
            details.locator("summary").click();
        }
    }

    /** Somebody of another company: 404 for whatever they were told, no word of it at home, no way in at the door. */
    private static void seesNoneOfIt(Window charlie, List<String> addresses) {
        for (var address : addresses) {
            var elsewhere = address.replace("/t/" + COMPANY + "/", "/t/" + BESIDE + "/");
            assertThat(charlie.opens(elsewhere)).as(elsewhere).isEqualTo(404);
            charlie.opens(address);
            assertThat(charlie.address()).contains("/demo-sign-in/");
        }
        for (var page : List.of("home", "journeys", "suggestions", "imports", "members", "audit")) {
            assertThat(charlie.opens("/t/" + BESIDE + "/" + page)).as(page).isEqualTo(200);
            assertThat(charlie.html()).doesNotContain("Airport", "Restaurants", "survey.csv", "Alice");
        }
    }

    private static void follows(Window window, String words) {
        window.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    private static void awaits(Window window, String heading) {
        window.page()
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions()
                                .setName(heading)
                                .setExact(true)
                                .setLevel(1))
                .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE.toMillis()));
    }

    private static String number(Window window, String label) {
        return text(window.page().locator("a.number:has(.number__label bdi:text-is('%s'))".formatted(label)));
    }

    /** As it is read, on one line. */
    private static String text(Locator locator) {
        return locator.innerText().replaceAll("[\\s\u00a0]+", " ");
    }

    private static Locator tile(Window window, String name) {
        return window.page().locator(".tile:has(.tile__name bdi:text-is('%s'))".formatted(name));
    }
}
