package io.attimo.suggestion;

import io.attimo.tenant.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Who decides, and when.
 *
 * @param today the day it is then for the tenant
 */
public record DecisionStamp(Actor by, Instant at, LocalDate today) {

    public static DecisionStamp of(Actor by, Instant at, ZoneId zone) {
        return new DecisionStamp(by, at, LocalDate.ofInstant(at, zone));
    }
}
