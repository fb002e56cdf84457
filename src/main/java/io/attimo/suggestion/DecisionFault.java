package io.attimo.suggestion;

import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import io.attimo.platform.web.Refusal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** Why a step cannot be taken as it was asked for; each is said at the field of its form. */
enum DecisionFault {
    OWNER_MISSING("owner"),
    DUE_IN_PAST("due"),
    DONE_IN_FUTURE("on"),
    SNOOZE_OUT_OF_BOUNDS("until"),
    REASON_UNFIT("reason");

    static final int LONGEST_REASON = 500;
    static final int LONGEST_SNOOZE = 90;

    private final String field;

    DecisionFault(String field) {
        this.field = field;
    }

    /** @param due null, like every day here, where what was typed is none */
    static Set<DecisionFault> ofAcceptance(Object owner, LocalDate due, LocalDate today) {
        var faults = unless(due, day -> !day.isBefore(today), DUE_IN_PAST);
        if (owner == null) {
            faults.add(OWNER_MISSING);
        }
        return faults;
    }

    static Set<DecisionFault> ofCompletion(LocalDate on, LocalDate today) {
        return unless(on, day -> !day.isAfter(today), DONE_IN_FUTURE);
    }

    static Set<DecisionFault> ofSnooze(LocalDate until, LocalDate today) {
        return unless(
                until, day -> day.isAfter(today) && !day.isAfter(today.plusDays(LONGEST_SNOOZE)), SNOOZE_OUT_OF_BOUNDS);
    }

    static Set<DecisionFault> ofRefusal(TypedText reason) {
        return unless(
                reason,
                text -> !text.isBlank() && !text.isUnstorable() && !text.isLongerThan(LONGEST_REASON),
                REASON_UNFIT);
    }

    /** For whoever brings no form back. */
    static void refuse(Set<DecisionFault> faults) {
        faults.stream().findFirst().ifPresent(fault -> {
            throw Refusal.unprocessable(locale -> fault.sentence(Messages.in(DecisionMessages.class, locale)));
        });
    }

    private static <T> Set<DecisionFault> unless(T given, Predicate<T> isGood, DecisionFault fault) {
        return given != null && isGood.test(given) ? EnumSet.noneOf(DecisionFault.class) : EnumSet.of(fault);
    }

    String field() {
        return field;
    }

    String sentence(DecisionMessages words) {
        return switch (this) {
            case OWNER_MISSING -> words.needsOwner();
            case DUE_IN_PAST -> words.needsFuture();
            case DONE_IN_FUTURE -> words.needsPast();
            case SNOOZE_OUT_OF_BOUNDS -> words.needsUntil();
            case REASON_UNFIT -> words.needsReason(LONGEST_REASON);
        };
    }
}
