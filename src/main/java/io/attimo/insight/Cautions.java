package io.attimo.insight;

import io.attimo.journey.Journey;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.web.Figures;
import io.attimo.platform.web.Words;
import java.util.stream.Collectors;

/** What must be said beside figures of importance, in the reader's language. */
public final class Cautions {

    private Cautions() {}

    /** One sentence after the other; null where nothing must be said. */
    public static String of(Journey journey, Drivers drivers) {
        var sentences = drivers.warnings().stream()
                .map(caution -> sentence(journey, drivers, caution))
                .distinct()
                .collect(Collectors.joining(" "));
        return sentences.isEmpty() ? null : sentences;
    }

    private static String sentence(Journey journey, Drivers drivers, Drivers.Caution caution) {
        var words = Words.here(InsightMessages.class);
        return switch (caution.kind()) {
            case "Repaired" -> words.repaired(Figures.number(caution.first(), 4));
            case "SameThing" ->
                words.sameThing(name(journey, drivers, caution.first()), name(journey, drivers, caution.second()));
            case "NoVariance" -> words.noVariance(name(journey, drivers, caution.first()));
            case "NeverTogether" ->
                words.neverTogether(name(journey, drivers, caution.first()), name(journey, drivers, caution.second()));
            case "ListwiseFewRows" ->
                words.fewRows(Figures.whole((long) caution.first()), Figures.whole((long) caution.second()));
            case "Sampled" -> words.sampled(Figures.number(caution.first(), 5));
            default -> words.noOutcome();
        };
    }

    private static String name(Journey journey, Drivers drivers, double index) {
        int number = drivers.drivers().get((int) index).number();
        return journey.touchpoints().stream()
                .filter(touchpoint -> touchpoint.number() == number)
                .map(Touchpoint::name)
                .findFirst()
                .orElse("");
    }
}
