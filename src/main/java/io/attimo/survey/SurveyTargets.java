package io.attimo.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.attimo.journey.Journey;
import io.attimo.journey.Scale;
import io.attimo.journey.Stage;
import io.attimo.journey.Touchpoint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Where the answers of a published version go in its journey: settled when it is published, so that no later name changes it.
 *
 * @param measures the journey's number of what is rated, by the question's key; of a matrix' row {@code key.row}, of a page
 *     repeated for choices {@code key@choice} or {@code key@choice.row}
 * @param touchpoints the id of the touchpoint that a rating, row or choice is about, by the same keys; of a choice
 *     {@code key=choice}
 * @param segments the journey's number of the segment that a choice or field says, by its key
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SurveyTargets(
        Map<String, Integer> measures, Map<String, UUID> touchpoints, Map<String, Integer> segments) {

    public SurveyTargets {
        measures = measures == null ? Map.of() : measures;
        touchpoints = touchpoints == null ? Map.of() : touchpoints;
        segments = segments == null ? Map.of() : segments;
    }

    /**
     * Extends the journey by what the survey rates and it lacks, brings back what was retired, and replaces nothing.
     *
     * @param isRated whether anybody has answered a measure yet: until then its scale may become another
     */
    static SurveyTargets in(Journey journey, SurveyDefinition survey, Predicate<Integer> isRated) {
        var finding = new Finding(journey, survey, isRated);
        survey.pages().forEach(page -> page.questions().forEach(question -> finding.add(page, question)));
        survey.fields().stream()
                .filter(field -> field.segment() != null)
                .forEach(field -> finding.segments.put(field.key(), segment(journey, field.segment())));
        return new SurveyTargets(finding.measures, finding.touchpoints, finding.segments);
    }

    private static int segment(Journey journey, String name) {
        return journey.segment(name).orElseGet(() -> journey.addSegment(name)).number();
    }

    /** Fills the three maps, question by question. */
    private static final class Finding {

        private final Map<String, Integer> measures = new LinkedHashMap<>();
        private final Map<String, UUID> touchpoints = new LinkedHashMap<>();
        private final Map<String, Integer> segments = new LinkedHashMap<>();
        private final Journey journey;
        private final SurveyDefinition survey;
        private final Predicate<Integer> isRated;

        Finding(Journey journey, SurveyDefinition survey, Predicate<Integer> isRated) {
            this.journey = journey;
            this.survey = survey;
            this.isRated = isRated;
        }

        void add(SurveyPage page, SurveyQuestion question) {
            var key = question.key();
            if (question.outcome() != null && question.kind().isRating()) {
                measures.put(key, outcome(question.outcome(), question.marks()));
            }
            add(page, key, "", question.touchpoint(), question.kind().isRating() ? question.marks() : null);
            for (var row : question.rows()) {
                if (row.outcome() != null) {
                    measures.put(key + "." + row.key(), outcome(row.outcome(), question.marks()));
                }
                add(page, key, "." + row.key(), row.touchpoint(), question.marks());
            }
            question.choices().stream()
                    .filter(choice -> choice.touchpoint() != null)
                    .forEach(choice -> touchpoints.put(
                            key + "=" + choice.key(),
                            touchpoint(choice.touchpoint(), null).id()));
            if (question.segment() != null) {
                segments.put(key, segment(journey, question.segment()));
            }
        }

        private void add(SurveyPage page, String key, String row, TouchpointPlace place, Scale scale) {
            if (place == null) {
                return;
            }
            if (!place.isOfPage()) {
                put(key + row, touchpoint(place, scale), scale);
                return;
            }
            survey.question(page.repeat().over()).orElseThrow().choices().stream()
                    .filter(choice -> choice.touchpoint() != null)
                    .forEach(choice ->
                            put(key + "@" + choice.key() + row, touchpoint(choice.touchpoint(), scale), scale));
        }

        private void put(String key, Touchpoint touchpoint, Scale scale) {
            touchpoints.put(key, touchpoint.id());
            if (scale != null) {
                measures.put(key, touchpoint.number());
            }
        }

        private int outcome(String name, Scale scale) {
            var outcome = journey.outcome(name).orElseGet(() -> journey.addOutcome(name, scale));
            if (!outcome.scale().equals(scale) && !isRated.test(outcome.number())) {
                outcome.rateOn(scale);
            }
            check(name, outcome.scale(), scale);
            return outcome.number();
        }

        private Touchpoint touchpoint(TouchpointPlace place, Scale scale) {
            var stage = journey.stage(place.stage()).orElseGet(() -> journey.addStage(place.stage(), null));
            stage.bringBack();
            var touchpoint = found(stage, place, scale);
            touchpoint.bringBack();
            if (scale != null) {
                if (!touchpoint.scale().equals(scale) && !isRated.test(touchpoint.number())) {
                    touchpoint.rateOn(scale);
                }
                check(place.name(), touchpoint.scale(), scale);
            }
            return touchpoint;
        }

        private static Touchpoint found(Stage stage, TouchpointPlace place, Scale scale) {
            return stage.touchpoint(place.name())
                    .orElseGet(() -> stage.addTouchpoint(
                            place.name(), Optional.ofNullable(scale).orElse(Scale.ONE_TO_FIVE)));
        }

        /** Somebody else settled it since the survey was checked. */
        private static void check(String name, Scale known, Scale asked) {
            if (!known.equals(asked)) {
                throw InvalidSurvey.at("", InvalidSurvey.Fault.OTHER_SCALE, name + ": " + known.name());
            }
        }
    }
}
