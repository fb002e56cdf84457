package io.attimo.identity;

import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes the tokens of this tenant's forms, and knows them again. */
@Singleton
class FormTokens {

    private final Vault vault;
    private final CurrentTenant tenant;

    FormTokens(Vault vault, CurrentTenant tenant) {
        this.vault = vault;
        this.tenant = tenant;
    }

    String fresh(Member member) {
        return FormToken.fresh(member).sealed(vault, tenant.code());
    }

    Optional<FormToken> read(String sealed) {
        return FormToken.read(sealed, vault, tenant.code());
    }
}
