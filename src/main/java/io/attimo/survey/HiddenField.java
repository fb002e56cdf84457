package io.attimo.survey;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the link says of a respondent without asking, as {@code ?key=value}.
 *
 * @param segment of the journey that it is, by name; null for none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HiddenField(String key, String segment) {

    public HiddenField {
        segment = SurveyDefinition.composed(segment);
    }
}
