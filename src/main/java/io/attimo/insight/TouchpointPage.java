package io.attimo.insight;

import io.attimo.disclosure.Metric;
import io.attimo.disclosure.SegmentFilter;
import io.attimo.disclosure.View;
import io.attimo.importance.ImportanceResult;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.list.Pager;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import io.attimo.response.Comments;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that is said of one touchpoint in a view, computed once.
 *
 * @param tiles all touchpoints of the view by experience
 * @param byMonth the trend's step
 * @param distribution null where the touchpoint is hidden, as are the comments
 */
@TemplateData
public record TouchpointPage(
        JourneyReading reading,
        Touchpoint touchpoint,
        ImportanceResult drivers,
        Heatmap tiles,
        HeatmapCell experience,
        HeatmapCell glory,
        HeatmapCell pain,
        TouchpointTrend trend,
        boolean byMonth,
        MarkDistribution distribution,
        Comments.Part comments) {

    private static final int MOST_WEEKS = 60;

    static final int COMMENTS = 20;

    /** A comment's day, its mark and its colour; null and 0 where its author gave none, or where only words are told. */
    public record Voice(String text, String day, String mark, int colour) {}

    /** @param months whether the trend is asked for by month; so many weeks are shown by month anyway */
    static TouchpointPage of(
            JourneyReading journeyReading,
            Touchpoint touchpoint,
            ImportanceResult importanceResult,
            boolean months,
            Comments.Part comments) {
        var tiles = journeyReading.experience(importanceResult);
        var trend = journeyReading.trend(touchpoint);
        return new TouchpointPage(
                journeyReading,
                touchpoint,
                importanceResult,
                tiles,
                tiles.of(touchpoint),
                journeyReading.cell(touchpoint, Metric.GLORY, importanceResult),
                journeyReading.cell(touchpoint, Metric.PAIN, importanceResult),
                trend,
                months || isTooLong(trend),
                journeyReading.distribution(touchpoint).orElse(null),
                comments);
    }

    private static boolean isTooLong(TouchpointTrend trend) {
        return trend.weeks().size() > MOST_WEEKS;
    }

    public View view() {
        return reading.view();
    }

    public boolean isHidden() {
        return reading.hides(touchpoint);
    }

    /** Whether comments are told with day and mark, and not as words alone. */
    public boolean tellsSingleAnswers() {
        return reading.tellsSingleAnswers();
    }

    public ImportanceResult.Driver driver() {
        return isHidden() ? null : drivers.of(touchpoint.number()).orElse(null);
    }

    public ImportanceResult.Together importance() {
        return driver().alone();
    }

    /** How far it stands from the journey's own mean, where its interval leaves that out. */
    public String distance() {
        var total = tiles.total();
        var words = Messages.here(InsightMessages.class);
        var n = NumberFormats.whole(experience.n());
        if (!total.isShown()) {
            return words.n(n);
        }
        if (experience.side() == 0) {
            return words.nearMean(NumberFormats.number(total.value(), 0), n);
        }
        double points = experience.shownValue() - total.value();
        var written = NumberFormats.number(Math.abs(points), 0);
        return points < 0 ? words.pointsBelow(written, n) : words.pointsAbove(written, n);
    }

    public List<TouchpointTrend.Point> points() {
        return byMonth ? trend.months() : trend.weeks();
    }

    /** Weeks only where there are not too many of them. */
    public List<ViewOption> steps() {
        var words = Messages.here(InsightMessages.class);
        var months = new ViewOption(words.months(), view().query() + "&step=months", byMonth);
        return isTooLong(trend)
                ? List.of(months)
                : List.of(new ViewOption(words.weeks(), view().query(), !byMonth), months);
    }

    /** Marks that its scale does not hold, which may have been another one when they were given. */
    public long offScale() {
        return reading.on(touchpoint.scale(), touchpoint.number()).offScale();
    }

    public List<Voice> voices() {
        return comments.comments().stream().map(this::voice).toList();
    }

    private Voice voice(Comments.Said said) {
        var day = said.on() == null ? null : NumberFormats.day(said.on());
        if (!touchpoint.scale().holds(said.mark())) {
            return new Voice(said.text(), day, null, 0);
        }
        int decimals = said.mark() == Math.rint(said.mark()) ? 0 : 1;
        int colour = ColourScale.byPlace(touchpoint.scale().score(said.mark()));
        return new Voice(said.text(), day, NumberFormats.number(said.mark(), decimals), colour);
    }

    public Pager commentPages() {
        int first = comments.first();
        int next = first + COMMENTS;
        return new Pager(
                first + 1L,
                (long) first + comments.comments().size(),
                comments.all(),
                first == 0 ? null : commentsFrom(Math.max(0, first - COMMENTS)),
                next >= comments.all() ? null : commentsFrom(next),
                null);
    }

    private String commentsFrom(int first) {
        return "/journeys/" + view().journey().id() + "/touchpoints/" + touchpoint.id() + view().query()
                + (byMonth ? "&step=months" : "") + "&comments=" + first;
    }

    static Map<Integer, Integer> places(View view) {
        return view.filters().stream()
                .collect(Collectors.toMap(
                        segmentFilter -> segmentFilter.segment().number(), SegmentFilter::place));
    }
}
