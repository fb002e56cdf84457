package io.attimo.bench;

import io.attimo.journey.Journey;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journeys;
import io.attimo.journey.Scale;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.response.Response;
import io.attimo.response.Responses;
import io.attimo.support.Cast;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rounds of writers on one journey and on as many as there are writers, in turn. Started by {@link WritersBench}. */
@QuarkusTest
@QuarkusTestResource(DurableDatabase.class)
class WritersRounds {

    static final int WRITERS = 32;

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 9);
    private static final int WARM = 3;
    private static final int BURSTS = 5;
    private static final int EACH = Integer.getInteger("bench.each", 40);
    private static final double WITHIN = 1.2;

    @Inject
    Cast cast;

    @Inject
    Tenancy tenancy;

    @Inject
    Journeys journeys;

    @Inject
    Responses responses;

    @Inject
    TenantSql sql;

    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

    @Test
    void rounds() throws Exception {
        cast.elena();
        var one = List.of(journey());
        var many = IntStream.range(0, WRITERS).mapToObj(i -> journey()).toList();
        var rounds = new Rounds(ROUNDS, BURSTS);
        for (int round = -WARM; round < ROUNDS; round++) {
            for (int i = 0; i < BURSTS; i++) {
                rounds.add(round, i, burst(one), WITHIN * burst(many));
            }
        }
        writers.shutdown();
        int lanes = lanes(one.get(0));
        Rounds.title("an answer by each of 32, durable", "ms");
        Rounds.line("P12 on one journey (1.2 times on 32), median", rounds.ours(.5), rounds.limit(.5));
        Rounds.line("the same, p95 of the bursts", rounds.ours(.95), rounds.limit(.95));
        System.out.printf("rounds dropped: %d; lanes of the one: %d; %s%n", rounds.dropped(), lanes, durable());
    }

    private UUID journey() {
        return cast.at(Cast.STUDIO, () -> {
            var fresh = new Journey("Writers " + UUID.randomUUID(), CustomerKind.B2C);
            fresh.addStage("Stage", null).addTouchpoint("Touchpoint", Scale.ONE_TO_FIVE);
            return journeys.add(fresh).id();
        });
    }

    /** In ms, for one answer of each of them. */
    private double burst(List<UUID> among) throws Exception {
        long start = System.nanoTime();
        var ends = IntStream.range(0, WRITERS)
                .<Future<?>>mapToObj(i -> writers.submit(() -> write(among.get(i % among.size()))))
                .toList();
        for (var end : ends) {
            end.get();
        }
        return (System.nanoTime() - start) / 1e6 / EACH;
    }

    private void write(UUID journey) {
        for (int i = 0; i < EACH; i++) {
            within(() -> {
                var response = new Response(
                        journey, "bench", UUID.randomUUID().toString(), LocalDate.of(2026, 1, 5), 1, Instant.EPOCH);
                response.mark(1, 4);
                responses.persist(response);
                return response;
            });
        }
    }

    private <T> T within(Supplier<T> work) {
        return tenancy.within(Cast.STUDIO, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private int lanes(UUID journey) {
        return cast.at(Cast.STUDIO, () -> ((Number) sql.query(
                                "select count(*) from answer_lanes where tenant_id = :tenant and journey_id = :journey")
                        .setParameter("journey", journey)
                        .getSingleResult())
                .intValue());
    }

    private String durable() {
        return cast.at(Cast.STUDIO, () -> "fsync " + sql.query("select current_setting('fsync') where :tenant <> ''")
                .getSingleResult());
    }
}
