package io.attimo.bench;

import io.attimo.demo.Persona;
import io.attimo.support.Loader;
import io.attimo.support.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a start costs (P10): the CPU, of user and system, from nothing to ready for the demo package on the database that it
 * made the time before, started with the image's options, and with what its PostgreSQL takes; in turn with a hello-world of
 * the same extensions, started without any. Then the memory of the application itself, idle and after many pages and an
 * import.
 */
public final class StartBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int READERS = 4;
    private static final int PAGES_EACH = 150;
    private static final int ROWS = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double MOST_TIMES = 2;
    private static final double MOST_IDLE = 250;
    private static final double MOST_LOADED = 512;

    private StartBench() {}

    public static void main(String[] arguments) throws Exception {
        var hello = Packages.hello();
        var demo = Packages.demo();
        var folder = Files.createTempDirectory("attimo-bench");
        Started.rehearsing(demo, folder, PATIENCE).close();
        var cpu = new Rounds(ROUNDS, 1);
        for (int round = 0; round < ROUNDS; round++) {
            cpu.add(round, 0, cpuOf(start(demo, folder)), MOST_TIMES * cpuOf(Started.plainly(hello, folder, PATIENCE)));
        }
        Rounds.title("start, the second time on the embedded database", "s or MB");
        Rounds.line("P10 CPU, s (twice the hello-world's)", cpu.ours(.5), cpu.limit(.5));
        memory(demo, folder);
    }

    private static double cpuOf(Started started) {
        try (started) {
            return started.cpu();
        }
    }

    private static Started start(Path application, Path folder) throws IOException, InterruptedException {
        return Started.of(application, folder, PATIENCE);
    }

    private static void memory(Path demo, Path folder) throws Exception {
        try (var app = start(demo, folder)) {
            TimeUnit.SECONDS.sleep(10);
            Rounds.line("P10 RSS idle, MB", app.rss(), MOST_IDLE);
            load(app, folder);
            Rounds.line("P10 RSS loaded, MB", app.rss(), MOST_LOADED);
            System.out.printf("the most at any time: %.0f MB%n", app.mostRss());
        }
    }

    private static void load(Started app, Path folder) throws Exception {
        var readers = Executors.newFixedThreadPool(READERS);
        try {
            var imports = new Loader(app.address(), "demo-shop-key");
            var brought = imports.sends(ImportBench.file(folder, ROWS), ImportBench.mapping("Bench"));
            Callable<Void> reading = () -> reads(app.address());
            for (var read : readers.invokeAll(Stream.generate(() -> reading).limit(READERS).toList())) {
                read.get();
            }
            while (imports.asks(brought).isRunning()) {
                TimeUnit.SECONDS.sleep(1);
            }
        } finally {
            readers.shutdownNow();
        }
    }

    /** Follows the links of the journeys' pages, round and round. */
    private static Void reads(String address) {
        var charlie = new Visitor(address, Persona.CHARLIE.issuer()).signsInAs(Persona.CHARLIE.subject());
        var links = new HashSet<>(links(charlie, "/journeys"));
        List.copyOf(links).forEach(link -> links.addAll(links(charlie, link)));
        var all = List.copyOf(links);
        for (int i = 0; i < PAGES_EACH; i++) {
            charlie.visits(all.get(i % all.size()));
        }
        return null;
    }

    private static List<String> links(Visitor visitor, String path) {
        return visitor.visits(path).document().select("main a[href]").stream()
                .map(link -> link.attr("abs:href"))
                .filter(link -> link.contains("/journeys/"))
                .distinct()
                .limit(40)
                .collect(Collectors.toList());
    }

    static Map<String, String> settings(Path folder) {
        return Map.of(
                "QUARKUS_PROFILE", "demo", "ATTIMO_DATA_DIR", folder.resolve("data").toString());
    }
}
