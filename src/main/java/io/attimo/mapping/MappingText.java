package io.attimo.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.attimo.platform.text.WrittenJson;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A mapping as JSON text. A field that is not ours is refused by its path rather than passed over. */
public final class MappingText {

    public static final int LONGEST = 256 * 1024;
    private static final int DEEPEST = 20;

    private static final JsonMapper JSON = WrittenJson.mapper(DEEPEST, LONGEST)
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private MappingText() {}

    /** The text of a file that somebody saved, perhaps with a byte order mark. */
    public static String of(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw bad("", InvalidMapping.Fault.MAPPING_TOO_LARGE, LONGEST / 1024 + " KB");
        }
        try {
            var text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw bad("", InvalidMapping.Fault.NOT_JSON, "");
        }
    }

    public static Mapping read(String text) {
        if (text.length() > LONGEST) {
            throw bad("", InvalidMapping.Fault.MAPPING_TOO_LARGE, LONGEST / 1024 + " KB");
        }
        var mapping = stored(text);
        var odd = new ArrayList<InvalidMapping.Problem>();
        findUnstorable("", tree(text), odd);
        if (!odd.isEmpty()) {
            throw new InvalidMapping(odd);
        }
        return mapping;
    }

    /** Texts that neither a file can hold nor we can keep, wherever they stand; of the fields of an object at its own place. */
    private static void findUnstorable(String path, JsonNode node, List<InvalidMapping.Problem> found) {
        boolean isOdd = node.isTextual() && isUnstorable(node.textValue());
        if (isOdd || node.properties().stream().anyMatch(field -> isUnstorable(field.getKey()))) {
            found.add(new InvalidMapping.Problem(path, InvalidMapping.Fault.ODD_CHARACTERS, ""));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            findUnstorable(path + "[" + i + "]", node.get(i), found);
        }
        node.properties()
                .forEach(field -> findUnstorable(
                        path + (path.isEmpty() ? "" : ".") + field.getKey().replaceAll("\\p{Cntrl}", ""),
                        field.getValue(),
                        found));
    }

    private static boolean isUnstorable(String text) {
        return text.codePoints().anyMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    /** One that was taken once, as it was printed: that may be longer than what was sent. */
    public static Mapping stored(String text) {
        if (text.isBlank()) {
            throw bad("", InvalidMapping.Fault.NOTHING, "");
        }
        try {
            var mapping = JSON.readValue(text, Mapping.class);
            if (mapping == null) {
                throw bad("", InvalidMapping.Fault.NOT_JSON, "");
            }
            return mapping;
        } catch (UnrecognizedPropertyException unknown) {
            throw bad(WrittenJson.path(unknown), InvalidMapping.Fault.UNKNOWN_FIELD, unknown.getPropertyName());
        } catch (JsonMappingException wrong) {
            boolean isScale = WrittenJson.path(wrong).endsWith(".scale");
            throw bad(
                    WrittenJson.path(wrong),
                    isScale ? InvalidMapping.Fault.NO_SUCH_SCALE : InvalidMapping.Fault.WRONG_VALUE,
                    value(text, wrong));
        } catch (JsonProcessingException notJson) {
            throw bad("", InvalidMapping.Fault.NOT_JSON, WrittenJson.place(notJson));
        }
    }

    /** For people to read; where that would be longer than what is taken again, without its spaces. */
    public static String print(Mapping mapping) {
        try {
            var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(mapping);
            return text.length() > LONGEST ? JSON.writeValueAsString(mapping) : text;
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    /** What stands there, shortened; empty where the text is not even JSON behind it. */
    private static String value(String text, JsonMappingException problem) {
        try {
            return WrittenJson.value(JSON.readTree(text), problem);
        } catch (JsonProcessingException notJson) {
            return "";
        }
    }

    private static InvalidMapping bad(String path, InvalidMapping.Fault fault, String detail) {
        return new InvalidMapping(List.of(new InvalidMapping.Problem(path, fault, detail)));
    }
}
