package io.attimo.platform.web;

import java.util.HashMap;
import java.util.Map;

/** What a person typed into the small forms of a page, and why it could not be done; empty at first. */
public record InlineFormState(Map<String, String> typed, FormProblems problems) {

    public static InlineFormState none() {
        return new InlineFormState(Map.of(), FormProblems.none());
    }

    /** Both together, of two fields of a form. */
    public InlineFormState and(InlineFormState other) {
        var both = new HashMap<>(typed);
        both.putAll(other.typed);
        var wrong = FormProblems.none();
        problems.all().forEach(problem -> wrong.add(problem.field(), problem.sentence()));
        other.problems.all().forEach(problem -> wrong.add(problem.field(), problem.sentence()));
        return new InlineFormState(both, wrong);
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
