package io.attimo.platform.transfer;

import io.attimo.platform.limits.ConcurrencyLimit;
import io.attimo.platform.limits.RateLimit;
import io.attimo.platform.limits.RequestSource;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.WebMessages;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may send a file now: so many at once and so many a minute, for each sender, tenant and address. */
@Singleton
class UploadLimits {

    private record Count(String name, RateLimit aMinute) {}

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration MOMENT = Duration.ofSeconds(10);

    private final ConcurrencyLimit concurrencyLimit;
    private final RateLimit senderAMinute;
    private final RateLimit tenantAMinute;
    private final RateLimit addressAMinute;

    UploadLimits(
            @ConfigProperty(name = "attimo.uploads.at-once.sender") int senderAtOnce,
            @ConfigProperty(name = "attimo.uploads.at-once.tenant") int tenantAtOnce,
            @ConfigProperty(name = "attimo.uploads.at-once.address") int addressAtOnce,
            @ConfigProperty(name = "attimo.uploads.at-once.all") int allAtOnce,
            @ConfigProperty(name = "attimo.uploads.a-minute.sender") int senderAMinute,
            @ConfigProperty(name = "attimo.uploads.a-minute.tenant") int tenantAMinute,
            @ConfigProperty(name = "attimo.uploads.a-minute.address") int addressAMinute) {
        this.concurrencyLimit = new ConcurrencyLimit(senderAtOnce, tenantAtOnce, addressAtOnce, allAtOnce);
        this.senderAMinute = new RateLimit(senderAMinute, MINUTE);
        this.tenantAMinute = new RateLimit(tenantAMinute, MINUTE);
        this.addressAMinute = new RateLimit(addressAMinute, MINUTE);
    }

    /**
     * @return what leaves the place again, to be run once
     * @throws Refusal where there is none
     */
    Runnable take(RequestSource requestSource) {
        var leave = concurrencyLimit.take(requestSource).orElseThrow(() -> refusal(MOMENT));
        countThisMinute(requestSource).ifPresent(wait -> {
            leave.run();
            throw refusal(wait);
        });
        return leave;
    }

    /** None counts what another refuses. */
    private Optional<Duration> countThisMinute(RequestSource requestSource) {
        var counted = new ArrayList<Count>();
        for (var count : counts(requestSource)) {
            var wait = count.aMinute().take(count.name());
            if (wait.isPresent()) {
                counted.forEach(each -> each.aMinute().giveBack(each.name()));
                return wait;
            }
            counted.add(count);
        }
        return Optional.empty();
    }

    private List<Count> counts(RequestSource requestSource) {
        return List.of(
                new Count(requestSource.tenant() + " " + requestSource.sender(), senderAMinute),
                new Count(requestSource.tenant(), tenantAMinute),
                new Count(requestSource.address(), addressAMinute));
    }

    private static Refusal refusal(Duration wait) {
        return Refusal.tooOften(
                wait,
                (locale, seconds) -> Messages.in(WebMessages.class, locale).tooManyFiles(seconds));
    }
}
