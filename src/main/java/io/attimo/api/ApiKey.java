package io.attimo.api;

import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/** What a program of the tenant shows to be let in. Only its hash is kept, and its first letters to tell keys apart. */
@Entity
@Table(name = "api_keys")
public class ApiKey extends TenantOwned {

    static final String PREFIX = "attimo_";
    static final Duration TOLD = Duration.ofMinutes(10);

    private static final int SHOWN = PREFIX.length() + 4;
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private String name;
    private String hash;
    private String start;
    private String form;
    private String madeBy;
    private Instant madeAt;
    private Instant lastUsedAt;
    private Instant revokedAt;

    protected ApiKey() {}

    ApiKey(String name, String plain, String madeBy, Instant at) {
        this.name = name.strip();
        this.hash = Vault.hash(plain);
        this.start = plain.substring(0, Math.min(SHOWN, plain.length() / 2));
        this.madeBy = madeBy;
        this.madeAt = at;
    }

    /** Which form asked for it, of which a hash is kept. */
    ApiKey askedForBy(String form) {
        this.form = Vault.hash(form);
        return this;
    }

    void revoke(Instant at) {
        if (!isRevoked()) {
            revokedAt = at;
        }
    }

    void use(Instant at) {
        lastUsedAt = at;
    }

    /** A use is worth writing down once a minute. */
    boolean isFreshlyUsed(Instant at) {
        return lastUsedAt != null && lastUsedAt.plus(GRAIN).isAfter(at);
    }

    boolean isFreshlyMade(Instant at) {
        return madeAt.plus(TOLD).isAfter(at);
    }

    boolean isMadeOf(String hash) {
        return MessageDigest.isEqual(
                this.hash.getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public String name() {
        return name;
    }

    String hash() {
        return hash;
    }

    public String start() {
        return start;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
