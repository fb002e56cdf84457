package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.identity.Role;
import io.attimo.support.Proxy;
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
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each answer says of itself: on every route, done and refused, to members, programs and nobody. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HeadersTest {

    private static final List<String> BESIDES = List.of(
            "/nowhere", "/t/no-such-company/home", "/t/" + Twins.OURS + "/nowhere", "/a//b", "/q/openapi", "/q/health");

    @Inject
    Twins twins;

    @Inject
    Things things;

    private static final Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();

    /** Once: it takes longer than all that is asked of the answers. */
    @BeforeEach
    void ask_everywhere() {
        if (!answers.isEmpty()) {
            return;
        }
        for (var route : Routes.all()) {
            var path = path(route);
            var someone = new HashMap<>(twins.browserOf(Twins.OURS, Role.ADMIN));
            if (route.door() == Door.API) {
                someone.put("Authorization", "Bearer " + things.openKey(Twins.OURS));
            }
            answers.put(route + " by somebody", Twins.send(route, path, someone));
            answers.put(route + " by nobody", Twins.send(route, path, Twins.browser(Map.of())));
        }
        for (var address : BESIDES) {
            answers.put(address, Raw.gets(address, twins.browserOf(Twins.OURS, Role.ADMIN)));
        }
    }

    @Test
    void no_answer_but_a_stylesheet_may_be_kept_by_anybody() {
        var kept = new TreeMap<String, String>();
        answers.forEach((who, answer) -> {
            var said = answer.headers().allValues("Cache-Control");
            boolean isStyle = who.startsWith("GET /style/");
            boolean isPlain = answer.headers().allValues("Set-Cookie").isEmpty();
            if (isStyle ? !isPlain : !said.equals(List.of("no-store"))) {
                kept.put(who, said.toString());
            }
            if (!answer.headers().allValues("ETag").isEmpty()) {
                kept.put(who, "an ETag");
            }
        });

        assertThat(kept).isEmpty();
        assertThat(answers).hasSizeGreaterThan(150);
    }

    @Test
    void who_came_by_https_comes_that_way_from_then_on_and_nobody_else_is_told_to() {
        assertThat(Proxy.gets("/sign-in", "").headers("Strict-Transport-Security"))
                .containsExactly("max-age=31536000");
        assertThat(answers.values())
                .noneMatch(answer ->
                        answer.headers().firstValue("Strict-Transport-Security").isPresent());
    }

    @Test
    void every_page_says_in_which_charset_it_is_written() {
        var pages = new TreeMap<String, String>();
        answers.forEach((who, answer) -> answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/html"))
                .ifPresent(type -> pages.put(who, type)));

        assertThat(pages).hasSizeGreaterThan(60);
        assertThat(pages.values()).containsOnly("text/html;charset=UTF-8");
    }

    @Test
    void where_something_cannot_be_done_it_is_named_what_can() {
        var told = new TreeSet<String>();
        var paths = Routes.all().stream().map(this::path).collect(Collectors.toSet());
        for (var path : paths) {
            var there = methodsAt(path);
            for (var method : List.of("PATCH", "DELETE", "POST", "GET")) {
                if (!there.contains(method)) {
                    var answer = Raw.send(method, path, twins.browserOf(Twins.OURS, Role.ADMIN), "");
                    if (answer.statusCode() != 404) {
                        assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(405);
                        assertThat(answer.headers().allValues("Allow"))
                                .as(method + " " + path)
                                .containsExactly(String.join(", ", there));
                        told.add(path);
                    }
                }
            }
        }

        assertThat(told).hasSizeGreaterThan(40);
    }

    /** Of a path that a route has letter by letter, as “proposal” is, no other route is asked. */
    private static Set<String> methodsAt(String path) {
        boolean isLiteral =
                Routes.all().stream().anyMatch(route -> pattern(route).equals(path));
        var methods = new TreeSet<>(Set.of("OPTIONS"));
        for (var route : Routes.all()) {
            if (isLiteral ? pattern(route).equals(path) : path.matches(pattern(route))) {
                methods.add(route.method());
                if (route.isRead()) {
                    methods.add("HEAD");
                }
            }
        }
        return methods;
    }

    private static String pattern(Route route) {
        return (route.isOutside() ? "" : "/t/" + Twins.OURS) + route.path().replace("{}", "[^/]+");
    }

    private String path(Route route) {
        return (route.isOutside() ? "" : "/t/" + Twins.OURS) + route.at(things.of(Twins.OURS, route));
    }

    @Test
    void no_answer_may_be_framed_or_read_as_something_else() {
        var careless = new TreeMap<String, String>();
        answers.forEach((who, answer) -> {
            var policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
            var type = answer.headers().firstValue("X-Content-Type-Options").orElse("");
            boolean isStrict = policy.contains("frame-ancestors 'none'") && policy.contains("default-src 'none'");
            if (!isStrict || policy.contains("unsafe") || !type.equals("nosniff")) {
                careless.put(who, policy + " " + type);
            }
        });

        assertThat(careless).isEmpty();
    }
}
