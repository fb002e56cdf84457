package io.attimo;

import io.attimo.platform.secrets.Vault;
import io.attimo.sso.SsoConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Says in one sentence each what would keep this process from serving, or from migrating where it was told how. */
class CheckCommand implements Command {

    private static final List<String> OF_MIGRATING =
            List.of("quarkus.flyway.jdbc-url", "quarkus.flyway.username", "quarkus.flyway.password");

    private static final String COMPANIES = "select distinct tenant_id from doors order by tenant_id limit 20";
    private static final String ENTER = "select set_config('app.tenant_id', ?, false)";

    @Override
    public void run(Config config, String... args) {
        var complaints = complaints(config);
        if (!complaints.isEmpty()) {
            throw new CommandFailure(String.join("\n", complaints));
        }
        System.out.println("All is well.");
    }

    static List<String> complaints(Config config) {
        var settings = new OperatorSettingsCheck(config);
        boolean migrates =
                OF_MIGRATING.stream().anyMatch(each -> settings.text(each).isPresent());
        var complaints = new ArrayList<String>();
        if (migrates) {
            StartChecks.add(
                    complaints, () -> DatabaseLogin.ofWhoMigrates(settings).use(MigrationCheck::mayBeDoneBy));
        }
        if (!migrates || settings.text("quarkus.datasource.jdbc.url").isPresent()) {
            complaints.addAll(new StartChecks(config).complaints());
            if (complaints.isEmpty()) {
                StartChecks.add(complaints, () -> opensWhatWasSealed(settings));
            }
        }
        return complaints;
    }

    /** No start refuses for this: who has lost the secret must start without, to enter everything again. */
    private static void opensWhatWasSealed(OperatorSettingsCheck settings) {
        var vault = new Vault(settings.needs("attimo.secret"));
        DatabaseLogin.ofWhoServes(settings).use(connection -> {
            var sealed = sealed(connection);
            if (!sealed.isEmpty() && sealed.stream().noneMatch(each -> each.isBy(vault))) {
                throw new CommandFailure(
                        "ATTIMO_SECRET is not the one that the companies' sign-in secrets in the database were"
                                + " sealed with: take that one, or enter each company's provider again.");
            }
        });
    }

    private record Sealed(String id, String secret) {
        boolean isBy(Vault vault) {
            return SsoConnection.isSealedBy(vault, id, secret);
        }
    }

    private static List<Sealed> sealed(Connection connection) throws SQLException {
        var sealed = new ArrayList<Sealed>();
        try (var enter = connection.prepareStatement(ENTER);
                var look = connection.prepareStatement("select id, client_secret from sso_connections");
                var companies = connection.createStatement().executeQuery(COMPANIES)) {
            while (companies.next()) {
                enter.setString(1, companies.getString(1));
                enter.execute();
                try (var rows = look.executeQuery()) {
                    while (rows.next()) {
                        sealed.add(new Sealed(rows.getString(1), rows.getString(2)));
                    }
                }
            }
        }
        return sealed;
    }
}
