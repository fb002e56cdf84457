package io.attimo.disclosure;

import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which labels of one segment stay hidden in one measure, so that the total less those shown is no small group: together
 * they hold enough people, and none stands alone for what is left. Who has no label is counted, but never shown.
 */
final class LabelSuppression {

    private final RespondentSets respondentSets;
    private final BitSet whole;
    private final BitSet[] labels;
    private final int[] people;
    private final boolean[] hidden;
    private final int minimum;
    private final Set<HidingRule> rules;

    /**
     * @param labels by the label's place, 0 for none
     * @param hidden what is hidden already; what else has to be is set in it
     */
    LabelSuppression(
            RespondentSets respondentSets,
            BitSet whole,
            BitSet[] labels,
            boolean[] hidden,
            int minimum,
            Set<HidingRule> rules) {
        this.rules = rules;
        this.respondentSets = respondentSets;
        this.whole = whole;
        this.labels = labels;
        this.hidden = hidden;
        this.minimum = minimum;
        people = new int[labels.length];
        for (int place = 0; place < labels.length; place++) {
            people[place] = respondentSets.people(labels[place]);
        }
    }

    /** @return whether something had to be hidden */
    boolean settle() {
        boolean changed = false;
        for (int place = 1; place < labels.length; place++) {
            if (rules.contains(HidingRule.NEARLY_ALL)
                    && !hidden[place]
                    && people[place] > 0
                    && respondentSets.differByFew(whole, labels[place], minimum)) {
                hidden[place] = true;
                changed = true;
            }
        }
        while (tells() && hideSmallest()) {
            changed = true;
        }
        return changed;
    }

    private boolean tells() {
        var lost =
                IntStream.range(1, labels.length).filter(place -> hidden[place]).toArray();
        if (lost.length == 0) {
            return rules.contains(HidingRule.WITHOUT_LABEL) && Suppression.isSmall(people[0], minimum);
        }
        return rules.contains(HidingRule.LABELS_TOGETHER) && (lost.length == 1 && people[0] == 0 || areFew(lost));
    }

    private boolean areFew(int[] places) {
        var together = new BitSet();
        for (int place : places) {
            together.or(labels[place]);
        }
        return respondentSets.areFew(together, minimum);
    }

    private boolean hideSmallest() {
        int smallest = 0;
        for (int place = 1; place < labels.length; place++) {
            if (!hidden[place] && people[place] > 0 && (smallest == 0 || people[place] < people[smallest])) {
                smallest = place;
            }
        }
        hidden[smallest] = smallest > 0 || hidden[0];
        return smallest > 0;
    }
}
