package io.attimo.intake;

import io.attimo.journey.BinDependents;
import io.attimo.journey.Journey;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.tenancy.TenantSql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What imports remember of something that is emptied from the bin, so that no undo brings it back. */
@Singleton
class DependentImportChanges implements BinDependents {

    private static final int AT_ONCE = 10_000;

    // By their place: of rows chosen "in (select … limit)" the database may look through all for each.
    private static final String OF_JOURNEY = """
            where tenant_id = :tenant and ctid = any (array(
              select c.ctid from %s
              where c.tenant_id = :tenant and journey_id = :journey and %s limit :most))
            """;
    private static final String CHANGES =
            "import_changes c join responses r on r.tenant_id = c.tenant_id and r.id = c.response_id";
    private static final String UNDONE =
            "undone_changes c join imports i on i.tenant_id = c.tenant_id and i.id = c.import_id";
    private static final String SPEAKS_OF_IT =
            "(c.marks[:number] <> 'NaN' or jsonb_exists(cast(c.comments as jsonb), :touchpoint))";
    private static final String SPEAKS_OF_NOTHING_ELSE = """
            c.marks[:number] <> 'NaN'
            and not exists (select from unnest(c.marks) with ordinality as m (mark, number)
              where m.mark <> 'NaN' and m.number <> :number)
            and cast(c.comments as jsonb) - :touchpoint = '{}'""";
    private static final String SILENCE =
            " set marks[:number] = 'NaN', comments = cast(cast(comments as jsonb) - :touchpoint as text) ";

    private static final List<String> OF_TOUCHPOINT = List.of(
            "update import_changes" + SILENCE + OF_JOURNEY.formatted(CHANGES, SPEAKS_OF_IT),
            "delete from undone_changes " + OF_JOURNEY.formatted(UNDONE, SPEAKS_OF_NOTHING_ELSE),
            "update undone_changes" + SILENCE + OF_JOURNEY.formatted(UNDONE, SPEAKS_OF_IT));
    private static final String UNDONE_OF_IT = "delete from undone_changes " + OF_JOURNEY.formatted(UNDONE, "true");
    private static final String INTO_IT =
            "update imports set journey_id = null where tenant_id = :tenant and journey_id = :journey";

    private final TenantSql sql;

    DependentImportChanges(TenantSql sql) {
        this.sql = sql;
    }

    @Override
    public int erase(Touchpoint touchpoint) {
        Map<String, Object> column = Map.of(
                "number", touchpoint.number(),
                "touchpoint", touchpoint.id().toString(),
                "journey", touchpoint.journey().id(),
                "most", AT_ONCE);
        return OF_TOUCHPOINT.stream()
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
