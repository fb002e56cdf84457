package io.attimo.identity;

import io.attimo.platform.secrets.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;

/**
 * Which form this is and whom it was shown to. It travels in the form, sealed for its tenant, so that it can be trusted
 * when it comes back without a session.
 */
public record FormToken(UUID form, UUID member) {

    private static final int PARTS = 3;

    static FormToken fresh(Member member) {
        return new FormToken(UUID.randomUUID(), member.id());
    }

    String sealed(Vault vault, String tenant) {
        return form + "." + member + "." + seal(vault, tenant);
    }

    /** Empty unless we made it for this tenant. */
    static Optional<FormToken> read(String sealed, Vault vault, String tenant) {
        try {
            var parts = sealed == null ? new String[0] : sealed.split("\\.", -1);
            if (parts.length != PARTS) {
                return Optional.empty();
            }
            var token = new FormToken(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
            return Optional.of(token).filter(known -> isSame(known.sealed(vault, tenant), sealed));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private static boolean isSame(String ours, String sent) {
        return MessageDigest.isEqual(ours.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private String seal(Vault vault, String tenant) {
        return vault.derive("form " + form + " of " + member + " at " + tenant);
    }
}
