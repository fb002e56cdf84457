package io.attimo;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
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
            throw new Refused("This package holds the demo sign-in, which lets everybody in:"
                    + " build the one for production with ./mvnw package -Pproduction.");
        }
        if (profiles.contains("demo") || profiles.contains("dev")) {
            throw new Refused("This is the package for production, which holds no demo: take QUARKUS_PROFILE away.");
        }
    }

    void hasItsSecret() {
        try {
            if (Base64.getDecoder().decode(needs("attimo.secret").strip()).length == 32) {
                return;
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the same sentence
        }
        throw new Refused("ATTIMO_SECRET must be 32 bytes in Base64: head -c 32 /dev/urandom | base64");
    }

    /** Row-level security binds neither superusers nor, unless forced, whoever owns a table. */
    public void cannotBypassTheWall() {
        var url = needs("quarkus.datasource.jdbc.url");
        var username = needs("quarkus.datasource.username");
        try (var connection = DriverManager.getConnection(url, username, needs("quarkus.datasource.password"));
                var rows = connection.createStatement().executeQuery(BYPASS)) {
            rows.next();
            if (rows.getBoolean(1)) {
                throw new Refused("The database role " + username + " could read past row-level security:"
                        + " serve with a role that is no superuser, has no BYPASSRLS and owns no table.");
            }
        } catch (SQLException e) {
            throw new Refused("The database did not let " + username + " in: " + e.getMessage());
        }
    }

    String needs(String setting) {
        return config.getOptionalValue(setting, String.class)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new Refused(variable(setting) + " is not set, and nothing works without it."));
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }
}
