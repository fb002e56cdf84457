package io.attimo.walls;

import io.attimo.identity.Role;
import io.attimo.platform.tenancy.FirstWall;
import io.attimo.sso.SignInCacheReset;
import io.attimo.support.Estate;
import io.attimo.support.Raw;
import io.attimo.support.Routes;
import io.attimo.support.Routes.Door;
import io.attimo.support.Schema;
import io.attimo.support.SecondWall;
import io.attimo.support.Things;
import io.attimo.support.Twins;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * All that the other tenant's admin and program can see, found by following every link; the same addresses are then
 * asked for by ours, and whatever only the other tenant can have told is a leak of its table.
 */
@Singleton
class Leaks {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST = 400;
    private static final int ENOUGH = 3;
    private static final String THEIR_HOME = "/t/" + Twins.THEIRS;

    private final Map<String, Set<String>> shown = new LinkedHashMap<>();
    private final Set<String> reached = new TreeSet<>();
    private final Set<String> doors = new TreeSet<>();
    private final Twins twins;
    private final Things things;
    private final Estate estate;
    private final Memory memory;
    private final SignInCacheReset signInCacheReset;
    private Telling telling;

    Leaks(Twins twins, Things things, Estate estate, Memory memory, SignInCacheReset signInCacheReset) {
        this.twins = twins;
        this.things = things;
        this.estate = estate;
        this.memory = memory;
        this.signInCacheReset = signInCacheReset;
    }

    /** Once for all tests, with the walls up. */
    synchronized void look() {
        if (telling != null) {
            return;
        }
        estate.of(Twins.OURS);
        estate.of(Twins.THEIRS);
        try {
            FirstWall.seen();
            signInCacheReset.forget(Twins.OURS);
            asks(Twins.OURS, "/t/" + Twins.OURS + "/help");
            doors.addAll(FirstWall.seen());
            doors.retainAll(Schema.ofTenants());
            write();
            estate.leaveATraceOfWhatIsGone(Twins.THEIRS);
            telling = Telling.ofTheTwins(twins, Estate.PEOPLE);
            walk();
            reached.addAll(FirstWall.seen());
            reached.addAll(doors);
            reached.retainAll(Schema.ofTenants());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every table that is named in a statement of a request. */
    Set<String> reached() {
        return reached;
    }

    /** The tables that even a page of nothing but words asks: without them nobody comes in. */
    Set<String> doors() {
        return doors;
    }

    int addresses() {
        return shown.size();
    }

    /** Where anything is told, and of which tables. */
    Map<String, String> everywhere() {
        var leaking = new TreeMap<String, String>();
        for (var address : shown.keySet()) {
            var told = telling.in(asksOurs(address), address);
            if (!told.isEmpty()) {
                leaking.put(address, told.toString());
            }
        }
        return leaking;
    }

    /** Where something of the table is told, among the addresses that show it to those it belongs to. */
    Set<String> of(String table) {
        var leaking = new TreeSet<String>();
        for (var address : showing(table)) {
            if (telling.in(asksOurs(address), address).containsKey(table)) {
                leaking.add(address);
            }
        }
        if (doors.contains(table)) {
            SecondWall.setConnectionsOfOthersAside(List.of(Twins.OURS, Twins.THEIRS));
            try {
                leaking.addAll(atTheDoor(table, Twins.OURS));
                leaking.addAll(atTheDoor(table, Twins.THEIRS));
            } finally {
                SecondWall.putThemBack();
            }
        }
        return leaking;
    }

    private Collection<String> showing(String table) {
        return shown.keySet().stream()
                .filter(address -> shown.get(address).contains(table))
                .collect(Collectors.groupingBy(Leaks::path))
                .values()
                .stream()
                .flatMap(alike -> alike.stream().limit(ENOUGH))
                .toList();
    }

    /**
     * Where the door finds one row of each tenant, it may take anybody's: so both twins look, and for all others. Only the
     * connections of the twins are there meanwhile: each has a provider of its own, which many other tenants share.
     */
    private Set<String> atTheDoor(String table, String tenant) {
        var others = new ArrayList<>(twins.ask(
                tenant, connection -> Schema.ask(connection, "select distinct tenant_id from doors order by 1")));
        others.remove(tenant);
        var told = new Telling(twins, tenant, others, List.of(table));
        var leaking = new TreeSet<String>();
        for (var page : List.of("/settings", "/sso", "/members")) {
            signInCacheReset.forget(tenant);
            if (!told.in(asks(tenant, "/t/" + tenant + page), page).isEmpty()) {
                leaking.add(tenant + " at " + page);
            }
        }
        signInCacheReset.forget(tenant);
        return leaking;
    }

    private HttpResponse<String> asksOurs(String address) {
        return asks(Twins.OURS, address.replace(THEIR_HOME, "/t/" + Twins.OURS));
    }

    private void walk() {
        var waiting = new ArrayDeque<>(List.of(THEIR_HOME + "/home"));
        for (var route : Routes.all()) {
            if (route.isRead() && route.door() == Door.API) {
                var theirs = estate.of(Twins.THEIRS);
                waiting.add(route.path()
                        .replace("{}", route.path().contains("imports") ? theirs.file() : theirs.journey()));
            } else if (route.isRead() && route.door() == Door.PAGE) {
                waiting.add(THEIR_HOME + route.at(things.of(Twins.THEIRS, route)));
            }
        }
        var known = new HashSet<String>();
        while (!waiting.isEmpty() && shown.size() < MOST) {
            var address = waiting.remove();
            var answer = asks(Twins.THEIRS, address);
            shown.put(address, telling.in(answer, "").keySet());
            linksOn(answer).stream()
                    .filter(this::isOfTheEstate)
                    .filter(link -> known.addAll(news(link)))
                    .forEach(waiting::add);
        }
    }

    /** What is written reaches tables too. Of all that a route may name there is some, so that no table is empty. */
    private void write() {
        var headers = new HashMap<>(twins.browserOf(Twins.OURS, Role.ADMIN));
        headers.put("Content-Type", MediaType.APPLICATION_FORM_URLENCODED);
        for (var route : Routes.all()) {
            if (route.door() != Door.PAGE) {
                continue;
            }
            things.of(Twins.THEIRS, route);
            var path = "/t/" + Twins.OURS + route.at(things.of(Twins.OURS, route));
            if (!route.isRead() && route.takes().equals(headers.get("Content-Type"))) {
                var form = route.fields().stream()
                        .map(field -> field.name() + "=1")
                        .collect(Collectors.joining("&"));
                headers.putAll(twins.browserOf(Twins.OURS, Role.ADMIN));
                Raw.send(route.method(), path, headers, form);
            }
        }
    }

    private HttpResponse<String> asks(String tenant, String address) {
        memory.forget();
        return Raw.gets(
                address,
                address.startsWith("/api/")
                        ? Map.of("Authorization", "Bearer " + estate.of(tenant).key(), "Accept-Language", "en")
                        : twins.browserOf(tenant, Role.ADMIN));
    }

    private static List<String> linksOn(HttpResponse<String> page) {
        var links = new ArrayList<String>();
        for (var link : Jsoup.parse(page.body()).select("a[href], [data-hx-get]")) {
            links.add((link.hasAttr("href") ? link.attr("href") : link.attr("data-hx-get")).replaceAll("#.*", ""));
        }
        page.headers().firstValue("Location").ifPresent(to -> links.add(to.replaceAll("^https?://[^/]+", "")));
        return links;
    }

    private boolean isOfTheEstate(String address) {
        return address.startsWith(THEIR_HOME + "/")
                && !address.endsWith("/sign-out")
                && estate.of(Twins.THEIRS).ids().containsAll(idsIn(address));
    }

    /** An address is worth a visit that has a path or, on this path, a value of its query that was not seen before. */
    private static List<String> news(String address) {
        var parts = address.split("\\?", 2);
        var path = path(address);
        return parts.length == 1
                ? List.of(path)
                : Arrays.stream(parts[1].split("&"))
                        .map(value -> path + "?" + value)
                        .toList();
    }

    private static String path(String address) {
        return ID.matcher(address.split("\\?", 2)[0]).replaceAll("{}");
    }

    private static Set<String> idsIn(String address) {
        var ids = new HashSet<String>();
        var found = ID.matcher(address);
        while (found.find()) {
            ids.add(found.group());
        }
        return ids;
    }
}
