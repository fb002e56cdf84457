package io.attimo.suggestion;

import io.attimo.statistics.Interval;

/**
 * A figure as it may be shown: never without its interval and how many it rests on.
 *
 * @param n respondents
 */
public record FigureWithInterval(double value, Interval interval, long n) {}
