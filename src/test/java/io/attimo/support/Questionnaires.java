package io.attimo.support;

import io.attimo.platform.secrets.Vault;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyPublication;
import io.attimo.survey.SurveyResponse;
import io.attimo.survey.SurveyResponses;
import io.attimo.survey.SurveyText;
import io.attimo.survey.SurveyVersions;
import io.attimo.survey.Surveys;
import io.attimo.tenant.Actor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Surveys of tests, made of JSON; all within the caller's transaction. */
@Singleton
public class Questionnaires {

    private static final Actor SOMEBODY = Actor.named("Alice");

    private final Surveys surveys;
    private final SurveyVersions versions;
    private final SurveyResponses responses;
    private final SurveyPublication publication;

    Questionnaires(Surveys surveys, SurveyVersions versions, SurveyResponses responses, SurveyPublication publication) {
        this.surveys = surveys;
        this.versions = versions;
        this.responses = responses;
        this.publication = publication;
    }

    public Survey draft(UUID journey, String json) {
        return surveys.add(new Survey(journey, SurveyText.read(json), SOMEBODY, Instant.now()));
    }

    public Survey published(UUID journey, String json) {
        var survey = draft(journey, json);
        publication.publish(survey, SOMEBODY, Instant.now());
        return survey;
    }

    /** The secret of somebody who has begun to answer what stands behind the link. */
    public String begun(String link) {
        var survey = surveys.behind(link).orElseThrow();
        var token = Vault.token();
        var seen = versions.get(survey.id(), survey.publishedVersion());
        responses.persist(new SurveyResponse(seen, "en", "{}", Vault.hash(token), Instant.now()));
        return token;
    }
}
