package io.attimo.respondent;

import io.attimo.platform.text.CurrentLocale;
import io.attimo.survey.SurveyDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which of a survey's languages somebody reads it. */
final class RespondentLanguage {

    private RespondentLanguage() {}

    /** The one that is asked for; empty where the survey is not in it. */
    static Optional<String> asked(SurveyDefinition survey, String language) {
        return survey.languages().stream()
                .filter(each -> each.equalsIgnoreCase(language))
                .findFirst();
    }

    /** What the browser likes best of those it is in. */
    static Optional<String> liked(SurveyDefinition survey, String acceptLanguage) {
        var spoken = survey.languages().stream().map(Locale::forLanguageTag).toList();
        return CurrentLocale.asked(acceptLanguage, spoken)
                .map(found -> survey.languages().get(spoken.indexOf(found)));
    }

    /** Whose words we have, or else English. */
    static String ours(String language) {
        var plain = Locale.forLanguageTag(language).getLanguage();
        return CurrentLocale.SPOKEN.stream()
                .map(Locale::getLanguage)
                .filter(plain::equals)
                .findFirst()
                .orElse(Locale.ENGLISH.getLanguage());
    }

    /** Each by what it calls itself. */
    static List<Screen.LanguageChoice> choices(SurveyDefinition survey, String here) {
        return survey.languages().stream()
                .map(code -> new Screen.LanguageChoice(code, name(code), code.equals(here)))
                .toList();
    }

    private static String name(String code) {
        var locale = Locale.forLanguageTag(code);
        var name = locale.getDisplayName(locale);
        int first = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
        return first == 0 ? code : name.substring(0, first).toUpperCase(locale) + name.substring(first);
    }
}
