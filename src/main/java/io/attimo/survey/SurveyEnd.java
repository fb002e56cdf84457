package io.attimo.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * What a respondent reads at the end.
 *
 * @param when of several the first that holds is shown; null where it always holds
 * @param text by language
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SurveyEnd(String key, Condition when, Map<String, String> text) {

    public SurveyEnd {
        text = SurveyDefinition.texts(text);
    }
}
