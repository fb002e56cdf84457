package io.attimo.results;

import io.quarkus.qute.TemplateData;

/**
 * How often one answer was given to a question.
 *
 * @param key of the choice, the mark, the month or year, or {@code from..to} of numbers; {@code yes} of a consent
 * @param n answers that say it; null where they are too few people to be told
 * @param share of all answers to the question, 0–1; null where {@code n} is
 * @param place where it was ranked on average, 1 being the best; null where nothing is ranked
 */
@TemplateData
public record AnswerShare(String key, Long n, Double share, Double place) {

    AnswerShare hidden() {
        return new AnswerShare(key, null, null, null);
    }

    public boolean isHidden() {
        return n == null;
    }

    /** Of its place, in per cent. */
    public double width() {
        return share == null ? 0 : Math.round(1000 * share) / 10.0;
    }
}
