package io.attimo.insight;

import io.attimo.journey.Touchpoint;
import io.attimo.platform.web.Figures;
import io.attimo.platform.web.Words;
import io.attimo.score.Comments;
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
        Reading reading,
        Touchpoint touchpoint,
        Drivers drivers,
        Heatmap tiles,
        Cell experience,
        Cell glory,
        Cell pain,
        Trend trend,
        boolean byMonth,
        Distribution distribution,
        Comments.Part comments) {

    private static final int MOST_WEEKS = 60;

    static final int COMMENTS = 20;

    /** A comment's mark and its colour; null and 0 where its author gave none. */
    public record Voice(String text, String day, String mark, int colour) {}

    /** @param months whether the trend is asked for by month; so many weeks are shown by month anyway */
    static TouchpointPage of(
            Reading reading, Touchpoint touchpoint, Drivers drivers, boolean months, Comments.Part comments) {
        var tiles = reading.experience(drivers);
        var trend = reading.trend(touchpoint);
        return new TouchpointPage(
                reading,
                touchpoint,
                drivers,
                tiles,
                tiles.of(touchpoint),
                reading.cell(touchpoint, Metric.GLORY, drivers),
                reading.cell(touchpoint, Metric.PAIN, drivers),
                trend,
                months || isTooLong(trend),
                reading.distribution(touchpoint).orElse(null),
                comments);
    }

    private static boolean isTooLong(Trend trend) {
        return trend.weeks().size() > MOST_WEEKS;
    }

    public View view() {
        return reading.view();
    }

    public boolean isHidden() {
        return reading.hides(touchpoint);
    }

    public Drivers.Driver driver() {
        return isHidden() ? null : drivers.of(touchpoint.number()).orElse(null);
    }

    public Drivers.Together importance() {
        return driver().alone();
    }

    /** How far it stands from the journey's own mean. */
    public String distance() {
        var total = tiles.total();
        var words = Words.here(InsightMessages.class);
        var n = Figures.whole(experience.n());
        if (!total.isShown()) {
            return words.n(n);
        }
        double points = experience.shownValue() - total.value();
        var written = Figures.number(Math.abs(points), 0);
        return points < 0 ? words.pointsBelow(written, n) : words.pointsAbove(written, n);
    }

    public List<Trend.Point> points() {
        return byMonth ? trend.months() : trend.weeks();
    }

    /** Weeks only where there are not too many of them. */
    public List<Choice> steps() {
        var words = Words.here(InsightMessages.class);
        var months = new Choice(words.months(), view().query() + "&step=months", byMonth);
        return isTooLong(trend)
                ? List.of(months)
                : List.of(new Choice(words.weeks(), view().query(), !byMonth), months);
    }

    public List<Voice> voices() {
        return comments.comments().stream().map(this::voice).toList();
    }

    private Voice voice(Comments.Said said) {
        var day = Figures.day(said.on());
        if (Double.isNaN(said.mark())) {
            return new Voice(said.text(), day, null, 0);
        }
        int decimals = said.mark() == Math.rint(said.mark()) ? 0 : 1;
        int colour = Palette.byPlace(touchpoint.scale().score(said.mark()));
        return new Voice(said.text(), day, Figures.number(said.mark(), decimals), colour);
    }

    public String commentPages() {
        var words = Words.here(InsightMessages.class);
        int last = comments.first() + comments.comments().size();
        return words.page(Figures.whole(comments.first() + 1), Figures.whole(last), Figures.whole(comments.all()));
    }

    public String newer() {
        return comments.first() == 0 ? null : commentsFrom(Math.max(0, comments.first() - COMMENTS));
    }

    public String older() {
        int next = comments.first() + COMMENTS;
        return next >= comments.all() ? null : commentsFrom(next);
    }

    private String commentsFrom(int first) {
        return view().query() + (byMonth ? "&step=months" : "") + "&comments=" + first;
    }

    static Map<Integer, Integer> places(View view) {
        return view.filters().stream()
                .collect(Collectors.toMap(filter -> filter.segment().number(), Filter::place));
    }
}
