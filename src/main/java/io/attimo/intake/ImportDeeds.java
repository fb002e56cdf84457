package io.attimo.intake;

import io.attimo.response.ImportDeed;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When the deeds of one import were through; of one of a version before it is known of the last alone. */
record ImportDeeds(UUID id, ImportState state, Instant endedAt, Instant[] deedsEndedAt) {

    static final Comparator<Ended> IN_ORDER = Comparator.comparing(
                    Ended::at, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ended -> ended.deed().importId())
            .thenComparing(ended -> ended.deed().number());

    record Ended(ImportDeed deed, Instant at) {}

    Stream<Ended> through() {
        if (deedsEndedAt != null) {
            return IntStream.range(0, deedsEndedAt.length)
                    .mapToObj(number -> new Ended(new ImportDeed(id, number), deedsEndedAt[number]));
        }
        boolean isUnderWay = state == ImportState.RUNNING || state == ImportState.RETURNING;
        return isUnderWay ? Stream.empty() : Stream.of(new Ended(new ImportDeed(id, 0), endedAt));
    }
}
