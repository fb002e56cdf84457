package io.attimo.intake;

import io.attimo.bin.BinContents;
import io.attimo.bin.BinnedItem;
import io.attimo.platform.text.Messages;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The undone imports in the bin. */
@Singleton
class ImportBin implements BinContents {

    private final Imports imports;
    private final ImportCommands importCommands;
    private final Clock clock;

    ImportBin(Imports imports, ImportCommands importCommands, Clock clock) {
        this.imports = imports;
        this.importCommands = importCommands;
        this.clock = clock;
    }

    @Override
    public List<BinnedItem> binned() {
        return imports.undone().stream()
                .filter(file -> file.isReturnable(clock.instant()))
                .map(ImportBin::binned)
                .toList();
    }

    @Override
    public Optional<BinnedItem> bringBack(UUID id) {
        return imports.findForChange(id)
                .filter(file -> file.isReturnable(clock.instant()))
                .map(file -> {
                    var back = binned(file);
                    importCommands.bringBack(file);
                    return back;
                });
    }

    /** The import's own job does that: it may be long, and nothing else may work on the import meanwhile. */
    @Override
    public void empty(UUID id, Runnable hold) {}

    private static BinnedItem binned(Import file) {
        var words = Messages.here(IntakeMessages.class);
        return new BinnedItem(
                file.id(),
                words.binned(file.journeyName()),
                file.fileName(),
                null,
                file.retirement(),
                "/imports/" + file.id());
    }
}
