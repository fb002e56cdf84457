package io.attimo.editor;

import io.attimo.platform.text.Messages;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyPage;
import io.attimo.survey.SurveyQuestion;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages and questions of a survey in the language of whoever edits it, and one page as on a phone. */
public record SurveyOutline(SurveyDefinition survey, SurveyPreview preview) {

    static SurveyOutline of(SurveyDefinition survey, String page, String language) {
        return new SurveyOutline(survey, SurveyPreview.page(survey, language, page));
    }

    public List<SurveyPage> pages() {
        return survey.pages();
    }

    public String text(SurveyQuestion question) {
        return SurveyPlace.of(question, preview).words();
    }

    public boolean isShown(SurveyPage page) {
        return preview.pages().contains(page);
    }

    public boolean isOfOnePage() {
        return survey.pages().size() == 1;
    }

    /** Its title, or which it is. */
    public String called(SurveyPage page) {
        return SurveyPlace.of(page, preview).words();
    }

    /** When it is shown, and how often; empty where it is shown once to everybody. */
    public String note(SurveyPage page) {
        var words = Messages.here(EditorMessages.class);
        return Stream.of(
                        page.showIf() == null ? "" : words.withCondition(),
                        page.repeat() == null
                                ? ""
                                : words.repeatedFor(asked(page.repeat().over())),
                        page.endIf() == null ? "" : words.endsThere())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String asked(String key) {
        return survey.question(key).map(this::text).orElse(key);
    }

    /** What on the map it asks about; empty for nothing. */
    public String about(SurveyQuestion question) {
        var words = Messages.here(EditorMessages.class);
        if (question.touchpoint() != null) {
            return question.touchpoint().isOfPage()
                    ? words.aboutPage()
                    : question.touchpoint().name();
        }
        return question.outcome() != null
                ? words.aboutOutcome(question.outcome())
                : question.segment() != null ? words.aboutSegment(question.segment()) : "";
    }

    public boolean isFirst(SurveyQuestion question) {
        return survey.pages().get(0).questions().stream()
                .findFirst()
                .filter(question::equals)
                .isPresent();
    }

    public boolean isLast(SurveyQuestion question) {
        var last = survey.pages().get(survey.pages().size() - 1).questions();
        return !last.isEmpty() && last.get(last.size() - 1).equals(question);
    }

    /** The key of the page that is as on a phone. */
    public String shown() {
        return preview.pages().stream().map(SurveyPage::key).findFirst().orElse("");
    }
}
