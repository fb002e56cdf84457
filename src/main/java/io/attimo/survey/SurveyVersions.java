package io.attimo.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.UUID;

/** What was published of the tenant's surveys. */
@Singleton
public class SurveyVersions implements PanacheRepositoryBase<SurveyVersion, UUID> {

    public SurveyVersion get(UUID survey, int number) {
        return find("surveyId = ?1 and number = ?2", survey, number)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    public List<SurveyVersion> of(Survey survey) {
        return list("surveyId = ?1 order by number", survey.id());
    }
}
