package io.attimo.platform.limits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** How often a minute something may be asked for: by one sender, by one tenant and from one address. */
public final class RequestRateLimit {

    private record Part(Function<LimitKeys, String> name, RateLimit limit) {

        private Optional<Duration> take(LimitKeys limitKeys) {
            var counted = name.apply(limitKeys);
            return counted.isEmpty() ? Optional.empty() : limit.take(counted);
        }

        private void giveBack(LimitKeys limitKeys) {
            var counted = name.apply(limitKeys);
            if (!counted.isEmpty()) {
                limit.giveBack(counted);
            }
        }
    }

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final List<Part> parts = new ArrayList<>();

    /** Each of them may be without a limit. */
    public RequestRateLimit(OptionalInt ofSender, OptionalInt ofTenant, OptionalInt ofAddress) {
        ofSender.ifPresent(most -> add(LimitKeys::senderOfTenant, most));
        ofTenant.ifPresent(most -> add(LimitKeys::tenant, most));
        ofAddress.ifPresent(most -> add(LimitKeys::address, most));
    }

    private void add(Function<LimitKeys, String> name, int most) {
        parts.add(new Part(name, new RateLimit(most, MINUTE)));
    }

    /**
     * Who is refused for one of the three is not counted for the others: a sender who tries on and on would use up what
     * their colleagues have.
     *
     * @return how long to wait; empty where it may be done now
     */
    public Optional<Duration> take(LimitKeys limitKeys) {
        var taken = new ArrayList<Part>();
        for (var part : parts) {
            var wait = part.take(limitKeys);
            if (wait.isPresent()) {
                taken.forEach(each -> each.giveBack(limitKeys));
                return wait;
            }
            taken.add(part);
        }
        return Optional.empty();
    }
}
