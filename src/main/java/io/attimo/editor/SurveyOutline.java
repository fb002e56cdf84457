package io.attimo.editor;

import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyPage;
import io.attimo.survey.SurveyQuestion;
import java.util.List;

/** The pages and questions of a survey in the language of whoever edits it, and one page as on a phone. */
public record SurveyOutline(SurveyDefinition survey, SurveyPreview preview) {

    static SurveyOutline of(SurveyDefinition survey, String page, String language) {
        return new SurveyOutline(survey, SurveyPreview.page(survey, language, page));
    }

    public List<SurveyPage> pages() {
        return survey.pages();
    }

    public String title(SurveyPage page) {
        return preview.text(page.title());
    }

    public String text(SurveyQuestion question) {
        return preview.text(question.text());
    }

    public boolean isShown(SurveyPage page) {
        return preview.pages().contains(page);
    }

    public boolean isOfOnePage() {
        return survey.pages().size() == 1;
    }
}
