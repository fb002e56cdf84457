package io.attimo.disclosure;

import io.attimo.response.ResponseMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * What of a filtered view would tell of a small group by subtraction: the same figure without one of the filters less
 * this one, or less all the other labels.
 */
public final class DifferencingGuard {

    /** A view without one of its filters. */
    private record Without(ResponseScoresByColumn columns, int[] label, int places, int kept, SegmentFilter filter) {

        static Without filter(JourneyAnswers journeyAnswers, View view, SegmentFilter segmentFilter) {
            var part = journeyAnswers.in(view.without(segmentFilter.segment()));
            int number = segmentFilter.segment().number();
            int places = segmentFilter.segment().labels().size() + 1;
            return of(part, row -> part.matrix().place(number, row), places, segmentFilter.place(), segmentFilter);
        }

        static Without period(JourneyAnswers journeyAnswers, View view) {
            var part = journeyAnswers.in(view.in(WeekRange.ALL));
            return of(part, row -> view.period().holds(part.matrix(), row) ? 1 : 0, 2, 1, null);
        }

        private static Without of(
                JourneyAnswers part, IntUnaryOperator label, int places, int kept, SegmentFilter segmentFilter) {
            var labels = new int[part.matrix().rows()];
            Arrays.setAll(labels, label);
            return new Without(new ResponseScoresByColumn(part), labels, places, kept, segmentFilter);
        }

        RespondentCounts everybody() {
            return RespondentCounts.of(columns.respondents(), null, null, label, places, kept);
        }

        RespondentCounts of(List<AnswerColumnKey> measures, IntPredicate rows) {
            return RespondentCounts.of(columns.respondents(), columns.of(measures), rows, label, places, kept);
        }

        boolean exposes(RespondentCounts respondentCounts, int minimum) {
            return respondentCounts.labels()[kept] > 0
                    && (respondentCounts.exposes(kept, minimum)
                            || filter != null && isNeeded(respondentCounts, minimum));
        }

        /** To hide another label of the same figure. */
        private boolean isNeeded(RespondentCounts respondentCounts, int minimum) {
            return Suppression.ofLine(respondentCounts.labels(), respondentCounts.all(), minimum)[kept];
        }
    }

    private final List<Without> withouts = new ArrayList<>();
    private final int minimum;

    public DifferencingGuard(JourneyAnswers journeyAnswers, View view, int minimum) {
        this.minimum = minimum;
        view.filters().forEach(segmentFilter -> withouts.add(Without.filter(journeyAnswers, view, segmentFilter)));
        if (!view.period().isAll()) {
            withouts.add(Without.period(journeyAnswers, view));
        }
    }

    boolean isPossible() {
        return !withouts.isEmpty();
    }

    public boolean ofView() {
        return withouts.stream().anyMatch(without -> without.exposes(without.everybody(), minimum));
    }

    public boolean of(List<AnswerColumnKey> measures) {
        return of(measures, responseMatrix -> null);
    }

    /** @param rows of a matrix, those that the figure is of; null for all */
    public boolean of(List<AnswerColumnKey> measures, Function<ResponseMatrix, IntPredicate> rows) {
        return withouts.stream()
                .anyMatch(without ->
                        without.exposes(without.of(measures, rows.apply(without.columns.matrix())), minimum));
    }

    boolean of(FigureKey figureKey) {
        return of(figureKey.measures(), figureKey::rowsOf);
    }
}
