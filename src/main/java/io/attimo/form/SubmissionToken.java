package io.attimo.form;

import io.attimo.platform.secrets.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which form this is and whom it was shown to. It travels in the form, sealed for its tenant, so that it can be trusted
 * when it comes back without a session. It ends; what is written in a form that has ended comes back.
 *
 * @param form tells when it was shown (a UUID of version 7); of another version it is older than all that do
 */
public record SubmissionToken(UUID form, UUID actor) {

    /** Over a weekend and a holiday, and well before the forms that were sent are forgotten. */
    static final Duration LASTS = Duration.ofDays(7);

    private static final int PARTS = 3;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static SubmissionToken shownTo(UUID actor, Instant now) {
        return new SubmissionToken(shownAt(now), actor);
    }

    private static UUID shownAt(Instant now) {
        long moment = now.toEpochMilli() << 16 | 0x7000 | RANDOM.nextInt(1 << 12);
        return new UUID(moment, RANDOM.nextLong() >>> 2 | 1L << 63);
    }

    boolean hasEnded(Instant now) {
        var shownAt = Instant.ofEpochMilli(form.version() == 7 ? form.getMostSignificantBits() >>> 16 : 0);
        return shownAt.plus(LASTS).isBefore(now);
    }

    public String sealed(Vault vault, String tenant) {
        return form + "." + actor + "." + seal(vault, tenant);
    }

    /** Empty unless we made it for this tenant. */
    static Optional<SubmissionToken> read(String sealed, Vault vault, String tenant) {
        try {
            var parts = sealed == null ? new String[0] : sealed.split("\\.", -1);
            if (parts.length != PARTS) {
                return Optional.empty();
            }
            var token = new SubmissionToken(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
            return Optional.of(token).filter(known -> isSame(known.sealed(vault, tenant), sealed));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private static boolean isSame(String ours, String sent) {
        return MessageDigest.isEqual(ours.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private String seal(Vault vault, String tenant) {
        return vault.derive("form " + form + " of " + actor + " at " + tenant);
    }
}
