package io.attimo.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.attimo.journey.Scale;
import io.attimo.mark.ScaleField;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * A scale as a mapping writes it: by name, or as an object of its ends and its two bands, which a known one and one of two
 * marks can do without. As text it is also taken in the way in which the form and the doubts write it.
 */
public final class ScaleJson {

    private static final Set<String> PARTS = Set.of("min", "max", "pain", "glory", "reversed");

    private ScaleJson() {}

    public static final class Reading extends StdDeserializer<Scale> {

        public Reading() {
            super(Scale.class);
        }

        @Override
        public Scale deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode node = context.readTree(parser);
            var scale =
                    node.isTextual() ? ScaleField.read(node.textValue().strip()).orElse(null) : ofParts(node);
            return scale != null
                    ? scale
                    : (Scale) context.handleWeirdStringValue(Scale.class, node.asText(), "no scale");
        }

        private static Scale ofParts(JsonNode node) {
            if (!node.isObject()
                    || !onlyParts(node)
                    || !node.path("reversed").isMissingNode()
                            && !node.path("reversed").isBoolean()) {
                return null;
            }
            boolean reversed = node.path("reversed").asBoolean();
            try {
                double min = number(node.path("min"));
                double max = number(node.path("max"));
                if (node.has("pain") || node.has("glory")) {
                    return Scale.of(min, max, band(node.path("pain")), band(node.path("glory")), reversed);
                }
                return Scale.between(min, max)
                        .map(scale -> reversed ? scale.turned() : scale)
                        .orElse(null);
            } catch (IllegalArgumentException notInOrder) {
                return null;
            }
        }

        private static boolean onlyParts(JsonNode node) {
            return node.properties().stream().map(Map.Entry::getKey).allMatch(PARTS::contains);
        }

        private static Scale.Band band(JsonNode node) {
            return new Scale.Band(number(node.path(0)), number(node.path(1)));
        }

        /** What is not a number is NaN, which no scale takes. */
        private static double number(JsonNode node) {
            return node.isNumber() ? node.doubleValue() : Double.NaN;
        }
    }

    public static final class Writing extends StdSerializer<Scale> {

        public Writing() {
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
            write("pain", scale.pain(), json);
            write("glory", scale.glory(), json);
            if (scale.reversed()) {
                json.writeBooleanField("reversed", true);
            }
            json.writeEndObject();
        }

        private static void write(String name, Scale.Band band, JsonGenerator json) throws IOException {
            json.writeFieldName(name);
            json.writeArray(new double[] {band.from(), band.to()}, 0, 2);
        }
    }
}
