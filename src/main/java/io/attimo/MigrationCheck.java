package io.attimo;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The changes of the database that this package knows, and how far a database has come. */
final class MigrationCheck {

    private static final String FOLDER = "db/migration";
    private static final int OLDEST_SERVER = 15;

    private static final String LOOK = """
        select to_regclass('public.flyway_schema_history') is not null,
          has_schema_privilege('public', 'usage')
            and has_table_privilege(to_regclass('public.flyway_schema_history'), 'select')""";

    private static final String DONE = """
        select version from public.flyway_schema_history
        where success and version is not null order by installed_rank""";

    /** Who may change the database: its owner, whom row-level security binds as it binds everybody. */
    private static final String MAY_CHANGE = """
        select pg_has_role(current_user, d.datdba, 'usage') and not (r.rolsuper or r.rolbypassrls),
          exists (select from pg_roles where rolname = 'attimo_app'), current_setting('server_version_num')::int
        from pg_database d, pg_roles r where d.datname = current_database() and r.rolname = current_user""";

    private MigrationCheck() {}

    /** Those of a later version may be there as well: they leave room for this one. */
    static void areDone(Connection asWhoServes) throws SQLException {
        try (var rows = asWhoServes.createStatement().executeQuery(LOOK)) {
            rows.next();
            if (!rows.getBoolean(1)) {
                throw new CommandFailure("The database is not migrated: give the command migrate first, as its owner.");
            }
            if (!rows.getBoolean(2)) {
                throw new CommandFailure(
                        "The database role " + asWhoServes.getMetaData().getUserName()
                                + " may read no table: serve as attimo_app, to whom the migrations give them.");
            }
        }
        var done = done(asWhoServes);
        var lacking = known().stream().filter(each -> !done.contains(each)).toList();
        if (!lacking.isEmpty()) {
            throw new CommandFailure("The database stands at version " + last(done) + ", and this package needs "
                    + last(lacking) + ": give the command migrate first, as its owner.");
        }
    }

    static void mayBeDoneBy(Connection owner) throws SQLException {
        try (var rows = owner.createStatement().executeQuery(MAY_CHANGE)) {
            rows.next();
            if (!rows.getBoolean(1)) {
                throw new CommandFailure(
                        "The database role " + owner.getMetaData().getUserName()
                                + " is not who migrates: that is the database's owner,"
                                + " no superuser and without BYPASSRLS, as attimo_owner is.");
            }
            if (!rows.getBoolean(2)) {
                throw new CommandFailure(
                        "There is no database role attimo_app, which is to serve and has this name alone.");
            }
            if (rows.getInt(3) / 10_000 < OLDEST_SERVER) {
                throw new CommandFailure("The database is a PostgreSQL " + rows.getInt(3) / 10_000 + ": it has to be "
                        + OLDEST_SERVER + " or newer.");
            }
        }
    }

    static String standing(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(LOOK)) {
            rows.next();
            return rows.getBoolean(1) ? last(done(connection)) : "none";
        }
    }

    private static List<String> done(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(DONE)) {
            var versions = new ArrayList<String>();
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
            return versions;
        }
    }

    /** Not asked of Flyway, which would take a second of each start. */
    static List<String> known() {
        try {
            var folder = Main.class.getClassLoader().getResource(FOLDER).toURI();
            if (!"jar".equals(folder.getScheme())) {
                return versionsIn(Path.of(folder));
            }
            try (var jar = FileSystems.newFileSystem(folder, Map.of())) {
                return versionsIn(jar.getPath(FOLDER));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> versionsIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("V"))
                    .map(name -> name.substring(1, name.indexOf("__")).replace('_', '.'))
                    .sorted()
                    .toList();
        }
    }

    private static String last(List<String> versions) {
        return versions.isEmpty() ? "none" : versions.get(versions.size() - 1);
    }
}
