package io.attimo.identity;

import io.attimo.platform.tenancy.TenantOwned;
import io.attimo.tenant.Actor;
import io.quarkus.qute.TemplateData;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A person of the tenant, known by what the tenant's own provider calls them, never by e-mail. */
@Entity
@Table(name = "members")
@TemplateData
public class Member extends TenantOwned {

    private String issuer;
    private String subject;
    private String email;
    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String language;
    private String theme;
    private Instant joinedAt;
    private Instant removedAt;

    protected Member() {}

    /** Somebody expected: the first verified sign-in with this e-mail becomes them. */
    public Member(String email, Role role) {
        this.email = MailAddress.small(email.strip());
        this.name = this.email;
        this.role = role;
    }

    public void join(ProviderIdentity providerIdentity, Instant at) {
        issuer = providerIdentity.issuer();
        subject = providerIdentity.subject();
        joinedAt = at;
        meet(providerIdentity);
    }

    /** Takes over what the provider says of the person today, where it says anything. */
    public void meet(ProviderIdentity providerIdentity) {
        boolean isNamedByEmail = name.equals(email);
        if (providerIdentity.hasVerifiedEmail()) {
            email = providerIdentity.email();
        }
        if (!providerIdentity.name().isEmpty()) {
            name = providerIdentity.name();
        } else if (isNamedByEmail) {
            name = email;
        }
    }

    public void become(Role role) {
        this.role = role;
    }

    public void prefer(String language, String theme) {
        this.language = language;
        this.theme = theme;
    }

    public void remove(Instant at) {
        if (!isRemoved()) {
            removedAt = at;
        }
    }

    void comeBack() {
        removedAt = null;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    public boolean hasJoined() {
        return subject != null;
    }

    public boolean may(Role needed) {
        return role.covers(needed);
    }

    public boolean isEditor() {
        return may(Role.EDITOR);
    }

    public boolean isAdmin() {
        return may(Role.ADMIN);
    }

    public boolean isKnownAs(ProviderIdentity providerIdentity) {
        return providerIdentity.issuer().equals(issuer)
                && providerIdentity.subject().equals(subject);
    }

    public String email() {
        return email;
    }

    public Actor actor() {
        return new Actor(id(), name);
    }

    public String name() {
        return name;
    }

    public String initials() {
        return Arrays.stream(name.split("[\\s.@]+"))
                .filter(part -> !part.isEmpty())
                .limit(2)
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    public Role role() {
        return role;
    }

    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    public Optional<String> theme() {
        return Optional.ofNullable(theme);
    }

    public Instant joinedAt() {
        return joinedAt;
    }
}
