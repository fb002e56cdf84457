package io.attimo.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The history of one response through the imports that changed it: state i is the response before import i, the last state
 * is the response now. Undoing an import removes its values wherever no later import has set them; bringing it back puts
 * them in again at the same places.
 *
 * <p>A response must have a day. Where the import that set the day is undone and later imports relied on it, the response
 * keeps that day until an import sets one.
 */
final class ResponseHistory {

    private static final String LENT = "lent";

    private final List<ImportTouch> touches;
    private final List<Map<String, Object>> states = new ArrayList<>();
    private final ResponseSnapshot widest;
    private ResponseSnapshot room = ResponseSnapshot.nothing();
    private LocalDate today;
    private boolean leftSomething;

    /** @param states one more than there are imports */
    ResponseHistory(List<ImportTouch> touches, List<ResponseSnapshot> states) {
        this.touches = new ArrayList<>(touches);
        this.today = states.get(states.size() - 1).day();
        this.widest = states.stream()
                .max(Comparator.comparing((ResponseSnapshot state) -> state.marks().length + state.places().length))
                .orElseThrow();
        states.forEach(state -> this.states.add(ResponseSnapshotParts.of(state)));
        if (!touches.isEmpty() && touches.get(0).setAnew().remove(LENT)) {
            takeLentDay();
        }
    }

    private void takeLentDay() {
        var lent = states.get(1).get(ResponseSnapshotParts.DAY);
        today = (LocalDate) lent;
        for (int j = 1; j < states.size() && lent.equals(states.get(j).get(ResponseSnapshotParts.DAY)); j++) {
            if (touches.get(j - 1).setAnew().contains(ResponseSnapshotParts.DAY)) {
                return;
            }
            states.get(j).remove(ResponseSnapshotParts.DAY);
        }
    }

    private void lendDay() {
        if (touches.isEmpty()
                || states.get(0).containsKey(ResponseSnapshotParts.DAY)
                || states.get(1).containsKey(ResponseSnapshotParts.DAY)) {
            return;
        }
        touches.get(0).setAnew().add(LENT);
        IntStream.range(1, touches.size())
                .filter(i -> states.get(i + 1).containsKey(ResponseSnapshotParts.DAY))
                .findFirst()
                .ifPresent(i -> touches.get(i).setAnew().add(ResponseSnapshotParts.DAY));
    }

    /** Of a response that is not there. */
    static ResponseHistory blank() {
        return new ResponseHistory(List.of(), List.of(ResponseSnapshot.nothing()));
    }

    /** As if this import had never been. */
    ImportContribution takeOut(UUID undone) {
        int i = position(undone);
        var out = touches.get(i);
        var said = said(i);
        var importContribution = new ImportContribution(
                undone, out.at(), ResponseSnapshotParts.snapshot(states.get(i + 1), today, widest), said);
        said.forEach(part -> carryOn(part, states.get(i).get(part), i + 1));
        states.remove(i);
        touches.remove(i);
        lendDay();
        return importContribution;
    }

    /** As if this import had never been undone: it stands before all that came later. */
    void putIn(ImportContribution importContribution) {
        int i = (int) touches.stream()
                .filter(importTouch -> !importTouch.at().isAfter(importContribution.at()))
                .count();
        var values = ResponseSnapshotParts.of(importContribution.after());
        var importTouch = new ImportTouch(importContribution.importId(), importContribution.at(), new TreeSet<>());
        today = today == null ? importContribution.after().day() : today;
        room = importContribution.after();
        touches.add(i, importTouch);
        states.add(i + 1, new HashMap<>(states.get(i)));
        for (var part : importContribution.parts() == null ? values.keySet() : importContribution.parts()) {
            var value = values.get(part);
            if (Objects.equals(states.get(i).get(part), value)) {
                importTouch.setAnew().add(part);
            } else {
                carryOn(part, value, i + 1);
            }
        }
        lendDay();
    }

    /** Puts the value into each later state up to the one after which another import set the part anew. */
    private void carryOn(String part, Object value, int from) {
        for (int j = from; j < states.size(); j++) {
            boolean setAnew = j < touches.size() && says(j, part);
            if (value == null) {
                states.get(j).remove(part);
            } else {
                states.get(j).put(part, value);
            }
            if (setAnew) {
                keepSaid(j, part, value);
                return;
            }
        }
    }

    /** What a later import set stays its word, even where it says by chance what stands there without it. */
    private void keepSaid(int j, String part, Object value) {
        if (Objects.equals(value, states.get(j + 1).get(part))) {
            touches.get(j).setAnew().add(part);
        } else {
            leftSomething |= !part.equals(ResponseSnapshotParts.CUSTOMER);
        }
    }

    private boolean says(int j, String part) {
        return touches.get(j).setAnew().contains(part)
                || !Objects.equals(states.get(j).get(part), states.get(j + 1).get(part));
    }

    private Set<String> said(int i) {
        return Stream.of(states.get(i), states.get(i + 1))
                .flatMap(state -> state.keySet().stream())
                .filter(part -> says(i, part))
                .collect(Collectors.toCollection(
                        () -> new TreeSet<>(touches.get(i).setAnew())));
    }

    private int position(UUID importId) {
        return touches.stream().map(ImportTouch::importId).toList().indexOf(importId);
    }

    /** A later import had set some of it anew, and that stays. */
    boolean hasLeftSomething() {
        return leftSomething;
    }

    List<ImportTouch> touches() {
        return List.copyOf(touches);
    }

    /** How the response stood before the import at this place in the list; the last one is how it stands. */
    ResponseSnapshot state(int i) {
        // a response keeps a day as long as it is there at all
        return ResponseSnapshotParts.snapshot(states.get(i), today, room);
    }

    ResponseSnapshot last() {
        return state(states.size() - 1);
    }
}
