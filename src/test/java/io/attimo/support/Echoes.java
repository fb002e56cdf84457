package io.attimo.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What was typed, between marks of its own so that it is found again wherever it comes back; and everything on a page
 * that is not exactly what was typed, or that only typed text could have made.
 */
public final class Echoes {

    private static final Pattern MARK = Pattern.compile("«(\\w+) ");
    private static final Set<String> NEVER_OURS = Set.of("iframe", "object", "embed", "base", "math", "style", "img");

    private final Map<String, String> typed = new HashMap<>();
    private final Set<String> shown = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    /** The text as it is to be typed into a field, and to be shown from then on. */
    public String mark(String field, String text) {
        var marked = "«" + field + " " + text + "»";
        typed.put(field, marked);
        return marked;
    }

    public Page hear(Page page) {
        if (page.status() >= 500) {
            problems.add(page.status() + " at " + page.address());
        }
        if (page.header("Content-Type").startsWith("text/html")) {
            page.document().getAllElements().forEach(element -> hear(element, page.address()));
        }
        return page;
    }

    public void demand(Page page, int status) {
        if (page.status() != status) {
            problems.add(page.status() + " at " + page.address());
        }
    }

    private void hear(Element element, String address) {
        if (isForeign(element)) {
            problems.add(address + " has " + element.outerHtml());
        }
        element.attributes().forEach(attribute -> compare(attribute.getValue(), address));
        if (!element.id().equals("mapping")) {
            element.textNodes().stream().map(TextNode::getWholeText).forEach(text -> compare(text, address));
        }
    }

    private static boolean isForeign(Element element) {
        return NEVER_OURS.contains(element.normalName())
                || element.normalName().equals("script") && !element.attr("src").startsWith("/")
                || element.attributes().asList().stream()
                        .anyMatch(attribute -> attribute.getKey().startsWith("on")
                                || attribute
                                                .getValue()
                                                .strip()
                                                .toLowerCase(Locale.ROOT)
                                                .startsWith("javascript:")
                                        && !attribute.getKey().equals("value"));
    }

    private void compare(String text, String address) {
        var mark = MARK.matcher(text);
        while (mark.find()) {
            var expected = typed.get(mark.group(1));
            if (expected != null && text.startsWith(expected, mark.start())) {
                shown.add(mark.group(1));
            } else if (expected == null || !isShortened(text, mark.start(), expected)) {
                problems.add("%s shows %s instead of %s".formatted(address, text.substring(mark.start()), expected));
            }
        }
    }

    private static boolean isShortened(String text, int start, String expected) {
        int end = text.indexOf('…', start);
        return end > 0 && expected.startsWith(text.substring(start, end));
    }

    /** What is wrong on the pages that were heard, each once. */
    public List<String> problems() {
        return problems.stream().distinct().toList();
    }

    /** The fields whose text came back on no page. */
    public List<String> unheard() {
        return typed.keySet().stream()
                .filter(field -> !shown.contains(field))
                .sorted()
                .toList();
    }
}
