package io.attimo.intake;

import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.mapping.ColumnPlacement;
import io.attimo.mapping.Mapping;
import io.attimo.mapping.MappingCheck;
import io.attimo.platform.jobs.Jobs;
import io.attimo.tenant.Actor;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lets a mapped file be tried: a mapping that cannot fit is refused at once, all else is the job's. */
@Singleton
public class ImportCommands {

    private final Journeys journeys;
    private final Jobs jobs;
    private final ImportWork work;
    private final Uploads uploads;

    ImportCommands(Journeys journeys, Jobs jobs, ImportWork work, Uploads uploads) {
        this.journeys = journeys;
        this.jobs = jobs;
        this.work = work;
        this.uploads = uploads;
    }

    /** For a person, who decides when they have seen what would happen. */
    void begin(Import file, Mapping mapping, List<String> header) {
        begin(file, mapping, header, false);
    }

    /** For a program: what can be taken is taken without being asked again. */
    public void beginAndGoOn(Import file, Mapping mapping) throws IOException {
        begin(file, mapping, uploads.look(file).header(), true);
    }

    private void begin(Import file, Mapping mapping, List<String> header, boolean goesOn) {
        MappingCheck.of(mapping, header);
        ColumnPlacement.check(Optional.of(mapping.journey().name()).flatMap(journeys::named), mapping);
        file.map(mapping, goesOn);
        jobs.add(work, file.id());
    }

    /** Lets what was tried be taken in; pressing twice does it once. */
    boolean goOn(Import file, Instant at) {
        if (!file.isStartable()) {
            return false;
        }
        file.start(at);
        jobs.add(work, file.id());
        return true;
    }

    /** Stops an import that is at work, and lets what it has stored be taken back. */
    public void giveUp(Import file, Actor by, Instant at) {
        if (file.state().isCancellable()) {
            file.cancel(at);
        }
        takeBack(file, by, at);
    }

    /** Lets an import be taken back; one that cannot be is left as it is. */
    public boolean takeBack(Import file, Actor by, Instant at) {
        if (!file.isUndoable()) {
            return false;
        }
        file.undo(by, at);
        jobs.add(work, file.id());
        return true;
    }

    /** Lets an undone import be put in again, and its journey be seen again if that lay in the bin. */
    void bringBack(Import file) {
        file.bringBack();
        jobs.add(work, file.id());
        file.journeyId().map(journeys::getForChange).ifPresent(Journey::bringBack);
    }
}
