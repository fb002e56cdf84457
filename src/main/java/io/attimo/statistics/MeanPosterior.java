package io.attimo.statistics;

/**
 * What is known of a mean after some answers, when the shares of all marks had a Dirichlet prior of total weight 1, spread
 * evenly over them (Perks 1947, "Some observations on inverse probability"): as if one more person had given all marks in
 * equal parts. Where nearly all say the same, Student's t takes their spread for the truth and covers far too little: of
 * 1,000 surveys in which 90 and 97 % give the top of five marks it holds the mean in .77 and .58 with 29 people, .87 and .78
 * with 50, and what is taken here in .97 and .97, .97 and .96. Nowhere in {@code bin/simulate} does that hold less than .91
 * but with five people of whom 97 % say the same (.86).
 *
 * @param mean in the unit of the answers
 * @param variance of the mean, in squared units; never 0
 */
record MeanPosterior(double mean, double variance, EvenSpread spread) {

    /** With fewer people t is not to be trusted, whatever they said. */
    private static final int FEW = 30;

    /** So many people have to be away from either end of the scale. */
    private static final double AWAY = 20;

    /** Above this many times t's own variance the prior still says something about the spread. */
    private static final double PRIOR_COUNTS = 1.1;

    /** @param sums of one answer or more */
    static MeanPosterior of(SampleSums sums, EvenSpread spread) {
        var weight = sums.effective() + 1.0;
        var mean = (sums.sum() + spread.middle()) / weight;
        var square = (sums.sumOfSquares() + spread.meanSquare()) / weight;
        return new MeanPosterior(mean, (square - mean * mean) / (weight + 1), spread);
    }

    /**
     * The 95 % interval of the mean that this is of, within its scale: Student's t where {@code bin/simulate} shows that it
     * holds, else that of this posterior. Where one weight outweighs all others, or all marks lie in a corner of a huge scale,
     * the posterior may leave out the mean itself: then it reaches as far as that.
     */
    Interval intervalOf(SampleSums sums) {
        var told =
                leavesItToT(sums) ? sums.interval().orElseThrow().clippedTo(spread.low(), spread.high()) : interval();
        return told.holding(sums.mean());
    }

    private boolean leavesItToT(SampleSums sums) {
        return sums.effective() >= FEW
                && variance * sums.effective() < PRIOR_COUNTS * sums.variance()
                && Math.min(away(sums, spread.low()), away(sums, spread.high())) >= AWAY;
    }

    /** At least so many people are away from this end: n · (mean distance)² / mean squared distance. */
    private static double away(SampleSums sums, double end) {
        var distance = sums.sum() - sums.effective() * end;
        var squares = sums.sumOfSquares() - 2 * end * sums.sum() + sums.effective() * end * end;
        return squares <= 0 ? 0 : distance * distance / squares;
    }

    /** Of the beta distribution on the scale that has the same mean and variance. */
    Interval interval() {
        var place = (mean - spread.low()) / spread.range();
        var total = place * (1 - place) / (variance / (spread.range() * spread.range())) - 1;
        var beta = new BetaQuantile(place * total, (1 - place) * total);
        return new Interval(
                spread.low() + spread.range() * beta.of(.025), spread.low() + spread.range() * beta.of(.975));
    }
}
