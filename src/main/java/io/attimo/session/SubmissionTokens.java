package io.attimo.session;

import io.attimo.identity.Member;
import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Makes the tokens of this tenant's forms, and knows them again. */
@Singleton
class SubmissionTokens {

    private final Vault vault;
    private final CurrentTenant tenant;
    private final Clock clock;

    SubmissionTokens(Vault vault, CurrentTenant tenant, Clock clock) {
        this.vault = vault;
        this.tenant = tenant;
        this.clock = clock;
    }

    String fresh(Member member) {
        return SubmissionToken.shownTo(member.id(), clock.instant()).sealed(vault, tenant.code());
    }

    Optional<SubmissionToken> read(String sealed) {
        return SubmissionToken.read(sealed, vault, tenant.code());
    }

    boolean hasEnded(SubmissionToken token) {
        return token.hasEnded(clock.instant());
    }
}
