package io.attimo.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * One of the answers that a question offers.
 *
 * @param touchpoint that it stands for; null for none
 * @param label of the segment that the question is; null where it is the text in the survey's first language
 * @param exclusive chosen alone
 * @param fixed stands where it was written, whatever the order of the others
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SurveyChoice(
        String key,
        Map<String, String> text,
        TouchpointPlace touchpoint,
        String label,
        Boolean exclusive,
        Boolean fixed,
        Condition showIf) {

    public SurveyChoice {
        text = SurveyDefinition.texts(text);
        label = SurveyDefinition.composed(label);
    }

    @JsonIgnore
    public boolean isExclusive() {
        return Boolean.TRUE.equals(exclusive);
    }

    @JsonIgnore
    public boolean isFixed() {
        return Boolean.TRUE.equals(fixed);
    }
}
