package io.attimo;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.Arrays;
import java.util.Base64;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/** The production package's commands: none serves, {@code migrate} changes the database, {@code tenant} opens an account. */
@QuarkusMain
public class Main {

    public static void main(String... args) {
        try {
            run(ConfigProvider.getConfig(), args);
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static void run(Config config, String... args) {
        switch (args.length == 0 ? "serve" : args[0]) {
            case "serve" -> serve(config);
            case "migrate" -> migrate(config);
            case "tenant" -> openTenant(config, Arrays.copyOfRange(args, 1, args.length));
            case "rehearse" -> rehearse();
            default ->
                throw new Refused("There is no command \"" + args[0] + "\": give none to serve, migrate or tenant.");
        }
    }

    private static void serve(Config config) {
        var checks = new StartChecks(config);
        checks.holdsNoDemo(ConfigUtils.getProfiles());
        checks.hasItsSecret();
        checks.cannotBypassTheWall();
        Quarkus.run();
    }

    // Flyway alone: the owner's password is never in a process that serves.
    private static void migrate(Config config) {
        var settings = new StartChecks(config);
        var done = Flyway.configure(Main.class.getClassLoader())
                .dataSource(
                        settings.needs("quarkus.flyway.jdbc-url"),
                        settings.needs("quarkus.flyway.username"),
                        settings.needs("quarkus.flyway.password"))
                .load()
                .migrate();
        System.out.println("The database stands at version " + done.targetSchemaVersion + " after "
                + done.migrationsExecuted + " new migrations.");
    }

    private static void openTenant(Config config, String... args) {
        var checks = new StartChecks(config);
        TenantCommand.opening(args, checks.needs("attimo.client-secret"));
        checks.hasItsSecret();
        checks.cannotBypassTheWall();
        serveNobody();
        Quarkus.run(TenantCommand.class, args);
    }

    // For the JVM to write down what a start loads: the image is built where there is no database.
    private static void rehearse() {
        serveNobody();
        System.setProperty("attimo.secret", Base64.getEncoder().encodeToString(new byte[32]));
        System.setProperty("quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost/nowhere");
        System.setProperty("quarkus.hibernate-orm.database.start-offline", "true");
        System.setProperty("quarkus.hibernate-orm.schema-management.strategy", "none");
        Quarkus.run(Rehearsal.class);
    }

    private static void serveNobody() {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.management.host-enabled", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
    }

    /** Has nothing to do but to have started. */
    public static class Rehearsal implements QuarkusApplication {

        @Override
        public int run(String... args) {
            return 0;
        }
    }
}
