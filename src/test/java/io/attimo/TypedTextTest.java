package io.attimo;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.intake.ImportVisit;
import io.attimo.support.Browser;
import io.attimo.support.Cast;
import io.attimo.support.Corpus;
import io.attimo.support.Echoes;
import io.attimo.support.Look;
import io.attimo.support.Page;
import io.attimo.support.Program;
import io.attimo.support.TestDatabase;
import io.attimo.support.Typist;
import io.attimo.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Whatever is typed into whatever field comes back as it was typed, on every page and in every message, and does nothing.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TypedTextTest {

    private static final int AT_A_TIME = 8;

    @Inject
    Cast cast;

    @Test
    void expressions_of_templates_are_shown_as_typed() {
        comesBackAsTyped("expressions", Corpus.EXPRESSIONS);
    }

    @Test
    void odd_characters_are_shown_as_typed() {
        comesBackAsTyped("oddities", Corpus.ODD);
    }

    @Test
    void markup_is_shown_as_typed_and_nothing_of_it_runs() {
        var journey = comesBackAsTyped("markup", Corpus.MARKUP);

        try (var browser = Browser.open();
                var window = browser.window(Cast.address(), Look.light())) {
            window.signsIn(Persona.ALICE, "markup");
            for (var path : List.of(
                    "/home",
                    "/journeys",
                    "/suggestions",
                    "/imports",
                    "/settings",
                    "/members",
                    "/keys",
                    "/audit",
                    journey,
                    journey + "/edit",
                    journey + "/traits",
                    journey + "/scores",
                    journey + "?rows=channel",
                    journey + "?rows=type",
                    journey + "?metric=importance")) {
                assertThat(window.opens("/t/markup" + path)).as(path).isEqualTo(200);
                assertThat(window.errors()).as(path).isEmpty();
            }
            window.opens("/t/markup" + journey);
            window.page().locator(".tile__link").first().click();
            assertThat(window.page().locator(".comment").count()).isPositive();
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void what_an_address_asks_for_is_refused_as_typed() {
        var alice = cast.alice();
        var journey = made(alice, "Asked " + UUID.randomUUID()).address().replace("/edit", "");
        for (var text : Corpus.EXPRESSIONS) {
            for (var parameter : List.of("metric", "rows", "outcome", "segment", "from")) {
                var page = alice.visitsOutside(
                        journey + "?" + parameter + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
                assertThat(page.status()).isEqualTo(400);
                assertThat(page.document().body().wholeText()).contains("“" + text + "”");
            }
        }
    }

    @Test
    void what_cannot_be_stored_is_refused_in_words() {
        cast.opens("unstorable", Persona.ALICE);
        var alice = cast.freshly(Persona.ALICE, "unstorable");
        var stages = made(alice, "Whole");
        var edit = stages.address().replace("/t/unstorable", "");
        var path = edit.replace("/edit", "");
        var stage = stages.fills("stage", "First").presses("Add stage");
        var touchpoint = stage.fills("name", "Call").pressesThe(".editor__add button");
        var torn = "torn \u0000 text";

        refused(made(alice, torn));
        refused(stages.fills("stage", torn).presses("Add stage"));
        refused(stage.fills("name", torn).pressesThe(".editor__add button"));
        refused(alice.visits(edit).fills("name", torn).presses("Save name"));
        for (var field : List.of("name", "goal", "functional", "emotional")) {
            refused(alice.visits(link(stage, "/stages/")).fills(field, torn).presses("Save"));
        }
        for (var field : List.of("name", "description", "channel", "owner")) {
            refused(alice.visits(link(touchpoint, "/touchpoints/"))
                    .fills(field, torn)
                    .presses("Save"));
        }
        var lines = alice.visits(path + "/traits");
        refused(lines.fills(
                        lines.document().selectFirst("input[name^=channel-]").attr("name"), torn)
                .presses("Save all"));
        refused(alice.visits(path + "/scores")
                .fills("rating", "3")
                .fills("comment", torn)
                .presses("Record score"));
        refused(alice.visits("/keys").fills("name", torn).presses("Make key"));
        refused(alice.visits("/settings").fills("name", torn).presses("Save"));
        refused(alice.visits("/members")
                .fills("email", torn + "@x.example")
                .pressesThe("form[action$=/members] button"));
        refused(alice.visits("/sso").fills("clientId", torn).presses("Save"));
        refused(alice.visits("/sso").fills("domain", torn).pressesThe("form[action$=/domains] button"));
        refused(alice.visitsOutside("/sign-in")
                .fills("email", torn + "@x.example")
                .presses("Go on"));
    }

    @Test
    void half_a_pair_and_a_nul_in_a_mapping_are_refused_in_words() {
        var columns = ImportVisit.settled(cast.elena()
                .visits("/imports")
                .attaches("file", "survey.csv", "id,day,food\n1,2026-05-04,3\n".getBytes(StandardCharsets.UTF_8))
                .presses("Upload and look"));
        for (var half : List.of("\\ud83d", "\\ude00", "\\u0000")) {
            for (var field : List.of("journey", "stage", "touchpoint", "channel", "source")) {
                var page = columns.fills("mapping", mapping(field, "a" + half + "b"))
                        .presses("Try it with this mapping");
                assertThat(page.status()).as(field + half).isEqualTo(422);
                assertThat(page.has(".problems li")).isTrue();
            }
        }
    }

    @Test
    void a_nul_in_an_address_is_no_error_of_ours() {
        var alice = cast.alice();
        var journey = made(alice, "Asked " + UUID.randomUUID()).address().replace("/edit", "");

        for (var path :
                List.of("?metric=%00", "?segment=a%00:b", "?outcome=%00", "?from=%00", "/touchpoints/%00", "%00")) {
            assertThat(alice.visitsOutside(journey + path).status()).as(path).isBetween(400, 404);
        }
        assertThat(alice.visits("/suggestions?outcome=%00").status()).isLessThan(500);
        assertThat(Program.with("demo-shop-key")
                        .gets("/api/v1/journeys/a%00b/heatmap")
                        .statusCode())
                .isBetween(400, 404);
    }

    private String comesBackAsTyped(String company, List<String> texts) {
        cast.opens(company, Persona.ALICE);
        var alice = cast.freshly(Persona.ALICE, company);
        var echoes = new Echoes();
        String journey = null;
        for (int from = 0; from < texts.size(); from += AT_A_TIME) {
            var round = Character.toString('a' + from / AT_A_TIME);
            var typist =
                    new Typist(alice, echoes, round, texts.subList(from, Math.min(from + AT_A_TIME, texts.size())));
            journey = typist.typesEverywhere();
            assertThat(typist.readsEverything()).isGreaterThan(50);
            assertThat(echoes.problems()).isEmpty();
            assertThat(echoes.unheard()).isEmpty();
        }
        return journey;
    }

    private static Page made(Visitor visitor, String name) {
        return visitor.visits("/journeys")
                .fills("name", name)
                .fills("start", "empty")
                .presses("Make journey");
    }

    private static void refused(Page page) {
        assertThat(page.status()).as(page.address()).isEqualTo(422);
        assertThat(page.has(".problems li, .field__problem, [role=alert]"))
                .as(page.address())
                .isTrue();
    }

    private static String link(Page page, String part) {
        return page.document().selectFirst("a[href*=" + part + "][href$=/edit]").attr("abs:href");
    }

    private static String mapping(String field, String text) {
        var json = """
                {"journey": {"name": "$journey", "stages": [{"name": "$stage", "touchpoints": [
                  {"name": "$touchpoint", "column": "food", "scale": "1-5", "channel": "$channel"}]}]},
                 "key": "id", "source": "$source", "date": {"column": "day", "pattern": "yyyy-MM-dd"}}
                """.replace("$" + field, text);
        return json.replace("$", "A ");
    }
}
