package io.attimo.survey;

import io.attimo.journey.Journeys;
import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.TenantLookup;
import io.attimo.platform.tenancy.TenantLookupEntry;
import io.attimo.response.Responses;
import io.attimo.tenant.Actor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Makes of what is written a version that takes answers, and of its journey one that has what is asked about. */
@Singleton
public class SurveyPublication {

    private final Journeys journeys;
    private final Responses responses;
    private final SurveyVersions versions;
    private final TenantLookup tenantLookup;
    private final SurveyLinks links;

    SurveyPublication(
            Journeys journeys,
            Responses responses,
            SurveyVersions versions,
            TenantLookup tenantLookup,
            SurveyLinks links) {
        this.links = links;
        this.journeys = journeys;
        this.responses = responses;
        this.versions = versions;
        this.tenantLookup = tenantLookup;
    }

    /** All that is wrong with what is written, which keeps it from being published; empty where nothing is. */
    public List<InvalidSurvey.Problem> problems(Survey survey) {
        var journey = journeys.get(survey.journeyId());
        try {
            SurveyCheck.check(survey.definition(), journey, number -> responses.anyOf(journey, number));
            return List.of();
        } catch (InvalidSurvey invalid) {
            return invalid.problems();
        }
    }

    /** Part of the caller's transaction, which holds the survey. */
    public SurveyVersion publish(Survey survey, Actor by, Instant at) {
        links.check();
        var journey = journeys.getForChange(survey.journeyId());
        var definition = survey.definition();
        SurveyCheck.check(definition, journey, number -> responses.anyOf(journey, number));
        var targets = SurveyTargets.in(journey, definition, number -> responses.anyOf(journey, number));
        boolean isFirst = survey.link().isEmpty();
        var version = survey.publish(targets, Vault.token(), by, at);
        if (isFirst) {
            tenantLookup.open(TenantLookupEntry.Kind.SURVEY, survey.link().orElseThrow());
        }
        versions.persist(version);
        return version;
    }
}
