package io.attimo.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the heatmap shows of a cell. */
public enum Metric {
    EXPERIENCE,
    GLORY,
    PAIN,
    IMPORTANCE,
    N,
    NPS,
    CSAT;

    static Optional<Metric> named(String parameter) {
        return Arrays.stream(values())
                .filter(metric -> metric.parameter().equals(parameter))
                .findFirst();
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From 0 to 1. */
    public boolean isShare() {
        return this == GLORY || this == PAIN || this == CSAT;
    }

    /** Of which less is better. */
    public boolean isPain() {
        return this == PAIN;
    }

    /** Of which no amount is good or bad in itself. */
    public boolean isNeutral() {
        return this == N || this == IMPORTANCE;
    }
}
