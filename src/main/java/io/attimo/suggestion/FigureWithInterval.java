package io.attimo.suggestion;

import io.attimo.statistics.Interval;

/**
 * A figure as it may be shown: never without its interval and how many it rests on.
 *
 * @param n respondents
 * @param effective as many answers of one weight would be as sure; null where answers do not count by weights
 */
public record FigureWithInterval(double value, Interval interval, long n, Double effective) {

    /** Of answers that count as one. */
    public FigureWithInterval(double value, Interval interval, long n) {
        this(value, interval, n, null);
    }
}
