package io.attimo.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.Journey;
import io.attimo.journey.Touchpoint;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.attimo.support.Visitor;
import io.attimo.tenant.Audit;
import io.attimo.tenant.AuditEntry;
import io.attimo.tenant.DeedKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SuggestionPagesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Rome"));

    @Inject
    Cast cast;

    @Inject
    Guests guests;

    @Inject
    Audit audit;

    private Journey stay;

    @BeforeEach
    void guests_have_answered() {
        stay = cast.at(Cast.STUDIO, guests::answered);
    }

    @Test
    void the_weak_touchpoint_that_decides_stands_first_with_its_evidence() {
        var page = list(cast.elena());
        var first = page.document().selectFirst(".suggestion");

        assertThat(first.select(".suggestion__where").text())
                .contains("1 Being there › Breakfast")
                .contains("◆ confirmed");
        assertThat(first.select(".suggestion__why").text())
                .contains("of 100 on average")
                .contains("leave in pain")
                .contains("It decides “Overall” more than its fair share")
                .contains("Today everybody gets the same.")
                .contains("What people need here: “To be looked after”.");
        assertThat(first.select(".suggestion__why li"))
                .allMatch(line -> line.text().contains("n 200") || !line.text().matches(".*\\d.*"));
        assertThat(first.select(".suggestion__figure").text()).startsWith("+");
        assertThat(first.select(".suggestion__facts").text())
                .contains("Reach 100%")
                .contains("× 1.0 ÷ 1 =");
    }

    @Test
    void the_formula_and_what_it_is_not_stand_on_the_page() {
        assertThat(list(cast.bob()).text("main"))
                .contains("rank = lower end of the gain × reach × convertibility ÷ effort")
                .contains("A gain is an association, not a promise");
    }

    @Test
    void too_few_answers_come_last_and_say_how_many_are_missing() {
        var last = list(cast.bob()).document().select(".suggestion").last();

        assertThat(last.select(".suggestion__where").text()).contains("Spa").contains("too few answers");
        assertThat(last.select(".suggestion__gain").text())
                .contains("Not shown yet")
                .contains("70 more answers are needed");
    }

    @Test
    void nothing_is_suggested_for_a_tile_that_is_hidden() {
        var small = cast.at(Cast.STUDIO, guests::answeredWithGarage);
        var page = cast.bob().visits("/suggestions?journey=" + small.id());

        assertThat(page.body()).doesNotContain("Garage");
        assertThat(page.text("main")).contains("too few answers to show anything");
    }

    @Test
    void a_view_of_too_few_people_suggests_nothing() {
        var small = cast.at(Cast.STUDIO, () -> guests.answeredBy(4));
        var page = cast.bob().visits("/suggestions?journey=" + small.id());

        assertThat(page.text("main")).contains("Too few people have answered to show anything");
        assertThat(page.has(".suggestion")).isFalse();
        assertThat(page.body()).doesNotContain("Breakfast");
    }

    @Test
    void without_answers_it_says_what_is_missing() {
        var silent = cast.at(Cast.STUDIO, () -> guests.answeredBy(0));
        var page = cast.elena().visits("/suggestions?journey=" + silent.id());

        assertThat(page.text(".blank")).contains("Nobody has answered yet").contains("Import answers");
        assertThat(page.text("[aria-labelledby=left-out]")).contains("Breakfast");
    }

    @Test
    void no_two_touchpoints_get_the_same_text() {
        var texts = list(cast.bob()).document().select(".suggestion__text");

        assertThat(texts.eachText()).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        assertThat(list(cast.bob()).texts(".suggestion__title")).doesNotHaveDuplicates();
    }

    @Test
    void what_has_nothing_to_gain_is_named_with_the_reason() {
        assertThat(list(cast.bob()).text("[aria-labelledby=left-out]"))
                .contains("already in the upper quarter of this journey")
                .contains("Check-in");
    }

    @Test
    void an_editor_accepts_with_an_owner_and_a_day() {
        var page = accepted(list(cast.elena()), TODAY.plusDays(9));

        assertThat(page.text(".flash")).contains("was accepted");
        assertThat(page.texts(".suggestion__where")).noneMatch(where -> where.contains("Breakfast"));
        var accepted = page.follows("Accepted 1");
        assertThat(accepted.text(".suggestion__facts")).contains("Elena");
        assertThat(deeds()).first().satisfies(deed -> {
            assertThat(deed.kind()).isEqualTo(DeedKind.SUGGESTION_ACCEPTED);
            assertThat(deed.about()).isEqualTo("Breakfast");
            assertThat(deed.detail())
                    .contains("Overall")
                    .contains(TODAY.plusDays(9).toString());
        });
    }

    @Test
    void a_day_that_has_gone_by_is_refused_at_its_field() {
        var page = accepted(list(cast.elena()), TODAY.minusDays(1));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text(".problems")).contains("Choose a day from today on.");
        assertThat(page.text(".field__problem")).isEqualTo("Choose a day from today on.");
        assertThat(list(cast.elena()).shows("Accepted 0")).isTrue();
    }

    @Test
    void what_is_done_is_marked_with_its_day() {
        var done = list(cast.elena())
                .fills("on", TODAY.minusDays(3).toString())
                .pressesThe(".suggestion form[action$=completion] button");

        assertThat(done.text(".flash")).contains("is done");
        assertThat(done.follows("Done 1").text(".suggestion__facts")).contains("Done on");
        assertThat(deeds()).first().extracting(AuditEntry::kind).isEqualTo(DeedKind.SUGGESTION_COMPLETED);
    }

    @Test
    void the_trend_marks_the_day_on_which_it_was_done() {
        list(cast.elena())
                .fills("on", TODAY.minusDays(21).toString())
                .pressesThe(".suggestion form[action$=completion] button");
        var page = cast.bob()
                .visits("/journeys/%s/touchpoints/%s"
                        .formatted(stay.id(), touchpoint("Breakfast").id()));

        assertThat(page.text("#done")).contains("Put right before their eyes: done on");
        assertThat(page.has(".trend__done")).isTrue();
    }

    @Test
    void a_touchpoints_page_shows_its_own_suggestion_and_leads_to_all_of_it() {
        var page = cast.bob()
                .visits("/journeys/%s/touchpoints/%s"
                        .formatted(stay.id(), touchpoint("Breakfast").id()));

        assertThat(page.text("#suggestions"))
                .contains("Put right before their eyes")
                .contains("confirmed");
        assertThat(page.follows("Put right before their eyes").text("h1")).isEqualTo("Suggestions");
    }

    @Test
    void nobody_has_done_anything_tomorrow() {
        var page = list(cast.elena())
                .fills("on", TODAY.plusDays(1).toString())
                .pressesThe(".suggestion form[action$=completion] button");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text(".field__problem")).isEqualTo("It cannot be done in the future.");
    }

    @Test
    void a_suggestion_is_put_off_and_taken_back() {
        var snoozed = list(cast.elena()).pressesThe(".suggestion form[action$=snooze] button");
        assertThat(snoozed.shows("Snoozed 1")).isTrue();

        var back = snoozed.presses("Undo");

        assertThat(back.text(".flash")).contains("is open again");
        assertThat(back.shows("Snoozed 0")).isTrue();
        assertThat(deeds())
                .extracting(AuditEntry::kind)
                .startsWith(DeedKind.SUGGESTION_REOPENED, DeedKind.SUGGESTION_SNOOZED);
    }

    @Test
    void a_refusal_needs_its_reason_and_keeps_it() {
        var nothing = list(cast.elena()).pressesThe(".suggestion form[action$=refusal] button");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text(".field__problem")).contains("Say in a few words why not");

        var declined = list(cast.elena())
                .fills("reason", "The <b>cook</b> is leaving")
                .pressesThe(".suggestion form[action$=refusal] button");

        assertThat(declined.follows("Declined 1").text(".suggestion__text")).contains("The <b>cook</b> is leaving");
        assertThat(deeds()).first().extracting(AuditEntry::detail).asString().contains("The <b>cook</b> is leaving");
    }

    @Test
    void a_viewer_reads_but_decides_nothing() {
        var page = list(cast.bob());

        assertThat(page.has(".suggestion")).isTrue();
        assertThat(page.has(".suggestion form")).isFalse();
        assertThat(cast.bob()
                        .posts(path("Breakfast") + "/snooze", Map.of("play", "KIND_WAIT", "until", "P7D"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_stranger_cannot_tell_that_it_exists() {
        assertThat(cast.charlie().visits("/suggestions?journey=" + stay.id()).status())
                .isEqualTo(404);
        assertThat(cast.charlie()
                        .posts(path("Breakfast") + "/snooze", Map.of("play", "KIND_WAIT", "until", "P7D"))
                        .status())
                .isEqualTo(404);
        assertThat(cast.elena()
                        .posts(path("Breakfast") + "/snooze", Map.of("play", "NO_SUCH_PLAY", "until", "P7D"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void it_says_all_of_it_in_italian() {
        var alice = cast.alice();
        alice.posts("/preferences", Map.of("language", "it"));
        var page = list(alice);
        alice.posts("/preferences", Map.of("language", "en"));

        assertThat(page.text("h1")).isEqualTo("Suggerimenti");
        assertThat(page.text(".suggestion__why")).contains("Decide «Overall» più della sua giusta parte");
        assertThat(page.text(".suggestion__title")).isEqualTo("Rimediare davanti ai loro occhi");
        assertThat(page.texts(".suggestion__text")).doesNotHaveDuplicates();
    }

    @Test
    void a_touchpoint_shows_its_own() {
        var breakfast = touchpoint("Breakfast");
        var page = cast.bob().visits("/journeys/%s/touchpoints/%s/suggestions".formatted(stay.id(), breakfast.id()));

        assertThat(page.text("#suggestions"))
                .contains("Put right before their eyes")
                .contains("Overall");
        assertThat(cast.charlie()
                        .visits("/journeys/%s/touchpoints/%s/suggestions".formatted(stay.id(), breakfast.id()))
                        .status())
                .isEqualTo(404);
    }

    private Page list(Visitor visitor) {
        return visitor.visits("/suggestions?journey=" + stay.id());
    }

    private static Page accepted(Page page, LocalDate due) {
        return page.fills("due", due.toString()).pressesThe(".suggestion form[action$=acceptance] button");
    }

    private String path(String touchpoint) {
        return "/suggestions/%s/%s/%s"
                .formatted(
                        stay.id(),
                        stay.outcomes().get(0).id(),
                        touchpoint(touchpoint).id());
    }

    private Touchpoint touchpoint(String name) {
        return stay.touchpoints().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<AuditEntry> deeds() {
        return cast.at(Cast.STUDIO, () -> audit.page(0));
    }
}
