package io.attimo.editor;

import java.util.List;
import java.util.Optional;

/**
 * What publishing a survey would do, and what keeps it from that.
 *
 * @param untranslated where a text lacks in a language
 * @param newTouchpoints what the journey lacks and would get, by name
 * @param link where respondents find it; empty until it is published
 */
public record SurveyReadiness(
        List<Fault> problems,
        List<Fault> untranslated,
        List<String> newTouchpoints,
        List<String> newOutcomes,
        List<String> newSegments,
        Optional<String> link) {

    /** @param sentence what is wrong there */
    public record Fault(SurveyPlace place, String sentence) {}

    public boolean isReady() {
        return problems.isEmpty();
    }

    public boolean isExtending() {
        return !newTouchpoints.isEmpty() || !newOutcomes.isEmpty() || !newSegments.isEmpty();
    }
}
