package io.attimo.journey;

import io.attimo.platform.jobs.Jobs;
import io.attimo.platform.jobs.Turn;
import io.attimo.platform.jobs.Work;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that was taken out of use in the last 30 days. Whatever goes in has a job that will empty it. */
@Singleton
public class Bin implements Work {

    private final List<Shelf> shelves;
    private final Jobs jobs;

    Bin(@All List<Shelf> shelves, Jobs jobs) {
        this.shelves = shelves;
        this.jobs = jobs;
    }

    /** Takes the piece out of use until its time is over; false where it lies here already. Part of the caller's transaction. */
    public boolean take(Piece piece, Retirement retirement) {
        if (piece.isRetired()) {
            return false;
        }
        piece.retire(retirement.retiredBy(), retirement.retiredAt());
        jobs.add(this, piece.id(), retirement.endsAt());
        return true;
    }

    public Optional<Binned> bringBack(UUID id) {
        return shelves.stream()
                .map(shelf -> shelf.bringBack(id))
                .flatMap(Optional::stream)
                .findFirst();
    }

    public boolean isEmpty() {
        return all().isEmpty();
    }

    /** The last that went in first. */
    List<Binned> all() {
        return shelves.stream()
                .flatMap(shelf -> shelf.binned().stream())
                .sorted(Comparator.comparing((Binned each) -> each.retirement().retiredAt())
                        .reversed())
                .toList();
    }

    Optional<Binned> find(UUID id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public String kind() {
        return "bin";
    }

    @Override
    public void run(Turn turn) {
        shelves.forEach(shelf -> shelf.empty(turn.id(), turn::hold));
    }

    /** It stays where nobody sees it; the next look at the log says why. */
    @Override
    public void giveUp(Turn turn, RuntimeException last) {}
}
