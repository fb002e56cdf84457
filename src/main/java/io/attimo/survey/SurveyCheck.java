package io.attimo.survey;

import io.attimo.journey.Journey;
import java.util.function.Predicate;

/** Whether a survey can be published: everything that is wrong with it, each at its place. */
public final class SurveyCheck {

    private SurveyCheck() {}

    /** What can be seen without the journey: so that it can be kept, and worked on. */
    public static void structure(SurveyDefinition survey) {
        if (survey.name() == null || survey.name().isEmpty()) {
            throw InvalidSurvey.at("name", InvalidSurvey.Fault.MISSING, "");
        }
    }

    /**
     * @param isRated whether anybody has answered this number of the journey: until then its scale may become another
     * @throws InvalidSurvey with all that is wrong
     */
    static void check(SurveyDefinition survey, Journey journey, Predicate<Integer> isRated) {
        if (survey.questions().noneMatch(question -> question.kind() != QuestionKind.STATEMENT)) {
            throw InvalidSurvey.at("pages", InvalidSurvey.Fault.NO_QUESTIONS, "");
        }
    }
}
