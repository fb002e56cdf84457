package io.attimo.editor;

import io.attimo.form.FormCheck;
import io.attimo.form.FormProblems;
import io.attimo.journey.Journey;
import io.attimo.journey.Scale;
import io.attimo.mark.ScaleField;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import io.attimo.survey.NotApplicable;
import io.attimo.survey.QuestionKind;
import io.attimo.survey.SurveyCheck;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyPage;
import io.attimo.survey.SurveyQuestion;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question as its form has it. What the form does not show of it stays as it is.
 *
 * @param page that it stands on, or is to stand on
 * @param before as it is stored, or a blank one of its kind
 */
public record QuestionDraft(
        SurveyDefinition survey, SurveyPage page, SurveyQuestion before, Journey journey, TypedFields fields)
        implements FormCheck {

    private static final int LONGEST_WORD = 200;
    private static final String SHOW = "if";
    private static final String ON = "on";
    private static final String NUMBERS = "numbers";
    private static final String GIVEN = "given";

    static QuestionDraft of(SurveyDefinition survey, SurveyPage page, SurveyQuestion stored, Journey journey) {
        var languages = survey.languages();
        var fields = new HashMap<String, String>();
        TypedFields.put(fields, languages, "text", stored.text());
        TypedFields.put(fields, languages, "help", stored.help());
        TypedFields.put(fields, languages, "unit", stored.unit());
        TypedFields.put(fields, languages, "other", stored.other() == null ? Map.of() : stored.other());
        fields.put("hasOther", stored.other() == null ? "" : ON);
        fields.put("required", stored.isRequired() ? ON : "");
        fields.put("notApplicable", stored.notApplicable() == null ? "" : ON);
        fields.put("scale", stored.marks() == null ? "" : ScaleField.print(stored.marks()));
        ends(stored)
                .forEach((end, mark) ->
                        TypedFields.put(fields, languages, end, stored.labels().getOrDefault(mark, Map.of())));
        fields.put("display", stored.display() == null ? NUMBERS : stored.display());
        fields.put("each", stored.each() == null ? "" : stored.each());
        fields.put("order", stored.order() == null ? GIVEN : stored.order());
        fields.put("least", whole(stored.least()));
        fields.put("most", whole(stored.most()));
        fields.put("length", whole(stored.length()));
        fields.put("min", decimal(stored.min()));
        fields.put("max", decimal(stored.max()));
        fields.put("step", decimal(stored.step()));
        fields.put("consentVersion", stored.consentVersion() == null ? "" : stored.consentVersion());
        fields.put("pinnedBy", stored.about() == null ? "" : stored.about());
        QuestionAbout.put(fields, stored, journey);
        ChoiceLines.put(fields, stored, journey, languages);
        ConditionDraft.put(fields, SHOW, stored.showIf(), subjects(survey, page, stored));
        return new QuestionDraft(survey, page, stored, journey, new TypedFields(fields));
    }

    QuestionDraft typed(TypedFields typed) {
        return new QuestionDraft(survey, page, before, journey, typed);
    }

    private static List<ConditionSubject> subjects(SurveyDefinition survey, SurveyPage page, SurveyQuestion question) {
        return ConditionSubject.before(survey, page, question.key());
    }

    private static String whole(Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String decimal(Double number) {
        return number == null ? "" : ScaleField.plain(number);
    }

    /** The fields of what the lowest and the highest mark are called. */
    private static Map<String, String> ends(SurveyQuestion question) {
        var ends = new LinkedHashMap<String, String>();
        if (question.kind().isRating() && question.marks() != null) {
            ends.put("lowest", ScaleField.plain(question.marks().min()));
            ends.put("highest", ScaleField.plain(question.marks().max()));
        }
        return ends;
    }

    public boolean isNew() {
        return before.key() == null;
    }

    public QuestionKind kind() {
        return before.kind();
    }

    /** Somebody wants to see how it would look, and keeps nothing yet. */
    boolean isOnlyLookedAt() {
        return fields.has("look");
    }

    String firstField() {
        return texts("text").get(0).name();
    }

    /** The first that was written. */
    String firstWords() {
        return texts("text").stream()
                .map(TypedFields.LanguageText::value)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    public boolean isAnswered() {
        return kind() != QuestionKind.STATEMENT;
    }

    public boolean isRating() {
        return kind().isRating();
    }

    public boolean isMatrix() {
        return kind() == QuestionKind.MATRIX;
    }

    public boolean isOnOwnScale() {
        return kind() == QuestionKind.SCALE || isMatrix();
    }

    public boolean isShownInWays() {
        return kind() == QuestionKind.RATING;
    }

    public boolean isMaybeNotApplicable() {
        return isRating() || isMatrix();
    }

    public boolean isOfChoices() {
        return kind().hasChoices();
    }

    public boolean isWithOther() {
        return kind() == QuestionKind.SINGLE || kind() == QuestionKind.SEVERAL;
    }

    public boolean isCounted() {
        return kind() == QuestionKind.SEVERAL || kind() == QuestionKind.RANKING;
    }

    public boolean isNumber() {
        return kind() == QuestionKind.NUMBER;
    }

    public boolean isConsent() {
        return kind() == QuestionKind.CONSENT;
    }

    public boolean isWords() {
        return kind() == QuestionKind.SHORT || kind() == QuestionKind.LONG;
    }

    public List<TypedFields.LanguageText> texts(String stem) {
        return fields.in(survey.languages(), stem);
    }

    public boolean isTicked(String field) {
        return fields.has(field);
    }

    public String at(String field) {
        return fields.at(field);
    }

    public QuestionAbout about() {
        return new QuestionAbout(before, journey, page, fields);
    }

    public ChoiceLines choices() {
        return new ChoiceLines(ChoiceLines.CHOICE, before, journey, survey.languages(), fields);
    }

    public ChoiceLines rows() {
        return new ChoiceLines(ChoiceLines.ROW, before, journey, survey.languages(), fields);
    }

    public ConditionDraft condition() {
        return new ConditionDraft(SHOW, before.showIf(), subjects(survey, page, before), fields);
    }

    /** Questions whose choice can say of which touchpoint a text is. */
    public List<QuestionAbout.Option> pinning() {
        var preview = SurveyPreview.page(survey, null, null);
        return survey.questions()
                .filter(each ->
                        each.kind() == QuestionKind.SINGLE && !each.key().equals(before.key()))
                .filter(each -> each.choices().stream().anyMatch(choice -> choice.touchpoint() != null)
                        || each.key().equals(before.about()))
                .map(each -> new QuestionAbout.Option(
                        each.key(), SurveyPlace.of(each, preview).words()))
                .toList();
    }

    @Override
    public void check(FormProblems problems) {
        var words = Messages.here(EditorMessages.class);
        fields.require(problems, survey, "text");
        for (var stem : List.of("text", "help")) {
            texts(stem)
                    .forEach(text -> problems.allow(
                            text.name(), words.text(), TypedText.text(text.value()), SurveyCheck.LONGEST_TEXT));
        }
        for (var stem : List.of("lowest", "highest", "unit", "other")) {
            texts(stem)
                    .forEach(text ->
                            problems.allow(text.name(), words.label(), TypedText.line(text.value()), LONGEST_WORD));
        }
        if (isOnOwnScale()
                && scale().isEmpty()
                && !(isMatrix() && fields.line("scale").isEmpty())) {
            problems.add("scale", words.noScale());
        }
        checkNumbers(problems, words);
        about().check(problems);
        choices().check(problems);
        rows().check(problems);
        checkOffered(problems, words);
        condition().check(problems);
    }

    /** Nothing can be chosen where nothing is offered. */
    private void checkOffered(FormProblems problems, EditorMessages words) {
        boolean isOfMarks = isMatrix() && fields.line("each").isEmpty();
        if (isOfChoices() && !isOfMarks && choices().choices().isEmpty()) {
            problems.add(choices().more().get(0).name(), words.nothingOffered());
        }
        if (isMatrix() && rows().rows().isEmpty()) {
            problems.add(rows().more().get(0).name(), words.nothingOffered());
        }
    }

    private void checkNumbers(FormProblems problems, EditorMessages words) {
        for (var field : List.of("least", "most", "length")) {
            if (!fields.line(field).matches("\\d{0,4}")) {
                problems.add(field, words.noCount());
            }
        }
        for (var field : List.of("min", "max", "step")) {
            if (!fields.line(field).isEmpty() && number(field).isEmpty()) {
                problems.add(field, words.noNumber());
            }
        }
    }

    /** Empty where it cannot be read. */
    private Optional<Scale> scale() {
        return ScaleField.read(fields.line("scale"));
    }

    private Optional<Double> number(String field) {
        var typed = fields.line(field).replace(',', '.').replace('\u2212', '-');
        return typed.matches("-?\\d{1,15}(\\.\\d{1,9})?") ? Optional.of(Double.valueOf(typed)) : Optional.empty();
    }

    /** As the form has it. */
    SurveyQuestion question(String key) {
        var languages = survey.languages();
        var scaled = scaled();
        return new SurveyQuestion(
                key,
                kind(),
                fields.texts(languages, "text", before.text()),
                fields.texts(languages, "help", before.help()),
                isAnswered() ? ticked("required", before.required()) : before.required(),
                about().touchpoint(),
                about().outcome(),
                about().segment(),
                isWords() ? chosen("pinnedBy", before.about(), "") : before.about(),
                scaled.scale(),
                labels(scaled),
                isShownInWays() ? chosen("display", before.display(), NUMBERS) : before.display(),
                isOfChoices() ? choices().choices() : before.choices(),
                isMatrix() ? rows().rows() : before.rows(),
                isMatrix() ? chosen("each", before.each(), "") : before.each(),
                isOfChoices() ? chosen("order", before.order(), GIVEN) : before.order(),
                isWithOther() ? other() : before.other(),
                isCounted() ? count("least", before.least()) : before.least(),
                isCounted() ? count("most", before.most()) : before.most(),
                isNumber() ? decimal("min", before.min()) : before.min(),
                isNumber() ? decimal("max", before.max()) : before.max(),
                isNumber() ? decimal("step", before.step()) : before.step(),
                isNumber() ? fields.lines(languages, "unit", before.unit()) : before.unit(),
                isWords() ? count("length", before.length()) : before.length(),
                isMaybeNotApplicable() ? notApplicable() : before.notApplicable(),
                isConsent() ? chosen("consentVersion", before.consentVersion(), "") : before.consentVersion(),
                condition().condition());
    }

    private SurveyQuestion scaled() {
        return isOnOwnScale() && !fields.line("scale").isEmpty()
                ? scale().filter(typed -> !typed.equals(before.marks()))
                        .map(before::withScale)
                        .orElse(before)
                : before;
    }

    private Map<String, Map<String, String>> labels(SurveyQuestion scaled) {
        if (!isRating()) {
            return before.labels();
        }
        var labels = new LinkedHashMap<>(before.labels());
        var old = ends(before);
        var ends = ends(scaled);
        ends.forEach((end, mark) -> {
            var stored = before.labels().getOrDefault(old.getOrDefault(end, mark), Map.of());
            if (!mark.equals(old.get(end))) {
                labels.remove(old.get(end));
            }
            var typed = fields.lines(survey.languages(), end, stored);
            if (typed.isEmpty() && !labels.containsKey(mark)) {
                return;
            }
            if (typed.isEmpty() && !stored.isEmpty()) {
                labels.remove(mark);
            } else {
                labels.put(mark, typed);
            }
        });
        return labels;
    }

    private Boolean ticked(String field, Boolean stored) {
        boolean was = Boolean.TRUE.equals(stored);
        return fields.has(field) == was ? stored : fields.has(field) ? Boolean.TRUE : null;
    }

    /** @param usual what is the same as saying nothing */
    private String chosen(String field, String stored, String usual) {
        var typed = fields.values().containsKey(field) ? fields.line(field) : usual;
        return typed.equals(stored == null ? usual : stored) ? stored : typed.equals(usual) ? null : typed;
    }

    private Map<String, String> other() {
        if (!fields.has("hasOther")) {
            return null;
        }
        var typed = fields.lines(survey.languages(), "other", before.other() == null ? Map.of() : before.other());
        return typed.isEmpty() ? OtherWords.in(survey.languages()) : typed;
    }

    private NotApplicable notApplicable() {
        if (!fields.has("notApplicable")) {
            return null;
        }
        return before.notApplicable() == null ? new NotApplicable(Map.of()) : before.notApplicable();
    }

    private Integer count(String field, Integer stored) {
        var typed = fields.line(field);
        return typed.equals(whole(stored)) ? stored : typed.isEmpty() ? null : Integer.valueOf(typed);
    }

    private Double decimal(String field, Double stored) {
        return fields.line(field).equals(decimal(stored))
                ? stored
                : number(field).orElse(null);
    }

    /** How a later text names its answer. */
    public String piped() {
        return "{" + before.key() + "}";
    }

    public SurveyPreview preview() {
        return SurveyPreview.question(survey, question(before.key()));
    }
}
