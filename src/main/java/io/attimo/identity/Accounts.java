package io.attimo.identity;

import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.Door;
import io.attimo.platform.tenancy.Doors;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.tenant.Audit;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
import io.attimo.tenant.Tenant;
import io.attimo.tenant.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Opens tenant accounts: from the command line in production, from the seeds in the demo. */
@Singleton
public class Accounts {

    /** What a new account needs; the first of the admins to sign in is let in by e-mail. */
    public record Opening(
            String code,
            String name,
            String language,
            ZoneId timeZone,
            List<String> domains,
            String issuer,
            String clientId,
            String clientSecret,
            List<String> admins) {}

    private final Tenancy tenancy;
    private final Tenants tenants;
    private final SsoConnections connections;
    private final Members members;
    private final Doors doors;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    Accounts(
            Tenancy tenancy,
            Tenants tenants,
            SsoConnections connections,
            Members members,
            Doors doors,
            Vault vault,
            Audit audit,
            Clock clock) {
        this.tenancy = tenancy;
        this.tenants = tenants;
        this.connections = connections;
        this.members = members;
        this.doors = doors;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean isOpen(String code) {
        return tenancy.within(code, () -> tenants.find().isPresent());
    }

    public void open(Opening opening) {
        tenancy.within(opening.code(), () -> QuarkusTransaction.requiringNew().run(() -> make(opening)));
    }

    /** Points an account to another provider, whose people are known again by e-mail when they next sign in. */
    public void reconnect(String code, String issuer, String clientId, String clientSecret) {
        tenancy.within(
                code, () -> QuarkusTransaction.requiringNew().run(() -> connect(issuer, clientId, clientSecret)));
    }

    private void connect(String issuer, String clientId, String clientSecret) {
        var connection = connections.ours().orElseThrow();
        if (connection.isThrough(issuer, clientId, clientSecret, vault)) {
            return;
        }
        if (!connection.issuer().equals(issuer)) {
            members.expectAgain();
        }
        connection.change(issuer, clientId, clock.instant());
        connection.trust(clientSecret, vault);
    }

    private void make(Opening opening) {
        var at = clock.instant();
        var tenant = new Tenant(opening.code(), opening.name(), at);
        tenant.introduce(opening.name(), opening.language(), opening.timeZone());
        tenants.persist(tenant);
        connections.persist(new SsoConnection(opening.issuer(), opening.clientId(), opening.clientSecret(), vault, at));
        opening.domains().forEach(domain -> doors.open(Door.Kind.DOMAIN, domain.toLowerCase(Locale.ROOT)));
        opening.admins().forEach(admin -> members.persist(new Member(admin, Role.ADMIN)));
        audit.record(null, "attimo", Deed.of(DeedKind.TENANT_OPENED, tenant.name()));
    }
}
