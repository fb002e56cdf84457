package io.attimo;

import io.attimo.platform.secrets.Vault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** What has to be true before this process may open its port; each refusal is one sentence. */
public record StartChecks(Config config) {

    private static final String DEMO = "io/attimo/demo/DemoProvider.class";

    /** Membership counts as well: a role may become each role that it is a member of. */
    private static final String BYPASS = """
            select exists (select from pg_roles where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'member'))
              or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname = 'public' and pg_has_role(current_user, c.relowner, 'member'))""";

    void holdsNoDemo(List<String> profiles) {
        if (Main.class.getClassLoader().getResource(DEMO) != null) {
            throw new CommandFailure("This package holds the demo sign-in, which lets everybody in:"
                    + " build the one for production with ./mvnw package -Pproduction.");
        }
        if (profiles.contains("demo") || profiles.contains("dev")) {
            throw new CommandFailure(
                    "This is the package for production, which holds no demo: take QUARKUS_PROFILE away.");
        }
    }

    void refuseWhatIsWrong() {
        refuse(complaints());
    }

    private static void refuse(List<String> complaints) {
        if (!complaints.isEmpty()) {
            throw new CommandFailure(String.join("\n", complaints));
        }
    }

    /** All that is wrong at once, one sentence each: who mends one thing need not come again for the next. */
    List<String> complaints() {
        var complaints = new ArrayList<String>();
        add(complaints, this::hasItsSecret);
        new OperatorSettingsCheck(config).complaints().forEach(complaints::add);
        add(complaints, this::isLetInAndFindsAllTables);
        return complaints;
    }

    /** For who serves alone: a check may be made beside one that does. */
    void refuseTakenPorts() {
        var complaints = new ArrayList<String>();
        add(complaints, () -> isFree("quarkus.http", "0.0.0.0", 8080));
        if (config.getOptionalValue("quarkus.management.enabled", Boolean.class).orElse(false)) {
            add(complaints, () -> isFree("quarkus.management", "0.0.0.0", 9000));
        }
        refuse(complaints);
    }

    private void isFree(String server, String usualHost, int usualPort) {
        var host = config.getOptionalValue(server + ".host", String.class).orElse(usualHost);
        int port = config.getOptionalValue(server + ".port", Integer.class).orElse(usualPort);
        try {
            new ServerSocket(port, 1, InetAddress.getByName(host)).close();
        } catch (IOException taken) {
            throw new CommandFailure(OperatorSettingsCheck.variable(server + ".port") + " is " + port
                    + ", where this process cannot listen at " + host + ": " + taken.getMessage() + ".");
        }
    }

    static void add(List<String> complaints, Runnable check) {
        try {
            check.run();
        } catch (CommandFailure commandFailure) {
            complaints.add(commandFailure.getMessage());
        }
    }

    void hasItsSecret() {
        if (!Vault.isKey(new OperatorSettingsCheck(config).needs("attimo.secret"))) {
            throw new CommandFailure("ATTIMO_SECRET must be 32 bytes in Base64: head -c 32 /dev/urandom | base64");
        }
    }

    /** Row-level security binds neither superusers nor, unless forced, whoever owns a table. */
    public void cannotBypassTheWall() {
        DatabaseLogin.ofWhoServes(new OperatorSettingsCheck(config)).use(StartChecks::refuseWhoCouldBypass);
    }

    private void isLetInAndFindsAllTables() {
        DatabaseLogin.ofWhoServes(new OperatorSettingsCheck(config)).use(connection -> {
            refuseWhoCouldBypass(connection);
            MigrationCheck.areDone(connection);
        });
    }

    private static void refuseWhoCouldBypass(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(BYPASS)) {
            rows.next();
            if (rows.getBoolean(1)) {
                throw new CommandFailure(
                        "The database role " + connection.getMetaData().getUserName()
                                + " could read past row-level security:"
                                + " serve with a role that is no superuser, has no BYPASSRLS and owns no table.");
            }
        }
    }
}
