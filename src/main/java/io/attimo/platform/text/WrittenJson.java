package io.attimo.platform.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON that somebody wrote: what is not ours is refused by its place rather than passed over. */
public final class WrittenJson {

    private static final int LONGEST_SHOWN = 60;

    private WrittenJson() {}

    public static JsonMapper.Builder mapper(int deepest, int longest) {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(deepest)
                                .maxStringLength(longest)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    }

    /** As {@code pages[0].questions[2].scale}. */
    public static String path(JsonMappingException problem) {
        var path = new StringBuilder();
        for (var step : problem.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    /** What stands there, shortened. */
    public static String value(JsonNode whole, JsonMappingException problem) {
        var value = whole;
        for (var step : problem.getPath()) {
            value = step.getFieldName() == null ? value.path(step.getIndex()) : value.path(step.getFieldName());
        }
        var shown = value.toString();
        return shown.codePointCount(0, shown.length()) > LONGEST_SHOWN
                ? shown.substring(0, shown.offsetByCodePoints(0, LONGEST_SHOWN)) + "…"
                : shown;
    }

    /** The line and column from which on it is not even JSON; empty where they are not known. */
    public static String place(JsonProcessingException notJson) {
        var at = notJson.getLocation();
        return at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
    }
}
