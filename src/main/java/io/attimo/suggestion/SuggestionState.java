package io.attimo.suggestion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a suggestion has come. */
public enum SuggestionState {
    OPEN,
    ACCEPTED,
    DONE,
    SNOOZED,
    DECLINED;

    /** As an address and the API write it. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SuggestionState> named(String parameter) {
        return Arrays.stream(values())
                .filter(suggestionState -> suggestionState.parameter().equals(parameter))
                .findFirst();
    }
}
