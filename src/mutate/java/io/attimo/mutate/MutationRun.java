package io.attimo.mutate;

import io.attimo.mutate.Results.Verdict;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pitest.mutationtest.engine.MutationDetails;

/**
 * Mutates the classes of one room in an application that is running, and asks the tests that run the mutated line. The
 * application is started once, not for each mutant. bin/mutate starts it anew where a mutant has spoilt it or hangs.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@ExtendWith(RunningApplication.class)
class MutationRun {

    private static final int MOST_TESTS = Integer.getInteger("mutate.most.tests", 60);
    private static final int SAMPLE = Integer.getInteger("mutate.sample", Integer.MAX_VALUE);
    private static final long SEED = Long.getLong("mutate.seed", 1);
    private static final int START_ANEW = 3;
    private static final int TRIES = 3;
    private static final Path REPORTS = Path.of("target/mutate");

    private final String name = System.getProperty("mutate.room");

    @Test
    void every_mutant_is_judged() throws Exception {
        var loader = Thread.currentThread().getContextClassLoader();
        var room = new Room(name, loader);
        var tests = new Tests(RunningApplication.kept(), room);
        var coverage = coverage(loader, tests, room);
        var mutants = new Mutants(room);
        var results = new Results(REPORTS.resolve(name + ".csv"));
        for (var mutant : toDo(mutants.all(), results)) {
            judge(mutant, mutants, coverage, tests, room, results);
        }
        Files.writeString(REPORTS.resolve(name + ".done"), "");
    }

    private Coverage coverage(ClassLoader loader, Tests tests, Room room) throws Exception {
        var file = REPORTS.resolve(name + ".coverage");
        if (Files.exists(file)) {
            return Coverage.read(file);
        }
        List<Class<?>> classes = new ArrayList<>();
        for (var each : System.getProperty("mutate.tests").split(",")) {
            classes.add(Class.forName(each, false, loader));
        }
        var coverage = Coverage.of(classes, tests, room);
        coverage.write(file);
        System.out.println(coverage.size() + " tests of " + classes.size() + " classes");
        return coverage;
    }

    private static List<MutationDetails> toDo(List<MutationDetails> all, Results results) {
        var sample = new ArrayList<>(all);
        System.out.println(all.size() + " mutants, sampled with seed " + SEED);
        Collections.shuffle(sample, new Random(SEED));
        var chosen = sample.subList(0, Math.min(SAMPLE, sample.size()));
        var toDo = new ArrayList<MutationDetails>();
        chosen.stream().filter(results::isJudgedAgain).forEach(toDo::add);
        chosen.stream()
                .filter(each -> !results.isJudged(each) && !results.isJudgedAgain(each))
                .forEach(toDo::add);
        return toDo;
    }

    private static void judge(
            MutationDetails mutant, Mutants mutants, Coverage coverage, Tests tests, Room room, Results results)
            throws Exception {
        var covering = coverage.of(mutant);
        var asked = covering.subList(0, Math.min(MOST_TESTS, covering.size()));
        var name = mutant.getClassName().asJavaName();
        room.become(name, mutants.bytes(mutant));
        for (var i = 0; i < asked.size(); i++) {
            var test = asked.get(i);
            if (!inTime(() -> tests.passes(test), mutant, results, i + 1)) {
                room.heal(name);
                boolean isHealed = passesAgain(test, tests);
                boolean isKilled = isHealed || results.isJudgedAgain(mutant);
                results.add(mutant, isKilled ? Verdict.KILLED : Verdict.AGAIN, i + 1);
                if (!isHealed) {
                    Runtime.getRuntime().halt(START_ANEW);
                }
                return;
            }
        }
        room.heal(name);
        results.add(mutant, asked.isEmpty() ? Verdict.NOT_RUN : Verdict.SURVIVED, asked.size());
    }

    /** At once, or when what the mutant has spoilt has had the time to be looked after, as a lost connection has. */
    private static boolean passesAgain(String test, Tests tests) throws InterruptedException {
        for (var i = 1; i < TRIES; i++) {
            if (tests.passes(test)) {
                return true;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        return tests.passes(test);
    }

    private interface Asked {
        boolean passes();
    }

    private static boolean inTime(Asked asked, MutationDetails mutant, Results results, int tests) throws Exception {
        var loader = Thread.currentThread().getContextClassLoader();
        var answer = CompletableFuture.supplyAsync(
                () -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    return asked.passes();
                },
                work -> new Thread(work, "asked").start());
        try {
            return answer.get(90, TimeUnit.SECONDS);
        } catch (TimeoutException hangs) {
            results.add(mutant, Verdict.TIMED_OUT, tests);
            Runtime.getRuntime().halt(START_ANEW);
            return false;
        }
    }
}
