package io.attimo.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * Questions that are asked at once.
 *
 * @param endIf when the survey ends behind it
 * @param repeat for what it is shown again; null where it is shown once
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SurveyPage(
        String key,
        Map<String, String> title,
        Condition showIf,
        Condition endIf,
        Repeat repeat,
        List<SurveyQuestion> questions) {

    /** @param over the question with several choices, for each chosen of which the page is shown */
    public record Repeat(String over) {}

    public SurveyPage {
        title = SurveyDefinition.texts(title);
        questions = questions == null ? List.of() : List.copyOf(questions);
    }

    public SurveyPage withQuestions(List<SurveyQuestion> others) {
        return new SurveyPage(key, title, showIf, endIf, repeat, others);
    }

    public SurveyPage withKey(String other) {
        return new SurveyPage(other, title, showIf, endIf, repeat, questions);
    }
}
