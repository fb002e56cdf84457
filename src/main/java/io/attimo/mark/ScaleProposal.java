package io.attimo.mark;

import io.attimo.journey.Scale;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the values of a column and its heading say of its scale.
 *
 * @param scale only where it is certain
 * @param readings what else it may be, or may be instead
 * @param words the marks of its words, as far as they are known
 * @param missing what stands in it for no answer
 */
public record ScaleProposal(
        Optional<Scale> scale, List<Scale> readings, Map<String, Double> words, Set<String> missing, Why why) {

    /** What a person has to look at. */
    public enum Why {
        NOTHING,
        TWO_READINGS,
        LOW_FOR_NPS,
        BELOW_NOUGHT,
        COMMA,
        AGAINST_THE_OTHERS,
        WORDS_FALL,
        OF_ITS_QUESTION,
        SLIP,
        SAME_STEP,
        RANKED,
        FEW_STEPS,
        WORDS_BESIDE,
        UNKNOWN_WORDS
    }

    static ScaleProposal none(Set<String> missing, Why why) {
        return new ScaleProposal(Optional.empty(), List.of(), Map.of(), missing, why);
    }

    /** Of what is no rating. */
    public static ScaleProposal unknown() {
        return none(Set.of(), Why.NOTHING);
    }

    static ScaleProposal certain(Scale scale) {
        return new ScaleProposal(Optional.of(scale), List.of(), Map.of(), Set.of(), Why.NOTHING);
    }

    static ScaleProposal asked(List<Scale> readings) {
        return new ScaleProposal(Optional.empty(), readings, Map.of(), Set.of(), Why.TWO_READINGS);
    }

    ScaleProposal with(Map<String, Double> words, Set<String> missing) {
        return new ScaleProposal(scale, readings, words, missing, why);
    }

    ScaleProposal with(Why why) {
        return new ScaleProposal(scale, readings, words, missing, why);
    }

    /** Which words are taken for a step that another of them is taken for too. */
    public Map<String, Double> wordsOfOneStep() {
        var ofOneStep = new LinkedHashMap<>(words);
        ofOneStep.values().removeIf(mark -> Collections.frequency(words.values(), mark) == 1);
        return ofOneStep;
    }

    /** One is best. */
    public ScaleProposal turned(Why why) {
        return new ScaleProposal(
                scale.map(Scale::turned), readings.stream().map(Scale::turned).toList(), words, missing, why);
    }

    /** Perhaps places in an order, of which the first is the best: what its scale would be then. */
    ScaleProposal ranked() {
        var turned = scale.map(List::of).orElse(readings).stream()
                .map(one -> one.reversed() ? one : one.turned())
                .toList();
        return new ScaleProposal(Optional.empty(), turned, words, missing, Why.RANKED);
    }

    /** Whether its values are marks, on whatever scale. */
    public boolean isOfMarks() {
        return scale.isPresent() || !readings.isEmpty();
    }

    public boolean isCertain() {
        return scale.isPresent();
    }

    public boolean isOfTwo() {
        return scale.filter(Scale::isOfTwo).isPresent();
    }

    /** As the form writes it; empty where it has to be asked. */
    public String text() {
        return scale.map(ScaleField::print).orElse("");
    }

    /** As the form writes them. */
    public List<String> readingTexts() {
        return readings.stream().map(ScaleField::print).toList();
    }
}
