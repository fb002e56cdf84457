package io.attimo.identity;

import io.attimo.platform.web.Words;
import io.attimo.tenant.AuditEntry;
import io.attimo.tenant.DeedDetails;
import io.attimo.tenant.DeedKind;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the audit log says of a role or a refusal. */
@Singleton
class IdentityDetails implements DeedDetails {

    static final String INTO = " → ";
    private static final String UNDER = " № ";
    private static final String SAYING = ": ";

    private static final Set<DeedKind> OURS =
            Set.of(DeedKind.MEMBER_INVITED, DeedKind.MEMBER_CHANGED, DeedKind.SIGN_IN_REFUSED);

    @Override
    public Optional<String> of(AuditEntry entry) {
        return OURS.contains(entry.kind())
                ? Optional.of(Arrays.stream(entry.detail().split(INTO))
                        .map(IdentityDetails::inWords)
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
                .map(role -> Words.here(IdentityMessages.class).role(role))
                .or(() -> refusal(part))
                .orElse(part);
    }

    private static Optional<String> refusal(String part) {
        var parts = part.split(UNDER, 2);
        var said = parts[0].split(SAYING, 2);
        var words = Words.here(IdentityMessages.class);
        return Arrays.stream(SignInFault.values())
                .filter(fault -> fault.name().equals(said[0]))
                .findFirst()
                .map(fault -> words.fault(fault)
                        + (said.length == 1 ? "" : SAYING + said[1])
                        + (parts.length == 1 ? "" : " " + words.under(parts[1])));
    }
}
