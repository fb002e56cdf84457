package io.attimo.journey;

import java.util.UUID;

/**
 * What was changed last, as the page says it.
 *
 * @param retirement since when it lies in the bin; null where it was only changed
 */
public record Changed(UUID id, String name, Retirement retirement) {

    static Changed of(Piece piece) {
        return new Changed(piece.id(), piece.name(), piece.retirement());
    }

    /** The stage or touchpoint with this id; null where there is none. */
    static Changed in(Journey journey, UUID id) {
        return journey.part(id).map(Changed::of).orElse(null);
    }

    public boolean isRetired() {
        return retirement != null;
    }
}
