package io.attimo.suggestion;

import io.attimo.audit.AuditDetailFormatter;
import io.attimo.audit.AuditEntry;
import io.attimo.audit.AuditEventKind;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the audit log says of a decision: the play by its name, the day as the reader writes days. */
@Singleton
class DecisionAuditDetailFormatter implements AuditDetailFormatter {

    /** Behind the outcome's name, before what else is said. */
    private static final Pattern PLAY = Pattern.compile("(?<=, )("
            + String.join("|", Arrays.stream(Play.values()).map(Play::name).toList()) + ")(?=: |$)");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}$");

    @Override
    public Optional<String> of(AuditEntry entry) {
        if (!entry.kind().name().startsWith("SUGGESTION_")) {
            return Optional.empty();
        }
        var words = Messages.here(PlayMessages.class);
        var told = PLAY.matcher(entry.detail())
                .replaceFirst(found -> Matcher.quoteReplacement(words.play(Play.valueOf(found.group()))));
        return Optional.of(
                entry.kind() == AuditEventKind.SUGGESTION_DECLINED
                        ? told
                        : DAY.matcher(told).replaceFirst(found -> NumberFormats.day(LocalDate.parse(found.group()))));
    }
}
