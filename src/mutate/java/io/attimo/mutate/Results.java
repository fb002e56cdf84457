package io.attimo.mutate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pitest.mutationtest.engine.MutationDetails;

/** One line for each mutant that was judged, in a file that outlives the process. The last word on a mutant holds. */
final class Results {

    enum Verdict {
        KILLED,
        TIMED_OUT,
        SURVIVED,
        /** No test runs the line once the application has started. */
        NOT_RUN,
        /** Judged by an application that an earlier mutant may have spoilt: to be judged by a new one. */
        AGAIN
    }

    private final Path file;
    private final Map<String, Verdict> known = new LinkedHashMap<>();

    Results(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.getParent());
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var parts = line.split(",", 3);
                known.put(parts[2], Verdict.valueOf(parts[0]));
            }
        }
    }

    boolean isJudged(MutationDetails mutant) {
        var verdict = known.get(key(mutant));
        return verdict != null && verdict != Verdict.AGAIN;
    }

    boolean isJudgedAgain(MutationDetails mutant) {
        return known.get(key(mutant)) == Verdict.AGAIN;
    }

    void add(MutationDetails mutant, Verdict verdict, int tests) throws IOException {
        known.put(key(mutant), verdict);
        Files.writeString(
                file,
                verdict + "," + tests + "," + key(mutant) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static String key(MutationDetails mutant) {
        return "%s:%d,%s,%s,%d"
                .formatted(
                        mutant.getClassName().asJavaName(),
                        mutant.getLineNumber(),
                        mutant.getMethod(),
                        mutant.getDescription().replace(',', ';'),
                        mutant.getFirstIndex());
    }
}
