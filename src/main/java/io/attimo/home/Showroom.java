package io.attimo.home;

import io.attimo.identity.CurrentMember;
import io.attimo.intake.Arrival;
import io.attimo.intake.Bringer;
import io.attimo.intake.Imports;
import io.attimo.intake.Trial;
import io.attimo.journey.Bin;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Retirement;
import io.attimo.sample.Sample;
import io.attimo.score.Answers;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
import io.attimo.tenant.Tenants;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;

/** An invented company to look round in, brought and taken away by the product's own import. */
@Singleton
class Showroom {

    private final Arrival arrival;
    private final Trial trial;
    private final Imports imports;
    private final Journeys journeys;
    private final Bin bin;
    private final Answers answers;
    private final Tenants tenants;
    private final CurrentMember me;
    private final Clock clock;

    Showroom(
            Arrival arrival,
            Trial trial,
            Imports imports,
            Journeys journeys,
            Bin bin,
            Answers answers,
            Tenants tenants,
            CurrentMember me,
            Clock clock) {
        this.arrival = arrival;
        this.trial = trial;
        this.imports = imports;
        this.journeys = journeys;
        this.bin = bin;
        this.answers = answers;
        this.tenants = tenants;
        this.me = me;
        this.clock = clock;
    }

    UUID add() {
        var sample = Sample.in(tenants.current().language());
        me.did(Deed.of(DeedKind.SAMPLE_ADDED, sample.mapping().journey().name()));
        return bring(sample, new Bringer(me.get().id(), me.get().name()));
    }

    private UUID bring(Sample sample, Bringer bringer) {
        try {
            var fresh = arrival.of(sample.csv(), sample.fileName(), bringer);
            trial.beginAndGoOn(fresh, sample.mapping());
            return fresh.id();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    boolean isThere() {
        return ours().findAny().isPresent();
    }

    /** Takes back what was brought, and the journey that was made for it out of use unless others answered there. */
    void remove() {
        // First, as their job does it: what it is at just now ends before anything is read here.
        var files = imports.fromForChange(Sample.SOURCE);
        ours().toList().forEach(journey -> {
            files.stream()
                    .filter(file ->
                            file.journeyId().filter(journey.id()::equals).isPresent())
                    .forEach(file -> trial.giveUp(file, me.get().name(), clock.instant()));
            var brought = journeys.getForChange(journey.id());
            if (!answers.anyBesides(brought, Sample.SOURCE)) {
                bin.take(brought, new Retirement(me.get().name(), clock.instant()));
            }
            me.did(Deed.of(DeedKind.SAMPLE_REMOVED, journey.name()));
        });
    }

    private Stream<Journey> ours() {
        return Sample.journeys().stream()
                .flatMap(name -> journeys.named(name).stream())
                .filter(journey -> !journey.isRetired() && answers.anyOf(journey, Sample.SOURCE));
    }
}
