package io.attimo.walls;

import io.attimo.support.Schema;
import io.attimo.support.SecondWall;
import io.attimo.support.Twins;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What can only have come out of a table of another tenant: ids, and texts that stand in no second table. */
final class Telling {

    /** Nobody would ever compute this. */
    private static final String TAMPERED = "0.123454321";

    private static final String COLUMNS = """
            select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped
            and (attname = 'id' or atttypid = 'text'::regtype
              and (attname <> 'tenant_id' or attrelid = 'tenants'::regclass)) order by attnum
            """;
    private static final int SHORTEST = 7;
    private static final int MOST = 2_000;

    private final Map<String, Set<String>> values = new TreeMap<>();

    /** @param tables whose values tell something to a member of the one tenant when they are of one of the others */
    Telling(Twins twins, String tenant, Collection<String> others, Collection<String> tables) {
        var owners = new HashMap<String, Set<String>>();
        var own = twins.ask(tenant, connection -> read(connection, tenant, Schema.ofTenants()));
        own.forEach((table, found) -> found.forEach(value -> owner(owners, value, tenant)));
        for (var other : others) {
            var all = twins.ask(other, connection -> read(connection, other, tables));
            all.forEach((table, found) -> {
                found.forEach(value -> owner(owners, value, table));
                values.computeIfAbsent(table, none -> new TreeSet<>()).addAll(found);
            });
        }
        values.values().forEach(all -> all.removeIf(value -> owners.get(value).size() > 1));
        for (var other : others) {
            var homes = Set.of("/t/" + other + "/", "%2Ft%2F" + other + "%2F");
            values.computeIfPresent("tenants", (table, all) -> with(all, homes));
        }
    }

    /** Importances look the same whoever computed them, and answers are only counted: so those are marked. */
    static Telling ofTheTwins(Twins twins, int people) throws IOException {
        SecondWall.asOwner(
                Twins.THEIRS, "update importances set result = jsonb_set(result, '{r2}', '" + TAMPERED + "')");
        var telling = new Telling(twins, Twins.OURS, List.of(Twins.THEIRS), Schema.ofTenants());
        telling.values.get("responses").addAll(Set.of("%,d".formatted(people), ":" + people + ","));
        telling.values.get("importances").add(TAMPERED);
        return telling;
    }

    /** The tables of others out of which something is in the answer that was not in the question, and what. */
    Map<String, String> in(HttpResponse<String> answer, String asked) {
        var all = answer.headers().map() + answer.body();
        var question = URLDecoder.decode(asked, StandardCharsets.UTF_8);
        var found = new TreeMap<String, String>();
        values.forEach((table, told) -> told.stream()
                .filter(value -> all.contains(value) && !question.contains(value))
                .findFirst()
                .ifPresent(value -> found.put(table, value)));
        return found;
    }

    private static Set<String> with(Set<String> all, Set<String> more) {
        all.addAll(more);
        return all;
    }

    private static void owner(Map<String, Set<String>> owners, String value, String owner) {
        owners.computeIfAbsent(value, none -> new TreeSet<>()).add(owner);
    }

    /** Names the tenant although the walls would do: they may be down. */
    private static Map<String, Set<String>> read(Connection connection, String tenant, Collection<String> tables)
            throws SQLException {
        var all = new TreeMap<String, Set<String>>();
        for (var table : tables) {
            var found = new TreeSet<String>();
            for (var column : Schema.ask(connection, COLUMNS, table)) {
                found.addAll(Schema.ask(
                        connection,
                        "select distinct %1$s::text from %2$s where tenant_id = ? and length(%1$s::text) >= %3$d limit %4$d"
                                .formatted(column, table, SHORTEST, MOST),
                        tenant));
            }
            all.put(table, found);
        }
        return all;
    }
}
