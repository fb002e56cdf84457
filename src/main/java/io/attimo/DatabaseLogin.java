package io.attimo;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.util.PSQLException;

/** A way into the database; where it is closed, one sentence says why. */
record DatabaseLogin(String url, String username, String password) {

    /** @param kind of the settings: where a process that serves, or one that migrates, finds its own */
    static DatabaseLogin by(OperatorSettingsCheck settings, String url, String kind) {
        return new DatabaseLogin(
                settings.needs(url), settings.needs(kind + ".username"), settings.needs(kind + ".password"));
    }

    static DatabaseLogin ofWhoServes(OperatorSettingsCheck settings) {
        return by(settings, "quarkus.datasource.jdbc.url", "quarkus.datasource");
    }

    static DatabaseLogin ofWhoMigrates(OperatorSettingsCheck settings) {
        return by(settings, "quarkus.flyway.jdbc-url", "quarkus.flyway");
    }

    /** What is done with a connection. */
    interface Work {
        void with(Connection connection) throws SQLException;
    }

    void use(Work work) {
        try (var connection = open()) {
            work.with(connection);
        } catch (SQLException e) {
            throw new CommandFailure("The database did not answer " + username + " to the end: " + said(e));
        }
    }

    private Connection open() {
        var properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "20");
        try {
            return DriverManager.getConnection(url, properties);
        } catch (SQLException e) {
            throw new CommandFailure(why(e));
        }
    }

    private String why(SQLException e) {
        if (!(e instanceof PSQLException answered)) {
            return "\"" + place() + "\" is no address of a PostgreSQL: one is jdbc:postgresql://db:5432/attimo.";
        }
        if (answered.getServerErrorMessage() != null) {
            return "The database refused " + username + ": " + said(e);
        }
        return "The database at " + place() + " cannot be reached: " + said(e);
    }

    /** A password may stand behind the question mark. */
    private String place() {
        return url.replaceFirst("\\?.*", "");
    }

    /** What the server or the network said, in its own words and without the lines for who writes a server. */
    static String said(SQLException e) {
        if (e instanceof PSQLException answered && answered.getServerErrorMessage() != null) {
            return answered.getServerErrorMessage().getMessage();
        }
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var words = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return cause instanceof UnknownHostException
                ? "there is no host " + words
                : words.lines().findFirst().orElse("");
    }
}
