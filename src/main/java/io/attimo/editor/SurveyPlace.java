package io.attimo.editor;

import io.attimo.platform.text.Messages;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyPage;
import io.attimo.survey.SurveyQuestion;
import java.util.regex.Pattern;

/**
 * Where in a survey something stands, and the page on which it is written.
 *
 * @param words how it is called there; empty for the survey itself
 * @param path behind that of the survey
 */
public record SurveyPlace(String words, String path) {

    private static final Pattern IN_PAGES = Pattern.compile("pages\\[(\\d+)](?:\\.questions\\[(\\d+)])?.*");
    private static final Pattern IN_ENDS = Pattern.compile("ends\\[(\\d+)].*");

    static SurveyPlace of(SurveyQuestion question, SurveyPreview preview) {
        var text = preview.text(question.text());
        return new SurveyPlace(text.isEmpty() ? question.key() : text, "/questions/" + question.key() + "/edit");
    }

    static SurveyPlace of(SurveyPage page, SurveyPreview preview) {
        var title = preview.text(page.title());
        return new SurveyPlace(
                title.isEmpty() ? Messages.here(EditorMessages.class).pageNumber(preview.number(page)) : title,
                "/pages/" + page.key() + "/edit");
    }

    static SurveyPlace ofItself() {
        return new SurveyPlace("", "/settings");
    }

    /** @param path as the check writes it, {@code pages[0].questions[2].scale} */
    static SurveyPlace at(String path, SurveyDefinition survey, SurveyPreview preview) {
        var inPages = IN_PAGES.matcher(path);
        if (inPages.matches()) {
            var page = survey.pages().get(Integer.parseInt(inPages.group(1)));
            return inPages.group(2) == null
                    ? of(page, preview)
                    : of(page.questions().get(Integer.parseInt(inPages.group(2))), preview);
        }
        var inEnds = IN_ENDS.matcher(path);
        if (inEnds.matches()) {
            var end = survey.ends().get(Integer.parseInt(inEnds.group(1)));
            return new SurveyPlace(Messages.here(EditorMessages.class).closingText(), "/ends/" + end.key() + "/edit");
        }
        return ofItself();
    }
}
