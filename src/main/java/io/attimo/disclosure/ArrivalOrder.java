package io.attimo.disclosure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * In which order imports came in. What an import brings comes all at once, when it is through.
 *
 * @param places by import, from 0; what another one brought is not in yet
 * @param known false where nothing is known of imports, and all came at once
 */
public record ArrivalOrder(Map<UUID, Integer> places, boolean known) {

    static final ArrivalOrder UNKNOWN = new ArrivalOrder(Map.of(), false);

    /** @param through the first first */
    public static ArrivalOrder of(List<UUID> through) {
        return new ArrivalOrder(
                IntStream.range(0, through.size()).boxed().collect(Collectors.toMap(through::get, Function.identity())),
                true);
    }

    boolean isIn(UUID importId) {
        return !known || places.containsKey(importId);
    }

    int place(UUID importId) {
        return places.getOrDefault(importId, 0);
    }
}
