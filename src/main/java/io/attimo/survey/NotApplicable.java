package io.attimo.survey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * That a question may be answered by “does not apply”, which is missing in all numbers.
 *
 * @param text in the survey's own words, by language; empty for the usual ones
 */
public record NotApplicable(Map<String, String> text) {

    public NotApplicable {
        text = SurveyDefinition.texts(text);
    }

    @JsonCreator
    static NotApplicable of(JsonNode node) {
        if (node.isBoolean() && node.booleanValue()) {
            return new NotApplicable(Map.of());
        }
        if (!node.isObject()) {
            throw new IllegalArgumentException("neither true nor a text by language");
        }
        var text = new LinkedHashMap<String, String>();
        for (var each : node.properties()) {
            if (!each.getValue().isTextual()) {
                throw new IllegalArgumentException("no text: " + each.getKey());
            }
            text.put(each.getKey(), each.getValue().textValue());
        }
        return new NotApplicable(text);
    }

    @JsonValue
    Object json() {
        return text.isEmpty() ? Boolean.TRUE : text;
    }
}
