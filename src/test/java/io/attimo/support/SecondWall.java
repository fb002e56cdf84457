package io.attimo.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** The second wall of the database the tests run on, with holes: its owner lets everybody see all rows of a table. */
public final class SecondWall {

    private static final String LEAKING = """
            select tablename from pg_policies where policyname = 'leak' order by tablename
            """;

    private SecondWall() {}

    public static void open(Set<String> tables) {
        asOwner(tables.stream()
                .map("create policy leak on %s using (true) with check (true)"::formatted)
                .collect(Collectors.joining(";")));
    }

    public static void close() {
        asOwner(leaking().stream().map("drop policy leak on "::concat).collect(Collectors.joining(";")));
    }

    public static List<String> leaking() {
        try (var owner = connect()) {
            return Schema.ask(owner, LEAKING);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As far as the second wall of them is open: otherwise nothing happens. */
    public static void setConnectionsOfOthersAside(List<String> tenants) {
        var others = tenants.stream().collect(Collectors.joining("', '", "tenant_id not in ('", "')"));
        asOwner("create table set_aside as select * from sso_connections where " + others
                + "; delete from sso_connections where " + others);
    }

    public static void putThemBack() {
        asOwner("insert into sso_connections select * from set_aside; drop table set_aside");
    }

    /** Also for what a test needs done behind the product's back, as one tenant. */
    public static void asOwner(String tenant, String sql) {
        try (var owner = connect()) {
            Schema.enter(owner, tenant);
            execute(owner, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void asOwner(String sql) {
        if (!sql.isEmpty()) {
            asOwner("", sql);
        }
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("set lock_timeout = '10s'");
            statement.execute(sql);
        }
    }

    private static Connection connect() throws SQLException {
        var settings = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                settings.getValue("quarkus.flyway.jdbc-url", String.class),
                settings.getValue("quarkus.flyway.username", String.class),
                settings.getValue("quarkus.flyway.password", String.class));
    }
}
