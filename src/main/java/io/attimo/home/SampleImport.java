package io.attimo.home;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.bin.Bin;
import io.attimo.bin.Retirement;
import io.attimo.intake.ImportCommands;
import io.attimo.intake.Imports;
import io.attimo.intake.UploadReceiver;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.response.Responses;
import io.attimo.sample.Sample;
import io.attimo.session.CurrentMember;
import io.attimo.tenant.Actor;
import io.attimo.tenant.TenantAccount;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;

/** An invented company to look round in, brought and taken away by the product's own import. */
@Singleton
class SampleImport {

    private final UploadReceiver uploadReceiver;
    private final ImportCommands importCommands;
    private final Imports imports;
    private final Journeys journeys;
    private final Bin bin;
    private final Responses responses;
    private final TenantAccount tenantAccount;
    private final CurrentMember me;
    private final Clock clock;

    SampleImport(
            UploadReceiver uploadReceiver,
            ImportCommands importCommands,
            Imports imports,
            Journeys journeys,
            Bin bin,
            Responses responses,
            TenantAccount tenantAccount,
            CurrentMember me,
            Clock clock) {
        this.uploadReceiver = uploadReceiver;
        this.importCommands = importCommands;
        this.imports = imports;
        this.journeys = journeys;
        this.bin = bin;
        this.responses = responses;
        this.tenantAccount = tenantAccount;
        this.me = me;
        this.clock = clock;
    }

    UUID add() {
        var sample = Sample.in(tenantAccount.current().language());
        me.record(AuditEvent.of(
                AuditEventKind.SAMPLE_ADDED, sample.mapping().journey().name()));
        return bring(sample, me.actor());
    }

    private UUID bring(Sample sample, Actor broughtBy) {
        var fresh = uploadReceiver.of(sample.csv(), sample.fileName(), broughtBy);
        importCommands.beginAndGoOn(fresh, sample.mapping());
        return fresh.id();
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
                    .forEach(file -> importCommands.giveUp(file, me.actor(), clock.instant()));
            var brought = journeys.getForChange(journey.id());
            if (!responses.anyBesides(brought, Sample.SOURCE)) {
                bin.take(brought, new Retirement(me.actor(), clock.instant()));
            }
            me.record(AuditEvent.of(AuditEventKind.SAMPLE_REMOVED, journey.name()));
        });
    }

    private Stream<Journey> ours() {
        return Sample.journeys().stream()
                .flatMap(name -> journeys.named(name).stream())
                .filter(journey -> !journey.isRetired() && responses.anyOf(journey, Sample.SOURCE));
    }
}
