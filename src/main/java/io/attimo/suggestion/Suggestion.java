package io.attimo.suggestion;

import io.attimo.journey.Touchpoint;
import io.attimo.statistics.DriverVerdict;
import io.attimo.statistics.Interval;
import java.util.Comparator;
import java.util.Optional;

/** One touchpoint and the play that fits it: where, why, what to do, and what may be gained. */
public record Suggestion(Evidence evidence, Play play) {

    /** Confirmed first, then open, then those shown to matter little, and last those we know too little of. */
    static final Comparator<Suggestion> BEST_FIRST = Comparator.<Suggestion>comparingInt(
                    suggestion -> suggestion.evidence.standing())
            .thenComparing(Suggestion::rank, Comparator.reverseOrder())
            .thenComparing(Suggestion::heaviest);

    public Touchpoint touchpoint() {
        return evidence.touchpoint();
    }

    public DriverVerdict verdict() {
        return evidence.verdict();
    }

    /** Enough answers to speak of a gain; otherwise it is "not shown yet". */
    public boolean hasGain() {
        return verdict() != DriverVerdict.TOO_FEW;
    }

    public boolean isConfirmed() {
        return verdict() == DriverVerdict.CONFIRMED;
    }

    /** An association in points of the outcome's 0 to 100; empty with too few answers. */
    public Optional<Double> gain() {
        return hasGain() ? Optional.of(evidence.driver().gain()) : Optional.empty();
    }

    /** Empty with too few answers, and as long as it is being computed. */
    public Optional<Interval> gainInterval() {
        return hasGain() ? Optional.ofNullable(evidence.driver().gainInterval()) : Optional.empty();
    }

    /** Gain's lower end × reach × convertibility ÷ effort; 0 with too few answers. */
    public double rank() {
        return hasGain() ? evidence.weight() / play.effort() : 0;
    }

    private static int heaviest(Suggestion one, Suggestion other) {
        return Ranking.HEAVIEST_FIRST.compare(one.evidence, other.evidence);
    }
}
