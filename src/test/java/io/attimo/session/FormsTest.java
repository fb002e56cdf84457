package io.attimo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.api.ApiKeys;
import io.attimo.form.InterruptedForms;
import io.attimo.identity.Members;
import io.attimo.intake.Imports;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Scale;
import io.attimo.response.StoredResponses;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.attimo.support.Twins;
import io.attimo.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form makes one thing, however often it is sent, and what it says is not lost when nobody is signed in any more. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FormsTest {

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    @Inject
    StoredResponses responses;

    @Inject
    ApiKeys keys;

    @Inject
    Members members;

    @Inject
    Imports imports;

    @Inject
    InterruptedForms texts;

    private final String unique = UUID.randomUUID().toString();
    private Journey visit;
    private String journey;

    @BeforeEach
    void draw_a_journey() {
        visit = cast.at(Cast.STUDIO, () -> {
            var drawn = new Journey("Airport visit " + unique, CustomerKind.B2C);
            drawn.addStage("Arriving", null).addTouchpoint("Parking", Scale.ONE_TO_FIVE);
            return journeys.add(drawn);
        });
        journey = "/journeys/" + visit.id();
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_thing() {
        var alice = cast.alice();
        twice(
                alice.visits("/journeys").fills("name", "New " + unique),
                "main form[action$='/journeys'] button",
                1,
                () -> journeys.count("name", "New " + unique));
        twice(
                alice.visits(journey + "/edit").fills("stage", "Waiting"),
                "form[action$='/stages'] button",
                2,
                () -> journeys.get(visit.id()).stages().size());
        twice(
                alice.visits(journey + "/edit").fills("name", "Signs"),
                "form[action$='/touchpoints'] button",
                2,
                () -> journeys.get(visit.id()).touchpoints().size());
        twice(
                alice.visits(journey + "/scores").fills("rating", "4"),
                "form[method=post][action$='/scores'] button",
                1,
                () -> responses.count(visit.id()));
        twice(
                alice.visits("/members").fills("email", unique + "@studio.example"),
                "form[action$='/members'] button",
                1,
                () -> members.count("email", unique + "@studio.example"));
        var file = ("key,day,Parking\r\n" + unique + ",2026-05-15,4\r\n").getBytes(StandardCharsets.UTF_8);
        twice(
                alice.visits("/imports").attaches("file", unique + ".csv", file),
                "form[action$='/imports'] button",
                1,
                () -> imports.count("fileName", unique + ".csv"));
        var made = alice.visits("/keys").fills("name", "Key " + unique);
        var secret = secretOf(made);
        assertThat(secretOf(made)).isEqualTo(secret);
        assertThat(counted(() -> keys.count("name", "Key " + unique))).isOne();
    }

    @Test
    void a_form_that_is_sent_eight_times_at_once_makes_one_thing() throws InterruptedException, ExecutionException {
        var elena = cast.elena();
        var form = filled(elena.visits(journey + "/scores"), "form[method=post][action$='/scores']", "rating", "4");
        var threads = Executors.newFixedThreadPool(8);
        try {
            var sent = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> elena.posts(journey + "/scores", form)))
                    .toList();
            for (var each : sent) {
                assertThat(each.get().status()).isEqualTo(200);
                assertThat(each.get().address()).contains("recorded=");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(counted(() -> responses.count(visit.id()))).isOne();
    }

    @Test
    void a_form_with_other_words_in_it_is_another_one() {
        var page = cast.elena().visits(journey + "/edit");
        page.fills("stage", "Waiting").presses("Add stage");

        assertThat(page.fills("stage", "Leaving").presses("Add stage").texts("li h2"))
                .containsExactly("Arriving", "Waiting", "Leaving");
    }

    @Test
    void so_is_one_that_is_sent_elsewhere() {
        var other = cast.at(Cast.STUDIO, () -> journeys.add(new Journey("Other " + unique, CustomerKind.B2C)));
        var elena = cast.elena();
        var form = filled(elena.visits(journey + "/edit"), "form[action$='/stages']", "stage", "Waiting");
        elena.posts(journey + "/stages", form);

        var answer = elena.posts("/journeys/" + other.id() + "/stages", form);

        assertThat(answer.address()).contains("/journeys/" + other.id() + "/edit");
        assertThat(answer.texts("li h2")).containsExactly("Waiting");
    }

    /** What is gone by then was not mistyped. */
    @Test
    void a_removal_that_is_sent_twice_answers_as_the_first() {
        var charlie = cast.charlie();
        var domain = "d" + unique + ".example";
        var email = unique + "@shop.example";
        charlie.visits("/sso").fills("domain", domain).presses("Add");
        charlie.visits("/members").fills("email", email).presses("Invite");

        for (var page : Map.of("/sso", domain, "/members?q=" + unique, email).entrySet()) {
            var list = charlie.visits(page.getKey());
            var first = list.presses("Remove " + page.getValue());
            var second = list.presses("Remove " + page.getValue());

            assertThat(first.status()).isEqualTo(200);
            assertThat(first.shows("Remove " + page.getValue())).isFalse();
            assertThat(second.status()).isEqualTo(200);
            assertThat(second.address()).isEqualTo(first.address());
        }
    }

    @Test
    void a_form_with_a_mistake_is_sent_again() {
        var page = cast.elena().visits(journey + "/edit").fills("stage", "");

        assertThat(page.presses("Add stage").status()).isEqualTo(422);
        assertThat(page.presses("Add stage").status()).isEqualTo(422);
        assertThat(page.presses("Add stage")
                        .fills("stage", "Waiting")
                        .presses("Add stage")
                        .texts("li h2"))
                .contains("Waiting");
    }

    @Test
    void a_form_that_is_not_ours_makes_nothing() {
        var form = filled(cast.alice().visits(journey + "/edit"), "form[action$='/stages']", "stage", "Waiting");
        var forged = new HashMap<>(form);
        forged.put("form", form.get("form").replaceAll("[0-9a-f]$", "x"));
        var bare = Map.of("stage", "Waiting");

        assertThat(cast.elena().posts(journey + "/stages", bare).status()).isEqualTo(400);
        assertThat(cast.alice().posts(journey + "/stages", forged).status()).isEqualTo(400);
        var others = cast.elena().posts(journey + "/stages", form);
        assertThat(others.status()).isEqualTo(409);
        assertThat(others.text("[role=alert]")).contains("Somebody else had opened this form");
        assertThat(cast.bob().visits(journey + "/edit").texts("li h2")).containsExactly("Arriving");
    }

    @Test
    void what_was_written_when_the_session_had_ended_is_there_after_signing_in() {
        var form =
                filled(cast.elena().visits(journey + "/edit"), "form[action$='/stages']", "stage", "Waiting & <see>");
        var back = signedInAgain(cast.anonymousAt(Cast.STUDIO), "/stages", form, "elena");

        assertThat(back.text("h1")).isEqualTo("Your text is still here");
        assertThat(cast.bob().visits(journey + "/edit").texts("li h2")).containsExactly("Arriving");
        var again = back.presses("Back to my text");
        assertThat(again.text(".notice")).contains("You were signed out before this was saved");
        assertThat(again.document().selectFirst("#stage").attr("value")).isEqualTo("Waiting & <see>");
        assertThat(again.presses("Add stage").texts("li h2")).containsExactly("Arriving", "Waiting & <see>");
    }

    @Test
    void so_is_what_was_written_about_something_that_somebody_changed_meanwhile() {
        var stage = "/stages/"
                + cast.at(Cast.STUDIO, () -> journeys.get(visit.id()).stages().get(0))
                        .id() + "/edit";
        var form = filled(cast.elena().visits(journey + stage), "form[action$='" + stage + "']", "goal", "be early");
        cast.alice().visits(journey + stage).fills("goal", "be late").presses("Save");

        var again = signedInAgain(cast.anonymousAt(Cast.STUDIO), stage, form, "elena")
                .presses("Back to my text");

        assertThat(again.texts(".met__text")).containsExactly("Alice Conti be late", "You be early");
        assertThat(again.presses("Save").text(".panel__note")).contains("be early");
    }

    @Test
    void nobody_else_sees_what_was_kept() {
        var form = filled(cast.elena().visits(journey + "/edit"), "form[action$='/stages']", "stage", "Waiting");
        var others = signedInAgain(cast.anonymousAt(Cast.STUDIO), "/stages", form, "alice");

        assertThat(others.address()).contains("/kept/");
        assertThat(others.status()).isEqualTo(404);
        var kept = others.address().replaceAll(".*(/kept/)", "$1");
        assertThat(cast.elena().visits(kept).status()).isEqualTo(200);
        assertThat(cast.charlie().visits(kept).status()).isEqualTo(404);
        assertThat(cast.charlie().visits(kept).body()).doesNotContain("Waiting");
    }

    @Test
    void what_comes_twice_at_once_is_kept_once() throws InterruptedException, ExecutionException {
        var form = filled(cast.elena().visits(journey + "/edit"), "form[action$='/stages']", "stage", "Waiting");
        var nobody = cast.anonymousAt(Cast.STUDIO);
        long before = counted(texts::count);
        var threads = Executors.newFixedThreadPool(8);
        try {
            var sent = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> nobody.posts(journey + "/stages", form)))
                    .toList();
            for (var each : sent) {
                assertThat(each.get().text("h1")).isEqualTo("Your session has ended");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(counted(texts::count)).isEqualTo(before + 1);
    }

    @Test
    void only_a_form_of_ours_is_kept() {
        var form = filled(cast.elena().visits(journey + "/edit"), "form[action$='/stages']", "stage", "Waiting");
        var forged = new HashMap<>(form);
        forged.put("form", UUID.randomUUID() + "." + form.get("form").replaceFirst("^[^.]+.", ""));
        var foreign = filled(cast.charlie().visits("/journeys"), "main form[action$='/journeys']", "name", "Waiting");
        long before = counted(texts::count);

        for (var each : List.of(Map.of("stage", "Waiting"), forged, foreign)) {
            var answer = cast.anonymousAt(Cast.STUDIO).posts(journey + "/stages", each);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text(".page__sub")).startsWith("Nothing was saved.");
            assertThat(answer.body()).doesNotContain("Waiting");
            assertThat(answer.follows("Sign in and go on")
                            .pressesThe("button[value=elena]")
                            .address())
                    .contains("/home");
        }
        assertThat(counted(texts::count)).isEqualTo(before);
    }

    @Test
    void what_is_too_long_to_be_kept_is_shown_at_once() {
        var form = filled(
                cast.elena().visits(journey + "/edit"), "form[action$='/stages']", "stage", "Wait".repeat(100_000));
        long before = counted(texts::count);

        var told = cast.anonymousAt(Cast.STUDIO).posts(journey + "/stages", form);

        assertThat(told.status()).isEqualTo(401);
        assertThat(told.text("[role=alert]")).contains("too long to be kept here", "sign in in another window");
        assertThat(told.text("textarea")).isEqualTo("Wait".repeat(100_000));
        assertThat(told.document().selectFirst("main input[name=form]").attr("value"))
                .isEqualTo(form.get("form"));
        assertThat(counted(texts::count)).isEqualTo(before);
    }

    @Test
    void a_file_is_not_kept_and_whoever_sent_it_is_told() {
        var seal = cast.elena().visits("/imports").form("form[action$='/imports']");
        var file = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nid,food\n1,4\n\r\n"
                + "--xx\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n" + seal.get("form") + "\r\n--xx--\r\n";
        for (var language : Map.of("en", "The file was not stored.", "it", "Il file non è stato salvato.")
                .entrySet()) {
            var headers = new HashMap<>(Twins.browser(Map.of()));
            headers.put("Accept-Language", language.getKey());
            headers.put("Content-Type", "multipart/form-data; boundary=xx");

            var told = Raw.send("POST", "/t/" + Cast.STUDIO + "/imports", headers, file);

            assertThat(told.statusCode()).isEqualTo(401);
            assertThat(told.body()).contains(language.getValue(), "href=\"/t/" + Cast.STUDIO + "/imports\"");
        }
    }

    private static String secretOf(Page form) {
        return form.pressesThe("form[action$='/keys'] button")
                .document()
                .selectFirst("#key")
                .attr("value");
    }

    private void twice(Page page, String button, long things, LongSupplier count) {
        var first = page.pressesThe(button);
        var second = page.pressesThe(button);

        assertThat(first.status()).as(button).isEqualTo(200);
        assertThat(second.status()).as(button).isEqualTo(200);
        assertThat(second.address()).isEqualTo(first.address());
        assertThat(counted(count)).as(button).isEqualTo(things);
    }

    /** The answer to the form, sent without a session, once the person has signed in. */
    private Page signedInAgain(Visitor nobody, String path, Map<String, String> form, String persona) {
        var door = nobody.posts(journey + path, form);
        assertThat(door.status()).isEqualTo(401);
        assertThat(door.text("h1")).isEqualTo("Your session has ended");
        return door.follows("Sign in and go on").pressesThe("button[value=" + persona + "]");
    }

    private static Map<String, String> filled(Page page, String form, String field, String value) {
        return page.fills(field, value).form(form);
    }

    private long counted(LongSupplier count) {
        return cast.at(Cast.STUDIO, count::getAsLong);
    }
}
