package io.attimo.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.attimo.journey.Scale;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;

/** A scale as a mapping writes it: by name, or as an object of its ends and its two bands. */
final class ScaleJson {

    private static final Set<String> PARTS = Set.of("min", "max", "pain", "glory");

    private ScaleJson() {}

    static final class Reading extends StdDeserializer<Scale> {

        Reading() {
            super(Scale.class);
        }

        @Override
        public Scale deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode node = context.readTree(parser);
            var scale = node.isTextual() ? Scale.named(node.textValue().strip()) : ofParts(node);
            return scale != null
                    ? scale
                    : (Scale) context.handleWeirdStringValue(Scale.class, node.asText(), "no scale");
        }

        private static Scale ofParts(JsonNode node) {
            if (!node.isObject() || !onlyParts(node.fieldNames())) {
                return null;
            }
            try {
                return new Scale(
                        number(node.path("min")),
                        number(node.path("max")),
                        number(node.path("pain").path(0)),
                        number(node.path("pain").path(1)),
                        number(node.path("glory").path(0)),
                        number(node.path("glory").path(1)));
            } catch (IllegalArgumentException notInOrder) {
                return null;
            }
        }

        private static boolean onlyParts(Iterator<String> names) {
            int n = 0;
            while (names.hasNext()) {
                if (!PARTS.contains(names.next())) {
                    return false;
                }
                n++;
            }
            return n == PARTS.size();
        }

        /** What is not a number is NaN, which no scale takes. */
        private static double number(JsonNode node) {
            return node.isNumber() ? node.doubleValue() : Double.NaN;
        }
    }

    static final class Writing extends StdSerializer<Scale> {

        Writing() {
            super(Scale.class);
        }

        @Override
        public void serialize(Scale scale, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (scale.equals(Scale.named(scale.name()))) {
                json.writeString(scale.name());
                return;
            }
            json.writeStartObject();
            json.writeNumberField("min", scale.min());
            json.writeNumberField("max", scale.max());
            json.writeFieldName("pain");
            json.writeArray(new double[] {scale.painFrom(), scale.painTo()}, 0, 2);
            json.writeFieldName("glory");
            json.writeArray(new double[] {scale.gloryFrom(), scale.gloryTo()}, 0, 2);
            json.writeEndObject();
        }
    }
}
