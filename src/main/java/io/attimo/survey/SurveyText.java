package io.attimo.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attimo.platform.text.WrittenJson;
import java.util.OptionalInt;
import java.util.Set;

/** A survey as JSON text. A field that is not ours is refused by its path rather than passed over. */
public final class SurveyText {

    public static final int LONGEST = 512 * 1024;
    private static final int DEEPEST = 64;

    /** What an answer of ours says beside, and nobody has to take out before sending it again. */
    private static final Set<String> PASSED_OVER = Set.of("id", "state", "version", "link", "revision");

    private static final JsonMapper JSON = WrittenJson.mapper(DEEPEST, LONGEST)
            // What a record says of itself, isRequired() say, is no field of it.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .build();

    private SurveyText() {}

    public static SurveyDefinition read(String text) {
        if (text.length() > LONGEST) {
            throw InvalidSurvey.at("", InvalidSurvey.Fault.TOO_LARGE, LONGEST / 1024 + " KB");
        }
        return stored(text);
    }

    /** One that was taken once, as it was printed: that may be longer than what was sent. */
    static SurveyDefinition stored(String text) {
        var tree = tree(text);
        if (!(tree instanceof ObjectNode survey)) {
            throw InvalidSurvey.at("", InvalidSurvey.Fault.NOT_JSON, "");
        }
        survey.remove(PASSED_OVER);
        return of(survey);
    }

    /** The revision that the writer had before them; empty where none is said. */
    public static OptionalInt revision(String text) {
        var revision = tree(text).path("revision");
        return revision.isInt() ? OptionalInt.of(revision.intValue()) : OptionalInt.empty();
    }

    private static SurveyDefinition of(JsonNode survey) {
        try {
            return JSON.treeToValue(survey, SurveyDefinition.class);
        } catch (UnrecognizedPropertyException unknown) {
            throw InvalidSurvey.at(
                    WrittenJson.path(unknown), InvalidSurvey.Fault.UNKNOWN_FIELD, unknown.getPropertyName());
        } catch (JsonMappingException wrong) {
            throw InvalidSurvey.at(
                    WrittenJson.path(wrong), InvalidSurvey.Fault.WRONG_VALUE, WrittenJson.value(survey, wrong));
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw InvalidSurvey.at("", InvalidSurvey.Fault.NOT_JSON, WrittenJson.place(notJson));
        }
    }

    public static String print(SurveyDefinition survey) {
        try {
            return JSON.writeValueAsString(survey);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    /** For whoever adds to it what an answer says beside. */
    public static ObjectNode json(SurveyDefinition survey) {
        return JSON.valueToTree(survey);
    }
}
