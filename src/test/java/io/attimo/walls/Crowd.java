package io.attimo.walls;

import io.attimo.identity.Role;
import io.attimo.support.Raw;
import io.attimo.support.Things;
import io.attimo.support.Twins;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Three tenants that are new, all with the same provider and so with people of the same names, and everybody who may
 * send something: members of each role, a program of each, and somebody who is nobody.
 */
final class Crowd {

    /**
     * @param tenant empty for nobody
     * @param seal of a form that was shown to them; empty for those who are shown none
     */
    record Actor(String name, String tenant, Role role, Map<String, String> headers, String seal) {
        boolean isMember() {
            return role != null;
        }

        boolean isProgram() {
            return headers.containsKey("Authorization");
        }
    }

    static final List<String> NAMES = List.of(
            "A.ADMIN",
            "A.EDITOR",
            "A.VIEWER",
            "A.PROGRAM",
            "B.ADMIN",
            "B.EDITOR",
            "B.VIEWER",
            "B.PROGRAM",
            "C.ADMIN",
            "NOBODY");

    private static final AtomicInteger CROWDS = new AtomicInteger();

    private final int number = CROWDS.incrementAndGet();
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Set<String> untouchable = new HashSet<>();
    private final Heard heard = new Heard();
    private final Twins twins;

    Crowd(Twins twins, Things things) {
        this.twins = twins;
        for (var letter : List.of("A", "B", "C")) {
            var tenant = tenant(letter);
            twins.opens(tenant, canary(tenant) + " company");
            actors.put(letter + ".PROGRAM", new Actor(letter + ".PROGRAM", tenant, null, program(things, tenant), ""));
            if (!letter.equals("C")) {
                settle(things, tenant, letter);
            }
        }
        actors.put("NOBODY", new Actor("NOBODY", "", null, Twins.browser(Map.of()), ""));
    }

    /** Whoever signed out meanwhile comes back with the next thing they ask for. */
    void comeBack() {
        actors.values().removeIf(Actor::isMember);
    }

    Actor actor(String name) {
        return actors.computeIfAbsent(name, this::signedIn);
    }

    private Actor signedIn(String name) {
        var tenant = tenant(name.substring(0, 1));
        var role = Role.valueOf(name.substring(2));
        var headers = twins.browserOf(tenant, role);
        var seal = role.covers(Role.EDITOR) ? Twins.sealOf("/t/" + tenant + "/journeys", headers) : "";
        return new Actor(name, tenant, role, headers, seal);
    }

    String tenant(String letter) {
        return "crowd-" + number + "-" + letter.toLowerCase(Locale.ROOT);
    }

    List<String> tenants() {
        return List.of(tenant("A"), tenant("B"), tenant("C"));
    }

    /** A word that stands in every text of the tenant and in nobody else's. */
    static String canary(String tenant) {
        return "Zq7" + tenant.replace("-", "") + "x";
    }

    Heard heard() {
        return heard;
    }

    /** Whoever takes part is not to be removed or to become somebody else meanwhile. */
    boolean takesPart(List<String> ids) {
        return ids.stream().anyMatch(untouchable::contains);
    }

    private void settle(Things things, String tenant, String letter) {
        var admin = actor(letter + ".ADMIN").headers();
        var members = Raw.gets("/t/" + tenant + "/members", admin).body();
        untouchable.addAll(Heard.idsIn(members));
        things.someOf(tenant);
        things.someOf(tenant);
        for (var page : List.of("/journeys", "/members", "/keys", "/imports", "/suggestions")) {
            heard.from(tenant, Raw.gets("/t/" + tenant + page, admin).body());
        }
        var journeys = Raw.gets("/api/v1/journeys", actor(letter + ".PROGRAM").headers())
                .body();
        heard.journeys(tenant, journeys);
    }

    private static Map<String, String> program(Things things, String tenant) {
        return Map.of("Authorization", "Bearer " + things.openKey(tenant), "Accept-Language", "en");
    }
}
