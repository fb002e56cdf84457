package io.attimo.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One response through the imports that touched it: state i is how it stood before import i, and the last state is how
 * it stands now. Taking an import out restores all that no later one has set anew.
 */
final class History {

    private static final String DAY = "day";

    private final List<UUID> imports;
    private final List<Map<String, Object>> states = new ArrayList<>();
    private final LocalDate today;
    private boolean leftSomething;

    /** @param states one more than there are imports */
    History(List<UUID> imports, List<Snapshot> states) {
        this.imports = new ArrayList<>(imports);
        this.today = states.get(states.size() - 1).day();
        states.forEach(state -> this.states.add(parts(state)));
    }

    /** As if this import had never been. */
    void takeOut(UUID undone) {
        int i = imports.indexOf(undone);
        var before = states.get(i);
        var after = states.get(i + 1);
        for (var part : union(before, after)) {
            if (!Objects.equals(before.get(part), after.get(part))) {
                carryOn(part, before.get(part), i + 1);
            }
        }
        states.remove(i);
        imports.remove(i);
    }

    /** Puts the old value into each later state up to the one after which another import set the part anew. */
    private void carryOn(String part, Object value, int from) {
        for (int j = from; j < states.size(); j++) {
            var standing = states.get(j).get(part);
            boolean setAnew = j + 1 < states.size()
                    && !Objects.equals(standing, states.get(j + 1).get(part));
            if (value == null) {
                states.get(j).remove(part);
            } else {
                states.get(j).put(part, value);
            }
            if (setAnew) {
                leftSomething = true;
                return;
            }
        }
    }

    /** A later import had set some of it anew, and that stays. */
    boolean hasLeftSomething() {
        return leftSomething;
    }

    List<UUID> imports() {
        return List.copyOf(imports);
    }

    /** How the response stood before the import at this place in the list; the last one is how it stands. */
    Snapshot state(int i) {
        return snapshot(states.get(i));
    }

    Snapshot last() {
        return state(states.size() - 1);
    }

    private static List<String> union(Map<String, Object> a, Map<String, Object> b) {
        var union = new ArrayList<>(a.keySet());
        b.keySet().stream().filter(part -> !a.containsKey(part)).forEach(union::add);
        return union;
    }

    private static Map<String, Object> parts(Snapshot state) {
        var parts = new HashMap<String, Object>();
        if (state.day() != null) {
            parts.put(DAY, state.day());
        }
        for (int m = 0; m < state.marks().length; m++) {
            if (!Double.isNaN(state.marks()[m])) {
                parts.put("m" + m, state.marks()[m]);
            }
        }
        for (int s = 0; s < state.places().length; s++) {
            if (state.places()[s] != 0) {
                parts.put("s" + s, state.places()[s]);
            }
        }
        state.remarks().forEach((slot, texts) -> parts.put("r" + slot, texts));
        return parts;
    }

    /** A response keeps a day as long as it is there at all. */
    private Snapshot snapshot(Map<String, Object> parts) {
        var snapshot =
                new Snapshot((LocalDate) parts.getOrDefault(DAY, today), new double[0], new short[0], new TreeMap<>());
        var marks = snapshot.longer(length(parts, 'm'));
        var places = snapshot.longerPlaces(length(parts, 's'));
        parts.forEach((part, value) -> {
            if (value instanceof Double mark) {
                marks[number(part)] = mark;
            } else if (value instanceof Short place) {
                places[number(part)] = place;
            } else if (value instanceof List<?> texts) {
                snapshot.remarks()
                        .put(
                                part.substring(1),
                                texts.stream().map(String.class::cast).toList());
            }
        });
        return new Snapshot(snapshot.day(), marks, places, snapshot.remarks());
    }

    private static int length(Map<String, Object> parts, char kind) {
        return parts.keySet().stream()
                        .filter(part -> part.charAt(0) == kind)
                        .mapToInt(History::number)
                        .max()
                        .orElse(-1)
                + 1;
    }

    private static int number(String part) {
        return Integer.parseInt(part.substring(1));
    }
}
