package io.attimo.editor;

import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyQuestion;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys for what somebody adds: made of its words, and of nobody else in the survey. */
final class SurveyKeys {

    private static final int LONGEST = 30;
    private static final Set<String> TAKEN = Set.of(SurveyQuestion.OTHER, SurveyQuestion.NOT_APPLICABLE);

    private SurveyKeys() {}

    /** @param words of which the key is made, where they have a letter; else it is called otherwise */
    static String free(String words, String otherwise, Set<String> others) {
        var plain = Normalizer.normalize(words == null ? "" : words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[0-9_]+", "");
        var cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("_+$", "");
        var stem = cut.isEmpty() ? otherwise : cut;
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? stem : stem + "_" + number)
                .filter(key -> !TAKEN.contains(key) && !others.contains(key))
                .findFirst()
                .orElseThrow();
    }

    /** Those of pages, questions, fields and ends, which a condition or a text might take for each other. */
    static Set<String> of(SurveyDefinition survey) {
        return Stream.of(
                        survey.pages().stream().map(page -> page.key()),
                        survey.questions().map(SurveyQuestion::key),
                        survey.fields().stream().map(field -> field.key()),
                        survey.ends().stream().map(end -> end.key()))
                .flatMap(each -> each)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
