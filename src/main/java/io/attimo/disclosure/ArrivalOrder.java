package io.attimo.disclosure;

import io.attimo.response.ImportDeed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * In which order imports came in, and what else they did. What a deed of an import changes comes all at once, when it is
 * through.
 *
 * @param first by import, the place of its first deed, from 0; what another one brought is not in yet
 * @param later the places of all other deeds
 * @param known false where nothing is known of imports, and all came at once
 */
public record ArrivalOrder(Map<UUID, Integer> first, Map<ImportDeed, Integer> later, boolean known) {

    static final ArrivalOrder UNKNOWN = new ArrivalOrder(Map.of(), Map.of(), false);

    /** @param through the first first */
    public static ArrivalOrder of(List<ImportDeed> through) {
        var first = new HashMap<UUID, Integer>();
        var later = new HashMap<ImportDeed, Integer>();
        for (int place = 0; place < through.size(); place++) {
            var deed = through.get(place);
            if (deed.isFirst()) {
                first.put(deed.importId(), place);
            } else {
                later.put(deed, place);
            }
        }
        return new ArrivalOrder(first, later, true);
    }

    boolean isIn(UUID importId) {
        return !known || first.containsKey(importId);
    }

    boolean isIn(ImportDeed deed) {
        return deed.isFirst() ? isIn(deed.importId()) : later.containsKey(deed);
    }

    int place(UUID importId) {
        return first.getOrDefault(importId, 0);
    }

    int place(ImportDeed deed) {
        return deed.isFirst() ? place(deed.importId()) : later.getOrDefault(deed, 0);
    }
}
