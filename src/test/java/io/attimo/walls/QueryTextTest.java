package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.identity.Role;
import io.attimo.platform.tenancy.FirstWall;
import io.attimo.support.Estate;
import io.attimo.support.Raw;
import io.attimo.support.Routes;
import io.attimo.support.Routes.Door;
import io.attimo.support.Routes.Route;
import io.attimo.support.TestDatabase;
import io.attimo.support.Things;
import io.attimo.support.Twins;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Text of queries where a choice, a name or a number is expected: it never becomes part of a statement. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QueryTextTest {

    private static final String MARK = "zq0mark";
    private static final List<String> TEXTS = List.of(
            MARK + "'",
            MARK + "' or '1'='1",
            "1); select pg_sleep(9); --" + MARK,
            "name desc, (select " + MARK + ")",
            "' || (select " + MARK + ") || '",
            MARK + "\\'; drop table members; --",
            "%' union select " + MARK + " --");
    private static final List<String> PARAMETERS = List.of(
            "sort",
            "order",
            "q",
            "search",
            "filter",
            "metric",
            "rows",
            "from",
            "to",
            "period",
            "segment",
            "outcome",
            "colour",
            "state",
            "step",
            "comments",
            "page",
            "missing",
            "scale",
            "touchpoint",
            "journey",
            "changed");
    private static final Set<Integer> REFUSED_OR_INERT = Set.of(200, 202, 303, 400, 404, 409, 413, 415, 422);

    @Inject
    Twins twins;

    @Inject
    Things things;

    @Inject
    Estate estate;

    private final List<String> complaints = new ArrayList<>();
    private int sent;

    @Test
    void text_of_queries_is_refused_or_does_nothing_on_any_route() {
        estate.of(Twins.OURS);
        for (var route : Routes.all()) {
            var before = twins.everythingOf(Twins.THEIRS);
            var path = route.isRead() ? path(route) : null;
            if (route.isRead()) {
                PARAMETERS.forEach(name -> check(route, path + "?" + name + "=", "", next()));
            } else if (!route.fields().isEmpty()) {
                TEXTS.forEach(text -> check(route, path(route), filled(route, text), text));
            }
            if (!twins.everythingOf(Twins.THEIRS).equals(before)) {
                complaints.add(route + " reached another tenant");
            }
        }

        assertThat(complaints).isEmpty();
        assertThat(sent).isGreaterThan(1_000);
    }

    private String next() {
        return TEXTS.get(sent % TEXTS.size());
    }

    private void check(Route route, String address, String form, String text) {
        FirstWall.listen();
        var answer = send(route, route.isRead() ? address + encoded(text) : address, form);
        var statements = FirstWall.heard();
        sent++;
        boolean leadsAway = route.door() == Door.OPEN || route.path().equals("/sign-out");
        if (!leadsAway && !REFUSED_OR_INERT.contains(answer.statusCode())) {
            complaints.add(address + " " + form + " answers " + answer.statusCode());
        }
        if (statements.stream().anyMatch(statement -> statement.contains(MARK))) {
            complaints.add(address + " " + form + " put “" + text + "” into a statement");
        }
    }

    /** The map of a journey that has answers, so that what is asked of them is looked up at all. */
    private String path(Route route) {
        var ours = route.isRead() && route.path().contains("/journeys/{}") && route.parameters() == 1
                ? List.of(estate.of(Twins.OURS).journey())
                : things.of(Twins.OURS, route);
        return (route.isOutside() ? "" : "/t/" + Twins.OURS) + route.at(ours);
    }

    private HttpResponse<String> send(Route route, String address, String form) {
        var headers = route.door() == Door.API
                ? new HashMap<>(Map.of(
                        "Authorization", "Bearer " + estate.of(Twins.OURS).key()))
                : new HashMap<>(twins.browserOf(Twins.OURS, Role.ADMIN));
        if (!route.isRead()) {
            headers.put("Content-Type", "application/x-www-form-urlencoded");
        }
        return Raw.send(route.method(), address, headers, form);
    }

    private static String filled(Route route, String text) {
        return route.fields().stream()
                .map(field -> field.name() + "=" + encoded(text))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
