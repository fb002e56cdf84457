package io.attimo.platform.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may be sent a large file now: so many at once, for each reader, tenant and address. */
@Singleton
class DownloadPlaces {

    private static final Duration MOMENT = Duration.ofSeconds(10);

    private final Places places;

    DownloadPlaces(
            @ConfigProperty(name = "attimo.downloads.at-once.reader") int readerAtOnce,
            @ConfigProperty(name = "attimo.downloads.at-once.tenant") int tenantAtOnce,
            @ConfigProperty(name = "attimo.downloads.at-once.address") int addressAtOnce,
            @ConfigProperty(name = "attimo.downloads.at-once.all") int allAtOnce) {
        this.places = new Places(readerAtOnce, tenantAtOnce, addressAtOnce, allAtOnce);
    }

    /**
     * @return what leaves the place again, to be run once
     * @throws Refusal where there is none
     */
    Runnable take(Origin origin) {
        return places.take(origin)
                .orElseThrow(() -> Refusal.tooOften(
                        MOMENT,
                        (locale, seconds) -> Words.in(WebMessages.class, locale).tooManyDownloads(seconds)));
    }
}
