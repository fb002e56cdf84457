package io.attimo.mark;

import io.attimo.journey.Scale;
import java.util.Arrays;
import java.util.Optional;

/**
 * A scale as the form of the columns writes it: by name, or as {@code 0-100, 0-40, 70-100}, its ends, its pain and its
 * glory. One whose lowest mark is the best begins with its highest: {@code 5-1}, or {@code 6-1, 5-6, 1-2}. Of a known one
 * and of one of two marks the ends are enough.
 */
public final class ScaleField {

    private ScaleField() {}

    public static Optional<Scale> read(String text) {
        var named = Scale.named(text);
        if (named != null) {
            return Optional.of(named);
        }
        var numbers = text.split("(?<=\\d)\\s*[-–]\\s*|\\s*,\\s*");
        try {
            return of(Arrays.stream(numbers).mapToDouble(Double::parseDouble).toArray());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<Scale> of(double... ends) {
        if (ends.length != 2 && ends.length != 6) {
            return Optional.empty();
        }
        boolean reversed = ends[0] > ends[1];
        double min = Math.min(ends[0], ends[1]);
        double max = Math.max(ends[0], ends[1]);
        return ends.length == 2
                ? Scale.between(min, max).map(scale -> reversed ? scale.turned() : scale)
                : Optional.of(Scale.of(min, max, band(ends[2], ends[3]), band(ends[4], ends[5]), reversed));
    }

    private static Scale.Band band(double one, double other) {
        return new Scale.Band(Math.min(one, other), Math.max(one, other));
    }

    public static String print(Scale scale) {
        var straight = scale.reversed() ? scale.turned() : scale;
        var usual = Scale.between(scale.min(), scale.max());
        if (usual.filter(straight::equals).isPresent()) {
            return scale.name();
        }
        return "%s, %s, %s".formatted(ends(scale), ends(scale.pain()), ends(scale.glory()));
    }

    private static String ends(Scale scale) {
        return scale.reversed()
                ? ends(new Scale.Band(scale.max(), scale.min()))
                : ends(new Scale.Band(scale.min(), scale.max()));
    }

    private static String ends(Scale.Band band) {
        return plain(band.from()) + "-" + plain(band.to());
    }

    public static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
