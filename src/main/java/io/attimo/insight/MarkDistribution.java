package io.attimo.insight;

import io.attimo.disclosure.AnswerColumnKey;
import io.attimo.disclosure.ResponseScoresByColumn;
import io.attimo.journey.Scale;
import io.attimo.platform.text.NumberFormats;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** How often each mark was given, by the answers' weights, the best first. */
public record MarkDistribution(List<Bar> bars) {

    private static final int MOST_MARKS = 21;
    private static final int PARTS = 10;
    /** So that a mark on an edge is not put below it by the last of its digits. */
    private static final double NEARLY = 1e-9;

    /**
     * @param from the lowest mark in it
     * @param to the highest; the same where the bar is of one mark
     * @param answers who gave it twice is in it twice; each as one
     * @param share of all answers by their weights, 0–1
     * @param colour 1 to 7 by the place on the scale
     */
    public record Bar(double from, double to, double answers, double share, int colour) {

        public String words() {
            return from == to ? mark(from) : mark(from) + "–" + mark(to);
        }

        private static String mark(double mark) {
            return NumberFormats.mark(mark);
        }

        /** Of its place, in per cent. */
        public double width() {
            return Math.round(1000 * share) / 10.0;
        }
    }

    /** Answers that say the same, and what they weigh together. */
    private record Said(double answers, double weight) {

        static final Said NOTHING = new Said(0, 0);
        static final Said ONCE = new Said(1, 1);

        Said and(Said other) {
            return new Said(answers + other.answers, weight + other.weight);
        }
    }

    static MarkDistribution of(AnswerColumnKey measure, ResponseScoresByColumn responseScoresByColumn) {
        var scale = measure.scale();
        var matrix = responseScoresByColumn.matrix();
        var marks = matrix.marks(measure.number());
        var byMark = wholeMarks(scale);
        for (int row = 0; row < marks.length; row++) {
            if (scale.holds(marks[row])) {
                var said = matrix.isWeighted() ? new Said(1, matrix.weights()[row]) : Said.ONCE;
                byMark.merge(marks[row], said, Said::and);
            }
        }
        double all = byMark.values().stream().mapToDouble(Said::weight).sum();
        var bars = new ArrayList<>(byMark.size() <= MOST_MARKS ? each(byMark, all, scale) : parts(byMark, all, scale));
        if (!scale.reversed()) {
            Collections.reverse(bars);
        }
        return new MarkDistribution(List.copyOf(bars));
    }

    /** All that can be given on a short scale, given or not; of another none. */
    private static TreeMap<Double, Said> wholeMarks(Scale scale) {
        var marks = new TreeMap<Double, Said>();
        boolean isShort = scale.min() == Math.rint(scale.min()) && scale.max() - scale.min() < MOST_MARKS;
        for (double mark = scale.min(); isShort && mark <= scale.max(); mark++) {
            marks.put(mark, Said.NOTHING);
        }
        return marks;
    }

    /** A mark between two others has a bar of its own. */
    private static List<Bar> each(Map<Double, Said> byMark, double all, Scale scale) {
        return byMark.entrySet().stream()
                .map(mark -> bar(mark.getKey(), mark.getKey(), mark.getValue(), all, scale))
                .toList();
    }

    /** Each from its lowest mark up to the next one's; the last holds its highest too. */
    private static List<Bar> parts(Map<Double, Said> byMark, double all, Scale scale) {
        var said = new Said[PARTS];
        Arrays.fill(said, Said.NOTHING);
        double step = (scale.max() - scale.min()) / PARTS;
        byMark.forEach((mark, those) -> {
            int part = (int) Math.min(PARTS - 1, Math.floor((mark - scale.min()) / step + NEARLY));
            said[part] = said[part].and(those);
        });
        return IntStream.range(0, PARTS)
                .mapToObj(i -> bar(scale.min() + i * step, scale.min() + (i + 1) * step, said[i], all, scale))
                .toList();
    }

    private static Bar bar(double from, double to, Said said, double all, Scale scale) {
        int colour = ColourScale.byPlace(scale.score((from + to) / 2));
        return new Bar(from, to, said.answers(), all == 0 ? 0 : said.weight() / all, colour);
    }
}
