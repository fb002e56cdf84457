package io.attimo.editor;

import io.attimo.form.FormProblems;
import io.attimo.journey.Journey;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import io.attimo.survey.QuestionKind;
import io.attimo.survey.SurveyPage;
import io.attimo.survey.SurveyQuestion;
import io.attimo.survey.TouchpointPlace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What on the map a question is about, as its form has it: a touchpoint, an outcome, or the segment that its choices are.
 *
 * @param page that it stands on; null where that is not known
 */
public record QuestionAbout(SurveyQuestion before, Journey journey, SurveyPage page, TypedFields fields) {

    static final String FIELD = "about";
    static final String NEW_TOUCHPOINT = "touchpoint:new";
    static final String NEW_OUTCOME = "outcome:new";
    static final String NEW_SEGMENT = "segment:new";
    static final String OF_PAGE = "page";
    private static final String TOUCHPOINT = "touchpoint:";
    private static final String OUTCOME = "outcome:";
    private static final String SEGMENT = "segment:";

    /** @param value of the field that chooses it */
    public record Option(String value, String label) {}

    /** @param stage whose touchpoints these are */
    public record OptionGroup(String stage, List<Option> options) {}

    static void put(Map<String, String> fields, SurveyQuestion question, Journey journey) {
        fields.put(FIELD, "");
        if (question.touchpoint() != null) {
            put(fields, question.touchpoint(), journey);
        } else if (question.outcome() != null) {
            put(
                    fields,
                    OUTCOME,
                    question.outcome(),
                    journey.outcome(question.outcome()).isPresent());
        } else if (question.segment() != null) {
            put(
                    fields,
                    SEGMENT,
                    question.segment(),
                    journey.segment(question.segment()).isPresent());
        }
    }

    private static void put(Map<String, String> fields, TouchpointPlace place, Journey journey) {
        fields.put(FIELD, valueOf(place, journey));
        if (fields.get(FIELD).equals(NEW_TOUCHPOINT)) {
            fields.put("newStage", place.stage());
            fields.put("newTouchpoint", place.name());
        }
    }

    private static void put(Map<String, String> fields, String kind, String name, boolean isKnown) {
        fields.put(FIELD, kind + (isKnown ? "=" + name : "new"));
        if (!isKnown) {
            fields.put(kind.equals(OUTCOME) ? "newOutcome" : "newSegment", name);
        }
    }

    /** How a field chooses it: one that the journey lacks is a new one. */
    static String valueOf(TouchpointPlace place, Journey journey) {
        if (place == null) {
            return "";
        }
        if (place.isOfPage()) {
            return OF_PAGE;
        }
        return journey.touchpoints().stream()
                .filter(each ->
                        each.name().equals(place.name()) && each.stage().name().equals(place.stage()))
                .map(each -> TOUCHPOINT + each.id())
                .findFirst()
                .orElse(NEW_TOUCHPOINT);
    }

    /** The one that a field chooses; null where it is none of the journey's. */
    static TouchpointPlace place(String value, Journey journey) {
        if (value.equals(OF_PAGE)) {
            return new TouchpointPlace(null, null);
        }
        return journey.touchpoints().stream()
                .filter(each -> value.equals(TOUCHPOINT + each.id()))
                .map(each -> new TouchpointPlace(each.stage().name(), each.name()))
                .findFirst()
                .orElse(null);
    }

    static List<OptionGroup> touchpointsOf(Journey journey) {
        return journey.stages().stream()
                .map(stage -> new OptionGroup(
                        stage.name(),
                        stage.touchpoints().stream()
                                .map(each -> new Option(TOUCHPOINT + each.id(), each.name()))
                                .toList()))
                .filter(group -> !group.options().isEmpty())
                .toList();
    }

    public List<OptionGroup> touchpoints() {
        return isOfRating() ? touchpointsOf(journey) : List.of();
    }

    public List<Option> outcomes() {
        return journey.outcomes().stream()
                .map(each -> new Option(OUTCOME + "=" + each.name(), each.name()))
                .toList();
    }

    public List<Option> segments() {
        return journey.segments().stream()
                .map(each -> new Option(SEGMENT + "=" + each.name(), each.name()))
                .toList();
    }

    /** Stages that a new touchpoint may belong to. */
    public List<String> stages() {
        return journey.stages().stream().map(each -> each.name()).toList();
    }

    public boolean isOfRating() {
        return before.kind().isRating();
    }

    public boolean isOfChoice() {
        return before.kind() == QuestionKind.SINGLE;
    }

    public boolean isAsked() {
        return isOfRating() || isOfChoice();
    }

    public boolean isOnRepeatedPage() {
        return page != null && page.repeat() != null;
    }

    public boolean is(String value) {
        return fields.says(FIELD, value);
    }

    void check(FormProblems problems) {
        var words = Messages.here(EditorMessages.class);
        if (!isAsked()) {
            return;
        }
        if (is(NEW_TOUCHPOINT)) {
            require(problems, "newStage", words.stage());
            require(problems, "newTouchpoint", words.newTouchpoint());
        } else if (is(NEW_OUTCOME)) {
            require(problems, "newOutcome", words.newOutcome());
        } else if (is(NEW_SEGMENT)) {
            require(problems, "newSegment", words.newSegment());
        }
    }

    private void require(FormProblems problems, String field, String label) {
        problems.require(field, label, new TypedText(fields.line(field)), Journey.LONGEST_NAME);
    }

    private boolean isTouched() {
        var stored = new HashMap<String, String>();
        put(stored, before, journey);
        return stored.entrySet().stream()
                .anyMatch(each -> !fields.line(each.getKey()).equals(new TypedFields(stored).line(each.getKey())));
    }

    TouchpointPlace touchpoint() {
        if (!isAsked() || !isTouched()) {
            return before.touchpoint();
        }
        return is(NEW_TOUCHPOINT)
                ? new TouchpointPlace(fields.line("newStage"), fields.line("newTouchpoint"))
                : place(fields.at(FIELD), journey);
    }

    String outcome() {
        return isAsked() && isTouched() ? named(OUTCOME, "newOutcome") : before.outcome();
    }

    String segment() {
        return isAsked() && isTouched() ? named(SEGMENT, "newSegment") : before.segment();
    }

    private String named(String kind, String field) {
        if (is(kind + "new")) {
            return fields.line(field);
        }
        var chosen = fields.at(FIELD);
        return chosen.startsWith(kind + "=") ? chosen.substring(kind.length() + 1) : null;
    }
}
