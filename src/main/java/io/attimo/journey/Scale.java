package io.attimo.journey;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.quarkus.qute.TemplateData;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The marks a rating may take, and which of them are pain and glory. A score is the mark's place on 0 to 100. Where the
 * lowest mark is the best one, marks are mirrored before anything is said of them: the bands are those of mirrored marks.
 *
 * @param min lowest mark
 * @param max highest mark
 * @param painFrom lowest mark of the pain band
 * @param painTo highest mark of the pain band
 * @param gloryFrom lowest mark of the glory band
 * @param gloryTo highest mark of the glory band
 * @param reversed whether the lowest mark is the best
 */
@Embeddable
@TemplateData
public record Scale(
        double min, double max, double painFrom, double painTo, double gloryFrom, double gloryTo, boolean reversed) {

    /** From one mark to another, both of them in it. */
    public record Band(double from, double to) {}

    public static final Scale ONE_TO_FIVE = new Scale(1, 5, 1, 2, 4, 5);
    public static final Scale ONE_TO_SEVEN = new Scale(1, 7, 1, 3, 6, 7);
    public static final Scale ONE_TO_TEN = new Scale(1, 10, 1, 6, 9, 10);
    public static final Scale NPS = new Scale(0, 10, 0, 6, 9, 10);

    private static final int MOST_MARKS = 10;
    /** A mean of marks may miss a whole number by the last of its digits. */
    private static final double NEARLY = 1e-9;

    @JsonCreator
    public Scale {
        if (!(min < max && min <= painFrom && painFrom <= painTo && painTo < gloryFrom && gloryFrom <= gloryTo)
                || !(gloryTo <= max)
                || Double.isInfinite(max - min)) {
            throw new IllegalArgumentException("bands must lie on the scale, pain below glory");
        }
    }

    public Scale(double min, double max, double painFrom, double painTo, double gloryFrom, double gloryTo) {
        this(min, max, painFrom, painTo, gloryFrom, gloryTo, false);
    }

    /** With its bands as they are given, in marks as people wrote them. */
    public static Scale of(double min, double max, Band pain, Band glory, boolean reversed) {
        return reversed
                ? new Scale(
                        min,
                        max,
                        min + max - pain.to(),
                        min + max - pain.from(),
                        min + max - glory.to(),
                        min + max - glory.from(),
                        true)
                : new Scale(min, max, pain.from(), pain.to(), glory.from(), glory.to());
    }

    /** The scale a mapping or form names: {@code 1-5}, {@code 1-7}, {@code 1-10} or {@code nps}; null where it names none of ours. */
    public static Scale named(String name) {
        return switch (name) {
            case "1-5" -> ONE_TO_FIVE;
            case "1-7" -> ONE_TO_SEVEN;
            case "1-10" -> ONE_TO_TEN;
            case "nps" -> NPS;
            default -> null;
        };
    }

    /** Whose bands need not be said: a known one, or one of two marks, of which the worse is pain and the better glory. */
    public static Optional<Scale> between(double min, double max) {
        var known = known().stream().filter(scale -> scale.min == min && scale.max == max);
        return known.findFirst()
                .or(() -> max - min == 1 ? Optional.of(new Scale(min, max, min, min, max, max)) : Optional.empty());
    }

    public static List<Scale> known() {
        return List.of(ONE_TO_FIVE, ONE_TO_SEVEN, ONE_TO_TEN, NPS);
    }

    /** Its ends from the worst to the best; of ours the name. */
    public String name() {
        if (equals(NPS)) {
            return "nps";
        }
        return reversed ? plain(max) + "-" + plain(min) : plain(min) + "-" + plain(max);
    }

    /** The marks one by one where they are whole and few; empty where a person has to type the number. */
    public List<Integer> marks() {
        boolean isCounted = isWhole(min) && isWhole(max) && max - min <= MOST_MARKS;
        return isCounted ? IntStream.rangeClosed((int) min, (int) max).boxed().toList() : List.of();
    }

    public double score(double mark) {
        return (straight(mark) - min) * 100 / (max - min);
    }

    public double mark(double score) {
        return straight(min + score * (max - min) / 100);
    }

    public boolean holds(double mark) {
        return mark >= min && mark <= max;
    }

    public boolean isPain(double mark) {
        double straight = straight(mark);
        return straight >= painFrom && lower(straight) <= painTo;
    }

    public boolean isGlory(double mark) {
        double straight = straight(mark);
        return straight + NEARLY >= gloryFrom && lower(straight) <= gloryTo;
    }

    public double worst() {
        return reversed ? max : min;
    }

    public double best() {
        return reversed ? min : max;
    }

    /** Of yes and no, say: whoever is not in pain is in glory. */
    public boolean isOfTwo() {
        return max - min == 1 && painTo == min && gloryFrom == max;
    }

    /** The pain band in marks as people write them. */
    public Band pain() {
        return written(painFrom, painTo);
    }

    /** The glory band in marks as people write them. */
    public Band glory() {
        return written(gloryFrom, gloryTo);
    }

    public boolean isNps() {
        return isLike(NPS);
    }

    public boolean isCsat() {
        return isLike(ONE_TO_FIVE);
    }

    /** One that is read the other way round. */
    public Scale turned() {
        return new Scale(min, max, painFrom, painTo, gloryFrom, gloryTo, !reversed);
    }

    private boolean isLike(Scale straight) {
        return equals(straight) || equals(straight.turned());
    }

    private Band written(double from, double to) {
        return reversed ? new Band(straight(to), straight(from)) : new Band(from, to);
    }

    /** As it would be if the highest were the best; and the other way round. */
    private double straight(double mark) {
        return reversed ? min + max - mark : mark;
    }

    /** A fraction between two bands of whole marks belongs to the lower one. */
    private double lower(double straight) {
        boolean isOfWholeMarks = isWhole(painFrom) && isWhole(painTo) && isWhole(gloryFrom) && isWhole(gloryTo);
        return isOfWholeMarks ? Math.floor(straight + NEARLY) : straight;
    }

    private static boolean isWhole(double mark) {
        return mark == Math.rint(mark);
    }

    private static String plain(double mark) {
        return isWhole(mark) ? String.valueOf((long) mark) : String.valueOf(mark);
    }
}
