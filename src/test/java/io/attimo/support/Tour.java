package io.attimo.support;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Follows every link of a tenant from its home, breadth first. Of pages that differ in an id or a filter it takes some. */
public final class Tour {

    private static final int MOST = 120;
    private static final int MOST_ALIKE = 2;
    private static final int MOST_FILTERS = 1;
    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

    private final Window window;
    private final String start;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> alike = new HashMap<>();

    public Tour(Window window, String start) {
        this.window = window;
        this.start = start.substring(0, start.lastIndexOf("/") + 1);
        hears(start);
    }

    /** Opens each page in turn and calls the guide there; an address that is no page is only asked whether it answers. */
    public int walk(Consumer<String> atEachPage, Consumer<String> atEachDeadEnd) {
        var visited = 0;
        while (!waiting.isEmpty() && visited < MOST) {
            var address = waiting.remove();
            var answer = window.asks(address);
            if (answer.status() != 200) {
                atEachDeadEnd.accept(answer.status() + " at " + address);
            } else if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                window.opens(address);
                atEachPage.accept(address);
                window.links().forEach(this::hears);
                visited++;
            }
        }
        return visited;
    }

    private void hears(String link) {
        var address = link.replaceFirst("#.*", "");
        if (address.startsWith(start) && !address.contains("sign-out") && known.add(address) && isFresh(address)) {
            waiting.add(address);
        }
    }

    private boolean isFresh(String address) {
        var uri = URI.create(address);
        var filters = filters(uri);
        var shape = uri.getPath().replaceAll(ID, "*") + filters;
        return filters.size() <= MOST_FILTERS && alike.merge(shape, 1, Integer::sum) <= MOST_ALIKE;
    }

    /** Which filters are set; of what decides how a page is drawn, to what. */
    private static List<String> filters(URI uri) {
        return Stream.of(
                        uri.getRawQuery() == null
                                ? new String[0]
                                : uri.getRawQuery().split("&"))
                .filter(part -> !part.endsWith("=") && !part.startsWith("period="))
                .map(part -> part.matches("(rows|metric|step)=.*")
                        ? part.replaceFirst("(%3A|:).*", "")
                        : part.replaceFirst("=.*", ""))
                .sorted()
                .toList();
    }
}
