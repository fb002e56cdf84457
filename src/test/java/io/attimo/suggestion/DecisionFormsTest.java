package io.attimo.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.identity.Members;
import io.attimo.journey.Journey;
import io.attimo.journey.Touchpoint;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.attimo.support.Visitor;
import io.attimo.tenant.AuditEntry;
import io.attimo.tenant.AuditEventKind;
import io.attimo.tenant.AuditLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed into the forms of a suggestion is not lost, and what is pressed twice is done once. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DecisionFormsTest {

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
        assertThat(deeds())
                .filteredOn(deed -> deed.kind() == AuditEventKind.SUGGESTION_ACCEPTED)
                .filteredOn(deed -> deed.detail().contains(today.plusDays(11).toString()))
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

    private List<AuditEntry> deeds() {
        return cast.at(Cast.STUDIO, () -> auditLog.page(AuditLog.LIST.plain()).rows());
    }
}
