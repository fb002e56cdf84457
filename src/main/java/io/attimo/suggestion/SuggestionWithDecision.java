package io.attimo.suggestion;

import io.attimo.identity.Member;
import io.attimo.journey.Touchpoint;
import io.attimo.statistics.DriverVerdict;
import io.attimo.statistics.Interval;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A suggestion at its place in the list, with what was decided about it.
 *
 * @param place from 1
 * @param decision null while nobody has decided
 * @param scale the largest end of a gain in the list: as wide as the picture of a gain
 */
public record SuggestionWithDecision(
        int place, Suggestion suggestion, Decision decision, double scale, LocalDate today) {

    public SuggestionState state() {
        return decision == null ? SuggestionState.OPEN : decision.state(today);
    }

    public boolean isOpen() {
        return state() == SuggestionState.OPEN;
    }

    public boolean isAccepted() {
        return state() == SuggestionState.ACCEPTED;
    }

    public boolean isDone() {
        return state() == SuggestionState.DONE;
    }

    public boolean isSnoozed() {
        return state() == SuggestionState.SNOOZED;
    }

    public boolean isDeclined() {
        return state() == SuggestionState.DECLINED;
    }

    public boolean isOverdue() {
        return decision != null && decision.isOverdue(today);
    }

    /** Who made it what it is, and when. */
    public Optional<DecisionHistoryEntry> step() {
        return decision == null ? Optional.empty() : decision.step(today);
    }

    public Touchpoint touchpoint() {
        return suggestion.touchpoint();
    }

    public Play play() {
        return suggestion.play();
    }

    public Evidence evidence() {
        return suggestion.evidence();
    }

    public DriverVerdict verdict() {
        return suggestion.verdict();
    }

    public boolean isTooFew() {
        return verdict() == DriverVerdict.TOO_FEW;
    }

    public boolean isConfirmed() {
        return verdict() == DriverVerdict.CONFIRMED;
    }

    public boolean isRefuted() {
        return verdict() == DriverVerdict.REFUTED;
    }

    /** More answers might still show it. */
    public boolean isUnproven() {
        return verdict() == DriverVerdict.OPEN && evidence().driver().interval() != null;
    }

    /** As addresses, stylesheets and the API write the verdict. */
    public String badge() {
        return verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Optional<Member> owner() {
        return decision == null ? Optional.empty() : decision.owner();
    }

    /** What this stage is for, most telling first: the emotional need, the functional one, the goal. */
    public Optional<String> need() {
        var needs = touchpoint().stage().needs();
        return Optional.ofNullable(needs.emotional())
                .or(() -> Optional.ofNullable(needs.functional()))
                .or(() -> Optional.ofNullable(needs.goal()));
    }

    public Optional<ChannelGroup> channel() {
        return touchpoint().channel().flatMap(ChannelGroup::of);
    }

    /** The id of one of its form fields. */
    public String field(String name) {
        return name + "-" + touchpoint().id();
    }

    public boolean hasRange() {
        return suggestion.gainInterval().isPresent();
    }

    public Interval range() {
        return suggestion.gainInterval().orElseThrow();
    }

    public double gain() {
        return suggestion.gain().orElseThrow();
    }

    /** A share of variance in points of R². */
    public double points(double share) {
        return share * 100;
    }

    /** Where a gain lies in the picture, in percent of its width; what is below nothing lies at its edge. */
    public long percent(double gain) {
        return scale <= 0 ? 0 : Math.round(Math.max(0, Math.min(1, gain / scale)) * 100);
    }
}
