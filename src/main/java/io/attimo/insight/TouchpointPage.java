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
 * All that is said of one touchpoint in a view.
 *
 * @param byMonth the trend's step
 * @param comments null where the touchpoint is hidden
 */
@TemplateData
public record TouchpointPage(
        Reading reading, Touchpoint touchpoint, Drivers drivers, boolean byMonth, Comments.Part comments) {

    private static final int MOST_WEEKS = 60;

    static final int COMMENTS = 20;

    /** A comment's mark and its colour; null and 0 where its author gave none. */
    public record Voice(String text, String day, String mark, int colour) {}

    public View view() {
        return reading.view();
    }

    public boolean isHidden() {
        return reading.hides(touchpoint);
    }

    public Cell experience() {
        return reading.cell(touchpoint, Metric.EXPERIENCE, drivers);
    }

    public Cell glory() {
        return reading.cell(touchpoint, Metric.GLORY, drivers);
    }

    public Cell pain() {
        return reading.cell(touchpoint, Metric.PAIN, drivers);
    }

    public Drivers.Driver driver() {
        return isHidden() ? null : drivers.of(touchpoint.number()).orElse(null);
    }

    public Drivers.Together importance() {
        return driver().alone();
    }

    /** How far it stands from the journey's own mean. */
    public String distance() {
        var cell = experience();
        var total = reading.experience(drivers).total();
        var words = Words.here(InsightMessages.class);
        var n = Figures.whole(cell.n());
        if (!total.isShown()) {
            return words.n(n);
        }
        double points = cell.shownValue() - total.value();
        var written = Figures.number(Math.abs(points), 0);
        return points < 0 ? words.pointsBelow(written, n) : words.pointsAbove(written, n);
    }

    public List<Trend.Point> points() {
        var trend = reading.trend(touchpoint);
        return byMonth || trend.weeks().size() > MOST_WEEKS ? trend.months() : trend.weeks();
    }

    public List<Choice> steps() {
        var words = Words.here(InsightMessages.class);
        return List.of(
                new Choice(words.weeks(), view().query(), !byMonth),
                new Choice(words.months(), view().query() + "&step=months", byMonth));
    }

    public Distribution distribution() {
        return reading.distribution(touchpoint).orElse(null);
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
