package io.attimo.api;

import io.attimo.audit.AuditDetailFormatter;
import io.attimo.audit.AuditEntry;
import io.attimo.audit.AuditEventKind;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import io.attimo.platform.web.ApiKeyScope;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the audit log says of a key that was made: what it may do, and until when. */
@Singleton
class ApiKeyAuditDetailFormatter implements AuditDetailFormatter {

    private static final String UNTIL = " until ";

    static String of(ApiKeyDraft draft, LocalDate today) {
        var words = draft.chosen().stream().map(ApiKeyScope::word).collect(Collectors.joining(", "));
        var lastDay = draft.endsOn(today);
        return words + (lastDay == null ? "" : UNTIL + lastDay);
    }

    /** The words of scopes are those of programs, the same in every language. */
    @Override
    public Optional<String> of(AuditEntry entry) {
        if (entry.kind() != AuditEventKind.API_KEY_MADE || entry.detail().isEmpty()) {
            return Optional.empty();
        }
        var words = Messages.here(ApiMessages.class);
        var parts = List.of(entry.detail().split(UNTIL));
        return Optional.of(
                parts.size() == 1
                        ? words.madeFor(parts.get(0))
                        : words.madeForUntil(parts.get(0), NumberFormats.day(LocalDate.parse(parts.get(1)))));
    }
}
