package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.identity.Role;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What another site's page could make our visitor's browser send. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ForgedRequestsTest {

    private static final List<Map<String, String>> FORGERIES = List.of(
            Map.of(),
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"),
            Map.of("Origin", "http://localhost:1"),
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"),
            Map.of("Sec-Fetch-Site", "cross-site", "HX-Request", "true"),
            Map.of("Sec-Fetch-Site", "cross-site", "Content-Type", "text/plain"));

    private static final Set<Integer> FORGED = Set.of(403);
    /** No cookie opens it, and no browser sends a key by itself. */
    private static final Set<Integer> KEYLESS = Set.of(401, 415);

    @Inject
    Twins twins;

    @Inject
    Things things;

    @Test
    void a_request_made_by_another_site_changes_nothing_on_any_route() {
        var session = twins.browserOf(Twins.OURS, Role.ADMIN).get("Cookie");
        var complaints = new ArrayList<String>();
        int visited = 0;
        for (var route : Routes.all()) {
            if (route.isRead()) {
                continue;
            }
            var path = (route.isOutside() ? "" : "/t/" + Twins.OURS) + route.at(things.of(Twins.OURS, route));
            var before = twins.everythingOf(Twins.OURS);
            for (var forgery : FORGERIES) {
                var headers = new HashMap<>(forgery);
                headers.put("Cookie", session);
                int status = forgery.containsKey("Content-Type")
                        ? Raw.send(route.method(), path, headers, "a=b").statusCode()
                        : Twins.send(route, path, headers).statusCode();
                if (!expected(route, path).contains(status)) {
                    complaints.add(route + " answers " + status + " to " + forgery);
                }
            }
            if (!twins.everythingOf(Twins.OURS).equals(before)) {
                complaints.add(route + " was changed by another site");
            }
            visited++;
        }

        assertThat(complaints).isEmpty();
        assertThat(visited).isGreaterThan(12);
    }

    /** Where no cookie is read a forger does what anybody does. */
    private static Set<Integer> expected(Route route, String path) {
        if (route.isCookieless()) {
            var nobody = Twins.send(route, path, Map.of());
            assertThat(nobody.headers().allValues("Set-Cookie"))
                    .as(route.toString())
                    .isEmpty();
            return Set.of(nobody.statusCode(), 415);
        }
        return route.door() == Door.API ? KEYLESS : FORGED;
    }

    @Test
    void the_routes_that_say_they_read_no_cookie_are_those_from_which_cookies_are_kept() {
        assertThat(Routes.all())
                .allSatisfy(route -> assertThat(route.path().startsWith("/s/"))
                        .as(route.toString())
                        .isEqualTo(route.isCookieless()))
                .anyMatch(Route::isCookieless);
    }

    /** A session would let in, and the language of a member would be spoken. */
    @Test
    void no_cookie_makes_a_difference_to_them() {
        var cookies = twins.browserOf(Twins.OURS, Role.ADMIN).get("Cookie") + "; attimo_language=it";
        for (var route : Routes.all()) {
            if (route.isCookieless()) {
                var path = route.at(things.of(Twins.OURS, route));
                var with = Twins.send(route, path, Map.of("Cookie", cookies, "Accept-Language", "en"));
                var without = Twins.send(route, path, Map.of("Accept-Language", "en"));

                assertThat(withoutSecrets(with.body())).as(route.toString()).isEqualTo(withoutSecrets(without.body()));
                assertThat(with.headers().allValues("Set-Cookie"))
                        .as(route.toString())
                        .isEmpty();
            }
        }
    }

    /** What the house itself says there is no survey's to word. */
    @Test
    void not_even_a_refusal_before_any_route_is_found_reads_one() {
        var cookie = Map.of("Cookie", "attimo_language=it", "Accept-Language", "en");

        assertThat(Raw.send("PUT", "/s/nowhere", cookie, "").body()).contains("lang=\"en\"");
        assertThat(Raw.send("PUT", "/sign-in", cookie, "").body()).contains("lang=\"it\"");
    }

    /** Who begins is given one. */
    private static String withoutSecrets(String page) {
        return page.replaceAll("name=\"_start\" value=\"[^\"]+\"", "");
    }

    @Test
    void a_program_that_shows_its_key_is_not_taken_for_a_browser() {
        var route = Routes.all().stream()
                .filter(each -> each.door() == Door.API
                        && !each.isRead()
                        && !each.path().contains("{"))
                .findFirst()
                .orElseThrow();
        for (var forgery : FORGERIES) {
            var headers = new HashMap<>(forgery);
            headers.put("Authorization", "Bearer " + things.openKey(Twins.OURS));

            assertThat(Twins.send(route, route.path(), headers).statusCode())
                    .as(forgery.toString())
                    .isNotIn(401, 403);
        }
    }
}
