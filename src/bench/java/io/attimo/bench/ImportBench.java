package io.attimo.bench;

import io.attimo.support.Loader;
import io.attimo.support.Packaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * How long a file of a million rows of five ratings takes (P9): from the first byte sent to the last row stored, in the
 * demo package with a heap of 512 MB and its own database on the same machine.
 */
public final class ImportBench {

    private static final double LIMIT = 300;
    private static final int RATINGS = 5;

    private ImportBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        var folder = Files.createTempDirectory("attimo-bench");
        var file = file(folder, rows);
        var settings = Map.of(
                "QUARKUS_PROFILE", "demo", "ATTIMO_DATA_DIR", folder.resolve("data").toString());
        try (var app = Packaged.by("bench", "-DskipTests").starts(settings)) {
            app.isReadyWithin(Duration.ofMinutes(3));
            var loader = new Loader(app.address(), "demo-shop-key");
            long start = System.nanoTime();
            var id = loader.sends(file, mapping("Bench"));
            double sent = (System.nanoTime() - start) / 1e9;
            var standing = loader.asks(id);
            while (standing.isRunning()) {
                TimeUnit.SECONDS.sleep(1);
                standing = loader.asks(id);
            }
            double ours = (System.nanoTime() - start) / 1e9;
            System.out.printf("%-40s %12s %12s %8s%n", "import", "ours, s", "limit, s", "ratio");
            System.out.printf(
                    "%-40s %12.1f %12.0f %8.3f%n",
                    "%,d rows, %d MB: %s %,d".formatted(rows, Files.size(file) >> 20, standing.state(), standing.done()),
                    ours,
                    LIMIT,
                    ours / LIMIT);
            System.out.printf("%-40s %12.1f%n", "of it the upload", sent);
        }
    }

    static Path file(Path folder, int rows) throws IOException {
        var random = new SplittableRandom(9);
        var file = folder.resolve("survey.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("id,day,a,b,c,d,e\n");
            for (int i = 0; i < rows; i++) {
                out.write("respondent-" + i + ",2026-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10));
                for (int r = 0; r < RATINGS; r++) {
                    out.write("," + (1 + random.nextInt(5)));
                }
                out.write('\n');
            }
        }
        return file;
    }

    static String mapping(String journey) {
        var touchpoints = new StringBuilder();
        for (int r = 0; r < RATINGS - 1; r++) {
            touchpoints
                    .append(r == 0 ? "" : ",")
                    .append("{\"name\":\"T%1$s\",\"column\":\"%1$s\",\"scale\":\"1-5\"}".formatted((char) ('a' + r)));
        }
        return """
                {"journey": {"name": "%s", "stages": [{"name": "All", "touchpoints": [%s]}]}, "key": "id",
                 "date": {"column": "day", "pattern": "yyyy-MM-dd"},
                 "outcomes": [{"name": "Overall", "column": "e", "scale": "1-5"}]}
                """
                .formatted(journey, touchpoints);
    }
}
