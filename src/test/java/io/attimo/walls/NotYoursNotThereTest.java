package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.identity.Role;
import io.attimo.platform.tenancy.FirstWall;
import io.attimo.sso.SignInCacheReset;
import io.attimo.support.Raw;
import io.attimo.support.Routes;
import io.attimo.support.Routes.Door;
import io.attimo.support.Routes.Route;
import io.attimo.support.Schema;
import io.attimo.support.TestDatabase;
import io.attimo.support.Things;
import io.attimo.support.Twins;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NotYoursNotThereTest {

    private static final String SEQUENCES =
            "select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace";

    private static final Pattern JOBS = Pattern.compile("\\b(from|update|into) jobs\\b");

    /** @param statements that were sent to the database: as many, and so as long, for the one as for the other */
    private record Looks(int status, Map<String, List<String>> headers, String body, List<String> statements) {}

    @Inject
    Twins twins;

    @Inject
    Things things;

    @Inject
    SignInCacheReset signInCacheReset;

    @Test
    void what_is_not_yours_looks_to_the_last_byte_like_what_is_not_there() {
        var different = new ArrayList<String>();
        int compared = 0;
        for (var route : Routes.all()) {
            if (route.door() == Door.OPEN || route.parameters() == 0) {
                continue;
            }
            var theirs = things.of(Twins.THEIRS, route);
            var nobodys = theirs.stream()
                    .map(id -> id.contains("example") ? UUID.randomUUID() + ".example" : "" + UUID.randomUUID())
                    .toList();
            var notThere = looks(route, nobodys);
            var notYours = looks(route, theirs);
            if (!notYours.equals(notThere)) {
                different.add(route + ": " + notYours + " and not " + notThere);
            }
            compared++;
        }

        assertThat(different).isEmpty();
        assertThat(compared).isGreaterThan(30);
    }

    @Test
    void no_id_counts_what_others_make() {
        var counting = twins.ask(Twins.OURS, connection -> Schema.ask(connection, SEQUENCES));
        assertThat(counting).isEmpty();
        var first = UUID.fromString(things.someOf(Twins.OURS).get(0));
        things.someOf(Twins.THEIRS);
        var second = UUID.fromString(things.someOf(Twins.OURS).get(0));

        assertThat(List.of(first.version(), second.version())).containsOnly(7);
        assertThat(first.getLeastSignificantBits()).isNotEqualTo(second.getLeastSignificantBits());
        assertThat(Math.abs((second.getLeastSignificantBits() >>> 2) - (first.getLeastSignificantBits() >>> 2)))
                .as("the rest of an id is chance, no count")
                .isGreaterThan(1_000_000L);
    }

    @Test
    void a_name_that_another_tenant_has_is_free_here() {
        var admin = new HashMap<>(twins.browserOf(Twins.OURS, Role.ADMIN));
        admin.put("Content-Type", "application/x-www-form-urlencoded");
        var name = "Taken+" + UUID.randomUUID();
        var theirs = new HashMap<>(twins.browserOf(Twins.THEIRS, Role.ADMIN));
        theirs.put("Content-Type", "application/x-www-form-urlencoded");
        for (var taken : Map.of(
                        "/journeys", "kind=B2C&start=empty&name=" + name,
                        "/keys", "scopes=READ&expiry=YEAR&name=" + name,
                        "/members", "role=VIEWER&email=" + UUID.randomUUID() + "@twin.example")
                .entrySet()) {
            var page = taken.getKey();
            var form = taken.getValue() + "&form=";
            var first = Raw.send("POST", "/t/" + Twins.THEIRS + page, theirs, form + twins.sealOf(Twins.THEIRS, page));
            var second = Raw.send("POST", "/t/" + Twins.OURS + page, admin, form + twins.sealOf(Twins.OURS, page));

            assertThat(first.statusCode()).as(taken.toString()).isIn(200, 303);
            assertThat(second.statusCode()).as(taken.toString()).isEqualTo(first.statusCode());
        }
    }

    private Looks looks(Route route, List<String> ids) {
        var headers = route.door() == Door.API
                ? Map.of("Authorization", "Bearer " + things.openKey(Twins.OURS))
                : twins.browserOf(Twins.OURS, Role.ADMIN);
        signInCacheReset.forget(Twins.OURS);
        FirstWall.listen();
        var answer = Twins.send(route, (route.isOutside() ? "" : "/t/" + Twins.OURS) + route.at(ids), headers);
        return new Looks(answer.statusCode(), headers(answer), without(answer.body(), ids), ofTheRequest());
    }

    /** Without those about jobs, which are looked for and taken all the time by threads of the same name. */
    private static List<String> ofTheRequest() {
        return FirstWall.heard().stream()
                .filter(statement -> !JOBS.matcher(statement).find())
                .toList();
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    private static String without(String body, List<String> ids) {
        var rest = body;
        for (var id : ids) {
            rest = rest.replace(id, "");
        }
        return rest;
    }
}
