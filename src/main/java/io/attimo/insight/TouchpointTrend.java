package io.attimo.insight;

import static java.util.stream.IntStream.range;

import io.attimo.disclosure.AnswerColumnKey;
import io.attimo.disclosure.JourneyDisclosure;
import io.attimo.disclosure.RespondentStatistics;
import io.attimo.disclosure.ResponseScores;
import io.attimo.disclosure.ResponseScoresByColumn;
import io.attimo.disclosure.Suppression;
import io.attimo.disclosure.View;
import io.attimo.statistics.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a touchpoint went, week by week and month by month. A month is the ISO weeks whose Thursday lies in it, so that a
 * month less its weeks leaves nobody over. Weeks and months of which nobody spoke are left out.
 */
public record TouchpointTrend(List<Point> weeks, List<Point> months) {

    public static final TouchpointTrend NONE = new TouchpointTrend(List.of(), List.of());

    /** Of a suppressed point only its days are there. */
    public record Point(LocalDate from, LocalDate to, Long n, Double mean, Interval interval, boolean suppressed) {

        static Point of(TrendPeriod dayRange, RespondentStatistics respondentStatistics, boolean suppressed) {
            var from = LocalDate.ofEpochDay(dayRange.first());
            var to = LocalDate.ofEpochDay(dayRange.last());
            return suppressed
                    ? new Point(from, to, null, null, null, true)
                    : new Point(
                            from,
                            to,
                            respondentStatistics.n(),
                            respondentStatistics.scores().mean(),
                            respondentStatistics.ofScores(),
                            false);
        }
    }

    public boolean isEmpty() {
        return weeks.isEmpty();
    }

    private static final IntPredicate ANY = row -> true;

    static TouchpointTrend of(
            List<AnswerColumnKey> measures,
            ResponseScoresByColumn responseScoresByColumn,
            JourneyDisclosure disclosure,
            View view) {
        var responseScores = responseScoresByColumn.of(measures);
        var weeks = TrendPeriod.weeks(responseScoresByColumn.matrix(), responseScores);
        var months = weeks.stream().map(TrendPeriod::month).distinct().toList();
        var stretches = Stream.concat(weeks.stream(), months.stream()).toList();
        var tallies = Stream.concat(
                        stretches.stream().map(each -> each.rowsOf(responseScoresByColumn.matrix())), Stream.of(ANY))
                .map(rows -> RespondentStatistics.of(responseScores, responseScoresByColumn.respondents(), rows))
                .toList();
        var suppression = new Suppression(
                tallies.stream().mapToLong(RespondentStatistics::n).toArray(),
                new boolean[tallies.size()],
                lines(weeks, months),
                disclosure.minimum(),
                (parts, line) ->
                        areFew(parts, stretches, responseScores, responseScoresByColumn, disclosure.minimum()));
        for (int i = 0; i < stretches.size(); i++) {
            if (disclosure.hides(measures, stretches.get(i).within(view.period()), view.filters())) {
                suppression.hide(i);
            }
        }
        suppression.settle();
        var points = range(0, stretches.size())
                .mapToObj(i -> Point.of(stretches.get(i), tallies.get(i), suppression.hides(i)))
                .toList();
        return new TouchpointTrend(points.subList(0, weeks.size()), points.subList(weeks.size(), points.size()));
    }

    private static boolean areFew(
            int[] parts,
            List<TrendPeriod> stretches,
            ResponseScores responseScores,
            ResponseScoresByColumn columns,
            int minimum) {
        var rows = IntStream.of(parts)
                .mapToObj(part -> stretches.get(part).rowsOf(columns.matrix()))
                .reduce(row -> false, IntPredicate::or);
        return RespondentStatistics.of(responseScores, columns.respondents(), rows)
                        .n()
                < minimum;
    }

    /** Weeks add up to their month, months to all, and so do the weeks. */
    private static List<Suppression.Line> lines(List<TrendPeriod> weeks, List<TrendPeriod> months) {
        int all = weeks.size() + months.size();
        var ofMonths = range(0, months.size()).mapToObj(month -> {
            var own = range(0, weeks.size()).filter(week -> months.get(month).holds(weeks.get(week)));
            return new Suppression.Line(own.toArray(), weeks.size() + month);
        });
        var ofAll = Stream.of(
                new Suppression.Line(range(0, weeks.size()).toArray(), all),
                new Suppression.Line(range(weeks.size(), all).toArray(), all));
        return Stream.concat(ofMonths, ofAll).toList();
    }
}
