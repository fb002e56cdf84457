package io.attimo.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.attimo.journey.MomentType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** An admin who types some texts into every field there is, one text after the other, and then reads every page. */
public final class Typist {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS = 160;
    private static final int MOST_PAGES = 400;
    private static final int MOST_ALIKE = 60;

    private final Visitor admin;
    private final List<String> texts;
    private final Echoes echoes;
    private final String round;

    /** @param round a letter that tells this typist's marks from those of another at the same company */
    public Typist(Visitor admin, Echoes echoes, String round, List<String> texts) {
        this.admin = admin;
        this.echoes = echoes;
        this.round = round;
        this.texts = texts;
    }

    public Page visits(String path) {
        return echoes.hear(admin.visits(path));
    }

    /** Types all the texts into everything; answers the path of the journey they are in. */
    public String typesEverywhere() {
        IntStream.range(0, texts.size()).forEach(this::makesAJourney);
        var done = importsAFile();
        var journey = path(done.document().selectFirst("a[href*=/journeys/]").attr("abs:href"))
                .replaceAll("\\?.*", "");
        describes(journey);
        recordsAScore(journey);
        IntStream.range(0, texts.size()).forEach(this::settles);
        declines(journey);
        return journey;
    }

    private String text(String field, int i) {
        return echoes.mark(field + round + i, texts.get(i));
    }

    private void makesAJourney(int i) {
        var made = visits("/journeys")
                .fills("name", text("journey", i))
                .fills("start", "empty")
                .presses("Make journey");
        echoes.hear(made);
        echoes.hear(visits("/journeys")
                .fills("name", text("journey", i))
                .fills("start", "empty")
                .presses("Make journey"));
        echoes.hear(made.presses("Put journey in the bin"));
    }

    private Page importsAFile() {
        var file = texts.stream()
                .filter(text -> !text.matches(".*[/\\\\\"].*"))
                .findFirst()
                .orElse("none");
        var columns = settled(visits("/imports")
                .attaches("file", echoes.mark("file" + round, file), csv().getBytes(StandardCharsets.UTF_8))
                .presses("Upload and look"));
        var wrong = mapping().replace("\"id\"", written(text("nowhere", 0)));
        echoes.hear(columns.fills("mapping", wrong).presses("Try it with this mapping"));
        var tried = settled(columns.fills("mapping", mapping()).presses("Try it with this mapping"));
        echoes.hear(tried.follows("Change columns"));
        return settled(tried.presses("Import %d rows".formatted(ROWS)));
    }

    private Page settled(Page page) {
        while (echoes.hear(page).has("meta[http-equiv=refresh]")) {
            page = page.follows("Renew now");
        }
        return page;
    }

    private void describes(String journey) {
        var edit = visits(journey + "/edit");
        var stages = links(edit, "/stages/");
        var touchpoints = links(edit, "/touchpoints/");
        for (int i = 0; i < texts.size(); i++) {
            echoes.hear(visits(stages.get(i))
                    .fills("goal", text("goal", i))
                    .fills("functional", text("functional", i))
                    .fills("emotional", text("emotional", i))
                    .presses("Save"));
            echoes.hear(visits(touchpoints.get(i))
                    .fills("description", text("description", i))
                    .fills("owner", text("owner", i))
                    .presses("Save"));
            echoes.hear(edit.fills("stage", text("added", i)).presses("Add stage"));
        }
    }

    private void recordsAScore(String journey) {
        for (int i = 0; i < texts.size(); i++) {
            echoes.hear(visits(journey + "/scores")
                    .fills("rating", "3")
                    .fills("comment", text("said", i))
                    .presses("Record score"));
        }
    }

    /** Fields of the company itself, and fields that refuse such a text and say so. */
    private void settles(int i) {
        echoes.hear(visits("/keys").fills("name", text("key", i)).presses("Make key"));
        echoes.hear(visits("/members").fills("email", text("mail", i)).pressesThe("form[action$=/members] button"));
        echoes.hear(visits("/settings").fills("name", text("company", i)).presses("Save"));
        echoes.hear(visits("/sso").fills("domain", texts.get(i)).pressesThe("form[action$=/domains] button"));
        echoes.hear(admin.visitsOutside("/sign-in")
                .fills("email", text("address", i))
                .presses("Go on"));
    }

    private void declines(String journey) {
        var suggestions = visits("/suggestions?journey=" + journey.replace("/journeys/", ""));
        echoes.hear(
                suggestions.fills("reason", text("reason", 0)).pressesThe(".suggestion form[action$=refusal] button"));
    }

    /** Reads every page of the company that a link leads to. */
    public int readsEverything() {
        var waiting = new ArrayDeque<>(List.of("/home", "/journeys", "/suggestions", "/imports", "/settings"));
        var known = new HashSet<>(waiting);
        var alike = new HashMap<String, Integer>();
        int read = 0;
        while (!waiting.isEmpty() && read < MOST_PAGES) {
            var page = visits(waiting.remove());
            read++;
            echoes.demand(page, 200);
            if (page.header("Content-Type").startsWith("text/html")) {
                for (var link : page.document().select("a[href]")) {
                    var path = path(link.attr("abs:href"));
                    var shape =
                            path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*").replaceAll("\\?.*", "?");
                    if (path.startsWith("/")
                            && !path.contains("sign-out")
                            && known.add(path)
                            && alike.merge(shape, 1, Integer::sum) <= MOST_ALIKE) {
                        waiting.add(path);
                    }
                }
            }
        }
        return read;
    }

    /** Within the tenant; empty for an address elsewhere. */
    private String path(String address) {
        var start = admin.address() + "/t/" + admin.tenant();
        return address.startsWith(start)
                ? address.substring(start.length()).replaceAll("[#?].*", "") + query(address)
                : "";
    }

    private static String query(String address) {
        return address.contains("?") ? address.substring(address.indexOf('?')).replaceAll("#.*", "") : "";
    }

    private List<String> links(Page page, String part) {
        return page.document().select("a[href*=" + part + "][href$=/edit]").stream()
                .map(link -> path(link.attr("abs:href")))
                .toList();
    }

    private String csv() {
        var random = new SplittableRandom(5);
        var file = new StringWriter();
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(row("id", "day", "all", this::columns));
            for (int row = 0; row < ROWS; row++) {
                csv.writeRecord(answers(row, random));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString();
    }

    private List<String> columns(int i) {
        return List.of(text("column", i), text("group", i), text("words", i));
    }

    private List<String> answers(int row, SplittableRandom random) {
        double mood = random.nextGaussian();
        double sum = 0;
        var cells = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            long mark = mark(3 + mood * .7 + random.nextGaussian() - .1 * i);
            sum += mark;
            cells.add(row == i ? text("value", i) : Long.toString(mark));
            cells.add(row % 3 == 0 ? "1" : row % 3 == 1 ? "2" : text("code", i));
            cells.add(row > 150 ? text("comment", i) : "");
        }
        var overall = Long.toString(mark(sum / texts.size() + random.nextGaussian() * .3));
        var all = new ArrayList<>(
                List.of("r" + round + row, "2026-0%d-%02d".formatted(1 + row % 6, 1 + row % 28), overall));
        all.addAll(cells);
        return all;
    }

    private static long mark(double felt) {
        return Math.round(Math.max(1, Math.min(5, felt)));
    }

    private List<String> row(String key, String day, String outcome, IntFunction<List<String>> cells) {
        var row = new ArrayList<>(List.of(key, day, outcome));
        IntStream.range(0, texts.size()).mapToObj(cells).forEach(row::addAll);
        return row;
    }

    private String mapping() {
        var types = MomentType.values();
        var stages = all(i -> Map.of(
                "name", text("stage", i),
                "phase", "USE",
                "touchpoints",
                        List.of(Map.of(
                                "name", text("touchpoint", i),
                                "column", text("column", i),
                                "scale", "1-5",
                                "type", types[i % types.length].name(),
                                "channel", text("channel", i),
                                "audience", "ONE_TO_MANY"))));
        var mapping = new LinkedHashMap<String, Object>();
        mapping.put("journey", Map.of("name", text("main", 0), "stages", stages));
        mapping.put("key", "id");
        mapping.put("source", text("source", 0));
        mapping.put("date", Map.of("column", "day", "pattern", "yyyy-MM-dd"));
        mapping.put("outcomes", List.of(Map.of("name", text("outcome", 0), "column", "all", "scale", "1-5")));
        mapping.put(
                "segments",
                all(i -> Map.of(
                        "name",
                        text("segment", i),
                        "column",
                        text("group", i),
                        "labels",
                        Map.of("1", text("label", i), "2", "Two"))));
        mapping.put("comments", all(i -> Map.of("column", text("words", i), "touchpoint", text("touchpoint", i))));
        return written(mapping);
    }

    private List<Object> all(IntFunction<Object> one) {
        return IntStream.range(0, texts.size()).mapToObj(one).toList();
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
