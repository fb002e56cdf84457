package io.attimo.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which labels of one segment stay hidden in one measure, so that the total less those shown is no small group: together
 * they hold enough people, and none stands alone for what is left. Who has no label is counted, but never shown.
 */
final class LabelSuppression {

    private final RespondentSets respondentSets;
    private final List<AnswerColumnKey> measures;
    private final int segment;
    private final BitSet whole;
    private final BitSet[] labels;
    private final int[] people;
    private final boolean[] hidden;
    private final int minimum;
    private final Set<HidingRule> rules;

    /**
     * @param labels by the label's place from 1 on
     * @param hidden what is hidden already; what else has to be is set in it
     */
    LabelSuppression(
            RespondentSets respondentSets,
            List<AnswerColumnKey> measures,
            int segment,
            BitSet whole,
            BitSet[] labels,
            boolean[] hidden,
            int minimum,
            Set<HidingRule> rules) {
        this.rules = rules;
        this.respondentSets = respondentSets;
        this.measures = measures;
        this.segment = segment;
        this.whole = whole;
        this.labels = labels;
        this.hidden = hidden;
        this.minimum = minimum;
        people = new int[labels.length];
        for (int place = 1; place < labels.length; place++) {
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
            return rules.contains(HidingRule.WITHOUT_LABEL) && areFewLeft();
        }
        return rules.contains(HidingRule.LABELS_TOGETHER) && (isAlone(lost) || areFew(lost) || isLeftOfFew(lost));
    }

    /** Of the total less those shown. */
    private boolean areFewLeft() {
        return Suppression.isSmall(respondentSets.peopleBetween(measures, whole, shown(), minimum), minimum);
    }

    private BitSet shown() {
        var shown = new BitSet();
        for (int place = 1; place < labels.length; place++) {
            if (!hidden[place]) {
                shown.or(labels[place]);
            }
        }
        return shown;
    }

    /** Whether nothing else is left of the total: nobody without a label, and no version that a label shown has not. */
    private boolean isAlone(int[] places) {
        if (places.length > 1) {
            return false;
        }
        var others = (BitSet) whole.clone();
        others.andNot(respondentSets.labelled(new SegmentPlace(segment, places[0])));
        return respondentSets.difference(measures, others, shown()).isEmpty();
    }

    private boolean areFew(int[] places) {
        var together = new BitSet();
        for (int place : places) {
            together.or(labels[place]);
        }
        return respondentSets.areFew(together, minimum);
    }

    /** As the total has them, which may be other versions than they are hidden with. */
    private boolean isLeftOfFew(int[] places) {
        if (respondentSets.haveOneVersionEach() || !rules.contains(HidingRule.AS_IN_TOTAL)) {
            return false;
        }
        var together = new BitSet();
        for (int place : places) {
            together.or(respondentSets.labelled(new SegmentPlace(segment, place)));
        }
        together.and(whole);
        return respondentSets.areFew(together, minimum) || areFewLeft();
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
