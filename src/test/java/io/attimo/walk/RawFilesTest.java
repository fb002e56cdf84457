package io.attimo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.attimo.demo.Persona;
import io.attimo.support.Browser;
import io.attimo.support.Cast;
import io.attimo.support.Look;
import io.attimo.support.TestDatabase;
import io.attimo.support.Window;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An export as a survey tool writes it becomes a map in the hands of somebody who presses what each page proposes and answers
 * what it asks. The figures were worked out by hand: the best of five steps counts 100, the worst 0.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RawFilesTest {

    private static final String TENANT = "raw-files";
    private static final double PATIENCE = 60_000;

    @Inject
    Cast cast;

    private Browser browser;
    private Window elena;

    @AfterEach
    void close_the_browser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void one_of_qualtrics_in_english() {
        speaks("en", Look.light());

        brings("Deliveries.csv", RawExport.ofQualtrics(RawExport.ENGLISH));

        assertThat(doubts()).singleElement().asString().contains("Survey Preview");
        pressesOn();
        assertThat(counts()).containsExactly("32", "0", "0", "2");
        pressesOn();
        pressesOn();
        assertThat(elena.page().locator("h1").innerText()).isEqualTo("Deliveries");
        assertThat(tiles())
                .containsExactlyInAnyOrder(
                        "How satisfied were you with each of these? - Ordering: 73, n 32",
                        "How satisfied were you with each of these? - Delivery: 50, n 32",
                        "How satisfied were you with each of these? - Unpacking: 82, n 30");
        assertThat(outcome()).contains("NPS 25", "n 32", "50% glory", "25% pain");
    }

    @Test
    void one_of_qualtrics_in_italian() {
        speaks("it", Look.dark());

        brings("Consegne.csv", RawExport.ofQualtrics(RawExport.ITALIAN));

        assertThat(doubts()).singleElement().asString().contains("Anteprima sondaggio");
        pressesOn();
        assertThat(counts()).containsExactly("32", "0", "0", "2");
        pressesOn();
        pressesOn();
        assertThat(tiles())
                .containsExactlyInAnyOrder(
                        "Quanto è soddisfatto di ciascuno di questi momenti? - Ordine: 73, n 32",
                        "Quanto è soddisfatto di ciascuno di questi momenti? - Consegna: 50, n 32",
                        "Quanto è soddisfatto di ciascuno di questi momenti? - Apertura del pacco: 82, n 30");
        assertThat(outcome()).contains("NPS 25", "n 32", "50% gloria", "25% dolore");
    }

    @Test
    void one_of_surveymonkey_in_english_whose_days_may_be_read_in_two_ways() {
        speaks("en", Look.dark());

        brings("Orders.csv", RawExport.ofSurveyMonkey(RawExport.ENGLISH, 12));

        assertThat(doubts()).singleElement().asString().contains("(dd/MM/yyyy", "(MM/dd/yyyy");
        elena.page()
                .locator("label:has(input[name=date]):has-text('End Date: '):has-text('MM/dd/yyyy')")
                .check();
        pressesOn();
        assertThat(counts()).containsExactly("32", "0", "0");
        pressesOn();
        assertThat(elena.page().locator(".page__sub").first().innerText()).contains("1 Sept 2026", "12 Sept 2026");
        pressesOn();
        assertThat(tiles())
                .containsExactlyInAnyOrder(
                        "How satisfied were you with each of these? – Ordering: 73, n 32",
                        "How satisfied were you with each of these? – Delivery: 50, n 32",
                        "How satisfied were you with each of these? – Unpacking: 82, n 30");
        assertThat(outcome()).contains("NPS 25", "n 32", "50% glory", "25% pain");
        filters("How did you hear about us?", "Friends");
        assertThat(outcome()).contains("NPS 100", "n 12");
        filters("How did you hear about us?", "Other (please specify)");
        assertThat(outcome()).contains("NPS −100", "n 8");
    }

    @Test
    void one_of_surveymonkey_in_italian() {
        speaks("it", Look.light());

        brings("Ordini.csv", RawExport.ofSurveyMonkey(RawExport.ITALIAN, 28));

        assertThat(doubts()).isEmpty();
        pressesOn();
        assertThat(counts()).containsExactly("32", "0", "0");
        pressesOn();
        assertThat(elena.page().locator(".page__sub").first().innerText()).contains("1 set 2026", "28 set 2026");
        pressesOn();
        assertThat(tiles())
                .containsExactlyInAnyOrder(
                        "Quanto è soddisfatto di ciascuno di questi momenti? – Ordine: 73, n 32",
                        "Quanto è soddisfatto di ciascuno di questi momenti? – Consegna: 50, n 32",
                        "Quanto è soddisfatto di ciascuno di questi momenti? – Apertura del pacco: 82, n 30");
        assertThat(outcome()).contains("NPS 25", "n 32", "50% gloria", "25% dolore");
        filters("Come ci ha conosciuti?", "Newsletter");
        assertThat(outcome()).contains("NPS 33", "n 12");
    }

    private void speaks(String language, Look look) {
        cast.opens(TENANT, Persona.ELENA);
        browser = Browser.open();
        elena = browser.window(Cast.address(), language.equals("it") ? look.inItalian() : look);
        elena.signsIn(Persona.ELENA, TENANT);
        elena.speaks(language);
    }

    private void brings(String name, byte[] file) {
        elena.opens("/t/" + TENANT + "/imports");
        elena.page().locator("input[type=file]").setInputFiles(new FilePayload(name, "text/csv", file));
        pressesOn();
    }

    /** The one button or link that the page proposes; then waits for the next page, and while that renews itself. */
    private void pressesOn() {
        var before = elena.page().title();
        elena.page().locator("main .button--first").click();
        elena.page()
                .locator("xpath=//html[not(head/meta[@http-equiv='refresh'])]/head/title[.!=%s]"
                        .formatted(quoted(before)))
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.ATTACHED)
                        .setTimeout(PATIENCE));
        elena.page().waitForLoadState();
        assertThat(elena.page().locator(".problems").count())
                .as(elena.page().locator("main").innerText())
                .isZero();
    }

    private static String quoted(String title) {
        return '"' + title + '"';
    }

    private void filters(String segment, String label) {
        var chip = elena.page().locator(".chip:has(summary:has-text(\"%s\"))".formatted(segment));
        chip.locator("summary").click();
        chip.locator("a:has-text(\"%s\")".formatted(label)).click();
        elena.page().locator(".chip--on:has-text(\"%s\")".formatted(label)).waitFor();
    }

    private List<String> doubts() {
        return elena.page().locator("section[aria-labelledby=doubts] li").allInnerTexts();
    }

    private List<String> counts() {
        return elena.page().locator(".counts__value").allInnerTexts();
    }

    private List<String> tiles() {
        return elena.page().locator(".tile").all().stream()
                .map(tile -> tile.locator(".tile__name").innerText() + ": "
                        + part(tile, ".tile__value", "\\D*?(\\d+).*") + ", "
                        + part(tile, ".tile__meta", "(n \\d+).*"))
                .toList();
    }

    private static String part(Locator tile, String place, String pattern) {
        return plain(tile.locator(place)).replaceFirst("(?s)" + pattern, "$1");
    }

    private String outcome() {
        return plain(elena.page().locator(".number:has(abbr)"));
    }

    private static String plain(Locator place) {
        return place.innerText().replace('\u00A0', ' ').replaceAll("\\s+", " ");
    }
}
