package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Routes;
import io.attimo.support.Routes.Door;
import io.attimo.support.Routes.Route;
import io.attimo.support.TestDatabase;
import io.attimo.support.Things;
import io.attimo.support.Twins;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every route × every actor × every kind of id. That it would notice is shown by {@link DoorsCanFailTest}. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RouteMatrixTest {

    @Inject
    Twins twins;

    @Inject
    Things things;

    private final List<Route> routes = Routes.all();
    private Matrix matrix;

    @BeforeEach
    void draw_the_matrix() {
        matrix = new Matrix(twins, things);
    }

    @Test
    void every_route_shows_every_actor_what_is_theirs_and_nothing_of_anybody_else() {
        routes.forEach(matrix::visit);

        assertThat(matrix.complaints()).isEmpty();
        assertThat(routes).hasSizeGreaterThan(30);
        assertThat(matrix.probes()).isGreaterThan(10 * routes.size());
    }

    @Test
    void a_strangers_session_is_worth_nothing_here_and_an_id_of_ours_nothing_there() {
        routes.stream().filter(route -> route.door() == Door.PAGE).forEach(matrix::visitAsAStranger);

        assertThat(matrix.complaints()).isEmpty();
        assertThat(matrix.probes()).isGreaterThan(routes.size());
    }

    @Test
    void an_id_of_the_other_tenant_in_a_form_is_not_there_either() {
        var theirs = things.someOf(Twins.THEIRS);
        var before = twins.everythingOf(Twins.THEIRS);
        var forms = routes.stream().filter(route -> !route.idFields().isEmpty()).toList();

        forms.forEach(route -> matrix.fillIn(route, theirs));

        assertThat(matrix.complaints()).isEmpty();
        assertThat(forms).isNotEmpty();
        assertThat(twins.everythingOf(Twins.THEIRS)).isEqualTo(before);
    }

    @Test
    void every_route_stands_under_one_prefix_only() {
        routes.stream()
                .filter(route -> route.isRead() && !route.path().equals("/"))
                .forEach(matrix::visitUnderTheOtherPrefix);

        assertThat(matrix.complaints()).isEmpty();
    }
}
