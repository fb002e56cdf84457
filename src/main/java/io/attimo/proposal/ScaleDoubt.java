package io.attimo.proposal;

import io.attimo.journey.Scale;
import io.attimo.mark.ScaleField;
import io.attimo.mark.ScaleProposal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What has to be said of a proposed scale. */
final class ScaleDoubt {

    private ScaleDoubt() {}

    /** @param steps words that may be those of an unknown scale, in the order of the file; empty where they cannot be */
    static Optional<Doubt> of(String column, ScaleProposal proposal, List<String> steps) {
        return switch (proposal.why()) {
            case TWO_READINGS ->
                scale(
                        column,
                        words -> proposal.readings().size() > 1
                                ? words.scaleOpen(readings(proposal, words))
                                : words.scaleOfFew(readings(proposal, words)));
            case LOW_FOR_NPS -> scale(column, DoubtMessages::lowForNps);
            case BELOW_NOUGHT -> scale(column, words -> words.belowNought(proposal.text()));
            case AGAINST_THE_OTHERS -> scale(column, words -> words.againstTheOthers(readings(proposal, words)));
            case OF_ITS_QUESTION -> scale(column, words -> words.scaleOfSiblings(proposal.text()));
            case WORDS_FALL -> scale(column, words -> words.wordsFall(readings(proposal, words)));
            case WORDS_BESIDE -> scale(column, words -> words.wordsBeside(proposal.text()));
            case SLIP -> words(column, words -> words.slip(withMarks(proposal.words(), words)));
            case SAME_STEP -> words(column, words -> words.sameStep(withMarks(proposal.wordsOfOneStep(), words)));
            case RANKED -> scale(column, words -> words.ranked(readings(proposal, words)));
            case FEW_STEPS -> words(column, words -> words.fewSteps(proposal.text()));
            case UNKNOWN_WORDS ->
                words(
                        column,
                        steps.isEmpty()
                                ? DoubtMessages::wordsUnknown
                                : words -> words.wordsInOrder(inOrder(steps, words)));
            case NOTHING, COMMA -> proposal.isCertain() ? Optional.empty() : scale(column, DoubtMessages::scaleUnknown);
        };
    }

    private static Optional<Doubt> scale(String column, Function<DoubtMessages, String> why) {
        return Optional.of(new Doubt(column, Doubt.About.SCALE, why));
    }

    private static Optional<Doubt> words(String column, Function<DoubtMessages, String> why) {
        return Optional.of(new Doubt(column, Doubt.About.WORDS, why));
    }

    static String readings(ScaleProposal proposal, DoubtMessages words) {
        var readings = proposal.scale().map(List::of).orElse(proposal.readings());
        return readings.stream()
                .map(scale -> written(scale, words))
                .collect(Collectors.joining(" " + words.or() + " "));
    }

    /** Of one whose bands are its own also what they are. */
    private static String written(Scale scale, DoubtMessages words) {
        var text = ScaleField.print(scale);
        return text.equals(scale.name())
                ? words.written(text)
                : words.writtenWithBands(
                        text,
                        ends(scale.worst(), scale.best()),
                        ends(scale.pain().from(), scale.pain().to()),
                        ends(scale.glory().from(), scale.glory().to()));
    }

    private static String ends(double from, double to) {
        return from == to ? ScaleField.plain(from) : ScaleField.plain(from) + "…" + ScaleField.plain(to);
    }

    static String withMarks(Map<String, Double> marks, DoubtMessages words) {
        return marks.entrySet().stream()
                .map(mark -> words.wordWithMark(ScaleField.plain(mark.getValue()), mark.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String inOrder(List<String> steps, DoubtMessages words) {
        int lowest = steps.size() == 2 ? 0 : 1;
        return IntStream.range(0, steps.size())
                .mapToObj(step -> words.wordWithMark(String.valueOf(lowest + step), steps.get(step)))
                .collect(Collectors.joining(", "));
    }
}
