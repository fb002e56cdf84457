package io.attimo.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.support.Browser;
import io.attimo.support.Cast;
import io.attimo.support.HtmlChecker;
import io.attimo.support.Look;
import io.attimo.support.Page;
import io.attimo.support.Questionnaires;
import io.attimo.support.TestDatabase;
import io.attimo.support.Visitor;
import io.attimo.support.Window;
import io.attimo.survey.SurveyAnswers;
import io.attimo.survey.SurveyResponses;
import io.attimo.survey.Surveys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Each kind of question as it stands on a respondent's page: named, explained, filled in again, and to be pressed by a thumb. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RespondentFieldsTest {

    private static final Path SAVED = Path.of("target/pages/respondent");

    /** Rounded, as a browser lays out in fractions of pixels. */
    private static final String TOO_SMALL = """
            () => [...document.querySelectorAll('button, .marks label, .opt, input.field, select, textarea')]
              .filter(each => !each.closest('.off') && !each.classList.contains('off'))
              .filter(each => { const box = each.getBoundingClientRect(); return box.height < 43.5 || box.width < 43.5 })
              .map(each => each.outerHTML.slice(0, 80))
            """;

    @Inject
    Cast cast;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Journeys journeys;

    @Inject
    Surveys surveys;

    @Inject
    SurveyResponses responses;

    @Test
    void every_kind_is_answered_comes_back_as_it_was_and_is_stored_as_the_api_has_it() {
        var link = published();
        var second = ratings(stranger().visitsOutside("/s/" + link)).presses("Next");
        assertThat(second.status()).isEqualTo(200);
        var third = choices(second).presses("Next");
        assertThat(third.status()).as(third.texts(".note").toString()).isEqualTo(200);

        var before = third.presses("Back");
        assertThat(before.form("form"))
                .containsEntry("how", "other")
                .containsEntry("how:text", "On foot")
                .containsEntry("parts.desk", "5")
                .containsEntry("parts.wifi", "na")
                .containsEntry("best.food", "1")
                .containsEntry("best.quiet", "2");
        assertThat(before.document().select("input[name=used][checked]").eachAttr("value"))
                .containsExactly("pool", "bar");
        assertThat(before.document().select("input[name=when.pool][checked]").eachAttr("value"))
                .containsExactly("am", "night");

        var end = words(before.presses("Next")).presses("Send");

        assertThat(end.text("main")).contains("Thank you");
        assertThat(SurveyAnswers.read(answered(link))).isEqualTo(SurveyAnswers.read("""
                        {"nps": 8, "numbers": {"notApplicable": true}, "stars": 4, "faces": 2, "effort": 7, "own": 10,
                         "how": {"choice": "other", "text": "On foot"}, "used": ["pool", "bar"],
                         "parts": {"desk": 5, "wifi": {"notApplicable": true}},
                         "when": {"pool": ["am", "night"]}, "best": ["food", "quiet", "price"],
                         "nights": 2, "day": "2026-05-31", "room": "12", "why": "Nothing", "mail": "ada@example.org",
                         "agree": "yes"}"""));
    }

    private String answered(String link) {
        return cast.at(Cast.STUDIO, () -> {
            var survey = surveys.behind(link).orElseThrow();
            return responses.find("surveyId", survey.id()).firstResult().answers();
        });
    }

    private static Page ratings(Page page) {
        return page.fills("nps", "8")
                .fills("numbers", "na")
                .fills("stars", "4")
                .fills("faces", "2")
                .fills("effort", "7")
                .fills("own", "10");
    }

    private static Page choices(Page page) {
        return page.fills("how", "other")
                .fills("how:text", "On foot")
                .fills("used", "pool", "bar")
                .fills("parts.desk", "5")
                .fills("parts.wifi", "na")
                .fills("when.pool", "am", "night")
                .fills("best.food", "1")
                .fills("best.quiet", "2")
                .fills("best.price", "3");
    }

    private static Page words(Page page) {
        return page.fills("nights", "2")
                .fills("day", "2026-05-31")
                .fills("room", "12")
                .fills("why", "Nothing")
                .fills("mail", "ada@example.org")
                .fills("agree", "yes");
    }

    @Test
    void every_control_has_a_name_and_its_problem_is_told_with_it() {
        for (var page : pages().stream().map(Page::document).toList()) {
            for (var control : page.select("input:not([type=hidden]), select, textarea")) {
                assertThat(isNamed(page, control)).as(control.toString()).isTrue();
            }
            for (var described : page.select("[aria-describedby]")) {
                for (var id : described.attr("aria-describedby").split(" ")) {
                    assertThat(page.getElementById(id)).as(described + " " + id).isNotNull();
                }
            }
            for (var problem : page.select(".err")) {
                assertThat(page.select("[aria-describedby]"))
                        .as(problem.toString())
                        .anyMatch(each -> List.of(each.attr("aria-describedby").split(" "))
                                .contains(problem.id()));
            }
            for (var link : page.select(".note a")) {
                assertThat(page.getElementById(link.attr("href").substring(1)))
                        .as(link.toString())
                        .isNotNull();
            }
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.select("[style], [onclick], script")).isEmpty();
        }
    }

    private static boolean isNamed(Document page, Element control) {
        var label = control.closest("label") != null
                ? control.closest("label")
                : page.selectFirst("label[for='" + control.id() + "']");
        return control.hasAttr("aria-label") || label != null && !label.text().isBlank();
    }

    /** Each page as it is first, and as it is after a send that could not be taken. */
    private List<Page> pages() {
        var visitor = stranger();
        var first = visitor.visitsOutside("/s/" + published());
        var wrong = first.fills("numbers", "9").presses("Next");
        var second = ratings(first).presses("Next");
        var wrongToo = second.fills("used", "pool", "none")
                .fills("parts.desk", "8")
                .fills("best.food", "1")
                .fills("best.quiet", "1")
                .presses("Next");
        var third = choices(second).presses("Next");
        var wrongAgain = third.fills("nights", "many").fills("mail", "nobody").presses("Send");
        assertThat(List.of(wrong.status(), wrongToo.status(), wrongAgain.status()))
                .containsOnly(422);
        assertThat(wrongToo.document().select(".note li")).hasSizeGreaterThan(3);
        return List.of(first, wrong, second, wrongToo, third, wrongAgain, visitor.visitsOutside("/s/nowhere"));
    }

    @Test
    void the_html_checker_finds_nothing_in_any_of_them() throws IOException, InterruptedException {
        Files.createDirectories(SAVED);
        var pages = pages();
        for (int i = 0; i < pages.size(); i++) {
            Files.writeString(SAVED.resolve(i + ".html"), pages.get(i).body());
        }

        assertThat(HtmlChecker.complaints(SAVED)).isEmpty();
    }

    @Test
    void they_can_be_read_and_pressed_by_everybody_on_a_phone_and_a_screen_in_light_and_dark() {
        var link = published();
        try (var browser = Browser.open()) {
            for (var look : List.of(Look.light(), Look.dark().inItalian())) {
                try (var window = browser.window(Cast.address(), look)) {
                    window.opens("/s/" + link + "?nps=9");
                    assertThat(complaints(window)).isEmpty();
                    for (int page = 0; page < 3; page++) {
                        window.page().locator(".first").click();
                        assertThat(complaints(window)).isEmpty();
                    }
                    window.opens("/s/nowhere");
                    assertThat(complaints(window)).isEmpty();
                }
            }
        }
    }

    private static List<String> complaints(Window window) {
        var complaints = new ArrayList<>(window.errors());
        complaints.removeIf(error -> error.contains("status of 4"));
        complaints.addAll(window.barriers());
        for (int width : new int[] {1280, 320}) {
            window.becomes(width);
            complaints.addAll(window.sticksOut());
            ((List<?>) window.page().evaluate(TOO_SMALL)).forEach(each -> complaints.add("small: " + each));
        }
        window.errors(); // axe's own styles, which the content policy rightly refuses
        return complaints;
    }

    /** Enter in a field sends the page, whatever buttons stand above it. */
    @Test
    void without_a_script_the_enter_key_goes_on_and_does_not_change_the_language() {
        var link = published();
        try (var browser = Browser.open();
                var window = browser.window(Cast.address(), Look.light().withoutJavaScript())) {
            window.opens("/s/" + link + "?nps=9");
            window.page().locator("[name=nps][value='8']").press("Enter");

            assertThat(window.page().title()).isEqualTo("Your stay with us – page 2 of 3");
        }
    }

    private String published() {
        return cast.at(Cast.STUDIO, () -> {
            var journey = new Journey("Stay " + UUID.randomUUID(), CustomerKind.B2C);
            journeys.persist(journey);
            return questionnaires.published(journey.id(), everyKind()).link().orElseThrow();
        });
    }

    private static String everyKind() {
        try (var file = RespondentFieldsTest.class.getResourceAsStream("/surveys/every-kind.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Visitor stranger() {
        return new Visitor(Cast.address(), "nobody").speaking("en");
    }
}
