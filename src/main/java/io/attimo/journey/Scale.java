package io.attimo.journey;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.quarkus.qute.TemplateData;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The marks a rating may take, and which of them are pain and glory. A score is the mark's place on 0 to 100.
 *
 * @param min lowest mark
 * @param max highest mark
 * @param painFrom lowest mark of the pain band
 * @param painTo highest mark of the pain band
 * @param gloryFrom lowest mark of the glory band
 * @param gloryTo highest mark of the glory band
 */
@Embeddable
@TemplateData
public record Scale(double min, double max, double painFrom, double painTo, double gloryFrom, double gloryTo) {

    public static final Scale ONE_TO_FIVE = new Scale(1, 5, 1, 2, 4, 5);
    public static final Scale ONE_TO_SEVEN = new Scale(1, 7, 1, 3, 6, 7);
    public static final Scale NPS = new Scale(0, 10, 0, 6, 9, 10);

    private static final int MOST_MARKS = 10;

    @JsonCreator
    public Scale {
        if (!(min < max && min <= painFrom && painFrom <= painTo && painTo < gloryFrom && gloryFrom <= gloryTo)
                || !(gloryTo <= max)
                || Double.isInfinite(min)
                || Double.isInfinite(max)) {
            throw new IllegalArgumentException("bands must lie on the scale, pain below glory");
        }
    }

    /** The scale a mapping or form names: {@code 1-5}, {@code 1-7} or {@code nps}; null where it names none of ours. */
    public static Scale named(String name) {
        return switch (name) {
            case "1-5" -> ONE_TO_FIVE;
            case "1-7" -> ONE_TO_SEVEN;
            case "nps" -> NPS;
            default -> null;
        };
    }

    public String name() {
        if (equals(ONE_TO_FIVE)) {
            return "1-5";
        }
        if (equals(ONE_TO_SEVEN)) {
            return "1-7";
        }
        return equals(NPS) ? "nps" : plain(min) + "-" + plain(max);
    }

    /** The marks one by one where they are whole and few; empty where a person has to type the number. */
    public List<Integer> marks() {
        boolean isCounted = min == Math.rint(min) && max == Math.rint(max) && max - min <= MOST_MARKS;
        return isCounted ? IntStream.rangeClosed((int) min, (int) max).boxed().toList() : List.of();
    }

    public double score(double mark) {
        return (mark - min) * 100 / (max - min);
    }

    public double mark(double score) {
        return min + score * (max - min) / 100;
    }

    public boolean holds(double mark) {
        return mark >= min && mark <= max;
    }

    public boolean isPain(double mark) {
        return mark >= painFrom && mark <= painTo;
    }

    public boolean isGlory(double mark) {
        return mark >= gloryFrom && mark <= gloryTo;
    }

    public boolean isNps() {
        return equals(NPS);
    }

    public boolean isCsat() {
        return equals(ONE_TO_FIVE);
    }

    private static String plain(double mark) {
        return mark == Math.rint(mark) ? String.valueOf((long) mark) : String.valueOf(mark);
    }
}
