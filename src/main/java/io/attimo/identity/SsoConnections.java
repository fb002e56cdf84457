package io.attimo.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The tenant's connection to its provider: one, or none yet. */
@Singleton
public class SsoConnections implements PanacheRepositoryBase<SsoConnection, UUID> {

    public Optional<SsoConnection> ours() {
        return findAll().firstResultOptional();
    }
}
