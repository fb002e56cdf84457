package io.attimo.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.attimo.platform.files.HeadingRows;

/**
 * How a file is read as a table. What is null is found by looking at the file.
 *
 * @param sheet of a workbook
 * @param header where the columns' names stand
 * @param encoding how a text's characters are stored
 * @param perAnswer the columns of question and answer, where each row is one answer; null also where that is not so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TableLayout(String sheet, HeadingRows header, String encoding, Mapping.AnswerRows perAnswer) {

    /** A version to come may store more than this one knows. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public static TableLayout of(String sheet) {
        return new TableLayout(sheet, null, null, null);
    }

    /** As a mapping says: without a header the first record has the names. */
    public static TableLayout of(String sheet, Mapping mapping) {
        return new TableLayout(sheet, mapping.headingRows(), mapping.encoding(), mapping.perAnswer());
    }

    public static TableLayout stored(String text) {
        try {
            return JSON.readValue(text, TableLayout.class);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    public String print() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }
}
