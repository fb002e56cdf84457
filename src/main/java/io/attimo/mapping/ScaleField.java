package io.attimo.mapping;

import io.attimo.journey.Scale;
import java.util.Arrays;
import java.util.Optional;

/**
 * A scale as the form of the columns writes it: by name, or as {@code 0-100, 0-40, 70-100}, its ends, its pain and its
 * glory.
 */
final class ScaleField {

    private ScaleField() {}

    static Optional<Scale> read(String text) {
        var named = Scale.named(text);
        if (named != null) {
            return Optional.of(named);
        }
        var numbers = text.split("(?<=\\d)\\s*-\\s*|\\s*,\\s*");
        try {
            var ends = Arrays.stream(numbers).mapToDouble(Double::parseDouble).toArray();
            return ends.length == 6
                    ? Optional.of(new Scale(ends[0], ends[1], ends[2], ends[3], ends[4], ends[5]))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static String print(Scale scale) {
        if (scale.equals(Scale.named(scale.name()))) {
            return scale.name();
        }
        return "%s-%s, %s-%s, %s-%s"
                .formatted(
                        plain(scale.min()),
                        plain(scale.max()),
                        plain(scale.painFrom()),
                        plain(scale.painTo()),
                        plain(scale.gloryFrom()),
                        plain(scale.gloryTo()));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
