package io.attimo.demo;

import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyPublication;
import io.attimo.survey.SurveyResponse;
import io.attimo.survey.SurveyResponses;
import io.attimo.survey.SurveyVersion;
import io.attimo.survey.Surveys;
import io.attimo.tenant.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Publishes the invented companies' surveys and answers them; one that is there already is left as it is. */
@Singleton
class DemoSurveys {

    private final Tenancy tenancy;
    private final Journeys journeys;
    private final Surveys surveys;
    private final SurveyPublication publication;
    private final SurveyResponses responses;
    private final Clock clock;

    DemoSurveys(
            Tenancy tenancy,
            Journeys journeys,
            Surveys surveys,
            SurveyPublication publication,
            SurveyResponses responses,
            Clock clock) {
        this.tenancy = tenancy;
        this.journeys = journeys;
        this.surveys = surveys;
        this.publication = publication;
        this.responses = responses;
        this.clock = clock;
    }

    void plant() {
        DemoSurvey.ALL.forEach(demo -> tenancy.within(demo.tenant().code(), () -> {
            QuarkusTransaction.requiringNew().run(() -> plant(demo));
            if (demo.isClosed()) {
                QuarkusTransaction.requiringNew().run(() -> named(demo).forEach(Survey::close));
            }
        }));
    }

    private List<Survey> named(DemoSurvey demo) {
        return surveys.list("name", demo.definition().name());
    }

    private void plant(DemoSurvey demo) {
        if (!named(demo).isEmpty()) {
            return;
        }
        var written = demo.definition();
        var journey = journeys.named(written.journey())
                .orElseGet(() -> journeys.add(new Journey(written.journey(), CustomerKind.B2C)));
        var survey = surveys.add(new Survey(journey.id(), written, Actor.ATTIMO, clock.instant()));
        var version = publication.publish(survey, Actor.ATTIMO, clock.instant());
        demo.respondents().forEach(respondent -> answer(survey, version, respondent));
    }

    private void answer(Survey survey, SurveyVersion version, DemoSurvey.Respondent respondent) {
        var response = new SurveyResponse(
                version, respondent.language(), respondent.fields().print(), null, respondent.at());
        responses.finish(survey, version, response, respondent.walk(), respondent.at(), clock.instant());
    }
}
