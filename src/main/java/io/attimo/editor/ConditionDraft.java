package io.attimo.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.attimo.editor.ConditionClause.Operator;
import io.attimo.form.FormProblems;
import io.attimo.platform.text.Messages;
import io.attimo.survey.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A condition as a form has it: up to two clauses, with “and” or “or” between. One that is made of more is shown as it is
 * written, and stays so unless it is taken away.
 *
 * @param prefix of its fields' names
 * @param before as it is stored; null for none
 */
public record ConditionDraft(String prefix, Condition before, List<ConditionSubject> subjects, TypedFields fields) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 2;
    static final String ANY = "any";
    private static final String ALL = "all";

    /** Writes the fields of what is stored. */
    static void put(Map<String, String> fields, String prefix, Condition stored, List<ConditionSubject> subjects) {
        var clauses = clauses(stored, subjects).orElse(List.of());
        fields.put(prefix + "-join", stored != null && stored.any() != null ? ANY : ALL);
        for (int i = 0; i < MOST; i++) {
            var clause = i < clauses.size() ? clauses.get(i) : ConditionClause.BLANK;
            fields.put(name(prefix, i, "subject"), clause.subject());
            fields.put(name(prefix, i, "operator"), clause.operator().name());
            fields.put(
                    name(prefix, i, "value"),
                    subject(clause, subjects)
                            .map(subject -> subject.shown(clause.value()))
                            .orElse(""));
        }
    }

    private static String name(String prefix, int clause, String part) {
        return prefix + "-" + part + "-" + (clause + 1);
    }

    /** Empty where the form cannot show it. */
    private static Optional<List<ConditionClause>> clauses(Condition stored, List<ConditionSubject> subjects) {
        if (stored == null) {
            return Optional.of(List.of());
        }
        boolean isJoined = stored.all() != null || stored.any() != null;
        var parts = isJoined ? stored.all() != null ? stored.all() : stored.any() : List.of(stored);
        if (isJoined && (parts.size() != MOST || stored.all() != null && stored.any() != null)) {
            return Optional.empty();
        }
        var clauses = new ArrayList<ConditionClause>();
        for (var part : parts) {
            ConditionClause.of(part)
                    .filter(clause -> subject(clause, subjects).isPresent())
                    .ifPresent(clauses::add);
        }
        return Optional.of(List.copyOf(clauses))
                .filter(all -> all.size() == parts.size())
                .filter(all -> joined(
                                all.stream()
                                        .map(each -> each.condition(each.value()))
                                        .toList(),
                                stored.any() != null)
                        .equals(stored));
    }

    private static Optional<ConditionSubject> subject(ConditionClause clause, List<ConditionSubject> subjects) {
        return subjects.stream().filter(clause::isAbout).findFirst();
    }

    private static Condition joined(List<Condition> parts, boolean isAny) {
        if (parts.size() < MOST) {
            return parts.stream().findFirst().orElse(null);
        }
        return new Condition(
                isAny ? null : parts,
                isAny ? parts : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** It can only be left as it is, or taken away. */
    public boolean isDeep() {
        return clauses(before, subjects).isEmpty();
    }

    /** As it is written. */
    public String written() {
        try {
            return JSON.writeValueAsString(before);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    public boolean isAny() {
        return fields.says(prefix + "-join", ANY);
    }

    /** Of which at least the first is shown. */
    public List<ConditionClause> clauses() {
        return Stream.iterate(0, i -> i < MOST, i -> i + 1)
                .map(i -> new ConditionClause(
                        fields.at(name(prefix, i, "subject")),
                        Operator.of(fields.at(name(prefix, i, "operator"))),
                        fields.at(name(prefix, i, "value"))))
                .toList();
    }

    public boolean isWrong(FormProblems problems) {
        return problems.all().stream().anyMatch(problem -> problem.field().startsWith(prefix + "-"));
    }

    public boolean isSet() {
        return before != null || clauses().stream().anyMatch(clause -> !clause.isBlank());
    }

    /** The words of all answers that can be asked for. */
    public List<String> offered() {
        return subjects.stream()
                .flatMap(subject -> subject.offered().stream())
                .distinct()
                .toList();
    }

    public List<Operator> operators() {
        return List.of(Operator.values());
    }

    public String join() {
        return prefix + "-join";
    }

    public String removal() {
        return prefix + "-removed";
    }

    public String list() {
        return prefix + "-values";
    }

    public String subjectName(int number) {
        return prefix + "-subject-" + number;
    }

    public String operatorName(int number) {
        return prefix + "-operator-" + number;
    }

    public String valueName(int number) {
        return prefix + "-value-" + number;
    }

    void check(FormProblems problems) {
        if (isDeep()) {
            return;
        }
        var words = Messages.here(EditorMessages.class);
        var all = clauses();
        for (int i = 0; i < all.size(); i++) {
            var clause = all.get(i);
            if (clause.isBlank()) {
                continue;
            }
            var subject = subject(clause, subjects);
            if (subject.isEmpty()) {
                problems.add(subjectName(i + 1), words.notAskedBefore());
            } else if (answer(clause, subject.get()).isEmpty()) {
                problems.add(
                        valueName(i + 1),
                        clause.value().isBlank()
                                ? words.valueMissing()
                                : words.noSuchAnswer(
                                        clause.value().strip(),
                                        String.join(", ", subject.get().offered())));
            }
        }
    }

    private static Optional<String> answer(ConditionClause clause, ConditionSubject subject) {
        return clause.operator().wantsValue() || !subject.isQuestion()
                ? subject.answer(clause.value())
                : Optional.of("");
    }

    /** What was typed; null for none. */
    Condition condition() {
        if (isDeep()) {
            return fields.has(removal()) ? null : before;
        }
        var typed = new ArrayList<Condition>();
        for (var clause : clauses()) {
            subject(clause, subjects)
                    .flatMap(subject -> answer(clause, subject))
                    .ifPresent(answer ->
                            typed.add(new ConditionClause(clause.subject(), clause.operator(), "").condition(answer)));
        }
        return joined(List.copyOf(typed), isAny());
    }
}
