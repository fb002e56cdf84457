package io.attimo.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A survey drawn at random, as JSON and well formed, with answers that somebody might give to it. */
final class RandomSurvey {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> KINDS = List.of(
            "nps",
            "rating",
            "effort",
            "scale",
            "single",
            "single",
            "single",
            "several",
            "several",
            "matrix",
            "matrix",
            "ranking",
            "number",
            "date",
            "short",
            "long",
            "email",
            "consent",
            "statement");
    private static final List<String> WORDS = List.of("late", "the queue", "Ciao", "a b", "no");

    final ObjectNode json = JSON.objectNode();
    private final Random random;
    private final List<ObjectNode> before = new ArrayList<>();
    private final Map<String, ObjectNode> pages = new HashMap<>();
    private int keys;

    RandomSurvey(long seed) {
        random = new Random(seed);
        json.put("journey", "Shop").put("name", "Survey " + seed);
        json.putObject("title").put("en", "Title");
        json.putArray("languages").add("en").add("it").add("de");
        json.putArray("fields").addObject().put("key", "source");
        if (isOneOf(4)) {
            json.put("layout", "question");
        }
        var all = json.putArray("pages");
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            page(all.addObject());
        }
        var ends = json.putArray("ends");
        for (int i = random.nextInt(3); i > 0; i--) {
            var end = ends.addObject().put("key", key("e"));
            end.putObject("text").put("en", "Bye");
            end.set("when", condition(before, 2));
        }
    }

    private String key(String letter) {
        return letter + keys++;
    }

    private boolean isOneOf(int sides) {
        return random.nextInt(sides) == 0;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void page(ObjectNode page) {
        page.put("key", key("p"));
        if (isOneOf(3)) {
            page.set("showIf", condition(before, 3));
        }
        var over = before.stream()
                .filter(each -> each.path("kind").asText().equals("several")
                        && !pages.get(each.get("key").asText()).has("repeat")
                        && each.findValue("touchpoint") != null)
                .toList();
        if (!over.isEmpty() && isOneOf(2)) {
            page.putObject("repeat").put("over", one(over).get("key").asText());
        }
        var questions = page.putArray("questions");
        var own = new ArrayList<ObjectNode>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            own.add(question(questions.addObject(), page));
        }
        // What asks what: drawn in another order than they stand in, so that some ask what stands below them.
        var order = new ArrayList<>(own);
        if (!json.path("layout").asText().equals("question")) {
            Collections.shuffle(order, random);
        }
        var known = new ArrayList<>(before);
        for (var question : order) {
            if (isOneOf(2)) {
                question.set("showIf", condition(known, 3));
            }
            for (var list : List.of("choices", "rows")) {
                question.path(list).forEach(each -> {
                    if (isOneOf(6)) {
                        ((ObjectNode) each).set("showIf", condition(known, 1));
                    }
                });
            }
            known.add(question);
        }
        before.addAll(own);
        if (isOneOf(5)) {
            page.set("endIf", condition(before, 3));
        }
    }

    private ObjectNode question(ObjectNode question, ObjectNode page) {
        var kind = one(KINDS);
        question.put("key", key("q")).put("kind", kind);
        question.putObject("text").put("en", "Question");
        pages.put(question.get("key").asText(), page);
        if (!kind.equals("statement") && isOneOf(3)) {
            question.put("required", true);
        }
        if (!kind.equals("statement") && !kind.equals("consent") && isOneOf(4)) {
            question.put("notApplicable", true);
        }
        switch (kind) {
            case "scale" -> question.put("scale", one(List.of("1-5", "nps", "5-1")));
            case "single", "several", "ranking" -> choices(question, kind);
            case "matrix" -> {
                var rows = question.putArray("rows");
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    rows.addObject().put("key", key("r")).putObject("text").put("en", "Row");
                }
                if (isOneOf(2)) {
                    choices(question, "matrix");
                    question.put("each", one(List.of("single", "several")));
                }
            }
            case "number" -> question.put("min", 0).put("max", 20);
            default -> {}
        }
        return question;
    }

    private void choices(ObjectNode question, String kind) {
        var choices = question.putArray("choices");
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            var choice = choices.addObject().put("key", key("c"));
            choice.putObject("text").put("en", "Choice " + i);
            if (kind.equals("several") && isOneOf(2)) {
                choice.putObject("touchpoint")
                        .put("stage", "Buy")
                        .put("name", choice.get("key").asText());
            }
        }
        if ((kind.equals("single") || kind.equals("several")) && isOneOf(4)) {
            question.putObject("other").put("en", "Other");
        }
    }

    private ObjectNode condition(List<ObjectNode> known, int depth) {
        var condition = JSON.objectNode();
        int drawn = random.nextInt(depth > 0 ? 12 : 8);
        switch (drawn) {
            case 8, 9 -> {
                var parts = condition.putArray(drawn == 8 ? "all" : "any");
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    parts.add(condition(known, depth - 1));
                }
            }
            case 10 -> condition.set("not", condition(known, depth - 1));
            case 11 -> condition.put("language", one(List.of("en", "it", "de")));
            case 0 -> condition.put("field", "source").put("is", one(List.of("mail", "till")));
            default -> {
                var answered = known.stream()
                        .filter(each -> !each.get("kind").asText().equals("statement"))
                        .toList();
                if (answered.isEmpty()) {
                    condition.put("language", one(List.of("en", "it")));
                } else {
                    test(condition, one(answered));
                }
            }
        }
        return condition;
    }

    private void test(ObjectNode condition, ObjectNode question) {
        var key = question.get("key").asText();
        boolean isRow = question.has("rows") && !isOneOf(5);
        condition.put("question", isRow ? key + "." + one(list(question, "rows")) : key);
        boolean isSeveral = question.get("kind").asText().matches("several|ranking")
                || question.path("each").asText().equals("several");
        boolean isNumber = isNumber(question);
        var kind = question.get("kind").asText();
        var tests = new ArrayList<>(List.of("is", "isNot", "in", "answered"));
        if (isSeveral || kind.matches("short|long|email")) {
            tests.add("contains");
        }
        if (isNumber || kind.equals("date")) {
            tests.add("atLeast");
            tests.add("atMost");
        }
        if (question.has("notApplicable")) {
            tests.add("notApplicable");
        }
        var test = one(tests);
        switch (test) {
            case "answered" -> condition.put(test, random.nextBoolean());
            case "notApplicable" -> condition.put(test, true);
            case "in" -> {
                var in = condition.putArray(test);
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    in.add(value(question));
                }
            }
            case "atLeast", "atMost" -> {
                if (isNumber && isOneOf(3)) {
                    condition.put(test, value(question) + one(List.of(".5", ".0", ".25", "")));
                } else if (isNumber) {
                    condition.put(test, Integer.parseInt(value(question)));
                } else {
                    condition.put(test, value(question));
                }
            }
            default -> condition.put(test, value(question));
        }
    }

    private static boolean isNumber(JsonNode question) {
        var kind = question.get("kind").asText();
        return kind.matches("nps|rating|effort|scale|number") || kind.equals("matrix") && !question.has("choices");
    }

    private static List<String> list(JsonNode question, String field) {
        return question.get(field)
                .valueStream()
                .map(each -> each.get("key").asText())
                .toList();
    }

    private String value(JsonNode question) {
        return switch (question.get("kind").asText()) {
            case "nps" -> String.valueOf(random.nextInt(11));
            case "rating" -> String.valueOf(1 + random.nextInt(5));
            case "scale" -> String.valueOf(1 + random.nextInt(5));
            case "effort" -> String.valueOf(1 + random.nextInt(7));
            case "number" -> String.valueOf(random.nextInt(21));
            case "date" -> "2026-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(3);
            case "consent" -> "yes";
            case "short", "long" -> one(WORDS);
            case "email" -> one(List.of("a@shop.example", "b@shop.example"));
            case "matrix" ->
                question.has("choices") ? one(list(question, "choices")) : String.valueOf(1 + random.nextInt(5));
            default -> question.has("other") && isOneOf(5) ? "other" : one(list(question, "choices"));
        };
    }

    /** To all questions, shown or not, but for some. */
    ObjectNode answers() {
        var answers = JSON.objectNode();
        for (var page : json.get("pages")) {
            for (var question : page.get("questions")) {
                var key = question.get("key").asText();
                if (question.get("kind").asText().equals("statement")) {
                    continue;
                }
                if (!page.has("repeat")) {
                    answer(question, answer -> answers.set(key, answer));
                } else {
                    var over = json.get("pages").findParents("kind").stream()
                            .filter(each ->
                                    each.path("key").equals(page.get("repeat").get("over")))
                            .findFirst()
                            .orElseThrow();
                    for (var choice : list(over, "choices")) {
                        answer(
                                question,
                                answer -> answers.withObjectProperty(key).set(choice, answer));
                    }
                }
            }
        }
        return answers;
    }

    private void answer(JsonNode question, Consumer<JsonNode> taking) {
        if (isOneOf(5)) {
            return;
        }
        if (question.get("kind").asText().equals("matrix")) {
            var rows = JSON.objectNode();
            for (var row : list(question, "rows")) {
                if (!isOneOf(5)) {
                    rows.set(row, leaf(question));
                }
            }
            if (!rows.isEmpty()) {
                taking.accept(rows);
            }
            return;
        }
        taking.accept(leaf(question));
    }

    private JsonNode leaf(JsonNode question) {
        if (question.has("notApplicable") && isOneOf(4)) {
            return JSON.objectNode().put("notApplicable", true);
        }
        var kind = question.get("kind").asText();
        if (isNumber(question)) {
            return JSON.numberNode(Integer.parseInt(value(question)));
        }
        if (kind.equals("ranking")) {
            var keys = new ArrayList<>(list(question, "choices"));
            Collections.shuffle(keys, random);
            return array(keys.subList(0, 1 + random.nextInt(keys.size())));
        }
        if (kind.equals("several") || question.path("each").asText().equals("several")) {
            var keys = list(question, "choices").stream()
                    .filter(each -> isOneOf(2))
                    .toList();
            var array = array(keys.isEmpty() ? List.of(one(list(question, "choices"))) : keys);
            if (question.has("other") && isOneOf(3)) {
                array.add(other());
            }
            return array;
        }
        var value = value(question);
        return value.equals("other") ? other() : JSON.textNode(value);
    }

    private ObjectNode other() {
        return JSON.objectNode().put("choice", "other").put("text", one(WORDS));
    }

    private static ArrayNode array(List<String> keys) {
        var array = JSON.arrayNode();
        keys.forEach(array::add);
        return array;
    }

    /** What a browser sends for answers to one screen. */
    static Map<String, List<String>> form(ShownPage page, JsonNode answers) {
        var form = new HashMap<String, List<String>>();
        for (var question : page.questions()) {
            var answer = answers.path(question.key());
            answer = page.choice() == null ? answer : answer.path(page.choice());
            if (!answer.isMissingNode()) {
                var name = question.key() + (page.choice() == null ? "" : "@" + page.choice());
                boolean isMatrix = question.kind() == QuestionKind.MATRIX;
                if (isMatrix) {
                    answer.properties().forEach(row -> put(form, name + "." + row.getKey(), row.getValue()));
                } else if (question.kind() == QuestionKind.RANKING && answer.isArray()) {
                    for (int i = 0; i < answer.size(); i++) {
                        form.put(name + "." + answer.get(i).asText(), List.of(String.valueOf(i + 1)));
                    }
                } else {
                    put(form, name, answer);
                }
            }
        }
        return form;
    }

    private static void put(Map<String, List<String>> form, String name, JsonNode answer) {
        BiConsumer<String, String> adding = (control, value) ->
                form.computeIfAbsent(control, none -> new ArrayList<>()).add(value);
        for (var each : answer.isArray() ? answer : JSON.arrayNode().add(answer)) {
            if (each.has("notApplicable")) {
                adding.accept(name, "na");
            } else if (each.has("choice")) {
                adding.accept(name, "other");
                adding.accept(name + ":text", each.get("text").asText());
            } else {
                adding.accept(name, each.asText());
            }
        }
    }
}
