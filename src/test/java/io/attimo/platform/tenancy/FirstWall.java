package io.attimo.platform.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/**
 * The first wall with holes: the tenant's predicate on a table is taken out of every statement on its way to the
 * database, of Hibernate's as of our own. It lives among the tests, so that nothing that is shipped can be told to do so.
 */
public final class FirstWall {

    private static final Pattern TABLE = Pattern.compile(
            "(?i)(?:\\b(?:from|join|update|into)|,)\\s+(\\w+)(?:\\s+(?:as\\s+)?(?!(?:set|where|on|using|from|"
                    + "values|order|group|limit|for|left|inner|cross|join|returning)\\b)(\\w+))?");
    private static final String BOUND = "\\s*=\\s*(\\?|:tenant|mine\\.tenant)";
    private static final String REQUESTS = "executor-thread";
    private static final Set<String> OPEN = ConcurrentHashMap.newKeySet();
    private static final Queue<String> HEARD = new ConcurrentLinkedQueue<>();
    private static final Set<String> ALL = ConcurrentHashMap.newKeySet();
    private static volatile boolean listening;
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private FirstWall() {}

    public static void open(Set<String> tables) {
        OPEN.addAll(tables);
    }

    public static void close() {
        OPEN.clear();
    }

    /** Remembers every statement of requests from here on. */
    public static void listen() {
        HEARD.clear();
        listening = true;
    }

    /** The statements of requests since {@link #listen()}, in their order. */
    public static List<String> heard() {
        listening = false;
        return List.copyOf(HEARD);
    }

    /** Which tables were named by the statements of requests since the last time this was asked. */
    public static Set<String> seen() {
        var seen = new TreeSet<>(SEEN);
        SEEN.clear();
        return seen;
    }

    /** Every statement since the application started, of requests, jobs and all else. */
    static Set<String> all() {
        return Set.copyOf(ALL);
    }

    static String through(String sql) {
        var altered = sql;
        ALL.add(sql);
        if (listening && Thread.currentThread().getName().startsWith(REQUESTS)) {
            HEARD.add(sql);
        }
        for (var name : namesIn(sql)) {
            if (Thread.currentThread().getName().startsWith(REQUESTS)) {
                SEEN.add(name.get(0));
            }
            if (OPEN.contains(name.get(0))) {
                altered = without(altered, name.get(1));
            }
        }
        return altered;
    }

    /** The tables of tenants of which a statement does not say whose rows it is about: in a cluster it asks every node. */
    static Set<String> withoutTenant(String sql, Set<String> tables) {
        var without = new TreeSet<String>();
        for (var name : namesIn(sql)) {
            if (tables.contains(name.get(0)) && !names(sql, name.get(1))) {
                without.add(name.get(0));
            }
        }
        return without;
    }

    private static boolean names(String sql, String alias) {
        var column = alias.isEmpty() ? "(?<![.\\w])tenant_id\\b" : "\\b" + alias + "\\.tenant_id\\b";
        return Pattern.compile(column).matcher(sql).find();
    }

    /** Tables, each with what the statement calls it. */
    static List<List<String>> namesIn(String sql) {
        var names = new ArrayList<List<String>>();
        var found = TABLE.matcher(sql);
        while (found.find()) {
            names.add(List.of(found.group(1), found.group(2) == null ? "" : found.group(2)));
        }
        return names;
    }

    /** What was bound stays bound and decides nothing any more. */
    private static String without(String sql, String alias) {
        var column = alias.isEmpty() ? "(?<![.\\w(])tenant_id" : "\\b" + alias + "\\.tenant_id";
        var shown = alias.isEmpty() ? "tenant_id" : alias + ".tenant_id";
        return sql.replaceAll(column + BOUND, "(" + shown + " = $1 or true)");
    }
}
