package io.attimo.journey;

import io.attimo.bin.Retirement;
import java.util.UUID;

/**
 * What was changed last, as the page says it.
 *
 * @param retirement since when it lies in the bin; null where it was only changed
 */
public record LastChange(UUID id, String name, Retirement retirement) {

    static LastChange of(JourneyElement journeyElement) {
        return new LastChange(journeyElement.id(), journeyElement.name(), journeyElement.retirement());
    }

    /** The stage or touchpoint with this id; null where there is none. */
    static LastChange in(Journey journey, UUID id) {
        return journey.part(id).map(LastChange::of).orElse(null);
    }

    public boolean isRetired() {
        return retirement != null;
    }
}
