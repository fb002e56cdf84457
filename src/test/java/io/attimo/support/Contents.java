package io.attimo.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** All that stands in a database: of each table how many rows it has, and one hash over them in any order. */
public record Contents(Map<String, String> tables) {

    private static final String TABLES = """
            select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
            """;
    private static final String OF_ONE = """
            select count(*) || ' rows, ' || md5(coalesce(string_agg(hash, '' order by hash), ''))
            from (select md5(t::text) as hash from %s t) hashes
            """;

    /** @param seeing somebody whom no wall keeps from a row */
    public static Contents of(Connection seeing) throws SQLException {
        var tables = new TreeMap<String, String>();
        for (var table : Schema.ask(seeing, TABLES)) {
            tables.put(table, Schema.ask(seeing, OF_ONE.formatted(table)).get(0));
        }
        return new Contents(tables);
    }

    /** With one table emptied. */
    public Contents without(String table) {
        var others = new TreeMap<>(tables);
        others.put(table, "0 rows, d41d8cd98f00b204e9800998ecf8427e");
        return new Contents(others);
    }

    public long rows() {
        return tables.keySet().stream().mapToLong(this::rows).sum();
    }

    public long rows(String table) {
        return Long.parseLong(tables.get(table).replaceFirst(" .*", ""));
    }
}
