package io.attimo.suggestion;

import io.attimo.importance.ImportanceResult;
import io.attimo.journey.OneToOneOrMany;
import io.attimo.journey.Touchpoint;
import io.attimo.statistics.DriverVerdict;
import io.attimo.statistics.Interval;
import java.util.OptionalLong;

/**
 * What the answers say of one touchpoint that may be shown.
 *
 * @param driver what it has to do with the outcome
 * @param fairShare the importance it would have if all touchpoints decided alike
 * @param experience mean score, 0 to 100
 * @param pain share of scores in the pain band, 0 to 1
 */
public record Evidence(
        Touchpoint touchpoint,
        ImportanceResult.Driver driver,
        double fairShare,
        FigureWithInterval experience,
        FigureWithInterval pain) {

    /** From this share of answers in pain on, something is owed (a convention of ours). */
    static final double MUCH_PAIN = .2;

    /** Beyond this many times the answers there are, asking for more is no advice. */
    private static final double TOO_FAR = 10;

    public DriverVerdict verdict() {
        return driver.verdict();
    }

    public boolean hurts() {
        return pain.value() >= MUCH_PAIN;
    }

    /** Something to gain: below the upper quarter of the journey, and not with the wrong sign. */
    boolean promises() {
        return verdict() == DriverVerdict.TOO_FEW || verdict() != DriverVerdict.SUPPRESSOR && driver.gain() > 0;
    }

    /** Refuted and perhaps nothing to gain: better left alone. */
    boolean isIdle() {
        return verdict() == DriverVerdict.REFUTED
                && (driver.gainInterval() == null || driver.gainInterval().low() <= 0);
    }

    /** Confirmed before open before refuted, and last those we know too little of. */
    int standing() {
        return switch (verdict()) {
            case CONFIRMED -> 0;
            case OPEN -> 1;
            case REFUTED, SUPPRESSOR -> 2;
            case TOO_FEW -> 3;
        };
    }

    /** How much of what is sent can still be made personal: one-to-many all, one-to-one half (a convention of ours). */
    public double convertibility() {
        return touchpoint.audience().filter(OneToOneOrMany.ONE_TO_MANY::equals).isPresent() ? 1 : .5;
    }

    public boolean isAudienceKnown() {
        return touchpoint.audience().isPresent();
    }

    /** The gain's lower end, or the gain itself as long as its interval is being computed. */
    double sureGain() {
        return driver.gainInterval() == null
                ? driver.gain()
                : driver.gainInterval().low();
    }

    /** What could be won at most, before it is known how: the order in which touchpoints choose their plays. */
    double weight() {
        return sureGain() * driver.reach() * convertibility();
    }

    /**
     * How many more answers would settle it: for too few, what is missing to rank it; for an open one, what would narrow the
     * interval to this side of the fair share if the figures stay as they are. Empty where it is settled or no number would
     * help.
     */
    public OptionalLong missing() {
        return switch (verdict()) {
            case TOO_FEW -> OptionalLong.of(Math.max(1, driver.missing()));
            case OPEN ->
                driver.interval() == null || driver.pullsDown() ? OptionalLong.empty() : toSettle(driver.interval());
            default -> OptionalLong.empty();
        };
    }

    /**
     * Off the fair share by its own interval: then it is open since the touchpoints are not shown to decide differently, or
     * since it says the same as others.
     */
    public boolean isOffFairShare() {
        return driver.interval() != null && !driver.interval().contains(fairShare);
    }

    private OptionalLong toSettle(Interval importance) {
        double distance = driver.lmg() - fairShare;
        double half = distance > 0 ? driver.lmg() - importance.low() : importance.high() - driver.lmg();
        double times = Math.pow(half / distance, 2);
        return times > 1 && times <= TOO_FAR
                ? OptionalLong.of((long) Math.ceil(driver.n() * (times - 1)))
                : OptionalLong.empty();
    }
}
