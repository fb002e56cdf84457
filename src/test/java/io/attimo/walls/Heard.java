package io.attimo.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The ids that answers have named so far: whose they are, and at which address each stands inside of which. */
final class Heard {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern PLAIN = Pattern.compile(ID);
    private static final Pattern ADDRESS =
            Pattern.compile("(?<=/t/[a-z0-9-]{3,40}|/api/v1)((?:/[a-z-]+)+(?:/" + ID + "(?:/[a-z-]+)*)+)");
    private static final int MOST = 400;

    private final Map<String, String> owners = new TreeMap<>();
    private final Map<String, List<String>> ids = new TreeMap<>();
    private final Map<String, List<List<String>>> paths = new TreeMap<>();

    /** What the tenant was told, in the words of its own pages. */
    synchronized void from(String tenant, String answer) {
        var plain = PLAIN.matcher(answer);
        while (plain.find()) {
            if (owners.putIfAbsent(plain.group(), tenant) == null) {
                keep(ids.computeIfAbsent(tenant, none -> new ArrayList<>()), plain.group());
            }
        }
        var address = ADDRESS.matcher(answer);
        while (address.find()) {
            path(tenant, address.group(1));
        }
    }

    synchronized void journeys(String tenant, String json) {
        idsIn(json).forEach(id -> keep(paths(tenant, "/journeys/{}"), List.of(id)));
    }

    /** Whom the id belongs to; null as long as nobody was told of it. */
    synchronized String owner(String id) {
        return owners.get(id);
    }

    synchronized List<String> path(Random dice, String tenant, String prefix) {
        var known = paths(tenant, prefix.replace("/api/v1", ""));
        return known.isEmpty() ? null : known.get(dice.nextInt(known.size()));
    }

    synchronized String id(Random dice, String tenant) {
        var known = ids.getOrDefault(tenant, List.of());
        return known.isEmpty() ? null : known.get(dice.nextInt(known.size()));
    }

    static Set<String> idsIn(String text) {
        var found = new TreeSet<String>();
        var plain = PLAIN.matcher(text);
        while (plain.find()) {
            found.add(plain.group());
        }
        return found;
    }

    /** Each id of an address is also the end of a shorter one. */
    private void path(String tenant, String address) {
        var inside = new ArrayList<String>();
        var prefix = new StringBuilder();
        for (var part : address.substring(1).split("/")) {
            boolean isId = PLAIN.matcher(part).matches();
            prefix.append('/').append(isId ? "{}" : part);
            if (isId) {
                inside.add(part);
                keep(paths(tenant, prefix.toString()), List.copyOf(inside));
            }
        }
    }

    private List<List<String>> paths(String tenant, String prefix) {
        return paths.computeIfAbsent(tenant + prefix, none -> new ArrayList<>());
    }

    private static <T> void keep(List<T> all, T one) {
        if (!all.contains(one)) {
            if (all.size() >= MOST) {
                all.remove(0);
            }
            all.add(one);
        }
    }
}
