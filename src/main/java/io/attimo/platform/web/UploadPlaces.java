package io.attimo.platform.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may send a file now: so many at once and so many a minute, for each sender, tenant and address. */
@Singleton
class UploadPlaces {

    private record Count(String name, int atOnce, Allowance aMinute) {}

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration MOMENT = Duration.ofSeconds(10);

    private static final String ALL = "all";

    private final int senderAtOnce;
    private final int tenantAtOnce;
    private final int addressAtOnce;
    private final int allAtOnce;
    private final Allowance senderAMinute;
    private final Allowance tenantAMinute;
    private final Allowance addressAMinute;
    private final Map<String, Integer> taken = new HashMap<>();

    UploadPlaces(
            @ConfigProperty(name = "attimo.uploads.at-once.sender") int senderAtOnce,
            @ConfigProperty(name = "attimo.uploads.at-once.tenant") int tenantAtOnce,
            @ConfigProperty(name = "attimo.uploads.at-once.address") int addressAtOnce,
            @ConfigProperty(name = "attimo.uploads.at-once.all") int allAtOnce,
            @ConfigProperty(name = "attimo.uploads.a-minute.sender") int senderAMinute,
            @ConfigProperty(name = "attimo.uploads.a-minute.tenant") int tenantAMinute,
            @ConfigProperty(name = "attimo.uploads.a-minute.address") int addressAMinute) {
        this.senderAtOnce = senderAtOnce;
        this.tenantAtOnce = tenantAtOnce;
        this.addressAtOnce = addressAtOnce;
        this.allAtOnce = allAtOnce;
        this.senderAMinute = new Allowance(senderAMinute, MINUTE);
        this.tenantAMinute = new Allowance(tenantAMinute, MINUTE);
        this.addressAMinute = new Allowance(addressAMinute, MINUTE);
    }

    /**
     * @return what leaves the place again, to be run once
     * @throws Refusal where there is none
     */
    synchronized Runnable take(String sender, String tenant, String address) {
        var counts = List.of(
                new Count("sender " + tenant + " " + sender, senderAtOnce, senderAMinute),
                new Count("tenant " + tenant, tenantAtOnce, tenantAMinute),
                new Count("address " + address, addressAtOnce, addressAMinute));
        if (now(ALL) >= allAtOnce || counts.stream().anyMatch(count -> now(count.name()) >= count.atOnce())) {
            throw refusal(MOMENT);
        }
        countThisMinute(counts);
        change(ALL, 1);
        counts.forEach(count -> change(count.name(), 1));
        return () -> leave(counts);
    }

    /** None counts what another refuses. */
    private static void countThisMinute(List<Count> counts) {
        var counted = new ArrayList<Count>();
        for (var count : counts) {
            Optional<Duration> wait = count.aMinute().take(count.name());
            if (wait.isPresent()) {
                counted.forEach(each -> each.aMinute().giveBack(each.name()));
                throw refusal(wait.get());
            }
            counted.add(count);
        }
    }

    private synchronized void leave(List<Count> counts) {
        change(ALL, -1);
        counts.forEach(count -> change(count.name(), -1));
    }

    private int now(String name) {
        return taken.getOrDefault(name, 0);
    }

    private void change(String name, int by) {
        taken.merge(name, by, (before, more) -> before + more == 0 ? null : before + more);
    }

    private static Refusal refusal(Duration wait) {
        return Refusal.tooOften(
                wait, (locale, seconds) -> Words.in(WebMessages.class, locale).tooManyFiles(seconds));
    }
}
