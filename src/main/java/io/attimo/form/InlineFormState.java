package io.attimo.form;

import java.util.Map;

/** What a person typed into the small forms of a page, and why it could not be done; empty at first. */
public record InlineFormState(Map<String, String> typed, FormProblems problems) {

    public static InlineFormState none() {
        return new InlineFormState(Map.of(), FormProblems.none());
    }

    public String at(String field) {
        return or(field, "");
    }

    /** What was typed, or else what is stored. */
    public String or(String field, String stored) {
        return typed.getOrDefault(field, stored);
    }
}
