package io.attimo.api;

import io.quarkus.qute.TemplateEnum;
import java.time.LocalDate;

/** How long a key is to open, as its form offers it. */
@TemplateEnum
public enum ApiKeyExpiry {
    MONTH(30),
    QUARTER(90),
    YEAR(365),
    NEVER(0),
    DAY(0);

    private final int days;

    ApiKeyExpiry(int days) {
        this.days = days;
    }

    public boolean isAfterDays() {
        return days > 0;
    }

    public int days() {
        return days;
    }

    public LocalDate lastDay(LocalDate today) {
        return today.plusDays(days);
    }
}
