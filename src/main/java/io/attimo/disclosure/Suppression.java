package io.attimo.disclosure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Which figures of a table stay hidden so that nobody can tell a small one from those shown. First those with 1 to
 * minimum − 1 respondents. Then, until nothing changes: what is hidden of a line is more than one figure and holds enough
 * people together, else the next smallest goes with it, and in the end the total; and where a total is hidden, so is one
 * that it is made of.
 */
public final class Suppression {

    /** Figures that add up to a total; all by their number. */
    public record Line(int[] parts, int total) {

        Line with(int part) {
            var longer = Arrays.copyOf(parts, parts.length + 1);
            longer[parts.length] = part;
            return new Line(longer, total);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Line line && line.total == total && Arrays.equals(line.parts, parts);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(parts) + total;
        }
    }

    private final long[] respondents;
    private final List<Line> lines;
    private final boolean[] silent;
    private final boolean[] hidden;
    private final int minimum;
    private final BiPredicate<int[], Line> few;
    private final Set<HidingRule> rules;

    /**
     * @param silent figures that are counted but never shown, such as touchpoints without a type among types
     * @param few whether so few people are in some parts of a line together
     */
    public Suppression(
            long[] respondents, boolean[] silent, List<Line> lines, int minimum, BiPredicate<int[], Line> few) {
        this(respondents, silent, lines, minimum, few, HidingRule.ALL);
    }

    Suppression(
            long[] respondents,
            boolean[] silent,
            List<Line> lines,
            int minimum,
            BiPredicate<int[], Line> few,
            Set<HidingRule> rules) {
        this.rules = rules;
        this.respondents = respondents;
        this.silent = silent;
        this.lines = lines;
        this.minimum = minimum;
        this.few = few;
        hidden = new boolean[respondents.length];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = rules.contains(HidingRule.FEW_PEOPLE) && isSmall(respondents[i], minimum);
        }
    }

    /** Whether so many are somebody, but too few to speak of. */
    public static boolean isSmall(long respondents, int minimum) {
        return respondents > 0 && respondents < minimum;
    }

    public void hide(int figure) {
        hidden[figure] = true;
    }

    public boolean hides(int figure) {
        return hidden[figure];
    }

    /** The line of the smallest lone figure comes first, which leaves the fewest hidden in the end. */
    public void settle() {
        var next = nextToSettle();
        while (next.isPresent()) {
            settle(next.get());
            next = nextToSettle();
        }
    }

    private Optional<Line> nextToSettle() {
        return lines.stream().filter(this::tells).min(Comparator.comparingLong(this::smallestHidden));
    }

    /** Whether the line tells something hidden, and there is something left in it to hide. */
    private boolean tells(Line line) {
        boolean partsLeft = IntStream.of(line.parts()).anyMatch(this::isShown);
        var lost = IntStream.of(line.parts())
                .filter(part -> hidden[part] && !silent[part])
                .toArray();
        if (hidden[line.total()]) {
            boolean isNobodyLost = IntStream.of(lost).allMatch(part -> respondents[part] == 0);
            return isNobodyLost && partsLeft && rules.contains(HidingRule.HIDDEN_TOTAL);
        }
        boolean silentLost = rules.contains(HidingRule.SILENT_PARTS)
                && IntStream.of(line.parts()).anyMatch(part -> silent[part] && isSmall(respondents[part], minimum));
        boolean tooFewLost = lost.length == 0
                ? silentLost
                : rules.contains(HidingRule.HIDDEN_PARTS_TOGETHER) && (lost.length == 1 || few.test(lost, line));
        return tooFewLost && (partsLeft || isShown(line.total()));
    }

    private long smallestHidden(Line line) {
        return IntStream.of(line.parts())
                .filter(part -> hidden[part])
                .mapToLong(part -> respondents[part])
                .min()
                .orElse(respondents[line.total()]);
    }

    private void settle(Line line) {
        if (!hideSmallest(line.parts())) {
            hide(line.total());
        }
    }

    private boolean isShown(int figure) {
        return respondents[figure] > 0 && !hidden[figure] && !silent[figure];
    }

    private boolean hideSmallest(int... figures) {
        int smallest = -1;
        for (int figure : figures) {
            if (isShown(figure) && (smallest < 0 || respondents[figure] < respondents[smallest])) {
                smallest = figure;
            }
        }
        if (smallest >= 0) {
            hidden[smallest] = true;
        }
        return smallest >= 0;
    }
}
