package io.attimo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Spreads the rows of tenants over a cluster of databases (Citus), those of one tenant together. What holds nothing of a
 * tenant is not behind row security and stays where it is. Done again after a migration, it spreads the tables that are new.
 */
record CitusDistribution(Connection owner) {

    private static final String IS_CLUSTER = "select 'yes' from pg_extension where extname = 'citus'";
    private static final String TABLES = """
            select c.relname, array(
              select distinct there.relname::text from pg_constraint f join pg_class there on there.oid = f.confrelid
              where f.contype = 'f' and f.conrelid = c.oid and f.confrelid <> c.oid)
            from pg_class c
            where c.relkind = 'r' and c.relrowsecurity and c.relnamespace = 'public'::regnamespace order by c.relname
            """;
    private static final String DISTRIBUTED = """
            select c.relname from pg_dist_partition p join pg_class c on c.oid = p.logicalrelid
            """;
    private static final String DISTRIBUTE = "select create_distributed_table(?::regclass, 'tenant_id')";

    /** @return the tables that were not distributed before, in the order in which they were */
    List<String> spread() {
        try {
            if (first(IS_CLUSTER).isEmpty()) {
                throw new CommandFailure(
                        "This database is not a cluster: a superuser makes it one by create extension citus"
                                + " and names its nodes, as k8s/README.md tells.");
            }
            var done = first(DISTRIBUTED);
            var fresh = inOrder(tables());
            fresh.removeAll(done);
            for (var table : fresh) {
                distribute(table);
            }
            return fresh;
        } catch (SQLException refused) {
            throw new CommandFailure("The database did not distribute its tables: " + DatabaseLogin.said(refused));
        }
    }

    /** Each after those that it refers to: a row can refer to what is on its own node. */
    static List<String> inOrder(Map<String, Set<String>> references) {
        var order = new ArrayList<String>();
        var left = new LinkedHashMap<>(references);
        while (!left.isEmpty()) {
            var next = left.entrySet().stream()
                    .filter(table -> order.containsAll(table.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(
                            () -> new CommandFailure("These tables refer to each other or to one without a tenant: "
                                    + String.join(", ", left.keySet()) + "."));
            order.add(next);
            left.remove(next);
        }
        return order;
    }

    private Map<String, Set<String>> tables() throws SQLException {
        var tables = new LinkedHashMap<String, Set<String>>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                var references = (String[]) rows.getArray(2).getArray();
                tables.put(rows.getString(1), new LinkedHashSet<>(Arrays.asList(references)));
            }
        }
        return tables;
    }

    private Set<String> first(String query) throws SQLException {
        var found = new LinkedHashSet<String>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void distribute(String table) throws SQLException {
        try (var statement = owner.prepareStatement(DISTRIBUTE)) {
            statement.setString(1, "public." + table);
            statement.execute();
        }
    }
}
