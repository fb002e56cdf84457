package io.attimo.survey;

import java.util.List;

/**
 * What came of what a respondent sent.
 *
 * @param answers those of all pages, with these; what is wrong is left out
 * @param problems in the order of the questions; nothing is to be asked again where there are none
 */
public record PostedPage(SurveyAnswers answers, List<AnswerProblem> problems) {

    public PostedPage {
        problems = List.copyOf(problems);
    }

    public boolean isDone() {
        return problems.isEmpty();
    }
}
