package io.attimo.session;

import io.attimo.audit.AuditDetailFormatter;
import io.attimo.audit.AuditEntry;
import io.attimo.audit.AuditEventKind;
import io.attimo.identity.IdentityMessages;
import io.attimo.identity.Role;
import io.attimo.identity.SignInFault;
import io.attimo.platform.text.Messages;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the audit log says of a role or a refusal. */
@Singleton
public class IdentityAuditDetailFormatter implements AuditDetailFormatter {

    public static final String INTO = " → ";
    private static final String UNDER = " № ";
    private static final String SAYING = ": ";

    private static final Set<AuditEventKind> OURS =
            Set.of(AuditEventKind.MEMBER_INVITED, AuditEventKind.MEMBER_CHANGED, AuditEventKind.SIGN_IN_REFUSED);

    @Override
    public Optional<String> of(AuditEntry entry) {
        return OURS.contains(entry.kind())
                ? Optional.of(Arrays.stream(entry.detail().split(INTO))
                        .map(IdentityAuditDetailFormatter::inWords)
                        .collect(Collectors.joining(INTO)))
                : Optional.empty();
    }

    static String refusal(RefusedSignIn refused, String number) {
        return refused.fault() + (refused.error().isEmpty() ? "" : SAYING + refused.error()) + UNDER + number;
    }

    private static String inWords(String part) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(part))
                .findFirst()
                .map(role -> Messages.here(IdentityMessages.class).role(role))
                .or(() -> refusal(part))
                .orElse(part);
    }

    private static Optional<String> refusal(String part) {
        var parts = part.split(UNDER, 2);
        var said = parts[0].split(SAYING, 2);
        var words = Messages.here(IdentityMessages.class);
        return Arrays.stream(SignInFault.values())
                .filter(fault -> fault.name().equals(said[0]))
                .findFirst()
                .map(fault -> words.fault(fault)
                        + (said.length == 1 ? "" : SAYING + said[1])
                        + (parts.length == 1 ? "" : " " + words.under(parts[1])));
    }
}
