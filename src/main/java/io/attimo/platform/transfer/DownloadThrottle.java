package io.attimo.platform.transfer;

import io.attimo.platform.limits.ConcurrencyLimit;
import io.attimo.platform.limits.LimitKeys;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.WebMessages;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may be sent a large file now: so many at once, for each reader, tenant and address. */
@Singleton
class DownloadThrottle {

    private static final Duration MOMENT = Duration.ofSeconds(10);

    private final ConcurrencyLimit concurrencyLimit;

    DownloadThrottle(
            @ConfigProperty(name = "attimo.downloads.at-once.reader") int readerAtOnce,
            @ConfigProperty(name = "attimo.downloads.at-once.tenant") int tenantAtOnce,
            @ConfigProperty(name = "attimo.downloads.at-once.address") int addressAtOnce,
            @ConfigProperty(name = "attimo.downloads.at-once.all") int allAtOnce) {
        this.concurrencyLimit = new ConcurrencyLimit(readerAtOnce, tenantAtOnce, addressAtOnce, allAtOnce);
    }

    /**
     * @return what leaves the place again, to be run once
     * @throws Refusal where there is none
     */
    Runnable take(LimitKeys limitKeys) {
        return concurrencyLimit
                .take(limitKeys)
                .orElseThrow(() -> Refusal.tooOften(
                        MOMENT,
                        (locale, seconds) ->
                                Messages.in(WebMessages.class, locale).tooManyDownloads(seconds)));
    }
}
