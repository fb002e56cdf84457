package io.attimo.journey;

import io.attimo.form.FormProblems;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What a name must be: something to read, not too long, and nobody else's. */
final class NameRules {

    private NameRules() {}

    /** @param other whoever else bears the name, retired or not; asked only where the name could be stored at all */
    static <T> void checkFree(
            FormProblems problems, TypedText name, String field, Supplier<Optional<T>> other, Predicate<T> isRetired) {
        problems.require(field, words().name(), name, Journey.LONGEST_NAME);
        if (problems.on(field) == null) {
            other.get()
                    .map(each ->
                            isRetired.test(each) ? words().nameRetired(name.text()) : words().nameTaken(name.text()))
                    .ifPresent(sentence -> problems.add(field, sentence));
        }
    }

    static JourneyMessages words() {
        return Messages.here(JourneyMessages.class);
    }
}
