package io.attimo.platform.limits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** So many at once: of each sender, tenant and address, and in all. */
public final class ConcurrencyLimit {

    private record Count(String name, int most) {}

    private final int ofSender;
    private final int ofTenant;
    private final int ofAddress;
    private final int inAll;
    private final Map<String, Integer> taken = new HashMap<>();

    public ConcurrencyLimit(int ofSender, int ofTenant, int ofAddress, int inAll) {
        this.ofSender = ofSender;
        this.ofTenant = ofTenant;
        this.ofAddress = ofAddress;
        this.inAll = inAll;
    }

    /** @return what leaves the place again, to be run once; empty where there is none */
    public synchronized Optional<Runnable> take(LimitKeys limitKeys) {
        var counts = List.of(
                new Count("sender " + limitKeys.tenant() + " " + limitKeys.sender(), ofSender),
                new Count("tenant " + limitKeys.tenant(), ofTenant),
                new Count("address " + limitKeys.address(), ofAddress),
                new Count("all", inAll));
        if (counts.stream().anyMatch(count -> taken.getOrDefault(count.name(), 0) >= count.most())) {
            return Optional.empty();
        }
        counts.forEach(count -> taken.merge(count.name(), 1, Integer::sum));
        return Optional.of(() -> leave(counts));
    }

    private synchronized void leave(List<Count> counts) {
        counts.forEach(count -> taken.computeIfPresent(count.name(), (name, now) -> now == 1 ? null : now - 1));
    }
}
