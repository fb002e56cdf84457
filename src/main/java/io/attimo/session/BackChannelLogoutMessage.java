package io.attimo.session;

import io.attimo.platform.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a provider told us by the back channel: that a person, or one session of theirs, is signed out. */
@Entity
@Table(name = "logouts")
public class BackChannelLogoutMessage extends TenantOwned {

    private String token;
    private String subject;
    private String providerSession;
    private Instant issuedAt;

    protected BackChannelLogoutMessage() {}

    /** @param token what the provider calls this one message; each is heard once */
    BackChannelLogoutMessage(String token, String subject, String providerSession, Instant issuedAt) {
        this.token = token;
        this.subject = subject;
        this.providerSession = providerSession;
        this.issuedAt = issuedAt;
    }

    String token() {
        return token;
    }

    /** Empty where one session alone is meant. */
    String subject() {
        return subject == null ? "" : subject;
    }

    /** Empty where all sessions of the person are meant. */
    String providerSession() {
        return providerSession == null ? "" : providerSession;
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
