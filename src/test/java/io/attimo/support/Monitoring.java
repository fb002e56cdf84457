package io.attimo.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The dashboard and the alert rules of k8s/, and what their expressions ask for. */
public final class Monitoring {

    public static final Path ALERTS = Path.of("k8s/monitoring/alerts.yaml");
    public static final Path DASHBOARD = Path.of("k8s/monitoring/dashboard.json");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern GROUPED = Pattern.compile("\\bby\\s*\\(([^)]*)\\)");
    private static final Pattern MEASURE = Pattern.compile("\\b([a-z][a-z0-9_]*)\\b(?!\\s*\\()(?:\\{([^}]*)})?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final Set<String> WORDS = Set.of("and", "or", "unless");

    /** A measure that an expression names, and the labels it is to have there. */
    public record Asked(String name, Map<String, String> labels) {}

    private Monitoring() {}

    public static JsonNode dashboard() throws IOException {
        return new ObjectMapper().readTree(DASHBOARD.toFile());
    }

    /** Of alerts and of the panels, by what they are called. */
    public static Map<String, String> expressions() throws IOException {
        var found = new LinkedHashMap<String, String>();
        var rules = Manifest.parsed(Files.readString(ALERTS)).root().at("/groups/0/rules");
        Manifest.elements(rules)
                .forEach(rule ->
                        found.put(rule.at("/alert").asText(), rule.at("/expr").asText()));
        targets(dashboard())
                .forEach(target -> found.put(
                        "panel " + found.size(), target.at("/expr").asText().replace("$__rate_interval", "5m")));
        return found;
    }

    public static List<JsonNode> targets(JsonNode dashboard) {
        return Manifest.elements(dashboard.at("/panels"))
                .flatMap(panel -> Manifest.elements(panel.at("/targets")))
                .toList();
    }

    public static List<Asked> asked(String expression) {
        var bare = GROUPED.matcher(expression.replaceAll("\\[[^]]*]", "")).replaceAll("");
        return MEASURE.matcher(bare)
                .results()
                .filter(match -> !isWithinQuotes(bare, match) && !WORDS.contains(match.group(1)))
                .map(match -> new Asked(match.group(1), labels(match.group(2))))
                .toList();
    }

    /** The labels that an expression groups by, which all its measures must have. */
    public static Set<String> grouped(String expression) {
        var labels = new TreeSet<String>();
        GROUPED.matcher(expression)
                .results()
                .forEach(match ->
                        Stream.of(match.group(1).split(",")).map(String::strip).forEach(labels::add));
        return labels;
    }

    /** What is measured: the labels of each line, by the measure's name. */
    public static Map<String, List<Map<String, String>>> measured(String metrics) {
        var found = new TreeMap<String, List<Map<String, String>>>();
        metrics.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
            var name = line.replaceFirst("[{ ].*", "");
            found.computeIfAbsent(name, any -> new ArrayList<>()).add(labels(line));
        });
        return found;
    }

    /** The number that stands behind exactly these labels. */
    public static double value(String metrics, String name, Map<String, String> labels) {
        return metrics.lines()
                .filter(line -> line.replaceFirst("[{ ].*", "").equals(name)
                        && labels(line).equals(labels))
                .mapToDouble(line -> Double.parseDouble(line.replaceFirst(".* ", "")))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isWithinQuotes(String text, MatchResult match) {
        return QUOTED.matcher(text)
                .results()
                .anyMatch(quoted -> quoted.start() < match.start() && match.end() < quoted.end());
    }

    private static Map<String, String> labels(String text) {
        var labels = new TreeMap<String, String>();
        if (text != null) {
            LABEL.matcher(text).results().forEach(match -> labels.put(match.group(1), match.group(2)));
        }
        return labels;
    }
}
