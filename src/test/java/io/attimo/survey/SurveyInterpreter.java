package io.attimo.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a survey shows and keeps, worked out from its JSON and nothing of ours: slowly, by going over each page again and again
 * until nothing changes any more.
 */
final class SurveyInterpreter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    final List<String> screens = new ArrayList<>();
    /** Names of questions, {@code question=choice} and {@code question.row}, with the page's choice behind an at. */
    final Set<String> shown = new TreeSet<>();
    /** Required and not answered, by the names of the controls. */
    final Set<String> missing = new TreeSet<>();
    /** What was missing on each screen. */
    final Map<String, Set<String>> missingOn = new HashMap<>();
    /** Places of conditions that held, and of pages that were come to. */
    final Set<String> reached = new LinkedHashSet<>();

    ObjectNode kept = JSON.objectNode();
    String end = "";

    private final JsonNode survey;
    private final String language;
    private final Map<String, String> fields;
    private final JsonNode answers;
    private final Map<String, JsonNode> questions = new HashMap<>();
    private final Map<String, JsonNode> pageOf = new HashMap<>();

    SurveyInterpreter(JsonNode survey, String language, Map<String, String> fields, JsonNode answers) {
        this.survey = survey;
        this.language = language;
        this.fields = fields;
        this.answers = answers;
        for (var page : survey.get("pages")) {
            for (var question : page.path("questions")) {
                questions.put(question.get("key").asText(), question);
                pageOf.put(question.get("key").asText(), page);
            }
        }
        pages();
        int number = 0;
        for (var each : survey.path("ends")) {
            if (isHeld(each.get("when"), "ends[" + number + "].when", null, null) && end.isEmpty()) {
                end = each.get("key").asText();
                reached.add("ends[" + number + "]");
            }
            number++;
        }
    }

    private void pages() {
        int number = 0;
        for (var page : survey.get("pages")) {
            var path = "pages[" + number++ + "]";
            var repetitions = page.has("repeat") ? repetitions(page) : Collections.<String>singletonList(null);
            if (repetitions.isEmpty()) {
                continue;
            }
            reached.add(path);
            if (!isHeld(page.get("showIf"), path + ".showIf", page, null)) {
                continue;
            }
            for (var choice : repetitions) {
                page(page, choice, path);
                if (page.has("endIf") && isHeld(page.get("endIf"), path + ".endIf", page, choice)) {
                    return;
                }
            }
        }
    }

    private List<String> repetitions(JsonNode page) {
        var over = page.get("repeat").get("over").asText();
        var ticked = new ArrayList<String>();
        for (var choice : questions.get(over).get("choices")) {
            for (var each : kept.path(over)) {
                if (choice.has("touchpoint")
                        && each.asText().equals(choice.get("key").asText())) {
                    ticked.add(each.asText());
                }
            }
        }
        return ticked;
    }

    private void page(JsonNode page, String choice, String path) {
        var before = kept.deepCopy();
        // Conditions of a page ask each other in no circle: after as many rounds as there are questions all is settled.
        for (int round = 0; round <= page.get("questions").size(); round++) {
            var settled = before.deepCopy();
            for (var question : page.get("questions")) {
                if (holds(question.get("showIf"), page, choice)) {
                    keep(settled, question, choice, part(question, page, choice));
                }
            }
            kept = settled;
        }
        boolean isAny = false;
        var name = page.get("key").asText() + (choice == null ? "" : "@" + choice);
        var lacking = new TreeSet<String>();
        int number = 0;
        for (var question : page.get("questions")) {
            var place = path + ".questions[" + number++ + "]";
            if (isHeld(question.get("showIf"), place + ".showIf", page, choice)) {
                isAny = true;
                var own = new TreeSet<String>();
                show(question, page, choice, place, own);
                if (survey.path("layout").asText().equals("question")) {
                    screens.add(name + "." + question.get("key").asText());
                    missingOn.put(name + "." + question.get("key").asText(), own);
                }
                lacking.addAll(own);
            }
        }
        missing.addAll(lacking);
        if (isAny && !survey.path("layout").asText().equals("question")) {
            screens.add(name);
            missingOn.put(name, lacking);
        }
    }

    private void show(JsonNode question, JsonNode page, String choice, String place, Set<String> lacking) {
        var name = question.get("key").asText() + (choice == null ? "" : "@" + choice);
        shown.add(name);
        int number = 0;
        boolean isOffered = question.has("other") || question.has("notApplicable");
        for (var each : question.path("choices")) {
            if (isHeld(each.get("showIf"), place + ".choices[" + number++ + "].showIf", page, choice)) {
                shown.add(name + "=" + each.get("key").asText());
                isOffered = true;
            }
        }
        var answer = kept.path(question.get("key").asText());
        answer = choice == null ? answer : answer.path(choice);
        boolean isRequired = question.path("required").asBoolean() && (isOffered || !question.has("choices"));
        number = 0;
        for (var row : question.path("rows")) {
            if (isHeld(row.get("showIf"), place + ".rows[" + number++ + "].showIf", page, choice)) {
                shown.add(name + "." + row.get("key").asText());
                if (isRequired && !answer.has(row.get("key").asText())) {
                    lacking.add(name + "." + row.get("key").asText());
                }
            }
        }
        if (isRequired && !question.has("rows") && answer.isMissingNode()) {
            lacking.add(name);
        }
    }

    private static void keep(ObjectNode all, JsonNode question, String choice, JsonNode answer) {
        var key = question.get("key").asText();
        if (answer == null || question.get("kind").asText().equals("statement")) {
            return;
        }
        if (choice == null) {
            all.set(key, answer);
        } else {
            (all.has(key) ? (ObjectNode) all.get(key) : all.putObject(key)).set(choice, answer);
        }
    }

    private JsonNode part(JsonNode question, JsonNode page, String choice) {
        var answer = answers.path(question.get("key").asText());
        answer = choice == null ? answer : answer.path(choice);
        if (answer.isMissingNode() || answer.has("notApplicable")) {
            return answer.isMissingNode() ? null : answer;
        }
        if (question.has("rows")) {
            var rows = JSON.objectNode();
            for (var row : question.get("rows")) {
                var key = row.get("key").asText();
                if (answer.has(key) && holds(row.get("showIf"), page, choice)) {
                    var ofRow = chosen(question, answer.get(key), page, choice);
                    if (ofRow != null) {
                        rows.set(key, ofRow);
                    }
                }
            }
            return rows.isEmpty() ? null : rows;
        }
        return chosen(question, answer, page, choice);
    }

    private JsonNode chosen(JsonNode question, JsonNode answer, JsonNode page, String choice) {
        if (!question.has("choices") || answer.has("notApplicable")) {
            return answer;
        }
        if (!answer.isArray()) {
            return isOffered(question, answer, page, choice) ? answer : null;
        }
        var some = JSON.arrayNode();
        for (var each : answer) {
            if (isOffered(question, each, page, choice)) {
                some.add(each);
            }
        }
        return some.isEmpty() ? null : some;
    }

    private boolean isOffered(JsonNode question, JsonNode answer, JsonNode page, String choice) {
        if (answer.path("choice").asText().equals("other")) {
            return true;
        }
        for (var each : question.get("choices")) {
            if (each.get("key").equals(answer)) {
                return holds(each.get("showIf"), page, choice);
            }
        }
        return false;
    }

    private boolean isHeld(JsonNode condition, String place, JsonNode page, String choice) {
        boolean holds = holds(condition, page, choice);
        if (holds && condition != null) {
            reached.add(place);
        }
        return holds;
    }

    private boolean holds(JsonNode condition, JsonNode page, String choice) {
        if (condition == null) {
            return true;
        }
        if (condition.has("all") || condition.has("any")) {
            int held = 0;
            var parts = condition.has("all") ? condition.get("all") : condition.get("any");
            for (var part : parts) {
                held += holds(part, page, choice) ? 1 : 0;
            }
            return condition.has("all") ? held == parts.size() : held > 0;
        }
        if (condition.has("not")) {
            return !holds(condition.get("not"), page, choice);
        }
        if (condition.has("language")) {
            return language.equals(condition.get("language").asText());
        }
        if (condition.has("field")) {
            return condition
                    .get("is")
                    .asText()
                    .equals(fields.get(condition.get("field").asText()));
        }
        return asks(condition, page, choice);
    }

    private boolean asks(JsonNode condition, JsonNode page, String choice) {
        var asked = condition.get("question").asText().split("\\.");
        var given = new ArrayList<JsonNode>();
        var answer = kept.path(asked[0]);
        if (!pageOf.get(asked[0]).has("repeat")) {
            given.add(answer);
        } else if (pageOf.get(asked[0]) == page) {
            given.add(answer.path(choice));
        } else {
            answer.forEach(given::add);
        }
        if (questions.get(asked[0]).has("rows")) {
            var ofRows = new ArrayList<JsonNode>();
            for (var each : given) {
                if (asked.length > 1) {
                    ofRows.add(each.path(asked[1]));
                } else {
                    each.forEach(ofRows::add);
                }
            }
            given.clear();
            given.addAll(ofRows);
        }
        given.removeIf(JsonNode::isMissingNode);
        if (condition.has("answered")) {
            return condition.get("answered").asBoolean() != given.isEmpty();
        }
        if (condition.has("isNot")) {
            for (var each : given) {
                if (isOnly(each, condition.get("isNot").asText())) {
                    return false;
                }
            }
            return true;
        }
        for (var each : given) {
            if (meets(each, condition)) {
                return true;
            }
        }
        return false;
    }

    private static boolean meets(JsonNode answer, JsonNode condition) {
        if (condition.has("notApplicable")) {
            return answer.has("notApplicable");
        }
        if (answer.has("notApplicable")) {
            return false;
        }
        if (condition.has("is")) {
            return isOnly(answer, condition.get("is").asText());
        }
        if (condition.has("contains")) {
            var part = condition.get("contains").asText();
            return answer.isArray() ? has(answer, part) : answer.asText().contains(part);
        }
        if (condition.has("in")) {
            for (var each : condition.get("in")) {
                if (isOnly(answer, each.asText()) || answer.isArray() && has(answer, each.asText())) {
                    return true;
                }
            }
            return false;
        }
        boolean isLow = condition.has("atLeast");
        var bound = (isLow ? condition.get("atLeast") : condition.get("atMost")).asText();
        int order = answer.isNumber()
                ? answer.decimalValue().compareTo(new BigDecimal(bound))
                : answer.asText().compareTo(bound);
        return isLow ? order >= 0 : order <= 0;
    }

    private static boolean has(JsonNode several, String key) {
        for (var each : several) {
            if (key(each).equals(key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOnly(JsonNode answer, String value) {
        if (answer.isArray()) {
            return answer.size() == 1 && key(answer.get(0)).equals(value);
        }
        return answer.isNumber()
                ? answer.decimalValue().compareTo(new BigDecimal(value)) == 0
                : key(answer).equals(value);
    }

    private static String key(JsonNode answer) {
        return answer.has("choice") ? answer.get("choice").asText() : answer.asText();
    }
}
