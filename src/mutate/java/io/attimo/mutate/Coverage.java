package io.attimo.mutate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pitest.mutationtest.engine.MutationDetails;

/** Which tests run which lines. Only tests that pass twice in one application are asked about mutants. */
final class Coverage {

    /** What takes longer is not asked: thousands of mutants would wait for it. */
    private static final double MOST_SECONDS = 6;

    /** A class that takes longer is not run a second time, and not asked at all. */
    private static final double MOST_SECONDS_OF_A_CLASS = 40;

    private record Test(String id, double seconds, Set<String> lines) {}

    private final List<Test> tests = new ArrayList<>();

    /** As it was written by an earlier run of the same room, so that one that was ended goes on. */
    static Coverage read(Path file) throws IOException {
        var coverage = new Coverage();
        for (var line : Files.readAllLines(file)) {
            var parts = line.split("\t", 3);
            coverage.tests.add(new Test(parts[0], Double.parseDouble(parts[1]), Set.of(parts[2].split(","))));
        }
        return coverage;
    }

    static Coverage of(List<Class<?>> classes, Tests tests, Room room) throws Exception {
        var coverage = new Coverage();
        room.watch();
        for (var each : classes) {
            long start = System.nanoTime();
            var first = tests.all(each);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (seconds > MOST_SECONDS_OF_A_CLASS) {
                System.out.printf("left out, as it takes %.0f s: %s%n", seconds, each.getName());
                continue;
            }
            var second = tests.all(each);
            first.forEach((id, outcome) -> coverage.add(id, outcome, second));
            System.out.println("seen: " + each.getName());
        }
        room.unwatch();
        return coverage;
    }

    private void add(String id, Tests.Outcome first, Map<String, Tests.Outcome> second) {
        var again = second.get(id);
        if (again != null && again.seconds() > MOST_SECONDS) {
            System.out.println("left out, as it takes too long: " + id);
        } else if (first.hasPassed() && again != null && again.hasPassed()) {
            tests.add(new Test(id, again.seconds(), new HashSet<>(first.lines())));
        } else {
            var why = again == null || !first.hasPassed() ? first.failure() : again.failure();
            System.out.println("left out, as it does not pass twice: " + id + ", " + why);
        }
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                tests.stream()
                        .filter(test -> !test.lines.isEmpty())
                        .map(test -> test.id + "\t" + test.seconds + "\t" + String.join(",", test.lines))
                        .toList());
    }

    /** Those that run the line: of the class that was mutated, of its room, and others; of each the quickest first. */
    List<String> of(MutationDetails mutant) {
        var line = mutant.getClassName().asJavaName() + ":" + mutant.getLineNumber();
        var room = "[class:" + mutant.getClassName().getPackage().asJavaName() + ".";
        var name = mutant.getClassName().getNameWithoutPackage().asJavaName().replaceAll("\\$.*", "");
        return tests.stream()
                .filter(test -> test.lines.contains(line))
                .sorted(Comparator.comparing((Test test) -> !test.id.contains("." + name + "Test]"))
                        .thenComparing(test -> !test.id.contains(room))
                        .thenComparing(Test::seconds))
                .map(Test::id)
                .toList();
    }

    int size() {
        return tests.size();
    }
}
