package io.attimo.journey;

import io.attimo.bin.Retirement;
import java.util.UUID;

/**
 * What was changed last, as the page says it.
 *
 * @param retirement since when it lies in the bin; null where it was only changed
 */
public record ChangeNotice(UUID id, String name, Retirement retirement) {

    static ChangeNotice of(JourneyElement journeyElement) {
        return new ChangeNotice(journeyElement.id(), journeyElement.name(), journeyElement.retirement());
    }

    /** The stage or touchpoint with this id; null where there is none. */
    static ChangeNotice in(Journey journey, UUID id) {
        return journey.part(id).map(ChangeNotice::of).orElse(null);
    }

    public boolean isRetired() {
        return retirement != null;
    }
}
