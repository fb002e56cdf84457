package io.attimo.sso;

import io.attimo.identity.ClaimMapping;
import io.attimo.identity.Members;
import io.attimo.platform.secrets.Vault;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The tenant's connection to its provider: one, or none yet. */
@Singleton
public class SsoConnections implements PanacheRepositoryBase<SsoConnection, UUID> {

    private final Members members;
    private final Vault vault;
    private final Clock clock;

    SsoConnections(Members members, Vault vault, Clock clock) {
        this.members = members;
        this.vault = vault;
        this.clock = clock;
    }

    public Optional<SsoConnection> ours() {
        return findAll().firstResultOptional();
    }

    /** What the company means, or the standard where it has no provider yet. */
    public ClaimMapping claims() {
        return ours().map(SsoConnection::claims).orElse(ClaimMapping.STANDARD);
    }

    /** Another reading of what the same provider says; told by whom it is known, if that changes anything. */
    Optional<String> understand(ClaimMapping claims) {
        return ours().filter(ours -> leadTo(ours.issuer(), ours.clientId(), "", claims))
                .map(SsoConnection::issuer);
    }

    /**
     * Sends the tenant's people to this provider from now on. Under another issuer they are known again by e-mail.
     *
     * @param clientSecret empty to keep the one there is
     * @return whether this changes anything
     */
    public boolean leadTo(String issuer, String clientId, String clientSecret, ClaimMapping claims) {
        var ours = ours().orElse(null);
        if (ours == null) {
            persist(new SsoConnection(issuer, clientId, clientSecret, claims, vault, clock.instant()));
            return true;
        }
        if (ours.isThrough(issuer, clientId, clientSecret, claims, vault)) {
            return false;
        }
        if (!ours.issuer().equals(issuer)) {
            members.expectAgain();
        }
        ours.change(issuer, clientId, claims, clock.instant());
        if (!clientSecret.isEmpty()) {
            ours.trust(clientSecret, vault);
        }
        return true;
    }
}
