package io.attimo.suggestion;

import io.attimo.importance.ImportanceResult;
import io.attimo.statistics.Driver;

/** What statistics found of a driver, as insight keeps it. */
public final class Found {

    private Found() {}

    public static ImportanceResult.Driver driver(Driver found) {
        return new ImportanceResult.Driver(
                found.index() + 1,
                found.lmg(),
                found.interval().orElse(null),
                found.r(),
                found.beta(),
                found.b(),
                found.n(),
                found.effective(),
                found.reach(),
                found.mean(),
                found.verdict(),
                found.missing(),
                found.tier().orElse(0),
                found.gain(),
                found.gainInterval().orElse(null));
    }
}
