package io.attimo.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * One line of a matrix.
 *
 * @param touchpoint that it rates; null for none
 * @param outcome that it is, by name; null for none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MatrixRow(
        String key, Map<String, String> text, TouchpointPlace touchpoint, String outcome, Condition showIf) {

    public MatrixRow {
        text = SurveyDefinition.texts(text);
        outcome = SurveyDefinition.composed(outcome);
    }
}
