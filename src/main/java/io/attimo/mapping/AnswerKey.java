package io.attimo.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/**
 * What tells answers apart: a column, or that each row is one. As JSON it is {@code {"column": "…"}} or {@code "row"}.
 *
 * @param column null where each row is its own answer
 */
public record AnswerKey(String column) {

    private static final String ROW = "row";

    public static final AnswerKey EACH_ROW = new AnswerKey((String) null);

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static AnswerKey in(@JsonProperty("column") String column) {
        return new AnswerKey(column == null ? "" : column.strip());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AnswerKey named(String text) {
        if (!ROW.equals(text)) {
            throw new IllegalArgumentException(text);
        }
        return EACH_ROW;
    }

    @JsonValue
    Object json() {
        return isEachRow() ? ROW : Map.of("column", column);
    }

    public boolean isEachRow() {
        return column == null;
    }
}
