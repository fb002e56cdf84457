package io.attimo.journey;

import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;

/** What a piece of the map is, and how the audit log calls what is done to it. */
public enum Sort {
    JOURNEY(DeedKind.JOURNEY_CHANGED, DeedKind.JOURNEY_RETIRED, DeedKind.JOURNEY_EMPTIED),
    STAGE(DeedKind.STAGE_CHANGED, DeedKind.STAGE_RETIRED, DeedKind.STAGE_EMPTIED),
    TOUCHPOINT(DeedKind.TOUCHPOINT_CHANGED, DeedKind.TOUCHPOINT_RETIRED, DeedKind.TOUCHPOINT_EMPTIED);

    private final DeedKind changed;
    private final DeedKind retired;
    private final DeedKind emptied;

    Sort(DeedKind changed, DeedKind retired, DeedKind emptied) {
        this.changed = changed;
        this.retired = retired;
        this.emptied = emptied;
    }

    Deed changed(Piece piece) {
        return Deed.of(changed, piece.name());
    }

    Deed retired(Piece piece) {
        return Deed.of(retired, piece.name());
    }

    Deed emptied(Piece piece) {
        return Deed.of(emptied, piece.name());
    }
}
