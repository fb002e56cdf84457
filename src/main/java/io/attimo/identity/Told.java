package io.attimo.identity;

import io.attimo.platform.web.Words;
import io.attimo.tenant.AuditEntry;
import io.quarkus.qute.TemplateExtension;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the audit log says of a role or a refusal, in the language of whoever reads it and not of whoever wrote it. */
@TemplateExtension
final class Told {

    static final String INTO = " → ";

    private Told() {}

    static String told(AuditEntry entry) {
        return Arrays.stream(entry.detail().split(INTO)).map(Told::inWords).collect(Collectors.joining(INTO));
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
        return Arrays.stream(SignInFault.values())
                .filter(fault -> fault.name().equals(part))
                .findFirst()
                .map(fault -> Words.here(IdentityMessages.class).fault(fault));
    }
}
