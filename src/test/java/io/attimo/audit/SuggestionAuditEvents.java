package io.attimo.audit;

import static io.attimo.audit.AuditEventKind.*;

import io.attimo.suggestion.Guests;
import io.attimo.support.Page;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** What is decided about the first suggestion for a journey that 200 guests have answered for. */
@Singleton
class SuggestionAuditEvents {

    private final Guests guests;

    SuggestionAuditEvents(Guests guests) {
        this.guests = guests;
    }

    List<AuditEventCase> rows() {
        return List.of(
                row(
                        SUGGESTION_ACCEPTED,
                        page -> page.fills("due", LocalDate.now().plusDays(9).toString())
                                .pressesThe(button("acceptance"))),
                row(
                        SUGGESTION_COMPLETED,
                        page -> page.fills("on", LocalDate.now().minusDays(3).toString())
                                .pressesThe(button("completion"))),
                row(SUGGESTION_SNOOZED, page -> page.pressesThe(button("snooze"))),
                row(
                        SUGGESTION_DECLINED,
                        page -> page.fills("reason", "The cook is leaving").pressesThe(button("refusal"))),
                row(
                        SUGGESTION_REOPENED,
                        page -> page.pressesThe(button("snooze")).presses("Undo")));
    }

    private AuditEventCase row(AuditEventKind kind, Consumer<Page> cause) {
        return new AuditEventCase(kind, "Decision", company -> {
            var stay = company.within(guests::answered);
            cause.accept(company.visits("/suggestions?journey=" + stay.id()));
            return "Breakfast";
        });
    }

    private static String button(String action) {
        return ".suggestion form[action$=" + action + "] button";
    }
}
