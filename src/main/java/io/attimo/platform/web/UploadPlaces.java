package io.attimo.platform.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may send a file now: so many at once and so many a minute, for each sender, tenant and address. */
@Singleton
class UploadPlaces {

    private record Count(String name, Allowance aMinute) {}

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration MOMENT = Duration.ofSeconds(10);

    private final Places places;
    private final Allowance senderAMinute;
    private final Allowance tenantAMinute;
    private final Allowance addressAMinute;

    UploadPlaces(
            @ConfigProperty(name = "attimo.uploads.at-once.sender") int senderAtOnce,
            @ConfigProperty(name = "attimo.uploads.at-once.tenant") int tenantAtOnce,
            @ConfigProperty(name = "attimo.uploads.at-once.address") int addressAtOnce,
            @ConfigProperty(name = "attimo.uploads.at-once.all") int allAtOnce,
            @ConfigProperty(name = "attimo.uploads.a-minute.sender") int senderAMinute,
            @ConfigProperty(name = "attimo.uploads.a-minute.tenant") int tenantAMinute,
            @ConfigProperty(name = "attimo.uploads.a-minute.address") int addressAMinute) {
        this.places = new Places(senderAtOnce, tenantAtOnce, addressAtOnce, allAtOnce);
        this.senderAMinute = new Allowance(senderAMinute, MINUTE);
        this.tenantAMinute = new Allowance(tenantAMinute, MINUTE);
        this.addressAMinute = new Allowance(addressAMinute, MINUTE);
    }

    /**
     * @return what leaves the place again, to be run once
     * @throws Refusal where there is none
     */
    Runnable take(Origin origin) {
        var leave = places.take(origin).orElseThrow(() -> refusal(MOMENT));
        countThisMinute(origin).ifPresent(wait -> {
            leave.run();
            throw refusal(wait);
        });
        return leave;
    }

    /** None counts what another refuses. */
    private Optional<Duration> countThisMinute(Origin origin) {
        var counted = new ArrayList<Count>();
        for (var count : counts(origin)) {
            var wait = count.aMinute().take(count.name());
            if (wait.isPresent()) {
                counted.forEach(each -> each.aMinute().giveBack(each.name()));
                return wait;
            }
            counted.add(count);
        }
        return Optional.empty();
    }

    private List<Count> counts(Origin origin) {
        return List.of(
                new Count(origin.tenant() + " " + origin.sender(), senderAMinute),
                new Count(origin.tenant(), tenantAMinute),
                new Count(origin.address(), addressAMinute));
    }

    private static Refusal refusal(Duration wait) {
        return Refusal.tooOften(
                wait, (locale, seconds) -> Words.in(WebMessages.class, locale).tooManyFiles(seconds));
    }
}
