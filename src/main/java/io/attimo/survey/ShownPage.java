package io.attimo.survey;

import java.util.List;

/**
 * One screen of a respondent's way.
 *
 * @param key the page's; {@code page@choice} of a repeated one, and {@code page.question} or {@code page@choice.question}
 *     where one question is asked a screen
 * @param choice for which the page is repeated; null where it is shown once
 * @param questions that stand in it: those shown, and those whose condition asks another one of it
 */
public record ShownPage(String key, SurveyPage page, String choice, List<SurveyQuestion> questions) {

    public ShownPage {
        questions = List.copyOf(questions);
    }

    /** What the controls of a question are called. */
    public String name(SurveyQuestion question) {
        return choice == null ? question.key() : question.key() + "@" + choice;
    }
}
