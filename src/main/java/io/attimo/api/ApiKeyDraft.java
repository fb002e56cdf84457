package io.attimo.api;

import io.attimo.form.FormCheck;
import io.attimo.form.FormProblems;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import io.attimo.platform.text.TypedText;
import io.attimo.platform.web.ApiKeyScope;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/**
 * A key as it is asked for.
 *
 * @param scopes names of {@link ApiKeyScope}
 * @param expiry the name of an {@link ApiKeyExpiry}
 * @param lastDay where that is {@code DAY}
 */
public record ApiKeyDraft(
        @RestForm String name,
        @RestForm List<String> scopes,
        @RestForm String expiry,
        @RestForm String lastDay) {

    /** What most programs need, and no more: they read figures, and somebody looks at them once a year. */
    static final ApiKeyDraft BLANK =
            new ApiKeyDraft("", List.of(ApiKeyScope.READ.name()), ApiKeyExpiry.YEAR.name(), "");

    private static final int LONGEST_NAME = 80;
    private static final int MOST_YEARS = 10;

    FormCheck on(LocalDate today) {
        return problems -> check(problems, today);
    }

    private void check(FormProblems problems, LocalDate today) {
        var words = Messages.here(ApiMessages.class);
        var label = typed();
        if (label.isBlank() || label.isUnstorable() || label.isLongerThan(LONGEST_NAME)) {
            problems.add("name", words.keyNameProblem(LONGEST_NAME));
        }
        if (chosen().isEmpty()) {
            problems.add("scopes", words.scopesMissing());
        }
        var until = chosenExpiry();
        if (until.isEmpty()) {
            problems.add("expiry", words.expiryMissing());
        } else if (until.get() == ApiKeyExpiry.DAY && day(today).isEmpty()) {
            problems.add(
                    "lastDay",
                    words.lastDayProblem(NumberFormats.day(today), NumberFormats.day(today.plusYears(MOST_YEARS))));
        }
    }

    TypedText typed() {
        return TypedText.line(name);
    }

    List<ApiKeyScope> chosen() {
        return Stream.of(ApiKeyScope.values()).filter(this::isFor).toList();
    }

    public boolean isFor(ApiKeyScope scope) {
        return scopes != null && scopes.contains(scope.name());
    }

    public boolean isUntil(ApiKeyExpiry each) {
        return each.name().equals(expiry);
    }

    /** The last day on which it opens; null for one that always does. */
    LocalDate endsOn(LocalDate today) {
        return switch (chosenExpiry().orElseThrow()) {
            case NEVER -> null;
            case DAY -> day(today).orElseThrow();
            case MONTH, QUARTER, YEAR -> chosenExpiry().orElseThrow().lastDay(today);
        };
    }

    private Optional<ApiKeyExpiry> chosenExpiry() {
        return Stream.of(ApiKeyExpiry.values()).filter(this::isUntil).findFirst();
    }

    private Optional<LocalDate> day(LocalDate today) {
        try {
            return Optional.ofNullable(lastDay)
                    .map(typed -> LocalDate.parse(typed.strip()))
                    .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusYears(MOST_YEARS)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
