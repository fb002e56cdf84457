package io.attimo.editor;

import io.attimo.form.FormProblems;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import io.attimo.survey.SurveyDefinition;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the fields of a form say, by their names. A text that was not touched is kept to the letter, though a form would
 * normalize it.
 */
public record TypedFields(Map<String, String> values) {

    /** @param name of the field */
    public record LanguageText(String name, String language, String languageName, String value) {}

    static TypedFields of(MultivaluedMap<String, String> form) {
        var values = new HashMap<String, String>();
        form.forEach((name, all) -> values.put(name, all.isEmpty() ? "" : all.get(0)));
        return new TypedFields(values);
    }

    public String at(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return !at(name).isEmpty();
    }

    public boolean says(String name, String value) {
        return at(name).equals(value);
    }

    String line(String name) {
        return TypedText.line(at(name)).text();
    }

    /** One field for each language. */
    List<LanguageText> in(List<String> languages, String stem) {
        return languages.stream()
                .map(language -> new LanguageText(
                        stem + "-" + language, language, SurveyPreview.nameOf(language), at(stem + "-" + language)))
                .toList();
    }

    /** Several lines in each language; in one that the survey is not in, it stays as it is. */
    Map<String, String> texts(List<String> languages, String stem, Map<String, String> before) {
        return texts(languages, stem, before, raw -> TypedText.text(raw).text());
    }

    /** One line in each language. */
    Map<String, String> lines(List<String> languages, String stem, Map<String, String> before) {
        return texts(languages, stem, before, raw -> TypedText.line(raw).text());
    }

    private Map<String, String> texts(
            List<String> languages, String stem, Map<String, String> before, UnaryOperator<String> typing) {
        var texts = new LinkedHashMap<>(before);
        for (var language : languages) {
            var typed = typing.apply(at(stem + "-" + language));
            var old = before.get(language);
            if (old != null && typing.apply(old).equals(typed)) {
                continue;
            }
            if (typed.isEmpty()) {
                texts.remove(language);
            } else {
                texts.put(language, typed);
            }
        }
        return texts;
    }

    /** Says so where it is not written in the language of whoever reads no other. */
    void require(FormProblems problems, SurveyDefinition survey, String stem) {
        var field = stem + "-" + survey.defaultLanguage();
        if (TypedText.text(at(field)).isBlank()) {
            problems.add(
                    field,
                    Messages.here(EditorMessages.class).textMissing(SurveyPreview.titleOf(survey.defaultLanguage())));
        }
    }

    /** What was typed line by line: one text by language for each line. */
    List<Map<String, String>> listed(List<String> languages, String stem) {
        var listed = new ArrayList<Map<String, String>>();
        for (var language : languages) {
            var lines = TypedText.text(at(stem + "-" + language)).text().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (i == listed.size()) {
                    listed.add(new LinkedHashMap<>());
                }
                var line = TypedText.line(lines.get(i)).text();
                if (!line.isEmpty()) {
                    listed.get(i).put(language, line);
                }
            }
        }
        return listed.stream().filter(text -> !text.isEmpty()).toList();
    }

    static void put(Map<String, String> fields, List<String> languages, String stem, Map<String, String> texts) {
        languages.forEach(language -> fields.put(stem + "-" + language, texts.getOrDefault(language, "")));
    }
}
