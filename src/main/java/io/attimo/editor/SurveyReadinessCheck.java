package io.attimo.editor;

import io.attimo.editor.SurveyReadiness.Fault;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import io.attimo.survey.HiddenField;
import io.attimo.survey.InvalidSurvey;
import io.attimo.survey.MatrixRow;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyLinks;
import io.attimo.survey.SurveyPublication;
import io.attimo.survey.SurveyQuestion;
import io.attimo.survey.TouchpointPlace;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Looks at a survey before it is published. */
@Singleton
class SurveyReadinessCheck {

    private final SurveyPublication publication;
    private final SurveyLinks links;
    private final Journeys journeys;

    SurveyReadinessCheck(SurveyPublication publication, SurveyLinks links, Journeys journeys) {
        this.publication = publication;
        this.links = links;
        this.journeys = journeys;
    }

    SurveyReadiness of(Survey survey) {
        var definition = survey.definition();
        var preview = SurveyPreview.page(definition, null, null);
        var journey = journeys.get(survey.journeyId());
        return new SurveyReadiness(
                publication.problems(survey).stream()
                        .map(problem -> new Fault(
                                SurveyPlace.at(problem.path(), definition, preview), InvalidSurvey.sentence(problem)))
                        .distinct()
                        .toList(),
                UntranslatedTexts.of(definition, preview),
                newTouchpoints(definition, journey),
                newOutcomes(definition, journey),
                newSegments(definition, journey),
                links.to(survey));
    }

    private static List<String> newTouchpoints(SurveyDefinition survey, Journey journey) {
        return survey.questions()
                .flatMap(question -> question.places().stream())
                .filter(place -> !place.isOfPage())
                .distinct()
                .filter(place -> isNew(place, journey))
                .map(place -> Messages.here(EditorMessages.class)
                        .placeOf(NumberFormats.name(place.name()), NumberFormats.name(place.stage())))
                .toList();
    }

    private static boolean isNew(TouchpointPlace place, Journey journey) {
        return journey.touchpoints().stream()
                .noneMatch(each ->
                        each.name().equals(place.name()) && each.stage().name().equals(place.stage()));
    }

    private static List<String> newOutcomes(SurveyDefinition survey, Journey journey) {
        return survey.questions()
                .flatMap(question -> Stream.concat(
                        Stream.ofNullable(question.outcome()),
                        question.rows().stream().map(MatrixRow::outcome)))
                .filter(Objects::nonNull)
                .filter(name -> journey.outcome(name).isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> newSegments(SurveyDefinition survey, Journey journey) {
        return Stream.concat(
                        survey.questions().map(SurveyQuestion::segment),
                        survey.fields().stream().map(HiddenField::segment))
                .filter(Objects::nonNull)
                .filter(name -> journey.segment(name).isEmpty())
                .distinct()
                .toList();
    }
}
