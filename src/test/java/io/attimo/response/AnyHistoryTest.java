package io.attimo.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * However imports come, are undone and brought back, a response says what those that are in had set, the later over the
 * earlier.
 */
class AnyHistoryTest {

    private static final int SEQUENCES = 3_000;
    private static final int STEPS = 14;
    private static final int MARKS = 3;
    private static final LocalDate FIRST = LocalDate.of(2017, 5, 13);

    private SplittableRandom random;
    private List<ImportTouch> touches;
    private List<ResponseSnapshot> states;
    private Map<UUID, Map<Integer, Object>> said;
    private List<UUID> all;
    private Map<UUID, ImportContribution> out;

    @Test
    void any_history_of_a_response_that_was_there_is_what_its_imports_had_set() {
        any_history_is_what_its_imports_had_set(answered(FIRST, 1, 1, Double.NaN));
    }

    @Test
    void any_history_of_a_response_that_imports_added_is_what_they_had_set() {
        any_history_is_what_its_imports_had_set(ResponseSnapshot.nothing());
    }

    private void any_history_is_what_its_imports_had_set(ResponseSnapshot base) {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            begin(seed, base);
            for (int step = 0; step < STEPS; step++) {
                go(step);
                var expected = expected(base);
                assertThat(told(standing(), expected))
                        .as("seed " + seed + " step " + step)
                        .containsExactlyElementsOf(expected);
            }
        }
    }

    private void begin(int seed, ResponseSnapshot base) {
        random = new SplittableRandom(seed);
        touches = new ArrayList<>();
        states = new ArrayList<>(List.of(base));
        said = new HashMap<>();
        all = new ArrayList<>();
        out = new HashMap<>();
    }

    private void go(int step) {
        int choice = random.nextInt(3);
        if (choice == 0 && !out.isEmpty()) {
            var id = any(List.copyOf(new TreeSet<>(out.keySet())));
            keep(responseHistory -> responseHistory.putIn(out.remove(id)));
        } else if (choice == 1 && !touches.isEmpty()) {
            var id = any(touches.stream().map(ImportTouch::importId).toList());
            keep(responseHistory -> out.put(id, responseHistory.takeOut(id)));
        } else {
            comes(step);
        }
    }

    private void comes(int step) {
        var before = standing();
        var after = answered(FIRST.plusDays(random.nextInt(3)), before.longer(MARKS))
                .of(random.nextInt(3) == 0 ? "customer " + random.nextInt(2) : before.customer());
        for (int i = 0; i < MARKS; i++) {
            if (random.nextBoolean()) {
                after.marks()[i] = random.nextInt(4) == 0 ? Double.NaN : random.nextInt(3);
            }
        }
        var was = parts(before);
        var is = parts(after);
        var set = new HashMap<Integer, Object>();
        IntStream.range(0, is.size())
                .filter(i -> !Objects.equals(was.get(i), is.get(i)))
                .forEach(i -> set.put(i, is.get(i)));
        if (!set.isEmpty()) {
            var id = new UUID(0, step);
            all.add(id);
            said.put(id, set);
            touches.add(new ImportTouch(id, Instant.ofEpochSecond(step), new TreeSet<>()));
            states.add(after);
        }
    }

    /** As it is written down and read again. */
    private void keep(Consumer<ResponseHistory> change) {
        var responseHistory = new ResponseHistory(touches, states);
        change.accept(responseHistory);
        touches = new ArrayList<>(responseHistory.touches());
        states = new ArrayList<>(IntStream.rangeClosed(0, touches.size())
                .mapToObj(i ->
                        i == 0 && states.get(0).day() == null ? ResponseSnapshot.nothing() : responseHistory.state(i))
                .toList());
    }

    private List<Object> expected(ResponseSnapshot base) {
        var parts = parts(base);
        all.stream()
                .filter(id -> !out.containsKey(id))
                .forEach(id -> said.get(id).forEach(parts::set));
        return parts;
    }

    /** A day that no import told may be any. */
    private static List<Object> told(ResponseSnapshot standing, List<Object> expected) {
        var parts = parts(standing);
        if (expected.get(MARKS) == null) {
            parts.set(MARKS, null);
        }
        return parts;
    }

    private static List<Object> parts(ResponseSnapshot state) {
        var parts = new ArrayList<Object>();
        for (int i = 0; i < MARKS; i++) {
            parts.add(Double.isNaN(state.mark(i)) ? null : state.mark(i));
        }
        parts.add(state.day());
        parts.add(state.customer());
        return parts;
    }

    private ResponseSnapshot standing() {
        return states.get(states.size() - 1);
    }

    private UUID any(List<UUID> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private static ResponseSnapshot answered(LocalDate day, double... marks) {
        return new ResponseSnapshot(day, marks, new short[0], new TreeMap<>());
    }
}
