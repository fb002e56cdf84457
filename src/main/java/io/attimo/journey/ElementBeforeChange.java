package io.attimo.journey;

import java.util.Map;

/** A piece as it stood before somebody changed it. */
public record ElementBeforeChange(JourneyElement piece, int version, Map<String, String> fields) {

    public static ElementBeforeChange of(JourneyElement journeyElement) {
        return new ElementBeforeChange(journeyElement, journeyElement.version(), journeyElement.fields());
    }
}
