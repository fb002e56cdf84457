package io.attimo.suggestion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a suggestion has come. */
public enum State {
    OPEN,
    ACCEPTED,
    DONE,
    SNOOZED,
    DECLINED;

    /** As an address and the API write it. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<State> named(String parameter) {
        return Arrays.stream(values())
                .filter(state -> state.parameter().equals(parameter))
                .findFirst();
    }
}
