package io.attimo.intake;

import io.attimo.journey.Journey;
import io.attimo.journey.JourneyDependentErasure;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.response.ImportedResponses;
import jakarta.inject.Singleton;
import java.util.Map;

/** What undone imports had said of something that is emptied from the bin, so that none brings it back. */
@Singleton
class JourneyUndoneImportErasure implements JourneyDependentErasure {

    private static final String INTO_IT =
            "update imports set journey_id = null where tenant_id = :tenant and journey_id = :journey";

    private final Imports imports;
    private final ImportedResponses responses;
    private final TenantSql sql;

    JourneyUndoneImportErasure(Imports imports, ImportedResponses responses, TenantSql sql) {
        this.imports = imports;
        this.responses = responses;
        this.sql = sql;
    }

    @Override
    public int erase(Touchpoint touchpoint) {
        return responses.forget(imports.idsInto(touchpoint.journey()), touchpoint);
    }

    @Override
    public int erase(Journey journey) {
        for (var each : imports.idsInto(journey)) {
            int some = responses.forget(each);
            if (some > 0) {
                return some;
            }
        }
        return sql.update(INTO_IT, Map.of("journey", journey.id()));
    }
}
