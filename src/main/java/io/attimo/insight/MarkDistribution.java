package io.attimo.insight;

import io.attimo.disclosure.AnswerColumnKey;
import io.attimo.disclosure.ResponseScoresByColumn;
import io.attimo.journey.Scale;
import io.attimo.platform.text.NumberFormats;
import java.util.ArrayList;
import java.util.List;

/** How often each mark was given, the highest first; a respondent with several answers counts in parts. */
public record MarkDistribution(List<Bar> bars) {

    private static final int MOST_MARKS = 21;
    private static final int PARTS = 10;

    /**
     * @param from the lowest mark in it
     * @param to the highest; the same where the bar is of one mark
     * @param respondents whole numbers where everybody answered once
     * @param share of all respondents, 0–1
     * @param colour 1 to 7 by the place on the scale
     */
    public record Bar(double from, double to, double respondents, double share, int colour) {

        public String words() {
            return from == to ? mark(from) : mark(from) + "–" + mark(to);
        }

        private static String mark(double mark) {
            return NumberFormats.number(mark, mark == Math.rint(mark) ? 0 : 1);
        }

        /** Of its place, in per cent. */
        public double width() {
            return Math.round(1000 * share) / 10.0;
        }
    }

    static MarkDistribution of(AnswerColumnKey measure, ResponseScoresByColumn responseScoresByColumn) {
        var scale = measure.scale();
        var edges = edges(scale);
        var weights = new double[edges.size()];
        double all = 0;
        var marks = responseScoresByColumn.matrix().marks(measure.number());
        var answers = answers(responseScoresByColumn, marks);
        for (int row = 0; row < marks.length; row++) {
            if (!Double.isNaN(marks[row])) {
                double weight =
                        1.0 / answers[responseScoresByColumn.respondents().of(row)];
                weights[place(scale, edges.size(), marks[row])] += weight;
                all += weight;
            }
        }
        var bars = new ArrayList<Bar>();
        for (int i = edges.size() - 1; i >= 0; i--) {
            double from = edges.get(i);
            double to = isMarkByMark(scale) ? from : from + (scale.max() - scale.min()) / PARTS;
            int colour = ColourScale.byPlace(scale.score((from + to) / 2));
            bars.add(new Bar(from, to, weights[i], all == 0 ? 0 : weights[i] / all, colour));
        }
        return new MarkDistribution(List.copyOf(bars));
    }

    private static int[] answers(ResponseScoresByColumn responseScoresByColumn, double[] marks) {
        var answers = new int[responseScoresByColumn.respondents().count()];
        for (int row = 0; row < marks.length; row++) {
            if (!Double.isNaN(marks[row])) {
                answers[responseScoresByColumn.respondents().of(row)]++;
            }
        }
        return answers;
    }

    private static boolean isMarkByMark(Scale scale) {
        return scale.min() == Math.rint(scale.min())
                && scale.max() - scale.min() < MOST_MARKS
                && scale.max() - scale.min() > 2;
    }

    private static List<Double> edges(Scale scale) {
        var edges = new ArrayList<Double>();
        double step = isMarkByMark(scale) ? 1 : (scale.max() - scale.min()) / PARTS;
        int count = isMarkByMark(scale) ? (int) (scale.max() - scale.min()) + 1 : PARTS;
        for (int i = 0; i < count; i++) {
            edges.add(scale.min() + i * step);
        }
        return edges;
    }

    private static int place(Scale scale, int places, double mark) {
        double place =
                isMarkByMark(scale) ? Math.rint(mark - scale.min()) : Math.floor(scale.score(mark) * PARTS / 100);
        return (int) Math.max(0, Math.min(places - 1, place));
    }
}
