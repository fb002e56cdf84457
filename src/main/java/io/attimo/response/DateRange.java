package io.attimo.response;

import java.time.LocalDate;

/** Days from the first to the last, both included; null where it is open. */
public record DateRange(LocalDate from, LocalDate to) {

    public static final DateRange ALL = new DateRange(null, null);

    public boolean isAll() {
        return from == null && to == null;
    }

    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
