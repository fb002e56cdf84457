package io.attimo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.DemoSeeds;
import io.attimo.demo.Persona;
import io.attimo.demo.StudioDecisions;
import io.attimo.support.Browser;
import io.attimo.support.Cast;
import io.attimo.support.HtmlChecker;
import io.attimo.support.Look;
import io.attimo.support.TestDatabase;
import io.attimo.support.Tour;
import io.attimo.support.Window;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks through every page and looks at each as a person on a phone, as axe and as the HTML checker do. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PagesCheckTest {

    private static final Path SAVED = Path.of("target/pages");
    private static final String REFUSED = "/t/shop/sign-in-failed?number=0b7e6c7e-1c1c-4f0a-9d3c-3d5f0e8f9a01";

    @Inject
    DemoSeeds demoSeeds;

    @Inject
    StudioDecisions decisions;

    private final List<String> problems = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"CHARLIE, en, light", "ALICE, it, dark"})
    void every_page_of_a_company_can_be_read_by_everybody(Persona persona, String language, String theme)
            throws IOException, InterruptedException {
        walks(persona, language, theme);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"ELENA, it, light", "SAM, en, dark"})
    void in_the_other_theme_too_and_by_whoever_may_do_less(Persona persona, String language, String theme)
            throws IOException, InterruptedException {
        walks(persona, language, theme);
    }

    private void walks(Persona persona, String language, String theme) throws IOException, InterruptedException {
        demoSeeds.plant(Cast.address());
        decisions.decide();
        var saved = emptied(SAVED.resolve(persona + "-" + language + "-" + theme));
        try (var browser = Browser.open();
                var window = browser.window(Cast.address(), look(theme, language))) {
            window.signsIn(persona);
            var before = window.speaks(language);

            var tour = new Tour(window, Cast.address() + "/t/" + persona.issuer() + "/home");
            var visited = tour.walk(address -> looksAt(window, address, saved), problems::add);

            System.out.printf("Looked at %d pages as %s, %s, %s%n", visited, persona.fullName(), language, theme);
            assertThat(visited).isGreaterThanOrEqualTo(20);
            window.opens("/t/" + persona.issuer() + "/home");
            window.speaks(before);
        }
        problems.addAll(HtmlChecker.complaints(saved));
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "it"})
    void so_can_the_pages_before_the_door_and_those_that_say_no(String language)
            throws IOException, InterruptedException {
        demoSeeds.plant(Cast.address());
        decisions.decide();
        var saved = emptied(SAVED.resolve("public-" + language));
        try (var browser = Browser.open()) {
            for (var theme : List.of("light", "dark")) {
                try (var window = browser.window(Cast.address(), look(theme, language))) {
                    for (var path : List.of("/sign-in", "/t/shop/home", "/t/nobody/home", "/no-such-page", REFUSED)) {
                        window.opens(path);
                        looksAt(window, window.address(), saved);
                    }
                    window.signsIn(Persona.VERA);
                    for (var path : List.of("/no-such-page", "/sign-out")) {
                        window.opens("/t/shop" + path);
                        looksAt(window, window.address(), saved);
                    }
                }
            }
        }
        problems.addAll(HtmlChecker.complaints(saved));
        assertThat(problems).isEmpty();
    }

    private void looksAt(Window window, String address, Path saved) {
        window.errors().stream()
                .filter(error -> !error.contains("status of 40"))
                .forEach(error -> problems.add(address + " " + error));
        window.becomes(1280);
        window.barriers().forEach(barrier -> problems.add(address + " " + barrier));
        window.becomes(320);
        window.sticksOut().forEach(wide -> problems.add(address + " at 320 pixels sticks out: " + wide));
        window.errors(); // axe's own styles, which the content policy rightly refuses
        try {
            var name = address.substring(Cast.address().length()).replaceAll("[^\\w.=-]+", "_");
            Files.writeString(saved.resolve(name.substring(0, Math.min(name.length(), 120)) + ".html"), window.html());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Look look(String theme, String language) {
        var look = theme.equals("dark") ? Look.dark() : Look.light();
        return language.equals("it") ? look.inItalian() : look;
    }

    private static Path emptied(Path folder) throws IOException {
        try (var old = Files.newDirectoryStream(Files.createDirectories(folder))) {
            for (var page : old) {
                Files.delete(page);
            }
        }
        return folder;
    }
}
