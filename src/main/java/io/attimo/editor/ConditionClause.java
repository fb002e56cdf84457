package io.attimo.editor;

import io.attimo.survey.Condition;
import java.util.Arrays;
import java.util.Optional;

/**
 * One thing that a condition asks, as its form has it.
 *
 * @param subject by the value of its field; empty for none
 * @param value as it was typed
 */
public record ConditionClause(String subject, Operator operator, String value) {

    /** How an answer is compared. */
    public enum Operator {
        IS,
        IS_NOT,
        CONTAINS,
        AT_LEAST,
        AT_MOST,
        ANSWERED,
        NOT_ANSWERED,
        NOT_APPLICABLE;

        /** What a field says; where it says none of them, the first. */
        static Operator of(String name) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(IS);
        }

        boolean wantsValue() {
            return this != ANSWERED && this != NOT_ANSWERED && this != NOT_APPLICABLE;
        }
    }

    static final ConditionClause BLANK = new ConditionClause("", Operator.IS, "");

    /** Empty where it is made of several, or asks what the form does not offer. */
    static Optional<ConditionClause> of(Condition condition) {
        if (condition.all() != null || condition.any() != null || condition.not() != null || condition.in() != null) {
            return Optional.empty();
        }
        if (condition.language() != null) {
            return clause(condition, ConditionSubject.LANGUAGE, Operator.IS, condition.language());
        }
        if (condition.field() != null) {
            return clause(condition, ConditionSubject.OF_FIELD + condition.field(), Operator.IS, condition.is());
        }
        return ofQuestion(condition);
    }

    private static Optional<ConditionClause> ofQuestion(Condition condition) {
        var subject = ConditionSubject.OF_QUESTION + condition.question();
        if (condition.is() != null) {
            return clause(condition, subject, Operator.IS, condition.is());
        }
        if (condition.isNot() != null) {
            return clause(condition, subject, Operator.IS_NOT, condition.isNot());
        }
        if (condition.contains() != null) {
            return clause(condition, subject, Operator.CONTAINS, condition.contains());
        }
        if (condition.atLeast() != null) {
            return clause(condition, subject, Operator.AT_LEAST, condition.atLeast());
        }
        if (condition.atMost() != null) {
            return clause(condition, subject, Operator.AT_MOST, condition.atMost());
        }
        if (condition.answered() != null) {
            return clause(condition, subject, condition.answered() ? Operator.ANSWERED : Operator.NOT_ANSWERED, "");
        }
        return clause(condition, subject, Operator.NOT_APPLICABLE, "");
    }

    /** Nothing is lost between the two. */
    private static Optional<ConditionClause> clause(
            Condition condition, String subject, Operator operator, String value) {
        var clause = new ConditionClause(subject, operator, value);
        return Optional.of(clause)
                .filter(each -> value != null && each.condition(value).equals(condition));
    }

    /** @param answer that the value stands for */
    Condition condition(String answer) {
        if (subject.equals(ConditionSubject.LANGUAGE)) {
            return made(answer, null, null, null, null, null, null, null, null, null);
        }
        var key = subject.substring(2);
        if (subject.startsWith(ConditionSubject.OF_FIELD)) {
            return made(null, key, null, answer, null, null, null, null, null, null);
        }
        return switch (operator) {
            case IS -> made(null, null, key, answer, null, null, null, null, null, null);
            case IS_NOT -> made(null, null, key, null, answer, null, null, null, null, null);
            case CONTAINS -> made(null, null, key, null, null, answer, null, null, null, null);
            case AT_LEAST -> made(null, null, key, null, null, null, answer, null, null, null);
            case AT_MOST -> made(null, null, key, null, null, null, null, answer, null, null);
            case ANSWERED -> made(null, null, key, null, null, null, null, null, true, null);
            case NOT_ANSWERED -> made(null, null, key, null, null, null, null, null, false, null);
            case NOT_APPLICABLE -> made(null, null, key, null, null, null, null, null, null, true);
        };
    }

    private static Condition made(
            String language,
            String field,
            String question,
            String is,
            String isNot,
            String contains,
            String atLeast,
            String atMost,
            Boolean answered,
            Boolean notApplicable) {
        return new Condition(
                null,
                null,
                null,
                language,
                field,
                question,
                is,
                isNot,
                contains,
                null,
                atLeast,
                atMost,
                answered,
                notApplicable);
    }

    public boolean isBlank() {
        return subject.isEmpty();
    }

    public boolean isBy(Operator other) {
        return operator == other;
    }

    public boolean isAbout(ConditionSubject other) {
        return other.value().equals(subject);
    }
}
