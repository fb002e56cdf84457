package io.attimo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.attimo.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Editors who open, fill in and save one stage in random order: what stands in the end is what one after the other gives.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TwoEditorsTest {

    private static final int IN_TURN = 160;
    private static final int AT_ONCE = 40;
    private static final List<String> FIELDS = List.of("goal", "functional", "emotional");

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    /** What somebody saw when they saved, and what they changed of it. */
    private record Saved(Map<String, String> seen, Map<String, String> wrote) {}

    /** One person before one form, until it is saved. */
    private static final class Editor {
        private final Visitor visitor;
        private final String path;
        private final Random random;
        private final Map<String, String> wrote = new HashMap<>();
        private final Map<String, String> seen = new HashMap<>();

        private Page form;
        private boolean isFilledIn;
        private Saved saved;

        Editor(Visitor visitor, String path, Random random) {
            this.visitor = visitor;
            this.path = path;
            this.random = random;
        }

        void step() {
            if (form == null) {
                form = visitor.visits(path);
                assertThat(form.status()).isEqualTo(200);
                look();
                return;
            }
            if (!isFilledIn) {
                fillIn();
            }
            var answer = form.presses("Save");
            if (answer.status() == 200) {
                saved = new Saved(Map.copyOf(seen), Map.copyOf(wrote));
            } else {
                assertThat(answer.status()).isEqualTo(409);
                form = answer;
                look();
                giveWaySometimes();
            }
        }

        private void fillIn() {
            isFilledIn = true;
            var fields = new ArrayList<>(FIELDS);
            Collections.shuffle(fields, random);
            fields.subList(0, 1 + random.nextInt(2)).forEach(field -> {
                wrote.put(field, "text " + Long.toHexString(random.nextLong()));
                form.fills(field, wrote.get(field));
            });
        }

        private void giveWaySometimes() {
            var contested = form.document().select("input[name=take]").eachAttr("value");
            var taken = contested.stream()
                    .filter(field -> random.nextInt(4) == 0 || !wrote.containsKey(field))
                    .toList();
            form.fills("take", taken.toArray(String[]::new));
            taken.forEach(wrote::remove);
            wrote.forEach((field, text) -> assertThat(form.text("#" + field)).isEqualTo(text));
        }

        /** What the page says is stored: beside a contested field, in one that was left alone, else still as before. */
        private void look() {
            for (var field : FIELDS) {
                var theirs = form.document()
                        .select(".met__field:has(input[name=take][value=" + field + "]) dd")
                        .first();
                if (theirs != null) {
                    seen.put(field, theirs.text().replace("Not set", ""));
                } else if (!wrote.containsKey(field)) {
                    seen.put(field, form.text("#" + field));
                }
            }
        }

        boolean isDone() {
            return saved != null;
        }
    }

    @Test
    void in_any_order_of_reading_and_saving_no_change_is_lost() {
        var stages = stages(IN_TURN);
        for (int seed = 0; seed < IN_TURN; seed++) {
            var random = new Random(seed);
            var editors = editors(stages.get(seed), random, 2 + random.nextInt(3));
            while (editors.stream().anyMatch(editor -> !editor.isDone())) {
                var waiting =
                        editors.stream().filter(editor -> !editor.isDone()).toList();
                waiting.get(random.nextInt(waiting.size())).step();
            }
            standsAsInSomeOrder("seed " + seed, stages.get(seed), editors);
        }
    }

    @Test
    void nor_is_any_when_they_save_at_the_same_moment() throws InterruptedException, ExecutionException {
        var stages = stages(AT_ONCE);
        var threads = Executors.newFixedThreadPool(3);
        try {
            for (int seed = 0; seed < AT_ONCE; seed++) {
                var editors = editors(stages.get(seed), new Random(1_000 + seed), 3);
                var running = editors.stream()
                        .map(editor -> threads.submit(() -> {
                            while (!editor.isDone()) {
                                editor.step();
                            }
                        }))
                        .toList();
                for (var each : running) {
                    each.get();
                }
                standsAsInSomeOrder("seed " + (1_000 + seed), stages.get(seed), editors);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Editor> editors(String path, Random random, int many) {
        var people = List.of(cast.alice(), cast.elena(), another());
        return IntStream.range(0, many)
                .mapToObj(i -> new Editor(people.get(i % people.size()), path, new Random(random.nextLong())))
                .toList();
    }

    private Visitor another;

    private Visitor another() {
        if (another == null) {
            another = cast.freshly(Persona.ELENA);
        }
        return another;
    }

    private void standsAsInSomeOrder(String schedule, String path, List<Editor> editors) {
        var form = cast.alice().visits(path);
        var start = new HashMap<String, String>();
        var end = new HashMap<String, String>();
        FIELDS.forEach(field -> start.put(field, ""));
        FIELDS.forEach(field -> end.put(field, form.text("#" + field)));
        var saved = editors.stream().map(editor -> editor.saved).toList();
        assertThat(isSerial(start, saved, end))
                .as("%s: %s lead to %s", schedule, saved, end)
                .isTrue();
    }

    /** Whether the saves can be put in an order in which each saw just what those before it had left. */
    private static boolean isSerial(Map<String, String> state, List<Saved> left, Map<String, String> end) {
        if (left.isEmpty()) {
            return state.equals(end);
        }
        return left.stream().filter(saved -> saved.seen().equals(state)).anyMatch(next -> {
            var after = new HashMap<>(state);
            after.putAll(next.wrote());
            var others = new ArrayList<>(left);
            others.remove(next);
            return isSerial(after, others, end);
        });
    }

    private List<String> stages(int many) {
        return cast.at(Cast.STUDIO, () -> {
            var visit = journeys.add(new Journey("Airport visit " + UUID.randomUUID(), CustomerKind.B2C));
            return IntStream.range(0, many)
                    .mapToObj(i -> visit.addStage("Stage " + i, null))
                    .map(stage -> "/journeys/" + visit.id() + "/stages/" + stage.id() + "/edit")
                    .toList();
        });
    }
}
