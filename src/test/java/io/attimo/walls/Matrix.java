package io.attimo.walls;

import io.attimo.identity.Role;
import io.attimo.support.Raw;
import io.attimo.support.Routes.Route;
import io.attimo.support.Things;
import io.attimo.support.Twins;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A route × every actor × every kind of id: what each may see, and no trace of the other tenant. */
class Matrix {

    private static final String HOME = "/t/" + Twins.OURS;
    private static final Set<Integer> DONE_OR_REFUSED = Set.of(200, 201, 202, 204, 303, 400, 409, 413, 415, 422);
    private static final Set<Integer> SHOWN = Set.of(200, 303, 409, 422);

    /** What an own id alone does not lead to: a file's mapping, what an empty form names, and a colleague's session. */
    private static final Set<String> WANTS_MORE = Set.of(
            "GET /imports/{}/mapping",
            "GET /kept/{}",
            "GET /surveys/{}/questions/new",
            "POST /surveys/{}/questions",
            "POST /journeys/{}/touchpoints",
            "POST /journeys/{}/scores",
            "POST /sessions/{}/ending",
            "POST /suggestions/{}/{}/{}/reopening");

    private final Twins twins;
    private final Things things;
    private final List<String> complaints = new ArrayList<>();
    private int probes;

    Matrix(Twins twins, Things things) {
        this.twins = twins;
        this.things = things;
    }

    List<String> complaints() {
        return complaints;
    }

    int probes() {
        return probes;
    }

    void visit(Route route) {
        var theirs = things.of(Twins.THEIRS, route);
        var before = twins.everythingOf(Twins.THEIRS);
        switch (route.door()) {
            case PAGE -> probePage(route, theirs);
            case API -> probeApi(route, theirs);
            case OPEN -> probeOpen(route);
        }
        if (!twins.everythingOf(Twins.THEIRS).equals(before)) {
            complaints.add(route + " changed rows of the other tenant");
        }
    }

    void visitAsAStranger(Route route) {
        var stranger = twins.browserOf(Twins.THEIRS, Role.ADMIN);
        var ours = things.of(Twins.OURS, route);
        var before = twins.everythingOf(Twins.OURS);
        leadsToSignIn(route, "a stranger", send(route, HOME + route.at(ours), stranger));
        if (route.parameters() > 0) {
            var path = "/t/" + Twins.THEIRS + route.at(ours);
            is(route, "a stranger at home with our id", Set.of(404), send(route, path, stranger));
        }
        if (!twins.everythingOf(Twins.OURS).equals(before)) {
            complaints.add(route + " let a stranger change our rows");
        }
    }

    /** Their ids and random ones where the route's form names a thing. */
    void fillIn(Route route, List<String> theirs) {
        var admin = twins.browserOf(Twins.OURS, Role.ADMIN);
        for (var field : route.idFields()) {
            for (var id : theirs) {
                var path = HOME + route.at(things.of(Twins.OURS, route));
                var random = UUID.randomUUID().toString();
                var foreign = traceless(route, theirs, List.of(id), fills(route, path, admin, field, id));
                if (foreign.statusCode() < 400) {
                    complaints.add(route + " took a foreign id as " + field);
                }
                if (!looks(foreign, id).equals(looks(fills(route, path, admin, field, random), random))) {
                    complaints.add(route + " tells a foreign id as " + field + " from one that is not there");
                }
            }
        }
    }

    void visitUnderTheOtherPrefix(Route route) {
        var path = route.at(things.of(Twins.OURS, route));
        var admin = twins.browserOf(Twins.OURS, Role.ADMIN);
        is(route, "the other prefix", Set.of(404), send(route, route.isOutside() ? HOME + path : path, admin));
    }

    private void probePage(Route route, List<String> theirs) {
        var nobody = Twins.browser(Map.of());
        leadsToSignIn(route, "nobody", send(route, HOME + route.at(things.of(Twins.OURS, route)), nobody));
        leadsToSignIn(route, "nobody with a foreign id", send(route, HOME + route.at(theirs), nobody));
        for (var role : Role.values()) {
            var browser = twins.browserOf(Twins.OURS, role);
            boolean may = role.covers(route.role());
            var own = things.of(Twins.OURS, route);
            is(
                    route,
                    role + " with an own id",
                    may ? ownMayGet(route) : Set.of(403),
                    traceless(route, theirs, List.of(), send(route, HOME + route.at(own), browser)));
            probeIds(route, theirs, HOME, browser, role.name(), may ? 404 : 403);
        }
    }

    private void probeApi(Route route, List<String> theirs) {
        var nobody = Map.of("Accept-Language", "en");
        var ours = Map.of("Authorization", "Bearer " + things.openKey(Twins.OURS), "Accept-Language", "en");
        var own = things.of(Twins.OURS, route);
        is(route, "no key", Set.of(401), send(route, route.at(own), nobody));
        is(
                route,
                "a member's session",
                Set.of(401),
                send(route, route.at(own), twins.browserOf(Twins.OURS, Role.ADMIN)));
        var others = EnumSet.complementOf(EnumSet.of(route.scope()));
        var lacking = Map.of("Authorization", "Bearer " + things.openKey(Twins.OURS, others), "Accept-Language", "en");
        is(
                route,
                "a key of other scopes, own id",
                Set.of(403),
                traceless(route, theirs, List.of(), send(route, route.at(own), lacking)));
        is(
                route,
                "a key, own id",
                route.isRead() ? SHOWN : DONE_OR_REFUSED,
                traceless(route, theirs, List.of(), send(route, route.at(own), ours)));
        probeIds(route, theirs, "", lacking, "a key of other scopes", 403);
        probeIds(route, theirs, "", ours, "a key", 404);
    }

    /** What is open asks nobody who they are; so it can but have nothing to tell. */
    private void probeOpen(Route route) {
        for (var browser : List.of(Twins.browser(Map.of()), twins.browserOf(Twins.OURS, Role.VIEWER))) {
            var values = things.of(Twins.OURS, route);
            var answer = traceless(
                    route,
                    List.of(),
                    List.of(),
                    send(route, (route.isOutside() ? "" : HOME) + route.at(values), browser));
            if (answer.statusCode() >= 500 && !route.path().equals("/sign-in/no-answer")) {
                complaints.add(route + " answers " + answer.statusCode());
            }
            if (answer.statusCode() == 404) {
                complaints.add(route + " is not there");
            }
        }
    }

    /** In each place by itself a foreign, a random and a malformed id; a foreign one must look like a random one. */
    private void probeIds(
            Route route, List<String> theirs, String home, Map<String, String> browser, String actor, int status) {
        for (int place = 0; place < route.parameters(); place++) {
            var own = things.of(Twins.OURS, route);
            var random = own.get(place).contains("example")
                    ? UUID.randomUUID() + ".example"
                    : UUID.randomUUID().toString();
            var foreignIds = with(own, place, theirs.get(place));
            var foreign = traceless(route, theirs, foreignIds, send(route, home + route.at(foreignIds), browser));
            var unknown = send(route, home + route.at(with(own, place, random)), browser);
            var malformed = send(route, home + route.at(with(own, place, "not-an-id")), browser);
            is(route, actor + " with a foreign id", Set.of(status), foreign);
            is(route, actor + " with a random id", Set.of(status), unknown);
            is(route, actor + " with a malformed id", Set.of(status), malformed);
            if (!looks(foreign, theirs.get(place)).equals(looks(unknown, random))) {
                complaints.add(route + ": " + actor + " can tell a foreign id from one that is not there");
            }
        }
        if (route.parameters() > 1) {
            is(
                    route,
                    actor + " with foreign ids only",
                    Set.of(status),
                    traceless(route, theirs, theirs, send(route, home + route.at(theirs), browser)));
        }
    }

    private static Set<Integer> ownMayGet(Route route) {
        if (WANTS_MORE.contains(route.method() + " " + route.path())) {
            return Set.of(404);
        }
        return route.isRead() ? SHOWN : DONE_OR_REFUSED;
    }

    private HttpResponse<String> fills(Route route, String path, Map<String, String> browser, String field, String id) {
        probes++;
        var headers = new HashMap<>(browser);
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        var day = LocalDate.now();
        var others = "&name=Fine&rating=4&scale=1-5&date=%s&due=%s".formatted(day, day.plusDays(9));
        return Raw.send(route.method(), path, headers, field + "=" + id + others);
    }

    private HttpResponse<String> send(Route route, String address, Map<String, String> headers) {
        probes++;
        return Twins.send(route, address, headers);
    }

    private void is(Route route, String who, Set<Integer> allowed, HttpResponse<String> answer) {
        if (!allowed.contains(answer.statusCode())) {
            complaints.add(route + ": " + who + " gets " + answer.statusCode() + ", not one of " + allowed);
        }
    }

    /** A write to a page where they sign in first: there may be none at its own address. */
    private void leadsToSignIn(Route route, String who, HttpResponse<String> answer) {
        var location = answer.headers().firstValue("Location").orElse("");
        boolean leads = route.isRead()
                ? answer.statusCode() == 302 && location.contains("/demo-sign-in/studio/authorize?")
                : answer.statusCode() == 401 && answer.body().contains("Your session has ended");
        if (!leads) {
            complaints.add(route + ": " + who + " gets " + answer.statusCode() + " " + location);
        }
    }

    private HttpResponse<String> traceless(
            Route route, List<String> theirs, List<String> asked, HttpResponse<String> answer) {
        var all = answer.headers().map() + answer.body();
        if (all.contains(Twins.CANARY)) {
            complaints.add(route + " shows text of the other tenant");
        }
        theirs.stream()
                .filter(id -> !asked.contains(id) && id.length() > 8 && all.contains(id))
                .forEach(id -> complaints.add(route + " shows an id of the other tenant"));
        return answer;
    }

    private static List<String> with(List<String> values, int place, String value) {
        var changed = new ArrayList<>(values);
        changed.set(place, value);
        return changed;
    }

    private static String looks(HttpResponse<String> answer, String id) {
        return answer.statusCode() + " "
                + answer.headers().map().keySet().stream().sorted().toList()
                + answer.body().replace(id, "");
    }
}
