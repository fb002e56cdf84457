package io.attimo.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.Actor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TenantOwnedTest {

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    @Test
    void what_is_read_twice_is_one_record() {
        var stay = made();
        var first = read(stay);
        var second = read(stay);

        assertThat(first).isNotSameAs(second).isEqualTo(second).hasSameHashCodeAs(second);
        assertThat(first).isNotEqualTo(made()).isNotEqualTo(first.id()).isNotEqualTo(null);
    }

    @Test
    void a_record_counts_how_often_it_was_changed() {
        var stay = made();
        assertThat(new Journey("Stay", CustomerKind.B2C).version()).isZero();
        assertThat(read(stay).version()).isZero();

        cast.at(Cast.STUDIO, () -> {
            var journey = journeys.get(stay.id());
            journey.retire(Actor.named("Elena"), Instant.now());
            return journey;
        });

        assertThat(cast.at(Cast.STUDIO, () -> journeys.findById(stay.id())).version())
                .isOne();
    }

    private Journey made() {
        return cast.at(Cast.STUDIO, () -> journeys.add(new Journey("Stay " + UUID.randomUUID(), CustomerKind.B2C)));
    }

    private Journey read(Journey journey) {
        return cast.at(Cast.STUDIO, () -> journeys.get(journey.id()));
    }
}
