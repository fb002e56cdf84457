package io.attimo.statistics;

/**
 * The net promoter score of the answers to one 0–10 question, from -100 to 100: share of promoters (9–10) minus share
 * of detractors (0–6). Counts are never negative, else IllegalArgumentException; where answers count by weights they are those
 * of as many answers of one weight as would be as sure.
 */
public record Nps(double detractors, double passives, double promoters) {

    public Nps {
        if (detractors < 0 || passives < 0 || promoters < 0) {
            throw new IllegalArgumentException(detractors + ", " + passives + ", " + promoters);
        }
    }

    public double n() {
        return detractors + passives + promoters;
    }

    /** From -100 to 100; NaN of no answers. */
    public double value() {
        return 100 * net(detractors, promoters, n());
    }

    /** In NPS points: 100·√((p + d − (p−d)²)/n). NaN of no answers, 0 when everybody said the same. */
    public double standardError() {
        return 100 * standardError(detractors, promoters, n());
    }

    /**
     * The adjusted Wald interval (Rocks 2016, "Interval estimation for the net promoter score"): ¾ detractor, 1½
     * passives and ¾ promoter are added, then Wald, clipped to -100 and 100, and never without the score itself (that of
     * one promoter would end at 98.5). All of the scale when there are no answers.
     */
    public Interval interval() {
        if (n() == 0) {
            return new Interval(-100, 100);
        }
        var d = detractors + .75;
        var p = promoters + .75;
        var n = n() + 3.0;
        return Interval.around(100 * net(d, p, n), 100 * standardError(d, p, n))
                .clippedTo(-100, 100)
                .holding(value());
    }

    /**
     * How many standard errors lie between this score and a later one of other respondents; above 0 it went up. NaN
     * when either has no answers; infinite when both are without spread and differ.
     */
    public double z(Nps later) {
        var change = later.value() - value();
        return change == 0 ? 0 : change / Math.hypot(standardError(), later.standardError());
    }

    private static double net(double d, double p, double n) {
        return (p - d) / n;
    }

    private static double standardError(double d, double p, double n) {
        var net = net(d, p, n);
        return Math.sqrt(Math.max(0, (p + d) / n - net * net) / n);
    }
}
