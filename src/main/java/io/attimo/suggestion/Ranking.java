package io.attimo.suggestion;

import io.attimo.statistics.DriverVerdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What to do about a journey, best first, and what was left out. Touchpoints choose their plays one after the other, those
 * with most to gain first: the best fitting play, where one that others have taken already fits less each time.
 * Nothing here looks at a name or a date, so the same answers always give the same list.
 *
 * @param suggestions best first
 * @param leftOut touchpoints for which nothing is suggested, since there is nothing to gain or the sign is wrong
 */
public record Ranking(List<Suggestion> suggestions, List<Evidence> leftOut) {

    static final Comparator<Evidence> HEAVIEST_FIRST = Comparator.comparingInt(Evidence::standing)
            .thenComparing(Evidence::weight, Comparator.reverseOrder())
            .thenComparing(evidence -> evidence.driver().gain(), Comparator.reverseOrder())
            .thenComparing(evidence -> evidence.missing().orElse(0))
            .thenComparing(evidence -> evidence.experience().value());

    /** How much less a play fits for each touchpoint that has it already (ours): about a channel and an audience. */
    private static final int TAKEN = 2;

    /**
     * @param all one for each touchpoint that may be shown, in the journey's order
     * @param settled plays somebody has decided on, by touchpoint: they stay
     */
    public static Ranking of(List<Evidence> all, Map<UUID, Play> settled) {
        var taken = new EnumMap<Play, Integer>(Play.class);
        settled.values().forEach(play -> taken.merge(play, 1, Integer::sum));
        var suggestions = new ArrayList<Suggestion>();
        all.stream()
                .filter(evidence -> isSuggested(evidence) || settled.containsKey(id(evidence)))
                .sorted(HEAVIEST_FIRST)
                .forEach(evidence -> {
                    var play = settled.get(id(evidence));
                    if (play == null) {
                        play = best(evidence, taken);
                        taken.merge(play, 1, Integer::sum);
                    }
                    suggestions.add(new Suggestion(evidence, play));
                });
        suggestions.sort(Suggestion.BEST_FIRST);
        var leftOut = all.stream()
                .filter(evidence -> !isSuggested(evidence) && !settled.containsKey(id(evidence)))
                .toList();
        return new Ranking(List.copyOf(suggestions), leftOut);
    }

    /** Nothing to gain: among the journey's upper quarter already. */
    public List<Evidence> goodEnough() {
        return leftOut.stream()
                .filter(evidence -> evidence.verdict() != DriverVerdict.SUPPRESSOR && !evidence.isIdle())
                .filter(evidence -> !isNegative(evidence))
                .toList();
    }

    /** Better marks go with a worse outcome once the others are known, which may be chance; no suppressor. */
    public List<Evidence> negative() {
        return leftOut.stream().filter(Ranking::isNegative).toList();
    }

    private static boolean isNegative(Evidence evidence) {
        return evidence.verdict() == DriverVerdict.OPEN && evidence.driver().pullsDown();
    }

    /** Shown to matter less than their fair share, and perhaps with nothing to gain. */
    public List<Evidence> idle() {
        return leftOut.stream().filter(Evidence::isIdle).toList();
    }

    /** Alone and given the others it is shown to go with opposite outcomes. */
    public List<Evidence> suppressors() {
        return leftOut.stream()
                .filter(evidence -> evidence.verdict() == DriverVerdict.SUPPRESSOR)
                .toList();
    }

    private static boolean isSuggested(Evidence evidence) {
        return evidence.promises() && !evidence.isIdle();
    }

    private static UUID id(Evidence evidence) {
        return evidence.touchpoint().id();
    }

    private static Play best(Evidence evidence, Map<Play, Integer> taken) {
        return Arrays.stream(Play.values())
                .min(Comparator.<Play>comparingInt(play -> -fit(play, evidence, taken))
                        .thenComparing(play -> taken.getOrDefault(play, 0)))
                .orElseThrow();
    }

    private static int fit(Play play, Evidence evidence, Map<Play, Integer> taken) {
        var fit = play.fits().score(evidence.touchpoint(), evidence.hurts());
        return fit.orElse(Integer.MIN_VALUE / 2) - TAKEN * taken.getOrDefault(play, 0);
    }
}
