package io.attimo.intake;

import io.attimo.journey.Journey;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.tenancy.TenantSql;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many cells of imported files were to be marks and could not be read, by what they were to be marks of. */
@Singleton
public class UnreadMarks {

    private static final String ADD = """
            insert into unread_marks (tenant_id, import_id, measure, journey_id, cells)
            values (:tenant, :import, :measure, :journey, :cells)
            on conflict (tenant_id, import_id, measure) do update set cells = unread_marks.cells + excluded.cells
            """;
    private static final String OF_TOUCHPOINT = """
            select coalesce(sum(u.cells), 0) from unread_marks u
            join imports i on i.tenant_id = u.tenant_id and i.id = u.import_id
            where u.tenant_id = :tenant and u.journey_id = :journey and u.measure = :measure
            and i.state not in ('UNDOING', 'UNDONE')
            """;

    private static final String OF_JOURNEY = """
            select u.measure, sum(u.cells) from unread_marks u
            join imports i on i.tenant_id = u.tenant_id and i.id = u.import_id
            where u.tenant_id = :tenant and u.journey_id = :journey and i.state not in ('UNDOING', 'UNDONE')
            group by u.measure
            """;

    private final TenantSql sql;

    UnreadMarks(TenantSql sql) {
        this.sql = sql;
    }

    /** @param measures the journey's number for each such cell; part of the transaction that takes the other cells in */
    void add(Import file, List<Integer> measures) {
        var journey = file.journeyId().orElseThrow();
        measures.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach((measure, cells) -> sql.update(
                        ADD, Map.of("import", file.id(), "measure", measure, "journey", journey, "cells", cells)));
    }

    /** Of all imports that are not undone. */
    public long of(Touchpoint touchpoint) {
        var cells = sql.query(OF_TOUCHPOINT)
                .setParameter("journey", touchpoint.journey().id())
                .setParameter("measure", touchpoint.number())
                .getSingleResult();
        return ((Number) cells).longValue();
    }

    /** The same by the journey's numbers, of those that have any. */
    public Map<Integer, Long> of(Journey journey) {
        var cells = new HashMap<Integer, Long>();
        for (Object row :
                sql.query(OF_JOURNEY).setParameter("journey", journey.id()).getResultList()) {
            var found = (Object[]) row;
            cells.put(((Number) found[0]).intValue(), ((Number) found[1]).longValue());
        }
        return cells;
    }
}
