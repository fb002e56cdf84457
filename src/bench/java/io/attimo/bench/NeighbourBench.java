package io.attimo.bench;

import io.attimo.demo.Persona;
import io.attimo.support.Loader;
import io.attimo.support.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the pages of a small company feel of a large one beside it (P7): its map, over and over, while the machine is quiet
 * and then while the large one imports a long file and somebody there looks at a map of 200,000 scores all the time.
 */
public final class NeighbourBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final int EACH = 100;
    private static final int IN_VIEW = 40_000;
    private static final int LONG = 200_000;
    private static final double MOST_TIMES = 1.5;

    private NeighbourBench() {}

    public static void main(String[] arguments) throws Exception {
        var demo = Packages.demo();
        var folder = Files.createTempDirectory("attimo-bench");
        Started.rehearsing(demo, folder, Duration.ofMinutes(2)).close();
        try (var app = Started.of(demo, folder, Duration.ofMinutes(2))) {
            var small = new Visitor(app.address(), Persona.BOB.issuer()).signsInAs(Persona.BOB.subject());
            var large = new Visitor(app.address(), Persona.CHARLIE.issuer()).signsInAs(Persona.CHARLIE.subject());
            var loader = new Loader(app.address(), "demo-shop-key");
            bring(loader, folder, IN_VIEW, "In view");
            var file = ImportBench.file(folder, LONG);
            var its = map(small, "");
            var other = map(large, "In view");
            var rounds = new Rounds(ROUNDS, EACH);
            int done = 0;
            for (int round = -1; round < ROUNDS; round++) {
                var quiet = times(small, its);
                var brought = loader.sends(file, ImportBench.mapping("Long " + (round + 1)));
                var busy = besides(large, other, () -> times(small, its));
                done += loader.asks(brought).isRunning() ? 0 : 1;
                end(loader, brought);
                for (int i = 0; i < EACH; i++) {
                    rounds.add(round, i, busy[i], quiet[i]);
                }
            }
            Rounds.title("a small company's map beside a large one's work", "ms");
            Rounds.line("P7 p95 (1.5 times the quiet one)", rounds.ours(.95), MOST_TIMES * rounds.limit(.95));
            Rounds.line("the same, median", rounds.ours(.5), MOST_TIMES * rounds.limit(.5));
            System.out.printf("rounds dropped: %d; imports that ended too soon: %d%n", rounds.dropped(), done);
        }
    }

    private interface Work {
        double[] run();
    }

    private static double[] besides(Visitor large, String map, Work work) throws Exception {
        var looking = new AtomicBoolean(true);
        var looks = CompletableFuture.runAsync(() -> {
            while (looking.get()) {
                large.visits(map);
            }
        });
        try {
            return work.run();
        } finally {
            looking.set(false);
            looks.get();
        }
    }

    private static double[] times(Visitor visitor, String page) {
        var times = new double[EACH];
        for (int i = 0; i < EACH; i++) {
            long start = System.nanoTime();
            visitor.visits(page);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        return times;
    }

    private static String map(Visitor visitor, String journey) {
        var link = visitor.visits("/journeys").document().select("main a[href*=/journeys/]").stream()
                .filter(each -> each.text().contains(journey))
                .findFirst()
                .orElseThrow();
        return link.attr("abs:href");
    }

    private static void bring(Loader loader, Path folder, int rows, String journey)
            throws IOException, InterruptedException {
        end(loader, loader.sends(ImportBench.file(folder, rows), ImportBench.mapping(journey)));
    }

    private static void end(Loader loader, String brought) throws IOException, InterruptedException {
        while (loader.asks(brought).isRunning()) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
