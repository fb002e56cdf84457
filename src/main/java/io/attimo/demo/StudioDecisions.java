package io.attimo.demo;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditLog;
import io.attimo.identity.Member;
import io.attimo.identity.Members;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.text.TypedText;
import io.attimo.suggestion.Decision;
import io.attimo.suggestion.DecisionStamp;
import io.attimo.suggestion.Decisions;
import io.attimo.suggestion.Play;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** What the people of the studio have decided so far: one suggestion done, one taken up, one put off, one declined. */
@Singleton
public class StudioDecisions {

    private static final Instant CALLS_ARE_TAKEN_UP = Instant.parse("2026-06-15T08:00:00Z");
    private static final LocalDate CALLS_ARE_FOLLOWED_UP = LocalDate.of(2026, 7, 6);

    private final Tenancy tenancy;
    private final Journeys journeys;
    private final Members members;
    private final Decisions decisions;
    private final AuditLog auditLog;
    private final Clock clock;

    StudioDecisions(
            Tenancy tenancy, Journeys journeys, Members members, Decisions decisions, AuditLog auditLog, Clock clock) {
        this.tenancy = tenancy;
        this.journeys = journeys;
        this.members = members;
        this.decisions = decisions;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** Once. */
    public void decide() {
        var name = DemoTenant.STUDIO.survey().mapping().journey().name();
        tenancy.within(
                DemoTenant.STUDIO.code(),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> journeys.named(name)
                                .filter(journey -> decisions.areNone(
                                        journey.leadingOutcome().orElseThrow()))
                                .ifPresent(this::decide)));
    }

    private void decide(Journey journey) {
        var elena = members.byName().stream()
                .filter(member -> member.email().equals(Persona.ELENA.email()))
                .findFirst()
                .orElseThrow();
        var now = DecisionStamp.of(elena.actor(), clock.instant(), clock.getZone());
        var today = now.today();
        var before = DecisionStamp.of(elena.actor(), CALLS_ARE_TAKEN_UP, clock.getZone());
        record(
                elena,
                journey,
                "Prima telefonata",
                Play.PERSONAL_FOLLOW_UP,
                call -> call.accept(elena, CALLS_ARE_FOLLOWED_UP, before));
        record(
                elena,
                journey,
                "Prima telefonata",
                Play.PERSONAL_FOLLOW_UP,
                call -> call.complete(CALLS_ARE_FOLLOWED_UP, now));
        record(
                elena,
                journey,
                "Richiamo per il controllo",
                Play.OWN_TIME_REMINDER,
                reminder -> reminder.accept(elena, today.plusWeeks(3), now));
        record(
                elena,
                journey,
                "Accoglienza",
                Play.WELCOME_BY_NAME,
                welcome -> welcome.snooze(today.plusMonths(2), now));
        record(
                elena,
                journey,
                "Il saluto a fine cure",
                Play.FITTING_THANKS,
                thanks -> thanks.decline(TypedText.text("Lo facciamo già, ciascuno a modo suo."), now));
    }

    private void record(
            Member by,
            Journey journey,
            String touchpoint,
            Play play,
            Function<Decision, Optional<AuditEvent>> deciding) {
        journey.touchpoints().stream()
                .filter(each -> each.name().equals(touchpoint))
                .findFirst()
                .map(each -> decision(journey, each, play))
                .flatMap(deciding)
                .ifPresent(auditEvent -> auditLog.record(by.actor(), auditEvent));
    }

    private Decision decision(Journey journey, Touchpoint touchpoint, Play play) {
        return decisions.about(journey.leadingOutcome().orElseThrow(), touchpoint, play, play);
    }
}
