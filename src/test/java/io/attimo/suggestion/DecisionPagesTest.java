package io.attimo.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.audit.AuditEntry;
import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.identity.Members;
import io.attimo.journey.Journey;
import io.attimo.journey.Touchpoint;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.attimo.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an editor decides, once however often it is sent; what is typed into the forms of a suggestion is not lost. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DecisionPagesTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));

    private static final String ACCEPT = ".suggestion form[action$=acceptance] button";
    private static final String COMPLETE = ".suggestion form[action$=completion] button";
    private static final String SNOOZE = ".suggestion form[action$=snooze] button";
    private static final String DECLINE = ".suggestion form[action$=refusal] button";

    @Inject
    Cast cast;

    @Inject
    Members members;

    @Inject
    Guests guests;

    @Inject
    AuditLog auditLog;

    private Journey stay;

    @BeforeEach
    void guests_have_answered() {
        stay = cast.at(Cast.STUDIO, guests::answered);
    }

    @Test
    void an_editor_accepts_with_an_owner_and_a_day() {
        var page = accepted(list(cast.elena()), today.plusDays(9));

        assertThat(page.text(".flash")).contains("was accepted");
        assertThat(page.texts(".suggestion__where")).noneMatch(where -> where.contains("Breakfast"));
        var accepted = page.follows("Accepted 1");
        assertThat(accepted.text(".suggestion__facts")).contains("Elena");
        assertThat(entries()).first().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(AuditEventKind.SUGGESTION_ACCEPTED);
            assertThat(entry.about()).isEqualTo("Breakfast");
            assertThat(entry.detail())
                    .contains("Overall")
                    .contains(today.plusDays(9).toString());
        });
    }

    @Test
    void it_says_in_the_readers_language_who_took_the_last_step_and_when() {
        var elena = cast.elena();
        var snoozed = list(elena).pressesThe(SNOOZE).follows("Snoozed 1");
        assertThat(snoozed.text(".suggestion__step")).isEqualTo("Snoozed by Elena Greco on " + day(Locale.UK));

        snoozed.pressesThe(".suggestion form[action$=reopening] button");
        var back = list(elena);
        assertThat(back.texts(".suggestion__step")).containsExactly("Taken back by Elena Greco on " + day(Locale.UK));

        accepted(back, today.plusDays(9));
        elena.posts("/preferences", Map.of("language", "it"));
        var italian = elena.visits("/suggestions?state=accepted&journey=" + stay.id());
        elena.posts("/preferences", Map.of("language", "en"));
        assertThat(italian.text(".suggestion__step")).matches("Accettato da Elena Greco (il |l’)" + day(Locale.ITALY));
    }

    private String day(Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(today);
    }

    @Test
    void a_day_that_has_gone_by_is_refused_at_its_field() {
        var page = accepted(list(cast.elena()), today.minusDays(1));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text(".problems")).contains("Choose a day from today on.");
        assertThat(page.text(".field__problem")).isEqualTo("Choose a day from today on.");
        assertThat(list(cast.elena()).shows("Accepted 0")).isTrue();
    }

    @Test
    void what_is_done_is_marked_with_its_day() {
        var done = list(cast.elena()).fills("on", today.minusDays(3).toString()).pressesThe(COMPLETE);

        assertThat(done.text(".flash")).contains("is done");
        assertThat(done.follows("Done 1").text(".suggestion__facts")).contains("Done on");
        assertThat(entries()).first().extracting(AuditEntry::kind).isEqualTo(AuditEventKind.SUGGESTION_COMPLETED);
    }

    @Test
    void the_trend_marks_the_day_on_which_it_was_done() {
        list(cast.elena()).fills("on", today.minusDays(21).toString()).pressesThe(COMPLETE);
        var page = cast.bob()
                .visits("/journeys/%s/touchpoints/%s"
                        .formatted(stay.id(), touchpoint("Breakfast").id()));

        assertThat(page.text("#done")).contains("Put right before their eyes: done on");
        assertThat(page.has(".trend__done")).isTrue();
    }

    @Test
    void nobody_has_done_anything_tomorrow() {
        for (var wrong : new String[] {today.plusDays(1).toString(), "tomorrow", "-99999-01-01", "+99999-01-01"}) {
            var page = list(cast.elena()).fills("on", wrong).pressesThe(COMPLETE);

            assertThat(page.status()).isEqualTo(422);
            assertThat(page.text(".field__problem")).isEqualTo("It cannot be done in the future.");
        }
    }

    @Test
    void a_suggestion_is_put_off_and_taken_back() {
        var snoozed = list(cast.elena()).pressesThe(SNOOZE);
        assertThat(snoozed.shows("Snoozed 1")).isTrue();

        var back = snoozed.presses("Undo");

        assertThat(back.text(".flash")).contains("is open again");
        assertThat(back.shows("Snoozed 0")).isTrue();
        assertThat(entries())
                .extracting(AuditEntry::kind)
                .startsWith(AuditEventKind.SUGGESTION_REOPENED, AuditEventKind.SUGGESTION_SNOOZED);
    }

    @Test
    void a_refusal_needs_its_reason_and_keeps_it() {
        var nothing = list(cast.elena()).pressesThe(DECLINE);
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text(".field__problem")).contains("Say in a few words why not");

        var declined =
                list(cast.elena()).fills("reason", "The <b>cook</b> is leaving").pressesThe(DECLINE);

        assertThat(declined.follows("Declined 1").text(".suggestion__text")).contains("The <b>cook</b> is leaving");
        assertThat(entries()).first().extracting(AuditEntry::detail).asString().contains("The <b>cook</b> is leaving");
    }

    @Test
    void only_the_play_that_is_suggested_can_be_decided_on() {
        var page = cast.elena()
                .posts(path("Breakfast") + "/refusal", Map.of("play", "KIND_WAIT", "reason", "We do wait kindly"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text(".problems")).contains("The suggestion has changed since you opened the page");
        assertThat(page.text("details.act[open] textarea")).isEqualTo("We do wait kindly");
        assertThat(list(cast.elena()).shows("Declined 0")).isTrue();
    }

    @Test
    void the_audit_log_names_the_play_and_the_day_as_its_reader_does() {
        var alice = cast.alice();
        accepted(list(cast.elena()), today.plusDays(13));
        alice.posts("/preferences", Map.of("language", "it"));
        var log = alice.visits("/audit");
        alice.posts("/preferences", Map.of("language", "en"));

        assertThat(log.text("tbody tr"))
                .contains("Rimediare davanti ai loro occhi")
                .doesNotContain("MADE_RIGHT_IN_SIGHT")
                .doesNotContain(today.plusDays(13).toString());
        assertThat(alice.visits("/audit").text("tbody")).contains("Put right before their eyes");
    }

    @Test
    void taking_back_what_nobody_decided_leaves_no_trace() {
        var elena = cast.elena();
        var before = entries().get(0);
        var page =
                elena.posts(path("Breakfast") + "/reopening", Map.of("play", "MADE_RIGHT_IN_SIGHT", "state", "open"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(entries().get(0)).isEqualTo(before);
    }

    @Test
    void a_viewer_decides_nothing_and_a_stranger_finds_nothing() {
        var snooze = path("Breakfast") + "/snooze";
        var form = Map.of("play", "MADE_RIGHT_IN_SIGHT", "until", "P7D");

        assertThat(cast.bob().posts(snooze, form).status()).isEqualTo(403);
        assertThat(cast.charlie().posts(snooze, form).status()).isEqualTo(404);
        assertThat(cast.elena()
                        .posts(snooze, Map.of("play", "NO_SUCH_PLAY", "until", "P7D"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_was_chosen_stands_in_the_form_that_was_refused() {
        cast.bob();
        var bob = cast.at(Cast.STUDIO, () -> members.byName()).stream()
                .filter(member -> member.name().startsWith("Bob"))
                .findFirst()
                .orElseThrow();
        var page = list(cast.elena())
                .fills("owner", bob.id().toString())
                .fills("due", today.minusDays(1).toString())
                .pressesThe(ACCEPT);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document()
                        .selectFirst("details.act[open] option[selected]")
                        .text())
                .startsWith("Bob");
        assertThat(page.document()
                        .selectFirst("details.act[open] input[name=due]")
                        .val())
                .isEqualTo(today.minusDays(1).toString());
    }

    @Test
    void a_reason_that_is_too_long_stands_in_its_field_again() {
        var reason = "No. ".repeat(126).strip();
        var page = list(cast.elena()).fills("reason", reason).pressesThe(DECLINE);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text(".field__problem")).contains("at most 500 characters");
        assertThat(page.text("details.act[open] textarea")).isEqualTo(reason);
    }

    @Test
    void a_suggestion_decided_in_another_window_says_so() {
        var elena = cast.elena();
        var old = list(elena);
        accepted(list(elena), today.plusDays(9));

        var page = accepted(old, today.plusDays(20));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("it is accepted");
    }

    @Test
    void a_double_click_decides_once() {
        var elena = cast.elena();
        var old = list(elena);
        accepted(old, today.plusDays(11));

        assertThat(accepted(old, today.plusDays(11)).text(".flash")).contains("was accepted");
        assertThat(entries())
                .filteredOn(entry -> entry.kind() == AuditEventKind.SUGGESTION_ACCEPTED)
                .filteredOn(entry -> entry.detail().contains(today.plusDays(11).toString()))
                .hasSize(1);
    }

    @Test
    void a_form_that_is_sent_eight_times_at_once_decides_once_and_each_is_told_so() throws Exception {
        var elena = cast.elena();
        var page = list(elena).fills("due", today.plusDays(12).toString());
        var form = page.form(ACCEPT.replace(" button", ""));
        var threads = Executors.newFixedThreadPool(8);
        try {
            var sent = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> elena.posts(path("Breakfast") + "/acceptance", form)))
                    .toList();
            for (var each : sent) {
                assertThat(each.get().text(".flash")).contains("was accepted");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_reason_written_when_the_session_had_ended_is_there_after_signing_in() {
        var form =
                list(cast.elena()).fills("reason", "The cook <i>is</i> leaving").form(DECLINE.replace(" button", ""));
        var back = cast.anonymousAt(Cast.STUDIO)
                .posts(path("Breakfast") + "/refusal", form)
                .follows("Sign in and go on")
                .pressesThe("button[value=elena]")
                .presses("Back to my text");

        assertThat(back.text("main .notice")).contains("You were signed out before this was saved");
        assertThat(back.text("details.act[open] textarea")).isEqualTo("The cook <i>is</i> leaving");
        assertThat(list(cast.elena()).shows("Declined 0")).isTrue();
        assertThat(back.pressesThe(".suggestion details.act[open] button").text(".flash"))
                .contains("was declined");
    }

    private Page list(Visitor visitor) {
        return visitor.visits("/suggestions?journey=" + stay.id());
    }

    private static Page accepted(Page page, LocalDate due) {
        return page.fills("due", due.toString()).pressesThe(ACCEPT);
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

    private List<AuditEntry> entries() {
        return cast.at(Cast.STUDIO, () -> auditLog.page(AuditLog.LIST.plain()).rows());
    }
}
