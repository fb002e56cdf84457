package io.attimo.platform.web;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a form, field by field, in the person's language. */
public final class Problems {

    /** One sentence at one field. */
    public record Problem(String field, String sentence) {}

    private final Map<String, String> sentences = new LinkedHashMap<>();

    public static Problems none() {
        return new Problems();
    }

    public static Problems in(Object draft, Validator validator) {
        var problems = new Problems();
        for (var violation : validator.validate(draft)) {
            problems.add(violation.getPropertyPath().toString(), violation.getMessage());
        }
        return problems;
    }

    public Problems add(String field, String sentence) {
        sentences.putIfAbsent(field, sentence);
        return this;
    }

    public String on(String field) {
        return sentences.get(field);
    }

    public boolean any() {
        return !sentences.isEmpty();
    }

    public List<Problem> all() {
        var all = new ArrayList<Problem>();
        sentences.forEach((field, sentence) -> all.add(new Problem(field, sentence)));
        return all;
    }
}
