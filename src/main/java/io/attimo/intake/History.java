package io.attimo.intake;

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
 * One response through the imports that touched it: state i is how it stood before import i, and the last state is how
 * it stands now. Taking an import out restores all that no later one has set anew, and putting it in again sets all that
 * no later one has.
 *
 * <p>A response needs a day. Where the import that had told it is undone, and the others only found it told, they are lent
 * it: it is not their word, and does not stand against whoever comes back.
 */
final class History {

    private static final String LENT = "lent";

    private final List<Touch> touches;
    private final List<Map<String, Object>> states = new ArrayList<>();
    private final Snapshot widest;
    private Snapshot room = Snapshot.nothing();
    private LocalDate today;
    private boolean leftSomething;

    /** @param states one more than there are imports */
    History(List<Touch> touches, List<Snapshot> states) {
        this.touches = new ArrayList<>(touches);
        this.today = states.get(states.size() - 1).day();
        this.widest = states.stream()
                .max(Comparator.comparing((Snapshot state) -> state.marks().length + state.places().length))
                .orElseThrow();
        states.forEach(state -> this.states.add(Parts.of(state)));
        if (!touches.isEmpty() && touches.get(0).setAnew().remove(LENT)) {
            takeLentDay();
        }
    }

    private void takeLentDay() {
        var lent = states.get(1).get(Parts.DAY);
        today = (LocalDate) lent;
        for (int j = 1; j < states.size() && lent.equals(states.get(j).get(Parts.DAY)); j++) {
            if (touches.get(j - 1).setAnew().contains(Parts.DAY)) {
                return;
            }
            states.get(j).remove(Parts.DAY);
        }
    }

    private void lendDay() {
        if (touches.isEmpty()
                || states.get(0).containsKey(Parts.DAY)
                || states.get(1).containsKey(Parts.DAY)) {
            return;
        }
        touches.get(0).setAnew().add(LENT);
        IntStream.range(1, touches.size())
                .filter(i -> states.get(i + 1).containsKey(Parts.DAY))
                .findFirst()
                .ifPresent(i -> touches.get(i).setAnew().add(Parts.DAY));
    }

    /** Of a response that is not there. */
    static History blank() {
        return new History(List.of(), List.of(Snapshot.nothing()));
    }

    /** As if this import had never been. */
    Contribution takeOut(UUID undone) {
        int i = position(undone);
        var out = touches.get(i);
        var said = said(i);
        var contribution = new Contribution(undone, out.at(), Parts.snapshot(states.get(i + 1), today, widest), said);
        said.forEach(part -> carryOn(part, states.get(i).get(part), i + 1));
        states.remove(i);
        touches.remove(i);
        lendDay();
        return contribution;
    }

    /** As if this import had never been undone: it stands before all that came later. */
    void putIn(Contribution contribution) {
        int i = (int) touches.stream()
                .filter(touch -> !touch.at().isAfter(contribution.at()))
                .count();
        var values = Parts.of(contribution.after());
        var touch = new Touch(contribution.importId(), contribution.at(), new TreeSet<>());
        today = today == null ? contribution.after().day() : today;
        room = contribution.after();
        touches.add(i, touch);
        states.add(i + 1, new HashMap<>(states.get(i)));
        for (var part : contribution.parts() == null ? values.keySet() : contribution.parts()) {
            var value = values.get(part);
            if (Objects.equals(states.get(i).get(part), value)) {
                touch.setAnew().add(part);
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
            leftSomething = true;
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
        return touches.stream().map(Touch::importId).toList().indexOf(importId);
    }

    /** A later import had set some of it anew, and that stays. */
    boolean hasLeftSomething() {
        return leftSomething;
    }

    List<Touch> touches() {
        return List.copyOf(touches);
    }

    /** How the response stood before the import at this place in the list; the last one is how it stands. */
    Snapshot state(int i) {
        // a response keeps a day as long as it is there at all
        return Parts.snapshot(states.get(i), today, room);
    }

    Snapshot last() {
        return state(states.size() - 1);
    }
}
