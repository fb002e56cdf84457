package io.attimo.journey;

import io.attimo.platform.text.Typed;
import io.attimo.platform.web.Problems;
import io.attimo.platform.web.Words;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What a name must be: something to read, not too long, and nobody else's. */
final class Names {

    private Names() {}

    /** @param other whoever else bears the name, retired or not; asked only where the name could be stored at all */
    static <T> Problems checkFree(Typed name, String field, Supplier<Optional<T>> other, Predicate<T> isRetired) {
        var problems = Problems.none().require(field, words().name(), name, Journey.LONGEST_NAME);
        if (problems.any()) {
            return problems;
        }
        other.get()
                .map(each -> isRetired.test(each) ? words().nameRetired(name.text()) : words().nameTaken(name.text()))
                .ifPresent(sentence -> problems.add(field, sentence));
        return problems;
    }

    static JourneyMessages words() {
        return Words.here(JourneyMessages.class);
    }
}
