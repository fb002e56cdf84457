package io.attimo.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.attimo.journey.Journey;
import io.attimo.journey.Outcome;
import io.attimo.journey.Scale;
import io.attimo.journey.Stage;
import io.attimo.journey.Touchpoint;
import io.attimo.mark.ScaleField;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template says in general, said of one journey. In its text {@code $touchpoint} and the like stand for what the
 * journey has, a field of which nothing can be said is left out, and what bears {@code "$each"} is there once for each stage or
 * touchpoint.
 */
final class SurveyTemplateNames {

    /**
     * How outcomes are called that a journey lacks.
     *
     * @param ease how easy it was at a touchpoint that is rated on another scale already
     */
    record OutcomeNames(String recommendation, String satisfaction, String ease, String starting) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NAME = Pattern.compile("\\$[a-zA-Z]+");
    private static final String EACH = "$each";

    private final Journey journey;
    private final OutcomeNames outcomeNames;
    private final Predicate<Integer> isRated;
    private final Stage stage;
    private final Touchpoint touchpoint;

    /**
     * @param touchpoint that is asked about; null where it is none, or each
     * @param isRated whether anybody has answered this number of the journey
     */
    SurveyTemplateNames(Journey journey, Touchpoint touchpoint, OutcomeNames outcomeNames, Predicate<Integer> isRated) {
        this(journey, touchpoint == null ? null : touchpoint.stage(), touchpoint, outcomeNames, isRated);
    }

    private SurveyTemplateNames(
            Journey journey,
            Stage stage,
            Touchpoint touchpoint,
            OutcomeNames outcomeNames,
            Predicate<Integer> isRated) {
        this.journey = journey;
        this.stage = stage;
        this.touchpoint = touchpoint;
        this.outcomeNames = outcomeNames;
        this.isRated = isRated;
    }

    /** A copy with everything filled in. */
    JsonNode fill(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return fill(object);
        }
        if (node instanceof ArrayNode array) {
            var filled = JSON.createArrayNode();
            array.forEach(each -> fillEach(each, filled));
            return filled;
        }
        return node.isTextual() ? named(node.textValue()) : node;
    }

    private ObjectNode fill(ObjectNode object) {
        var filled = JSON.createObjectNode();
        object.properties().stream()
                .filter(field -> !field.getKey().equals(EACH))
                .forEach(field -> {
                    var value = fill(field.getValue());
                    if (!value.isMissingNode()) {
                        filled.set(named(field.getKey()).asText(), value);
                    }
                });
        return filled;
    }

    private void fillEach(JsonNode node, ArrayNode filled) {
        switch (node.path(EACH).asText()) {
            case "stage" ->
                journey.stages().stream()
                        .filter(each -> !each.touchpoints().isEmpty())
                        .forEach(each -> filled.add(within(each, null).fill(node)));
            case "touchpoint" ->
                (stage == null ? journey.touchpoints() : stage.touchpoints())
                        .forEach(each -> filled.add(within(each.stage(), each).fill(node)));
            default -> filled.add(fill(node));
        }
    }

    private SurveyTemplateNames within(Stage one, Touchpoint met) {
        return new SurveyTemplateNames(journey, one, met, outcomeNames, isRated);
    }

    private JsonNode named(String text) {
        if (NAME.matcher(text).matches()) {
            return meaning(text);
        }
        return TextNode.valueOf(NAME.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(meaning(found.group()).asText())));
    }

    private JsonNode meaning(String name) {
        return switch (name) {
            case "$touchpoint" -> TextNode.valueOf(touchpoint.name());
            case "$place" -> place();
            case "$key" -> TextNode.valueOf("t" + (journey.touchpoints().indexOf(touchpoint) + 1));
            case "$rating" -> rating(touchpoint.scale());
            case "$scale" -> scale(touchpoint.scale());
            case "$worst" -> mark(touchpoint.scale().worst());
            case "$best" -> mark(touchpoint.scale().best());
            case "$placeOfSeven" -> isAskedOfSeven() ? place() : MissingNode.getInstance();
            case "$ease" -> isAskedOfSeven() ? MissingNode.getInstance() : TextNode.valueOf(outcomeNames.ease());
            case "$stage" -> TextNode.valueOf(stage.name());
            case "$stageKey" -> TextNode.valueOf("stage_" + (journey.stages().indexOf(stage) + 1));
            case "$recommendation" ->
                TextNode.valueOf(outcome(Scale.NPS::equals).map(Outcome::name).orElse(outcomeNames.recommendation()));
            case "$starting" -> TextNode.valueOf(outcomeNames.starting());
            case "$overall" -> TextNode.valueOf(overall().map(Outcome::name).orElse(outcomeNames.satisfaction()));
            case "$overallRating" -> rating(overallScale());
            case "$overallScale" -> scale(overallScale());
            case "$overallWorst" -> mark(overallScale().worst());
            case "$overallBest" -> mark(overallScale().best());
            default -> TextNode.valueOf(name);
        };
    }

    private JsonNode place() {
        return JSON.createObjectNode().put("stage", touchpoint.stage().name()).put("name", touchpoint.name());
    }

    /** Nobody has rated it on another. */
    private boolean isAskedOfSeven() {
        return touchpoint.scale().equals(Scale.ONE_TO_SEVEN) || !isRated.test(touchpoint.number());
    }

    private static JsonNode rating(Scale scale) {
        return TextNode.valueOf(scale.equals(Scale.ONE_TO_FIVE) ? "rating" : "scale");
    }

    private static JsonNode scale(Scale scale) {
        return scale.equals(Scale.ONE_TO_FIVE) ? MissingNode.getInstance() : TextNode.valueOf(ScaleField.print(scale));
    }

    private static JsonNode mark(double mark) {
        return TextNode.valueOf(ScaleField.plain(mark));
    }

    private Optional<Outcome> overall() {
        return outcome(scale -> !scale.isNps());
    }

    private Scale overallScale() {
        return overall().map(Outcome::scale).orElse(Scale.ONE_TO_FIVE);
    }

    private Optional<Outcome> outcome(Predicate<Scale> on) {
        return journey.outcomes().stream()
                .filter(outcome -> on.test(outcome.scale()))
                .findFirst();
    }
}
