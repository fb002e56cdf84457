package io.attimo;

import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Changes the database to what this package needs. Flyway alone: the owner's password is never in a process that serves. */
class MigrateCommand implements Command {

    @Override
    public void run(Config config, String... args) {
        var databaseLogin = DatabaseLogin.ofWhoMigrates(new OperatorSettingsCheck(config));
        databaseLogin.use(connection -> {
            MigrationCheck.mayBeDoneBy(connection);
            int executed = migrate(databaseLogin, connection);
            System.out.println("The database stands at version " + MigrationCheck.standing(connection) + " after "
                    + executed + " new migrations.");
        });
    }

    private static int migrate(DatabaseLogin databaseLogin, Connection connection) throws SQLException {
        try {
            return Flyway.configure(Main.class.getClassLoader())
                    .dataSource(databaseLogin.url(), databaseLogin.username(), databaseLogin.password())
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException e) {
            throw new CommandFailure("The database stands at version " + MigrationCheck.standing(connection)
                    + " and did not take the rest: " + reason(e));
        }
    }

    private static String reason(FlywayException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException answered) {
                return DatabaseLogin.said(answered);
            }
        }
        return String.join(" ", e.getMessage().lines().map(String::strip).toList());
    }
}
