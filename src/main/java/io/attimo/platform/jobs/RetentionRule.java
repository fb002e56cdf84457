package io.attimo.platform.jobs;

import java.time.Duration;

/**
 * A table of tenants whose rows are kept for a time. A room that has one produces this, and they go on time also where
 * nobody writes any more.
 *
 * @param since the column that says from when on
 */
public record RetentionRule(String table, String since, Duration kept) {

    // By their place: of rows chosen "in (select … limit)" the database may look through all for each.
    private static final String SOME = """
            delete from %1$s where tenant_id = :tenant and ctid = any (array(
              select e.ctid from %1$s e where e.tenant_id = :tenant and e.%2$s < :oldest limit :most))
            """;

    String deletion() {
        return SOME.formatted(table, since);
    }
}
