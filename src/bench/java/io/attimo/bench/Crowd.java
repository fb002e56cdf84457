package io.attimo.bench;

import io.attimo.demo.Persona;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.MomentType;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.support.Cast;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.postgresql.ds.PGSimpleDataSource;

/** Tenants with many answers each, made where they are kept: by one statement a journey. */
@Singleton
class Crowd {

    static final int TOUCHPOINTS = 20;
    static final int RESPONSES = 10_000;

    private static final String FILL =
            """
            insert into responses (tenant_id, id, journey_id, source, respondent, respondent_hash, answered_on,
              marks, places, created_at, version)
            select :tenant, gen_random_uuid(), :journey, 'bench', 'r' || i, hashint8extended(i, 7),
              date '2026-01-05' + (i % 200)::int,
              array(select least(5, floor(1 + 4 * mood.level + 2 * random()))::float8
                from generate_series(1, :measures) m where m + i > 0),
              array[1 + i % 3]::smallint[], now(), 0
            from generate_series(1, cast(:rows as int)) i, lateral (select random() as level where i > 0) mood
            """;

    private final Cast cast;
    private final Tenancy tenancy;
    private final Journeys journeys;
    private final TenantSql sql;
    private final Config config;
    private int neighbours;

    Crowd(Cast cast, Tenancy tenancy, Journeys journeys, TenantSql sql, Config config) {
        this.cast = cast;
        this.tenancy = tenancy;
        this.journeys = journeys;
        this.sql = sql;
        this.config = config;
    }

    Journey inView() {
        return cast.at(Cast.STUDIO, () -> answered("In view"));
    }

    /** Opens tenants with as many answers as the one in view has, until there are so many. */
    void growTo(int wanted) throws SQLException {
        while (neighbours < wanted) {
            var tenant = "neighbour-%02d".formatted(++neighbours);
            cast.opens(tenant, Persona.CHARLIE);
            at(tenant, () -> answered("Next door"));
        }
        settle();
    }

    private <T> T at(String tenant, Supplier<T> work) {
        return tenancy.within(tenant, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private Journey answered(String name) {
        var fresh = new Journey(name, CustomerKind.B2C);
        for (int i = 0; i < TOUCHPOINTS; i++) {
            var stage = i % 4 == 0
                    ? fresh.addStage("Stage " + (i / 4 + 1), null)
                    : fresh.stages().get(i / 4);
            var traits = new Touchpoint.Traits(
                    MomentType.values()[i % 6], i % 2 == 0 ? "web" : "in person", null, null, Set.of());
            stage.addTouchpoint("Touchpoint " + (i + 1), Scale.ONE_TO_FIVE).become(traits);
        }
        fresh.addOutcome("Overall", Scale.ONE_TO_FIVE);
        var segment = fresh.addSegment("Language");
        Set.of("English", "Italian", "German").forEach(segment::place);
        journeys.persist(fresh);
        journeys.flush();
        sql.update(FILL, Map.of("journey", fresh.id(), "measures", fresh.measures(), "rows", RESPONSES));
        return fresh;
    }

    /** What autovacuum would do some time in the middle of a round. */
    private void settle() throws SQLException {
        var owner = new PGSimpleDataSource();
        owner.setUrl(config.getValue("quarkus.flyway.jdbc-url", String.class));
        owner.setUser(config.getValue("quarkus.flyway.username", String.class));
        owner.setPassword(config.getValue("quarkus.flyway.password", String.class));
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) responses");
        }
    }
}
