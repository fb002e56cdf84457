package io.attimo.form;

import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.CurrentTenant;
import io.attimo.tenant.Actor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Makes the tokens of this tenant's forms, and knows them again. */
@Singleton
public class SealedSubmissionTokens {

    private final Vault vault;
    private final CurrentTenant tenant;
    private final Clock clock;

    SealedSubmissionTokens(Vault vault, CurrentTenant tenant, Clock clock) {
        this.vault = vault;
        this.tenant = tenant;
        this.clock = clock;
    }

    public String fresh(Actor actor) {
        return SubmissionToken.shownTo(actor.id(), clock.instant()).sealed(vault, tenant.code());
    }

    Optional<SubmissionToken> read(String sealed) {
        return SubmissionToken.read(sealed, vault, tenant.code());
    }

    boolean hasEnded(SubmissionToken token) {
        return token.hasEnded(clock.instant());
    }
}
