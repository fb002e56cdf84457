package io.attimo.api;

import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.TenantOwned;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.tenant.Actor;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a program of the tenant shows to be let in. Only its hash is kept, and its first letters to tell keys apart. */
@Entity
@Table(name = "api_keys")
public class ApiKey extends TenantOwned {

    static final String PREFIX = "attimo_";
    static final Duration TOLD = Duration.ofMinutes(10);

    private static final int SHOWN = PREFIX.length() + 4;
    private static final int SOON = 14;
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private String name;
    private String hash;
    private String start;
    private String form;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> scopes =
            Stream.of(ApiKeyScope.values()).map(Enum::name).toList();

    private LocalDate lastDay;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "made_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "made_by"))
    private Actor madeBy;

    private Instant madeAt;
    private Instant lastUsedAt;
    private Instant revokedAt;

    protected ApiKey() {}

    /** Good for all and for ever. */
    ApiKey(String name, String plain, Actor madeBy, Instant at) {
        this.name = name.strip();
        this.hash = Vault.hash(plain);
        this.start = plain.substring(0, Math.min(SHOWN, plain.length() / 2));
        this.madeBy = madeBy;
        this.madeAt = at;
    }

    ApiKey(ApiKeyDraft draft, LocalDate today, String plain, Actor madeBy, Instant at) {
        this(draft.typed().text(), plain, madeBy, at);
        draft.on(today).refuse();
        this.scopes = draft.chosen().stream().map(Enum::name).toList();
        this.lastDay = draft.endsOn(today);
    }

    /** Of the form a hash is kept. */
    void isAskedForBy(String form) {
        this.form = Vault.hash(form);
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

    boolean may(ApiKeyScope scope) {
        return scopes.contains(scope.name());
    }

    public boolean isExpired(LocalDate today) {
        return lastDay != null && lastDay.isBefore(today);
    }

    /** Whether it is time to make the next one. */
    public boolean isExpiringSoon(LocalDate today) {
        return lastDay != null && !isExpired(today) && daysLeft(today) <= SOON;
    }

    /** 0 on the last day on which it opens. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, lastDay);
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

    public List<ApiKeyScope> scopes() {
        return Stream.of(ApiKeyScope.values()).filter(this::may).toList();
    }

    /** Null for one that always opens. */
    public LocalDate lastDay() {
        return lastDay;
    }

    public Actor madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
