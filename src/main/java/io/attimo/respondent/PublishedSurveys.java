package io.attimo.respondent;

import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.tenancy.TenantCache;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyText;
import io.attimo.survey.SurveyVersion;
import io.attimo.survey.SurveyVersions;
import jakarta.inject.Singleton;
import java.util.List;

/** What was published, read once: a version never changes, and every visitor wants it. */
@Singleton
class PublishedSurveys {

    private static final long MOST_BYTES = 32L * 1024 * 1024;

    /** Of memory for each letter of its text, by and large. */
    private static final int WEIGHT = 4;

    private final SurveyVersions versions;
    private final TenantCache<List<Object>, SurveyDefinition> known;

    PublishedSurveys(SurveyVersions versions, Tenancy tenancy) {
        this.versions = versions;
        known = tenancy.memory(
                MOST_BYTES,
                definition -> (long) WEIGHT * SurveyText.print(definition).length());
    }

    SurveyDefinition newest(Survey survey) {
        return get(survey, survey.publishedVersion());
    }

    /** A version that its respondent has seen. */
    SurveyDefinition get(Survey survey, int number) {
        var key = List.<Object>of(survey.id(), number);
        return known.recall(key).orElseGet(() -> {
            var definition = version(survey, number).definition();
            known.keep(key, definition);
            return definition;
        });
    }

    SurveyVersion version(Survey survey, int number) {
        return versions.get(survey.id(), number);
    }
}
