package io.attimo.platform.transfer;

import io.attimo.platform.limits.ConcurrencyLimit;
import io.attimo.platform.limits.LimitKeys;
import io.attimo.platform.limits.RequestRateLimit;
import io.attimo.platform.limits.RequestRateLimits;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.WebMessages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may send a file now: so many at once and so many a minute, for each sender, tenant and address. */
@Singleton
class UploadThrottle {

    private static final Duration MOMENT = Duration.ofSeconds(10);

    private final ConcurrencyLimit concurrencyLimit;
    private final RequestRateLimit aMinute;

    @Inject
    UploadThrottle(
            @ConfigProperty(name = "attimo.uploads.at-once.sender") int senderAtOnce,
            @ConfigProperty(name = "attimo.uploads.at-once.tenant") int tenantAtOnce,
            @ConfigProperty(name = "attimo.uploads.at-once.address") int addressAtOnce,
            @ConfigProperty(name = "attimo.uploads.at-once.all") int allAtOnce,
            RequestRateLimits limits) {
        this(new ConcurrencyLimit(senderAtOnce, tenantAtOnce, addressAtOnce, allAtOnce), limits.called("uploads"));
    }

    UploadThrottle(ConcurrencyLimit concurrencyLimit, RequestRateLimit aMinute) {
        this.concurrencyLimit = concurrencyLimit;
        this.aMinute = aMinute;
    }

    /**
     * @return what leaves the place again, to be run once
     * @throws Refusal where there is none
     */
    Runnable take(LimitKeys limitKeys) {
        var leave = concurrencyLimit.take(limitKeys).orElseThrow(() -> refusal(MOMENT));
        aMinute.take(limitKeys).ifPresent(wait -> {
            leave.run();
            throw refusal(wait);
        });
        return leave;
    }

    private static Refusal refusal(Duration wait) {
        return Refusal.tooOften(
                wait,
                (locale, seconds) -> Messages.in(WebMessages.class, locale).tooManyFiles(seconds));
    }
}
