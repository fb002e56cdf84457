package io.attimo.bin;

import io.attimo.platform.jobs.JobHandler;
import io.attimo.platform.jobs.JobLease;
import io.attimo.platform.jobs.Jobs;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that was taken out of use in the last 30 days. Whatever goes in has a job that will empty it. */
@Singleton
public class Bin implements JobHandler {

    private final List<BinContents> shelves;
    private final Jobs jobs;

    Bin(@All List<BinContents> shelves, Jobs jobs) {
        this.shelves = shelves;
        this.jobs = jobs;
    }

    /**
     * Takes the record out of use until its time is over; false where it lies here already. Part of the caller's transaction.
     */
    public boolean take(Retirable record, Retirement retirement) {
        if (record.isRetired()) {
            return false;
        }
        record.retire(retirement.retiredBy(), retirement.retiredAt());
        jobs.add(this, record.id(), retirement.endsAt());
        return true;
    }

    public Optional<BinnedItem> bringBack(UUID id) {
        return shelves.stream()
                .map(binContents -> binContents.bringBack(id))
                .flatMap(Optional::stream)
                .findFirst();
    }

    public boolean isEmpty() {
        return all().isEmpty();
    }

    /** The last that went in first. */
    List<BinnedItem> all() {
        return shelves.stream()
                .flatMap(binContents -> binContents.binned().stream())
                .sorted(Comparator.comparing(
                                (BinnedItem each) -> each.retirement().retiredAt())
                        .reversed())
                .toList();
    }

    public Optional<BinnedItem> find(UUID id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public String kind() {
        return "bin";
    }

    @Override
    public void run(JobLease jobLease) {
        shelves.forEach(binContents -> binContents.empty(jobLease.id(), jobLease::hold));
    }

    /** It stays where nobody sees it; the next look at the log says why. */
    @Override
    public void giveUp(JobLease jobLease, RuntimeException last) {}
}
