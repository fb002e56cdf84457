package io.attimo.sso;

import io.attimo.identity.ClaimMapping;
import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.TenantOwned;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The tenant's own OpenID Connect provider. Each change makes a new version, which the next sign-in uses. */
@Entity
@Table(name = "sso_connections")
public class SsoConnection extends TenantOwned {

    private static final String PURPOSE = "client secret of ";

    private String issuer;
    private String clientId;
    private String clientSecret;
    private Instant changedAt;

    @Embedded
    private ClaimMapping claims;

    protected SsoConnection() {}

    public SsoConnection(
            String issuer, String clientId, String clientSecret, ClaimMapping claims, Vault vault, Instant at) {
        change(issuer, clientId, claims, at);
        trust(clientSecret, vault);
    }

    public void change(String issuer, String clientId, ClaimMapping claims, Instant at) {
        this.issuer = issuer.strip();
        this.clientId = clientId.strip();
        this.claims = claims;
        changedAt = at;
    }

    public void trust(String clientSecret, Vault vault) {
        this.clientSecret = vault.seal(PURPOSE + id(), clientSecret);
    }

    boolean isThrough(String issuer, String clientId, String clientSecret, ClaimMapping claims, Vault vault) {
        return this.issuer.equals(issuer.strip())
                && this.clientId.equals(clientId.strip())
                && this.claims.equals(claims)
                && (clientSecret.isEmpty() || isSecret(clientSecret, vault));
    }

    private boolean isSecret(String clientSecret, Vault vault) {
        try {
            return clientSecret(vault).equals(clientSecret);
        } catch (IllegalStateException sealedWithAnotherKey) {
            return false;
        }
    }

    /** Whether a secret of a connection, as it is stored, can be opened with this installation's key. */
    public static boolean isSealedBy(Vault vault, String id, String sealed) {
        try {
            vault.open(PURPOSE + id, sealed);
            return true;
        } catch (IllegalStateException sealedWithAnotherKey) {
            return false;
        }
    }

    String clientSecret(Vault vault) {
        return vault.open(PURPOSE + id(), clientSecret);
    }

    public String issuer() {
        return issuer;
    }

    public String clientId() {
        return clientId;
    }

    public ClaimMapping claims() {
        return claims;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
