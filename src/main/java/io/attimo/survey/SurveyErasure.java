package io.attimo.survey;

import io.attimo.journey.Journey;
import io.attimo.journey.JourneyDependentErasure;
import io.attimo.journey.JourneyUse;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.tenancy.TenantLookup;
import io.attimo.platform.tenancy.TenantLookupEntry;
import io.attimo.platform.tenancy.TenantSql;
import jakarta.inject.Singleton;
import java.util.Map;

/** Surveys go with their journey, some answers at a time, and their links lead nowhere from then on. */
@Singleton
class SurveyErasure implements JourneyDependentErasure, JourneyUse {

    private static final String SOME_ANSWERS = """
            delete from survey_responses where tenant_id = :tenant and id in (
              select a.id from survey_responses a join surveys s on s.tenant_id = a.tenant_id and s.id = a.survey_id
              where s.journey_id = :journey limit 5000)
            """;

    private final Surveys surveys;
    private final TenantLookup tenantLookup;
    private final TenantSql sql;

    SurveyErasure(Surveys surveys, TenantLookup tenantLookup, TenantSql sql) {
        this.surveys = surveys;
        this.tenantLookup = tenantLookup;
        this.sql = sql;
    }

    @Override
    public boolean isOn(Journey journey) {
        return surveys.count("journeyId", journey.id()) > 0;
    }

    @Override
    public int erase(Touchpoint touchpoint) {
        return 0;
    }

    @Override
    public int erase(Journey journey) {
        int some = sql.update(SOME_ANSWERS, Map.of("journey", journey.id()));
        if (some > 0) {
            return some;
        }
        var all = surveys.list("journeyId", journey.id());
        all.forEach(survey -> survey.link().ifPresent(link -> tenantLookup.close(TenantLookupEntry.Kind.SURVEY, link)));
        all.forEach(surveys::delete);
        return all.size();
    }
}
