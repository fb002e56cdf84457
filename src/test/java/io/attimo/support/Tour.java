package io.attimo.support;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Follows every link of a tenant from its home, breadth first. Of pages that differ in an id or a filter it takes some. */
public final class Tour {

    private static final int MOST = 300;
    private static final int MOST_ALIKE = 12;
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
        var shape = URI.create(address).getPath().replaceAll(ID, "*");
        return alike.merge(shape, 1, Integer::sum) <= MOST_ALIKE;
    }
}
