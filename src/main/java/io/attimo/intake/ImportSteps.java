package io.attimo.intake;

import io.attimo.platform.jobs.Turn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The steps of the work on an import, each in a transaction that nobody else has a hand in. */
@Singleton
class ImportSteps {

    private final Imports imports;

    ImportSteps(Imports imports) {
        this.imports = imports;
    }

    Import look(Turn turn) {
        return QuarkusTransaction.requiringNew().call(() -> imports.get(turn.id()));
    }

    /** Does nothing, and is empty, where somebody else has moved the import on. */
    <T> Optional<T> in(ImportState state, Turn turn, Function<Import, T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var found = held(turn);
            return found.state() == state ? Optional.of(work.apply(found)) : Optional.<T>empty();
        });
    }

    void change(ImportState state, Turn turn, Consumer<Import> change) {
        in(state, turn, found -> {
            change.accept(found);
            return found;
        });
    }

    /** Whatever it was at. */
    void fail(Turn turn, Function<Import, ImportFailure> failure, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> {
            var found = held(turn);
            if (found.state().isAtWork()) {
                found.fail(failure.apply(found), at);
            }
        });
    }

    /** The import before its job, as by the pages: the other way round the two would wait for one another. */
    private Import held(Turn turn) {
        var found = imports.getForChange(turn.id());
        turn.hold();
        return found;
    }
}
