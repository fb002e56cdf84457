package io.attimo.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.attimo.identity.Role;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A tenant that has some of everything, made as people and programs make it: answers, words, a decision, a key, deeds. */
@Singleton
public class Estate {

    /** So many people answered {@link Twins#THEIRS}, and nowhere else does anybody count so many. */
    public static final int PEOPLE = 1237;

    private static final int FEWER = 120;

    /**
     * @param key opens the API
     * @param ids of the journey and all that is in it, and of the import that made it
     */
    public record Deeds(String key, String journey, String file, List<String> ids) {}

    private static final String MAPPING = """
            {"journey": {"name": "%1$s", "stages": [{"name": "%2$s Stage", "touchpoints": [
               {"name": "%2$s Counter", "column": "a", "scale": "1-5", "channel": "%2$s Channel", "type": "AMOT"},
               {"name": "%2$s Mirror", "column": "b", "scale": "1-5", "channel": "%2$s Channel", "type": "AMOT"}]}]},
             "key": "id", "date": {"day": "2026-05-15"},
             "outcomes": [{"name": "%2$s Outcome", "column": "o", "scale": "nps"}],
             "segments": [{"name": "%2$s Segment", "column": "s"}],
             "comments": [{"column": "c", "touchpoint": "%2$s Counter"}]}
            """;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Map<String, Deeds> known = new ConcurrentHashMap<>();
    private final Twins twins;
    private final Things things;

    Estate(Twins twins, Things things) {
        this.twins = twins;
        this.things = things;
    }

    public Deeds of(String tenant) {
        twins.open();
        return known.computeIfAbsent(tenant, this::build);
    }

    private Deeds build(String tenant) {
        var key = things.openKey(tenant);
        var words = Twins.text(tenant, "Estate");
        var name = words + " " + UUID.randomUUID();
        int people = tenant.equals(Twins.THEIRS) ? PEOPLE : FEWER;
        var first = bring(tenant, key, MAPPING.formatted(name, words), 0, people - FEWER / 2);
        bring(tenant, key, MAPPING.formatted(name, words), FEWER / 3, people);
        var journey = first(Raw.gets("/api/v1/journeys", bearer(key)).body(), "name", name, "id");
        var ids = new ArrayList<>(twins.within(tenant, () -> things.within(journey)));
        ids.add(first);
        Raw.gets("/api/v1/journeys/" + journey + "/importance", bearer(key));
        decide(tenant, key, journey, ids);
        long changes = things.changes(tenant, journey);
        ask(key, name, words);
        waitUntilTold(tenant, journey, changes);
        leaveATraceOfWhatIsGone(tenant);
        return new Deeds(key, journey, first, List.copyOf(ids));
    }

    /** The second file changes some of what the first one said; no file has as many rows as there are people. */
    private String bring(String tenant, String key, String mapping, int from, int to) {
        var words = Twins.text(tenant, "Estate");
        var rows = new StringBuilder("id,a,b,o,s,c\n");
        for (int i = from; i < to; i++) {
            int a = 1 + (i * 7 + from) % 4;
            int b = 1 + (i * 3 + i / 11) % 5;
            rows.append("r%d,%d,%d,%d,%s %d,%s said %d%n".formatted(i, a, b, a + b, words, i % 2, words, i));
        }
        var body = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + words + ".csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + rows + "\r\n--xx\r\n"
                + "Content-Disposition: form-data; name=\"mapping\"\r\n\r\n" + mapping + "\r\n--xx--\r\n";
        var headers = bearer(key);
        headers.put("Content-Type", "multipart/form-data; boundary=xx");
        var id = field(Raw.send("POST", "/api/v1/imports", headers, body).body(), "id");
        var end = System.nanoTime() + 60_000_000_000L;
        while (state(key, id).equals("running") && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        if (!state(key, id).equals("done")) {
            throw new AssertionError("the estate's file is " + state(key, id));
        }
        return id;
    }

    /** About what is suggested there: nothing else can be decided. */
    private void decide(String tenant, String key, String journey, List<String> ids) {
        var suggested = Raw.gets("/api/v1/journeys/" + journey + "/suggestions", bearer(key));
        var play = first(suggested.body(), "touchpoint", Twins.text(tenant, "Estate Counter"), "key");
        var path = "/t/%s/suggestions/%s/%s/%s/refusal".formatted(tenant, journey, ids.get(3), ids.get(2));
        var form = "play=%s&reason=%s&form=%s"
                .formatted(play, Twins.text(tenant, "because").replace(' ', '+'), twins.sealOf(tenant, "/keys"));
        fill(tenant, path, form, 303);
    }

    /** Of a single answer the journey is told soon afterwards. */
    private void waitUntilTold(String tenant, String journey, long before) {
        var end = System.nanoTime() + 30_000_000_000L;
        while (things.changes(tenant, journey) == before && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** A survey with an answer, which is in no figure of the journey. */
    private static void ask(String key, String journey, String words) {
        var asked = """
            {"journey": "%s", "name": "%2$s Survey", "title": {"en": "%2$s Title"}, "languages": ["en"],
             "pages": [{"key": "page", "questions": [
               {"key": "why", "kind": "short", "text": {"en": "%2$s Why"}}]}]}
            """.formatted(journey, words);
        var survey = "/api/v1/surveys/" + field(sends(key, "/api/v1/surveys", asked), "id");
        sends(key, survey + "/publication", "");
        sends(key, survey + "/responses", "{\"answers\": {\"why\": \"" + words + " because\"}}");
    }

    private static String sends(String key, String path, String json) {
        var headers = bearer(key);
        headers.put("Content-Type", "application/json");
        var answer = Raw.send("POST", path, headers, json);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(path + " answers " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** A deed tells the name of a key; the key itself is then taken away. */
    public void leaveATraceOfWhatIsGone(String tenant) {
        var name = Twins.text(tenant, "Gone") + " " + UUID.randomUUID();
        fill(
                tenant,
                "/t/" + tenant + "/keys",
                "name=" + name.replace(' ', '+') + "&scopes=READ&expiry=YEAR&form=" + twins.sealOf(tenant, "/keys"),
                200);
        SecondWall.asOwner(tenant, "delete from api_keys where name = '" + name + "'");
    }

    private void fill(String tenant, String path, String form, int expected) {
        var headers = new HashMap<>(twins.browserOf(tenant, Role.ADMIN));
        headers.put("Content-Type", FORM);
        var answer = Raw.send("POST", path, headers, form);
        if (answer.statusCode() != expected) {
            throw new AssertionError(path + " answers " + answer.statusCode() + " " + answer.body());
        }
    }

    private static String state(String key, String id) {
        return field(Raw.gets("/api/v1/imports/" + id, bearer(key)).body(), "state");
    }

    private static Map<String, String> bearer(String key) {
        return new HashMap<>(Map.of("Authorization", "Bearer " + key));
    }

    private static String field(String json, String name) {
        try {
            return new ObjectMapper().readTree(json).path(name).asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the first one that says this in a field says in another. */
    private static String first(String list, String field, String text, String other) {
        try {
            for (var each : new ObjectMapper().readTree(list).findParents(field)) {
                if (each.get(field).asText().equals(text)) {
                    return each.get(other).asText();
                }
            }
            throw new AssertionError(text + " is not in " + list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
