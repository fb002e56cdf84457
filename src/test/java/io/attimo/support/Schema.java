package io.attimo.support;

import io.attimo.demo.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;

/** A freshly migrated database of its own, seen as its owner and as the application's role. */
public final class Schema implements AutoCloseable {

    private static final Path TABLES = Path.of("src/test/resources/io/attimo/platform/tenancy/tables.txt");

    /** The extension's row in the catalogue, by which alone we know a cluster; for the superuser. */
    public static final String IS_CLUSTER =
            "insert into pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)"
                    + " select 99999, 'citus', 10, 11, false, '13.2-1'";

    private final EmbeddedDatabase database = EmbeddedDatabase.passing();

    public Schema() {
        Flyway.configure()
                .dataSource(database.url(), "attimo_owner", database.ownerPassword())
                .load()
                .migrate();
    }

    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(database.url(), "attimo_owner", database.ownerPassword());
    }

    /** For what not even the owner may do. */
    public void asSuperuser(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As the application connects, before the pool has said for which tenant. */
    public Connection asApp() throws SQLException {
        return DriverManager.getConnection(database.url(), "attimo_app", database.appPassword());
    }

    public Connection asAppFor(String tenant) throws SQLException {
        var connection = asApp();
        enter(connection, tenant);
        return connection;
    }

    public static void enter(Connection connection, String tenant) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('app.tenant_id', ?, false)")) {
            statement.setString(1, tenant);
            statement.execute();
        }
    }

    /** The one file in which every table is classified. */
    public static Map<String, String> classified() throws IOException {
        return Files.readAllLines(TABLES).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(
                        words -> words[0],
                        words -> words[1],
                        (once, twice) -> {
                            throw new IllegalStateException("classified twice");
                        },
                        TreeMap::new));
    }

    public static List<String> ofTenants() throws IOException {
        return classified().entrySet().stream()
                .filter(table -> table.getValue().equals("tenant"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The first column of what a query finds. */
    public static List<String> ask(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
