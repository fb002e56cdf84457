package io.attimo.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyText;
import java.util.List;
import java.util.Set;

/** What is written in a language that a survey is to be in no longer. */
final class SurveyLanguages {

    private static final Set<String> TEXTS =
            Set.of("title", "privacy", "text", "help", "unit", "other", "notApplicable");
    private static final Set<String> TEXTS_BY_MARK = Set.of("labels");

    private SurveyLanguages() {}

    /** Each text without them, unless nothing were left of it. */
    static SurveyDefinition without(SurveyDefinition survey, List<String> languages) {
        var json = SurveyText.json(survey);
        strip(json, languages);
        return SurveyText.read(json.toString());
    }

    private static void strip(JsonNode node, List<String> languages) {
        node.properties().forEach(field -> {
            if (TEXTS.contains(field.getKey()) && field.getValue() instanceof ObjectNode text) {
                take(text, languages);
            } else if (TEXTS_BY_MARK.contains(field.getKey())) {
                field.getValue().forEach(text -> take((ObjectNode) text, languages));
            } else {
                strip(field.getValue(), languages);
            }
        });
        if (node.isArray()) {
            node.forEach(each -> strip(each, languages));
        }
    }

    private static void take(ObjectNode text, List<String> languages) {
        var left = text.deepCopy();
        left.remove(languages);
        if (!left.isEmpty()) {
            text.remove(languages);
        }
    }
}
