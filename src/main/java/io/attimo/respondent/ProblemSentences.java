package io.attimo.respondent;

import io.attimo.platform.text.Messages;
import io.attimo.survey.AnswerProblem;
import io.attimo.survey.QuestionKind;
import io.attimo.survey.SurveyQuestion;

/** What a respondent is told of an answer that cannot be taken. */
final class ProblemSentences {

    private ProblemSentences() {}

    static String of(AnswerProblem problem, SurveyQuestion question) {
        var words = Messages.here(RespondentMessages.class);
        var limit = problem.detail();
        return switch (problem.fault()) {
            case MISSING -> words.missing();
            case NOT_ON_SCALE ->
                question.kind() == QuestionKind.NUMBER
                        ? words.notAStep(ScreenBuilder.number(limit))
                        : words.notOnScale();
            case NO_SUCH_CHOICE, NOT_ASKED -> words.noSuchChoice();
            case TOO_FEW -> words.tooFew(limit);
            case TOO_MANY -> words.tooMany(limit);
            case NOT_A_NUMBER -> words.notANumber();
            case TOO_SMALL -> words.tooSmall(ScreenBuilder.number(limit));
            case TOO_LARGE -> words.tooLarge(ScreenBuilder.number(limit));
            case NOT_A_DATE -> words.notADate();
            case TOO_LONG -> words.tooLong(ScreenBuilder.number(limit));
            case NOT_AN_ADDRESS -> words.notAnAddress();
            case RANKED_TWICE -> words.rankedTwice();
            case EXCLUSIVE -> words.exclusive();
            case ODD_CHARACTERS -> words.oddCharacters();
        };
    }
}
