package io.attimo.intake;

import io.attimo.journey.Journey;
import io.attimo.journey.Touchpoint;
import io.attimo.journey.Traces;
import io.attimo.platform.tenancy.TenantSql;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Stream;

/** What imports remember of something that is emptied from the bin, so that no undo brings it back. */
@Singleton
class ImportTraces implements Traces {

    private static final int AT_ONCE = 10_000;

    // Here and below by their place: of rows chosen "in (select … limit)" the database may look through all for each.
    private static final String REMEMBERED = """
            update import_changes set marks[:number] = 'NaN',
              comments = cast(cast(comments as jsonb) - :touchpoint as text)
            where tenant_id = :tenant and ctid = any (array(
              select c.ctid from import_changes c
              join responses r on r.tenant_id = c.tenant_id and r.id = c.response_id
              where c.tenant_id = :tenant and r.journey_id = :journey
              and (c.marks[:number] <> 'NaN' or jsonb_exists(cast(c.comments as jsonb), :touchpoint))
              limit :most))
            """;
    private static final String UNDONE_AND_RATED_NOTHING_ELSE = """
            delete from undone_changes where tenant_id = :tenant and ctid = any (array(
              select u.ctid from undone_changes u
              join imports i on i.tenant_id = u.tenant_id and i.id = u.import_id
              where u.tenant_id = :tenant and i.journey_id = :journey and u.marks[:number] <> 'NaN'
              and not exists (select from unnest(u.marks) with ordinality as m (mark, number)
                where m.mark <> 'NaN' and m.number <> :number)
              and cast(u.comments as jsonb) - :touchpoint = '{}'
              limit :most))
            """;
    private static final String UNDONE = """
            update undone_changes set marks[:number] = 'NaN',
              comments = cast(cast(comments as jsonb) - :touchpoint as text)
            where tenant_id = :tenant and ctid = any (array(
              select u.ctid from undone_changes u
              join imports i on i.tenant_id = u.tenant_id and i.id = u.import_id
              where u.tenant_id = :tenant and i.journey_id = :journey
              and (u.marks[:number] <> 'NaN' or jsonb_exists(cast(u.comments as jsonb), :touchpoint))
              limit :most))
            """;
    private static final String UNDONE_OF_IT = """
            delete from undone_changes where tenant_id = :tenant and ctid = any (array(
              select u.ctid from undone_changes u
              join imports i on i.tenant_id = u.tenant_id and i.id = u.import_id
              where u.tenant_id = :tenant and i.journey_id = :journey
              limit :most))
            """;
    private static final String INTO_IT =
            "update imports set journey_id = null where tenant_id = :tenant and journey_id = :journey";

    private final TenantSql sql;

    ImportTraces(TenantSql sql) {
        this.sql = sql;
    }

    @Override
    public int erase(Touchpoint touchpoint) {
        Map<String, Object> column = Map.of(
                "number", touchpoint.number(),
                "touchpoint", touchpoint.id().toString(),
                "journey", touchpoint.journey().id(),
                "most", AT_ONCE);
        return Stream.of(REMEMBERED, UNDONE_AND_RATED_NOTHING_ELSE, UNDONE)
                .mapToInt(statement -> sql.update(statement, column))
                .filter(some -> some > 0)
                .findFirst()
                .orElse(0);
    }

    @Override
    public int erase(Journey journey) {
        int undone = sql.update(UNDONE_OF_IT, Map.of("journey", journey.id(), "most", AT_ONCE));
        return undone > 0 ? undone : sql.update(INTO_IT, Map.of("journey", journey.id()));
    }
}
