package io.attimo.survey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/**
 * The touchpoint that a question asks about, by name: one that the journey lacks is made when the survey is published. In a
 * page repeated for each touchpoint that the respondent chose, it is that one.
 *
 * @param stage null where it is the page's
 * @param name null where it is the page's
 */
public record TouchpointPlace(String stage, String name) {

    private static final String OF_PAGE = "repeat";

    @JsonCreator
    static TouchpointPlace of(JsonNode node) {
        if (node.isTextual() && node.textValue().equals(OF_PAGE)) {
            return new TouchpointPlace(null, null);
        }
        boolean isPlace = node.isObject()
                && node.path("stage").isTextual()
                && node.path("name").isTextual()
                && node.properties().stream().map(Map.Entry::getKey).allMatch(Set.of("stage", "name")::contains);
        if (!isPlace) {
            throw new IllegalArgumentException("neither {stage, name} nor " + OF_PAGE);
        }
        return new TouchpointPlace(
                SurveyDefinition.composed(node.path("stage").textValue()),
                SurveyDefinition.composed(node.path("name").textValue()));
    }

    @JsonValue
    Object json() {
        return isOfPage() ? OF_PAGE : Map.of("stage", stage, "name", name);
    }

    public boolean isOfPage() {
        return name == null;
    }
}
