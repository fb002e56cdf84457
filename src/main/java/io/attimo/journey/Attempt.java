package io.attimo.journey;

import io.attimo.platform.web.Problems;
import java.util.HashMap;
import java.util.Map;

/** What a person typed into the small forms of a page, and why it could not be done; empty at first. */
public record Attempt(Map<String, String> typed, Problems problems) {

    public static Attempt none() {
        return new Attempt(Map.of(), Problems.none());
    }

    /** Both together, of two fields of a form. */
    public Attempt and(Attempt other) {
        var both = new HashMap<>(typed);
        both.putAll(other.typed);
        var wrong = Problems.none();
        problems.all().forEach(problem -> wrong.add(problem.field(), problem.sentence()));
        other.problems.all().forEach(problem -> wrong.add(problem.field(), problem.sentence()));
        return new Attempt(both, wrong);
    }

    public String at(String field) {
        return or(field, "");
    }

    /** What was typed, or else what is stored. */
    public String or(String field, String stored) {
        return typed.getOrDefault(field, stored);
    }

    public String problem(String field) {
        return problems.on(field);
    }
}
