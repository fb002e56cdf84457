package io.attimo.insight;

import io.attimo.importance.ImportanceResult;
import io.attimo.journey.Journey;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import java.util.stream.Collectors;

/** What must be said beside figures of importance, in the reader's language. */
public final class ImportanceCautions {

    private ImportanceCautions() {}

    /** One sentence after the other; null where nothing must be said. */
    public static String of(Journey journey, ImportanceResult importanceResult) {
        var sentences = importanceResult.warnings().stream()
                .map(caution -> sentence(journey, importanceResult, caution))
                .distinct()
                .collect(Collectors.joining(" "));
        return sentences.isEmpty() ? null : sentences;
    }

    private static String sentence(
            Journey journey, ImportanceResult importanceResult, ImportanceResult.Caution caution) {
        var words = Messages.here(InsightMessages.class);
        return switch (caution.kind()) {
            case "Repaired" -> words.repaired(NumberFormats.number(caution.first(), 4));
            case "SameThing" ->
                words.sameThing(
                        name(journey, importanceResult, caution.first()),
                        name(journey, importanceResult, caution.second()));
            case "NoVariance" -> words.noVariance(name(journey, importanceResult, caution.first()));
            case "NeverTogether" ->
                words.neverTogether(
                        name(journey, importanceResult, caution.first()),
                        name(journey, importanceResult, caution.second()));
            case "ListwiseFewRows" ->
                words.fewRows(
                        NumberFormats.whole((long) caution.first()), NumberFormats.whole((long) caution.second()));
            case "Sampled" -> words.sampled(NumberFormats.number(caution.first(), 5));
            default -> words.noOutcome();
        };
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
