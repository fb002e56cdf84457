package io.attimo.insight;

import io.attimo.importance.ImportanceResult;
import io.attimo.journey.Journey;
import io.attimo.journey.Outcome;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import java.util.List;
import java.util.stream.Collectors;

/** What must be said beside figures of importance, in the reader's language. */
public final class ImportanceWarningSentences {

    private ImportanceWarningSentences() {}

    /**
     * One sentence after the other; null where nothing must be said.
     *
     * @param outcome of which the result is; null for a journey without one
     */
    public static String of(Outcome outcome, ImportanceResult importanceResult) {
        var sentences = importanceResult.warnings().stream()
                .map(caution -> sentence(outcome, importanceResult, caution))
                .distinct()
                .collect(Collectors.joining(" "));
        return sentences.isEmpty() ? null : sentences;
    }

    private static String sentence(
            Outcome outcome, ImportanceResult importanceResult, ImportanceResult.Caution caution) {
        var journey = outcome.journey();
        var words = Messages.here(InsightMessages.class);
        var figures = caution.figures();
        return switch (caution.kind()) {
            case "Repaired" -> words.repaired(NumberFormats.number(figures.get(0), 4));
            case "SameThing" -> words.sameThing(names(journey, importanceResult, figures));
            case "Constant" -> words.constant(name(journey, importanceResult, figures.get(0)));
            case "HardlyAnswered" -> words.hardlyAnswered(name(journey, importanceResult, figures.get(0)));
            case "ConstantOutcome" -> words.constantOutcome(outcome.name());
            case "NeverTogether" ->
                words.neverTogether(
                        name(journey, importanceResult, figures.get(0)),
                        name(journey, importanceResult, figures.get(1)));
            case "ListwiseFewRows" ->
                words.fewRows(
                        NumberFormats.whole(figures.get(0).longValue()),
                        NumberFormats.whole(figures.get(1).longValue()));
            case "Sampled" -> words.sampled(NumberFormats.number(figures.get(0), 5));
            case "TooMany" ->
                words.tooManyDrivers(NumberFormats.whole(figures.get(0).longValue()));
            default -> words.noOutcome();
        };
    }

    /** “A”, “B” and “C”. */
    private static String names(Journey journey, ImportanceResult importanceResult, List<Double> indexes) {
        var words = Messages.here(InsightMessages.class);
        var all = indexes.stream()
                .map(index -> words.quoted(name(journey, importanceResult, index)))
                .toList();
        int last = all.size() - 1;
        return words.and(String.join(", ", all.subList(0, last)), all.get(last));
    }

    private static String name(Journey journey, ImportanceResult importanceResult, double index) {
        int number = importanceResult.drivers().get((int) index).number();
        return journey.touchpoints().stream()
                .filter(touchpoint -> touchpoint.number() == number)
                .map(Touchpoint::name)
                .findFirst()
                .orElse("");
    }
}
