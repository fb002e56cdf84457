package io.attimo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyResponses;
import io.attimo.survey.SurveyState;
import io.attimo.survey.Surveys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DemoSurveysTest {

    @Inject
    DemoSurveys demoSurveys;

    @Inject
    Surveys surveys;

    @Inject
    SurveyResponses responses;

    @Inject
    Cast cast;

    @Test
    void the_invented_companies_have_open_and_closed_surveys_and_planting_twice_adds_nothing() {
        cast.sam();
        cast.elena();
        demoSurveys.plant();
        demoSurveys.plant();

        for (var demo : DemoSurvey.ALL) {
            cast.at(demo.tenant().code(), () -> {
                var name = demo.definition().name();
                var planted = surveys.list("name", name);
                assertThat(planted)
                        .singleElement()
                        .extracting(Survey::state)
                        .isEqualTo(demo.isClosed() ? SurveyState.CLOSED : SurveyState.OPEN);
                assertThat(responses.finished(planted.get(0))).as(name).isEqualTo(demo.people());
                return null;
            });
        }
    }
}
