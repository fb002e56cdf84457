package io.attimo.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyQuestion;
import io.attimo.survey.SurveyText;
import java.util.List;
import java.util.Set;

/** What is written in a language that a survey is to be in no longer. */
final class SurveyLanguages {

    private static final Set<String> TEXTS =
            Set.of("title", "privacy", "text", "help", "unit", "other", "notApplicable");
    private static final Set<String> TEXTS_BY_MARK = Set.of("labels");

    private SurveyLanguages() {}

    /** Each text without them. An answer of one's own stays one, by a word in another language. */
    static SurveyDefinition without(SurveyDefinition survey, List<String> languages) {
        var json = SurveyText.json(survey);
        strip(json, languages, survey.defaultLanguage());
        return SurveyText.read(json.toString());
    }

    /** @param left the language of whoever reads no other */
    private static void strip(JsonNode node, List<String> languages, String left) {
        node.properties().forEach(field -> {
            if (TEXTS.contains(field.getKey()) && field.getValue() instanceof ObjectNode text) {
                var word = text.properties().stream().findFirst();
                text.remove(languages);
                if (text.isEmpty() && field.getKey().equals(SurveyQuestion.OTHER)) {
                    word.ifPresent(each -> text.set(left, each.getValue()));
                }
            } else if (TEXTS_BY_MARK.contains(field.getKey())) {
                var byMark = (ObjectNode) field.getValue();
                byMark.forEach(text -> ((ObjectNode) text).remove(languages));
                byMark.removeIf(JsonNode::isEmpty);
            } else {
                strip(field.getValue(), languages, left);
            }
        });
        if (node.isArray()) {
            node.forEach(each -> strip(each, languages, left));
        }
    }
}
