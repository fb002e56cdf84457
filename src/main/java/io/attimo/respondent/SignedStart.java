package io.attimo.respondent;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.attimo.platform.secrets.Vault;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How somebody began: by which secret they will go on, which version they were shown, and when. Only we can have written it.
 */
record SignedStart(String token, int version, Instant at) {

    /** Nobody reads a question and answers it any sooner. */
    static final Duration SOONEST = Duration.ofSeconds(3);

    private static final Pattern SEALED =
            Pattern.compile("([A-Za-z0-9_-]{43})\\.(\\d{1,9})\\.(\\d{1,15})\\.([0-9a-f]{32})");

    static SignedStart now(int version, Instant at) {
        return new SignedStart(Vault.token(), version, at);
    }

    String seal(Vault vault, String link) {
        return plain() + "." + signature(vault, link);
    }

    /** Empty for what we did not write, or wrote for another survey. */
    static Optional<SignedStart> read(Vault vault, String link, String sealed) {
        var parts = SEALED.matcher(sealed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var start = new SignedStart(
                parts.group(1), Integer.parseInt(parts.group(2)), Instant.ofEpochMilli(Long.parseLong(parts.group(3))));
        return Optional.of(start).filter(read -> isEqual(read.signature(vault, link), parts.group(4)));
    }

    boolean isTooSoon(Instant now) {
        return now.isBefore(at.plus(SOONEST));
    }

    private String plain() {
        return token + "." + version + "." + at.toEpochMilli();
    }

    private String signature(Vault vault, String link) {
        return vault.derive("start of " + link + " " + plain());
    }

    private static boolean isEqual(String ours, String theirs) {
        return MessageDigest.isEqual(ours.getBytes(US_ASCII), theirs.getBytes(US_ASCII));
    }
}
