package io.attimo.platform.limits;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;

/** The limits by their names, as {@code attimo.NAME.a-minute.sender}, {@code .tenant} and {@code .address} set them. */
@Singleton
public class RequestRateLimits {

    private final Config config;
    private final Map<String, RequestRateLimit> limits = new ConcurrentHashMap<>();

    RequestRateLimits(Config config) {
        this.config = config;
    }

    /** Whoever asks for one name is counted with all others who do. */
    public RequestRateLimit called(String name) {
        return limits.computeIfAbsent(name, this::read);
    }

    private RequestRateLimit read(String name) {
        var sender = most(name, "sender");
        var tenant = most(name, "tenant");
        var address = most(name, "address");
        if (sender.isEmpty() && tenant.isEmpty() && address.isEmpty()) {
            throw new IllegalArgumentException("no setting limits " + name);
        }
        return new RequestRateLimit(sender, tenant, address);
    }

    private OptionalInt most(String name, String of) {
        return config.getOptionalValue("attimo." + name + ".a-minute." + of, Integer.class)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }
}
