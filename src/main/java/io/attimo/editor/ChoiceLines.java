package io.attimo.editor;

import io.attimo.form.FormProblems;
import io.attimo.journey.Journey;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import io.attimo.survey.MatrixRow;
import io.attimo.survey.SurveyChoice;
import io.attimo.survey.SurveyQuestion;
import io.attimo.survey.TouchpointPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The choices of a question, or the rows of a matrix, as its form has them: one line for each there is, and further ones one
 * below the other. A line without a word is one that is taken away.
 *
 * @param stem of its fields' names: {@code choice} or {@code row}
 */
public record ChoiceLines(
        String stem, SurveyQuestion before, Journey journey, List<String> languages, TypedFields fields) {

    static final String CHOICE = "choice";
    static final String ROW = "row";
    /** What the journey lacks is not offered, and stays. */
    static final String KEPT = "kept";

    private static final int LONGEST = 500;

    /** @param about the field that says of which touchpoint it is */
    public record Line(
            String key,
            int place,
            List<TypedFields.LanguageText> texts,
            String about,
            String alone,
            String fixed,
            String keptPlace) {

        /** The field that names it to who cannot see it. */
        public String firstName() {
            return texts.get(0).name();
        }

        public boolean isAt(int other) {
            return place == other;
        }

        public String placeName() {
            return about.replaceAll("-about$", "-place");
        }
    }

    private record Placed<T>(int place, T one) {}

    static void put(Map<String, String> fields, SurveyQuestion question, Journey journey, List<String> languages) {
        for (int i = 0; i < question.choices().size(); i++) {
            var choice = question.choices().get(i);
            var name = CHOICE + "-" + choice.key();
            TypedFields.put(fields, languages, name, choice.text());
            fields.put(name + "-place", Integer.toString(i + 1));
            fields.put(name + "-about", aboutOf(choice.touchpoint(), journey));
            fields.put(name + "-alone", choice.isExclusive() ? "on" : "");
            fields.put(name + "-fixed", choice.isFixed() ? "on" : "");
        }
        for (int i = 0; i < question.rows().size(); i++) {
            var row = question.rows().get(i);
            var name = ROW + "-" + row.key();
            TypedFields.put(fields, languages, name, row.text());
            fields.put(name + "-place", Integer.toString(i + 1));
            fields.put(name + "-about", aboutOf(row.touchpoint(), journey));
        }
    }

    private static String aboutOf(TouchpointPlace place, Journey journey) {
        var value = QuestionAbout.valueOf(place, journey);
        return value.equals(QuestionAbout.NEW_TOUCHPOINT) || value.equals(QuestionAbout.OF_PAGE) ? KEPT : value;
    }

    public List<Line> lines() {
        return stem.equals(CHOICE)
                ? before.choices().stream()
                        .map(choice -> line(choice.key(), choice.touchpoint()))
                        .toList()
                : before.rows().stream()
                        .map(row -> line(row.key(), row.touchpoint()))
                        .toList();
    }

    private Line line(String key, TouchpointPlace stored) {
        var name = stem + "-" + key;
        return new Line(
                key,
                place(key),
                fields.in(languages, name),
                name + "-about",
                name + "-alone",
                name + "-fixed",
                kept(stored));
    }

    private String kept(TouchpointPlace stored) {
        if (!aboutOf(stored, journey).equals(KEPT)) {
            return "";
        }
        return stored.isOfPage() ? Messages.here(EditorMessages.class).aboutPage() : stored.name();
    }

    private int place(String key) {
        var typed = fields.line(stem + "-" + key + "-place");
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }

    public List<QuestionAbout.OptionGroup> touchpoints() {
        return QuestionAbout.touchpointsOf(journey);
    }

    /** Where further ones are typed, one a line. */
    public List<TypedFields.LanguageText> more() {
        return fields.in(languages, "more-" + stem);
    }

    public boolean isOfChoices() {
        return stem.equals(CHOICE);
    }

    void check(FormProblems problems) {
        var words = Messages.here(EditorMessages.class);
        lines().stream()
                .flatMap(line -> line.texts().stream())
                .forEach(text -> problems.allow(text.name(), words.choice(), TypedText.line(text.value()), LONGEST));
        more().forEach(text -> {
            if (TypedText.text(text.value())
                    .text()
                    .lines()
                    .anyMatch(line -> new TypedText(line).isLongerThan(LONGEST))) {
                problems.add(text.name(), words.choiceTooLong(LONGEST));
            }
            problems.allow(text.name(), words.choice(), TypedText.text(text.value()), LONGEST * 200);
        });
    }

    List<SurveyChoice> choices() {
        var kept = before.choices().stream()
                .map(choice -> new Placed<>(place(choice.key()), typed(choice)))
                .filter(placed -> isLeft(
                        placed.one().text(),
                        before.choice(placed.one().key()).orElseThrow().text()))
                .sorted(Comparator.comparingInt(Placed::place))
                .map(Placed::one);
        return Stream.concat(
                        kept,
                        added().map(each -> new SurveyChoice(each.key(), each.text(), null, null, null, null, null)))
                .toList();
    }

    private SurveyChoice typed(SurveyChoice choice) {
        var name = stem + "-" + choice.key();
        boolean isOfSeveral = before.takesSeveral();
        return new SurveyChoice(
                choice.key(),
                fields.lines(languages, name, choice.text()),
                about(name, choice.touchpoint()),
                choice.label(),
                isOfSeveral ? ticked(name + "-alone", choice.exclusive()) : choice.exclusive(),
                ticked(name + "-fixed", choice.fixed()),
                choice.showIf());
    }

    List<MatrixRow> rows() {
        var kept = before.rows().stream()
                .map(row -> new Placed<>(place(row.key()), typed(row)))
                .filter(placed -> isLeft(
                        placed.one().text(),
                        before.row(placed.one().key()).orElseThrow().text()))
                .sorted(Comparator.comparingInt(Placed::place))
                .map(Placed::one);
        return Stream.concat(kept, added().map(each -> new MatrixRow(each.key(), each.text(), null, null, null)))
                .toList();
    }

    private MatrixRow typed(MatrixRow row) {
        var name = stem + "-" + row.key();
        return new MatrixRow(
                row.key(),
                fields.lines(languages, name, row.text()),
                about(name, row.touchpoint()),
                row.outcome(),
                row.showIf());
    }

    private TouchpointPlace about(String name, TouchpointPlace stored) {
        var chosen = fields.at(name + "-about");
        return chosen.equals(aboutOf(stored, journey)) ? stored : QuestionAbout.place(chosen, journey);
    }

    private Boolean ticked(String name, Boolean stored) {
        boolean was = Boolean.TRUE.equals(stored);
        return fields.has(name) == was ? stored : fields.has(name) ? Boolean.TRUE : null;
    }

    private static boolean isLeft(Map<String, String> typed, Map<String, String> stored) {
        return isWritten(typed) || !isWritten(stored);
    }

    private static boolean isWritten(Map<String, String> text) {
        return text.values().stream().anyMatch(each -> !each.isBlank());
    }

    private record Added(String key, Map<String, String> text) {}

    private Stream<Added> added() {
        var known = new HashSet<>(keys());
        var added = new ArrayList<Added>();
        for (var text : fields.listed(languages, "more-" + stem)) {
            var words = languages.stream()
                    .map(text::get)
                    .filter(each -> each != null)
                    .findFirst()
                    .orElse("");
            var key = SurveyKeys.free(words, stem, known);
            known.add(key);
            added.add(new Added(key, text));
        }
        return added.stream();
    }

    private Set<String> keys() {
        return stem.equals(CHOICE)
                ? before.choices().stream().map(SurveyChoice::key).collect(Collectors.toSet())
                : before.rows().stream().map(MatrixRow::key).collect(Collectors.toSet());
    }

    public String nameOf(String language) {
        return SurveyPreview.nameOf(language);
    }

    public boolean isAbout(Line line, String value) {
        return fields.says(line.about(), value);
    }

    public boolean isTicked(String field) {
        return fields.has(field);
    }

    /** Each place that a line can take. */
    public List<Integer> places() {
        return IntStream.rangeClosed(1, lines().size()).boxed().toList();
    }
}
