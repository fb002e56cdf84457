package io.attimo.journey;

import io.attimo.bin.DependentErasure;
import io.attimo.bin.Retirable;

/** What another room keeps of a touchpoint or a journey. */
public interface JourneyDependentErasure extends DependentErasure {

    @Override
    default int erase(Retirable retired) {
        if (retired instanceof Touchpoint touchpoint) {
            return erase(touchpoint);
        }
        return retired instanceof Journey journey ? erase(journey) : 0;
    }

    int erase(Touchpoint touchpoint);

    int erase(Journey journey);
}
