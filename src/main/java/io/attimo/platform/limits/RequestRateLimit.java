package io.attimo.platform.limits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** How often a minute something may be asked for: by one sender, by one tenant and from one address. */
public final class RequestRateLimit {

    private record Part(Function<RequestSource, String> name, RateLimit limit) {

        private Optional<Duration> take(RequestSource requestSource) {
            var counted = name.apply(requestSource);
            return counted.isEmpty() ? Optional.empty() : limit.take(counted);
        }

        private void giveBack(RequestSource requestSource) {
            var counted = name.apply(requestSource);
            if (!counted.isEmpty()) {
                limit.giveBack(counted);
            }
        }
    }

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final List<Part> parts = new ArrayList<>();

    /** Each of them may be without a limit. */
    public RequestRateLimit(OptionalInt ofSender, OptionalInt ofTenant, OptionalInt ofAddress) {
        ofSender.ifPresent(most -> add(RequestSource::senderOfTenant, most));
        ofTenant.ifPresent(most -> add(RequestSource::tenant, most));
        ofAddress.ifPresent(most -> add(RequestSource::address, most));
    }

    private void add(Function<RequestSource, String> name, int most) {
        parts.add(new Part(name, new RateLimit(most, MINUTE)));
    }

    /**
     * Who is refused for one of the three is not counted for the others: a sender who tries on and on would use up what
     * their colleagues have.
     *
     * @return how long to wait; empty where it may be done now
     */
    public Optional<Duration> take(RequestSource requestSource) {
        var taken = new ArrayList<Part>();
        for (var part : parts) {
            var wait = part.take(requestSource);
            if (wait.isPresent()) {
                taken.forEach(each -> each.giveBack(requestSource));
                return wait;
            }
            taken.add(part);
        }
        return Optional.empty();
    }
}
