package io.attimo.journey;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;

/** What a piece of the map is, and how the audit log calls what is done to it. */
public enum ElementKind {
    JOURNEY(AuditEventKind.JOURNEY_CHANGED, AuditEventKind.JOURNEY_RETIRED, AuditEventKind.JOURNEY_EMPTIED),
    STAGE(AuditEventKind.STAGE_CHANGED, AuditEventKind.STAGE_RETIRED, AuditEventKind.STAGE_EMPTIED),
    TOUCHPOINT(AuditEventKind.TOUCHPOINT_CHANGED, AuditEventKind.TOUCHPOINT_RETIRED, AuditEventKind.TOUCHPOINT_EMPTIED);

    private final AuditEventKind changed;
    private final AuditEventKind retired;
    private final AuditEventKind emptied;

    ElementKind(AuditEventKind changed, AuditEventKind retired, AuditEventKind emptied) {
        this.changed = changed;
        this.retired = retired;
        this.emptied = emptied;
    }

    AuditEvent changed(JourneyElement journeyElement) {
        return AuditEvent.of(changed, journeyElement.name());
    }

    AuditEvent retired(JourneyElement journeyElement) {
        return AuditEvent.of(retired, journeyElement.name());
    }

    AuditEvent emptied(JourneyElement journeyElement) {
        return AuditEvent.of(emptied, journeyElement.name());
    }
}
