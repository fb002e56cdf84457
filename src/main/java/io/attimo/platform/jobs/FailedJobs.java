package io.attimo.platform.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The jobs of all tenants that were given up, over a connection alone: an operator asks where nothing else is started. */
public record FailedJobs(Connection connection) {

    private static final String ALL =
            "select tenant_id, kind, id, failed_at, failure from failed_jobs order by failed_at, tenant_id, kind, id";

    private static final String TRY_AGAIN = """
            with failed as (
              delete from failed_jobs where tenant_id = ? and kind = ? and id = ? returning tenant_id, kind, id, heavy)
            insert into jobs (tenant_id, kind, id, heavy, due_at, failures, again, retried)
            select tenant_id, kind, id, heavy, now(), 0, false, true from failed
            on conflict (tenant_id, kind, id) do update set due_at = least(jobs.due_at, excluded.due_at), retried = true
            """;

    /** The oldest first. */
    public List<FailedJob> all() throws SQLException {
        var all = new ArrayList<FailedJob>();
        try (var statement = connection.prepareStatement(ALL);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(new FailedJob(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getObject(3, UUID.class),
                        rows.getObject(4, OffsetDateTime.class).toInstant(),
                        rows.getString(5)));
            }
        }
        return all;
    }

    /** False when there is no such job that was given up. */
    public boolean tryAgain(String tenant, String kind, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(TRY_AGAIN)) {
            statement.setString(1, tenant);
            statement.setString(2, kind);
            statement.setObject(3, id);
            return statement.executeUpdate() > 0;
        }
    }
}
