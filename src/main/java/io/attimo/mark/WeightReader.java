package io.attimo.mark;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads as how many answers one counts. A lone comma parts the decimals. */
public final class WeightReader {

    private static final Pattern NUMBER =
            Pattern.compile("\\+?(?:\\d{1,15}(?:[.,]\\d{1,20})?|[.,]\\d{1,20})(?:e[-+]?\\d{1,2})?");

    /** Beyond these the square of a weight, or of all their sum, would lose its digits. */
    private static final double LEAST = 1e-9;

    private static final double MOST = 1e9;

    private WeightReader() {}

    /** Empty where the cell holds no number above 0: by such a weight an answer cannot count. */
    public static OptionalDouble read(String cell) {
        var text = MarkText.fold(cell);
        if (!NUMBER.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double weight = Double.parseDouble(text.replace(',', '.'));
        return weight >= LEAST && weight <= MOST ? OptionalDouble.of(weight) : OptionalDouble.empty();
    }
}
