package io.attimo.intake;

import io.attimo.journey.Binned;
import io.attimo.journey.Shelf;
import io.attimo.platform.web.Words;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The undone imports in the bin. */
@Singleton
class ImportBin implements Shelf {

    private final Imports imports;
    private final Trial trial;
    private final Clock clock;

    ImportBin(Imports imports, Trial trial, Clock clock) {
        this.imports = imports;
        this.trial = trial;
        this.clock = clock;
    }

    @Override
    public List<Binned> binned() {
        return imports.undone().stream()
                .filter(file -> file.isReturnable(clock.instant()))
                .map(ImportBin::binned)
                .toList();
    }

    @Override
    public Optional<Binned> bringBack(UUID id) {
        return imports.findForChange(id)
                .filter(file -> file.isReturnable(clock.instant()))
                .map(file -> {
                    var back = binned(file);
                    trial.bringBack(file);
                    return back;
                });
    }

    /** The import's own job does that: it may be long, and nothing else may work on the import meanwhile. */
    @Override
    public void empty(UUID id, Runnable hold) {}

    private static Binned binned(Import file) {
        var words = Words.here(IntakeMessages.class);
        return new Binned(
                file.id(),
                words.binned(file.journeyName()),
                file.fileName(),
                null,
                file.retirement(),
                "/imports/" + file.id());
    }
}
