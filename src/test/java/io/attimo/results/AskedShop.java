package io.attimo.results;

import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.support.Cast;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyAnswers;
import io.attimo.survey.SurveyPublication;
import io.attimo.survey.SurveyResponse;
import io.attimo.survey.SurveyResponses;
import io.attimo.survey.SurveyText;
import io.attimo.survey.SurveyVersion;
import io.attimo.survey.SurveyVersions;
import io.attimo.survey.SurveyWalk;
import io.attimo.survey.Surveys;
import io.attimo.tenant.Actor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** A survey that was published, and people who answer it as the respondent's page would have them. */
@Singleton
class AskedShop {

    static final Instant NOON = Instant.parse("2026-11-10T11:00:00Z");

    private static final String ASKED = """
            {"journey": "%s", "name": "%s", "title": {"en": "Your visit"}, "languages": ["en", "it"], "pages": [
              {"key": "page", "questions": [
                {"key": "recommend", "kind": "nps", "outcome": "Recommendation",
                 "text": {"en": "Would you recommend us?", "it": "Ci consiglierebbe?"}},
                {"key": "food", "kind": "rating", "touchpoint": {"stage": "Waiting", "name": "Restaurants"},
                 "text": {"en": "The restaurants", "it": "I ristoranti"}, "notApplicable": true},
                {"key": "how", "kind": "single", "text": {"en": "How did you come?", "it": "Come è venuto?"},
                 "other": {"en": "Otherwise", "it": "Altro"},
                 "choices": [{"key": "car", "text": {"en": "By car", "it": "In auto"}},
                   {"key": "train", "text": {"en": "By train", "it": "In treno"}}]}]},
              {"key": "more", "questions": [
                {"key": "degrees", "kind": "number", "min": -20, "max": 40, "text": {"en": "How cold was it?", "it": "Che freddo faceva?"}},
                {"key": "day", "kind": "date", "text": {"en": "When?", "it": "Quando?"}},
                {"key": "parts", "kind": "matrix", "text": {"en": "The parts", "it": "Le parti"}, "rows": [
                  {"key": "hall", "text": {"en": "Hall", "it": "Atrio"}}, {"key": "lift", "text": {"en": "Lift", "it": "Ascensore"}}]},
                {"key": "why", "kind": "long", "text": {"en": "Why?", "it": "Perché?"}}]}]}
            """;

    private final Cast cast;
    private final Journeys journeys;
    private final Surveys surveys;
    private final SurveyVersions versions;
    private final SurveyPublication publication;
    private final SurveyResponses responses;

    AskedShop(
            Cast cast,
            Journeys journeys,
            Surveys surveys,
            SurveyVersions versions,
            SurveyPublication publication,
            SurveyResponses responses) {
        this.cast = cast;
        this.journeys = journeys;
        this.surveys = surveys;
        this.versions = versions;
        this.publication = publication;
        this.responses = responses;
    }

    Survey opens() {
        return cast.at(Cast.STUDIO, () -> {
            var journey = journeys.add(new Journey("Visit " + UUID.randomUUID(), CustomerKind.B2C));
            var definition = SurveyText.read(ASKED.formatted(journey.name(), "After the visit " + UUID.randomUUID()));
            var survey = surveys.add(new Survey(journey.id(), definition, Actor.named("Alice"), NOON));
            publication.publish(survey, Actor.named("Alice"), NOON);
            return survey;
        });
    }

    UUID answers(Survey survey, Instant at, String language, String answers) {
        return answers(survey, at, language, answers, response -> {});
    }

    UUID answers(Survey survey, Instant at, String language, String answers, Consumer<SurveyResponse> more) {
        return cast.at(Cast.STUDIO, () -> {
            var version = newest(survey);
            var response = new SurveyResponse(version, language, "{}", null, at.minusSeconds(60));
            more.accept(response);
            var walk = SurveyWalk.of(version.definition(), language, Map.of(), SurveyAnswers.read(answers));
            responses.finish(survey, version, response, walk, at);
            return response.id();
        });
    }

    /** Somebody who has begun and not come to the end. */
    void begins(Survey survey, String answers) {
        cast.at(Cast.STUDIO, () -> {
            var response = new SurveyResponse(newest(survey), "en", "{}", null, NOON);
            response.answer(answers, "en", NOON);
            responses.persist(response);
            return response;
        });
    }

    private SurveyVersion newest(Survey survey) {
        var all = versions.of(survey);
        return all.get(all.size() - 1);
    }
}
