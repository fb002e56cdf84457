package io.attimo.editor;

import io.attimo.platform.text.CurrentLocale;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyPage;
import io.attimo.survey.SurveyQuestion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A survey as its respondents read it on a phone.
 *
 * @param pages that are shown
 */
public record SurveyPreview(SurveyDefinition survey, String language, List<SurveyPage> pages) {

    static SurveyPreview whole(SurveyDefinition survey) {
        return new SurveyPreview(survey, languageOf(survey, null), survey.pages());
    }

    /** One page of it; the first where there is none of this key. */
    static SurveyPreview page(SurveyDefinition survey, String language, String key) {
        var page = Optional.ofNullable(key)
                .flatMap(survey::page)
                .or(() -> survey.pages().stream().findFirst());
        return new SurveyPreview(
                survey, languageOf(survey, language), page.stream().toList());
    }

    /** A question by itself. */
    static SurveyPreview question(SurveyDefinition survey, SurveyQuestion question) {
        var page = new SurveyPage("", null, null, null, null, List.of(question));
        return new SurveyPreview(survey, languageOf(survey, null), List.of(page));
    }

    /** The one that is asked for, or that of whoever looks, or the survey's own. */
    static String languageOf(SurveyDefinition survey, String asked) {
        if (asked != null && survey.languages().contains(asked)) {
            return asked;
        }
        var here = CurrentLocale.here().getLanguage();
        return survey.languages().contains(here) || survey.defaultLanguage() == null ? here : survey.defaultLanguage();
    }

    public String title() {
        return text(survey.title());
    }

    public String text(Map<String, String> texts) {
        return survey.in(language, texts);
    }

    /** Where it stands among all, from 1. */
    public int number(SurveyPage page) {
        return survey.pages().indexOf(page) + 1;
    }

    /** Behind it the answers are sent. */
    public boolean isLast(SurveyPage page) {
        return number(page) == survey.pages().size();
    }

    public List<PreviewQuestion> questions(SurveyPage page) {
        return page.questions().stream()
                .map(question -> new PreviewQuestion(question, survey, language))
                .toList();
    }

    public boolean isIn(String other) {
        return language.equals(other);
    }

    /** What a language is called in the language of whoever looks, within a sentence. */
    public static String nameOf(String language) {
        var name = Locale.forLanguageTag(language).getDisplayName(CurrentLocale.here());
        return name.isEmpty() ? language : name;
    }

    /** The same, standing by itself. */
    public static String titleOf(String language) {
        var name = nameOf(language);
        return name.substring(0, 1).toUpperCase(CurrentLocale.here()) + name.substring(1);
    }

    public String name(String other) {
        return titleOf(other);
    }
}
