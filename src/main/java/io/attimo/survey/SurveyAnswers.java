package io.attimo.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What somebody answered, by the questions' keys: a number, the key of a choice, several in an array (the best first),
 * {@code {row: value}} of a matrix, {@code "yes"} to a consent, {@code {"choice": "other", "text": …}}, {@code {"notApplicable": true}}, and
 * {@code {choice: value}} on a page repeated for choices. What was not shown or not answered is not there.
 */
public final class SurveyAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static final SurveyAnswers NONE = new SurveyAnswers(JSON.createObjectNode());

    private static final String NOT_APPLICABLE = "notApplicable";

    private final ObjectNode answers;

    private SurveyAnswers(ObjectNode answers) {
        this.answers = answers;
    }

    public static SurveyAnswers of(ObjectNode answers) {
        return new SurveyAnswers(answers.deepCopy());
    }

    /** As it was printed. */
    public static SurveyAnswers read(String printed) {
        try {
            return new SurveyAnswers((ObjectNode) JSON.readTree(printed));
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    public String print() {
        return answers.toString();
    }

    public ObjectNode json() {
        return answers.deepCopy();
    }

    public boolean isEmpty() {
        return answers.isEmpty();
    }

    public Optional<JsonNode> to(String question) {
        return Optional.ofNullable(answers.get(question));
    }

    public SurveyAnswers with(String question, JsonNode answer) {
        var more = answers.deepCopy();
        more.set(question, answer);
        return new SurveyAnswers(more);
    }

    public SurveyAnswers without(String question) {
        var fewer = answers.deepCopy();
        fewer.remove(question);
        return new SurveyAnswers(fewer);
    }

    /** Whether it says that the question does not apply. */
    public static boolean isNotApplicable(JsonNode answer) {
        return answer.path(NOT_APPLICABLE).asBoolean();
    }

    public static JsonNode notApplicable() {
        return JSON.createObjectNode().put(NOT_APPLICABLE, true);
    }

    /** @param text of one's own; empty where none was typed */
    static JsonNode other(String text) {
        var other = JSON.createObjectNode().put("choice", SurveyQuestion.OTHER);
        return text.isEmpty() ? other : other.put("text", text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SurveyAnswers same && answers.equals(same.answers);
    }

    @Override
    public int hashCode() {
        return answers.hashCode();
    }

    @Override
    public String toString() {
        return print();
    }
}
