package io.attimo.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyText;
import org.junit.jupiter.api.Test;

class RespondentLanguageTest {

    private final SurveyDefinition survey = SurveyText.read("""
            {"journey": "Stay", "name": "n", "title": {"en": "t"}, "languages": ["en", "it", "de", "pt-BR"], "pages": []}
            """);

    @Test
    void the_browser_s_favourite_that_the_survey_is_in_is_taken() {
        assertThat(RespondentLanguage.liked(survey, "fr, de-AT;q=0.8, it;q=0.9"))
                .contains("it");
        assertThat(RespondentLanguage.liked(survey, "de-AT")).contains("de");
        assertThat(RespondentLanguage.liked(survey, "pt-BR")).contains("pt-BR");
        assertThat(RespondentLanguage.liked(survey, "fr")).isEmpty();
        assertThat(RespondentLanguage.liked(survey, "")).isEmpty();
        assertThat(RespondentLanguage.liked(survey, "-;;q=x,\u0000")).isEmpty();
    }

    @Test
    void only_its_own_can_be_asked_for() {
        assertThat(RespondentLanguage.asked(survey, "DE")).contains("de");
        assertThat(RespondentLanguage.asked(survey, "fr")).isEmpty();
        assertThat(RespondentLanguage.asked(survey, "")).isEmpty();
    }

    @Test
    void where_we_have_no_words_ours_are_english() {
        assertThat(RespondentLanguage.ours("it-CH")).isEqualTo("it");
        assertThat(RespondentLanguage.ours("de")).isEqualTo("en");
    }

    @Test
    void each_is_called_as_it_calls_itself() {
        assertThat(RespondentLanguage.choices(survey, "it"))
                .extracting(Screen.LanguageChoice::name)
                .containsExactly("English", "Italiano", "Deutsch", "Português (Brasil)");
        assertThat(RespondentLanguage.choices(survey, "it"))
                .filteredOn(Screen.LanguageChoice::isHere)
                .extracting(Screen.LanguageChoice::code)
                .containsExactly("it");
    }
}
