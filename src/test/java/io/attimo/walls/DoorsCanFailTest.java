package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.identity.Role;
import io.attimo.session.LoosenedRoleCheck;
import io.attimo.session.LoosenedRoleCheck.Says;
import io.attimo.support.Routes;
import io.attimo.support.Routes.Door;
import io.attimo.support.Routes.Route;
import io.attimo.support.TestDatabase;
import io.attimo.support.Things;
import io.attimo.support.Twins;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a route says of who is let in is taken away from it, or weakened, and the matrix must notice. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DoorsCanFailTest {

    private static final Logger LOG = Logger.getLogger(DoorsCanFailTest.class);

    private record Loosened(Route route, Says says) {}

    private static final int SOME = 12;

    @Inject
    Twins twins;

    @Inject
    Things things;

    @AfterEach
    void put_every_word_back() {
        LoosenedRoleCheck.loosen("", Says.NOTHING);
    }

    @Test
    void a_route_that_says_less_than_it_should_is_noticed() {
        var some = all();
        long seed = Long.getLong("attimo.walls.seed", System.nanoTime());
        LOG.warnf("routes shuffled with -Dattimo.walls.seed=%d", seed);
        Collections.shuffle(some, new Random(seed));

        assertThat(unnoticed(some.subList(0, SOME))).isEmpty();
    }

    @Test
    @Tag("long")
    void every_route_that_says_less_than_it_should_is_noticed() {
        assertThat(unnoticed(all())).isEmpty();
    }

    private List<Loosened> unnoticed(List<Loosened> tried) {
        var unnoticed = new ArrayList<Loosened>();
        for (var each : tried) {
            everybodyIsIn();
            LoosenedRoleCheck.loosen(each.route().action(), each.says());
            var matrix = new Matrix(twins, things);
            matrix.visit(each.route());
            if (matrix.complaints().isEmpty()) {
                unnoticed.add(each);
            }
            put_every_word_back();
        }
        return unnoticed;
    }

    /** Whoever signs in is led there by the home page, and it may be the next whose word is loosened. */
    private void everybodyIsIn() {
        for (var role : Role.values()) {
            twins.browserOf(Twins.OURS, role);
            twins.browserOf(Twins.THEIRS, role);
        }
    }

    private static List<Loosened> all() {
        var all = new ArrayList<Loosened>();
        for (var route : Routes.all()) {
            all.add(new Loosened(route, Says.NOTHING));
            if (route.door() != Door.OPEN) {
                all.add(new Loosened(route, Says.ANYBODY));
            }
            if (route.door() == Door.PAGE && route.role() != Role.VIEWER) {
                all.add(new Loosened(route, Says.ANY_MEMBER));
            }
        }
        return all;
    }
}
