package io.attimo.sso;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a session lives: left alone, at the very most, and on one word of the company's provider. */
@Singleton
public class SessionLimits {

    private final Duration idle;
    private final Duration absolute;
    private final Duration vouched;

    SessionLimits(
            @ConfigProperty(name = "attimo.sessions.idle") Duration idle,
            @ConfigProperty(name = "attimo.sessions.absolute") Duration absolute,
            @ConfigProperty(name = "attimo.sessions.vouched-for") Duration vouched) {
        this.idle = idle;
        this.absolute = absolute;
        this.vouched = vouched;
    }

    public Duration idle() {
        return idle;
    }

    public Duration absolute() {
        return absolute;
    }

    /** Whoever was last seen before this has left. */
    public Instant leftBefore(Instant now) {
        return now.minus(idle);
    }

    /** Whatever started before this is over. */
    public Instant overBefore(Instant now) {
        return now.minus(absolute);
    }

    /** Whoever was vouched for before this is asked for again. */
    public Instant askedAgainBefore(Instant now) {
        return now.minus(vouched);
    }
}
