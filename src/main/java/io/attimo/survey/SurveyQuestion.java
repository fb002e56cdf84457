package io.attimo.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.attimo.journey.Scale;
import io.attimo.mapping.ScaleJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question, or a statement between questions.
 *
 * @param touchpoint that it rates; null for none
 * @param outcome of the journey that it is, by name; null for none
 * @param segment of the journey that its choices are the labels of, by name; null for none
 * @param about the question whose choice says of which touchpoint a text is
 * @param scale of a rating of kind {@code scale}, or of a matrix of ratings; null for the kind's own
 * @param labels what single marks mean, by the mark and the language
 * @param display how a rating looks: numbers, stars or faces
 * @param each whether a row of a matrix takes a single choice or several; null where it takes a mark of the scale
 * @param order given, random or rotated
 * @param other by language, what stands before an answer of one's own; null where there is none
 * @param least how many choices are needed at least
 * @param most how many choices may be made
 * @param min the lowest number
 * @param max the highest number
 * @param length how many letters a text may have
 * @param consentVersion of the text that is agreed to
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SurveyQuestion(
        String key,
        QuestionKind kind,
        Map<String, String> text,
        Map<String, String> help,
        Boolean required,
        TouchpointPlace touchpoint,
        String outcome,
        String segment,
        String about,

        @JsonDeserialize(using = ScaleJson.Reading.class) @JsonSerialize(using = ScaleJson.Writing.class)
        Scale scale,

        Map<String, Map<String, String>> labels,
        String display,
        List<SurveyChoice> choices,
        List<MatrixRow> rows,
        String each,
        String order,
        Map<String, String> other,
        Integer least,
        Integer most,
        Double min,
        Double max,
        Double step,
        Map<String, String> unit,
        Integer length,
        NotApplicable notApplicable,
        String consentVersion,
        Condition showIf) {

    public static final String OTHER = "other";
    public static final String NOT_APPLICABLE = "na";
    private static final String RANDOM = "random";
    private static final String ROTATED = "rotated";
    private static final int SHORT = 200;
    private static final int LONG = 4_000;

    public SurveyQuestion {
        text = SurveyDefinition.texts(text);
        help = SurveyDefinition.texts(help);
        unit = SurveyDefinition.texts(unit);
        outcome = SurveyDefinition.composed(outcome);
        segment = SurveyDefinition.composed(segment);
        other = other == null ? null : SurveyDefinition.texts(other);
        choices = choices == null ? List.of() : List.copyOf(choices);
        rows = rows == null ? List.of() : List.copyOf(rows);
        var copied = new LinkedHashMap<String, Map<String, String>>();
        if (labels != null) {
            labels.forEach((mark, words) -> copied.put(mark, SurveyDefinition.texts(words)));
        }
        labels = copied;
    }

    /** Of which nothing is said yet. */
    public static SurveyQuestion blank(String key, QuestionKind kind) {
        return new SurveyQuestion(
                key, kind, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null);
    }

    public SurveyQuestion withKey(String other) {
        return new SurveyQuestion(
                other,
                kind,
                text,
                help,
                required,
                touchpoint,
                outcome,
                segment,
                about,
                scale,
                labels,
                display,
                choices,
                rows,
                each,
                order,
                this.other,
                least,
                most,
                min,
                max,
                step,
                unit,
                length,
                notApplicable,
                consentVersion,
                showIf);
    }

    public SurveyQuestion withScale(Scale other) {
        return new SurveyQuestion(
                key,
                kind,
                text,
                help,
                required,
                touchpoint,
                outcome,
                segment,
                about,
                other,
                labels,
                display,
                choices,
                rows,
                each,
                order,
                this.other,
                least,
                most,
                min,
                max,
                step,
                unit,
                length,
                notApplicable,
                consentVersion,
                showIf);
    }

    @JsonIgnore
    public boolean isRequired() {
        return Boolean.TRUE.equals(required);
    }

    /** On which its marks stand, or those of a matrix' rows; null where there are none. */
    @JsonIgnore
    public Scale marks() {
        if (scale != null) {
            return scale;
        }
        return switch (kind) {
            case NPS -> Scale.NPS;
            case RATING -> Scale.ONE_TO_FIVE;
            case EFFORT -> Scale.ONE_TO_SEVEN;
            case MATRIX -> each == null && choices.isEmpty() ? Scale.ONE_TO_FIVE : null;
            default -> null;
        };
    }

    @JsonIgnore
    public boolean isRandom() {
        return RANDOM.equals(order);
    }

    @JsonIgnore
    public boolean isRotated() {
        return ROTATED.equals(order);
    }

    @JsonIgnore
    public boolean takesSeveral() {
        return kind == QuestionKind.SEVERAL || "several".equals(each);
    }

    @JsonIgnore
    public int longest() {
        return length != null ? length : kind == QuestionKind.LONG ? LONG : SHORT;
    }

    public Optional<SurveyChoice> choice(String choiceKey) {
        return choices.stream().filter(each -> choiceKey.equals(each.key())).findFirst();
    }

    public Optional<MatrixRow> row(String rowKey) {
        return rows.stream().filter(each -> rowKey.equals(each.key())).findFirst();
    }

    /** Each touchpoint that it names: its own, its rows' and its choices'. */
    public List<TouchpointPlace> places() {
        var places = new ArrayList<TouchpointPlace>();
        Optional.ofNullable(touchpoint).ifPresent(places::add);
        rows.stream()
                .map(MatrixRow::touchpoint)
                .forEach(place -> Optional.ofNullable(place).ifPresent(places::add));
        choices.stream()
                .map(SurveyChoice::touchpoint)
                .forEach(place -> Optional.ofNullable(place).ifPresent(places::add));
        return places;
    }
}
