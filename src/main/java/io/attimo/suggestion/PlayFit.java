package io.attimo.suggestion;

import io.attimo.journey.MomentType;
import io.attimo.journey.OneToOneOrMany;
import io.attimo.journey.Phase;
import io.attimo.journey.Touchpoint;
import io.attimo.journey.TriggerOrMedal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Where a play is at home. An empty set means anywhere. What is not known of a touchpoint neither helps nor hinders; only a
 * channel the play cannot be done on rules it out, and an apology where hardly anybody was hurt.
 *
 * @param flag what the touchpoint should be marked as, or null
 * @param pain whether it is only for touchpoints that many leave in pain
 */
public record PlayFit(
        Set<Phase> phases,
        Set<MomentType> types,
        Set<ChannelGroup> channels,
        Set<OneToOneOrMany> audiences,
        TriggerOrMedal flag,
        boolean pain) {

    private static final int TYPE = 4;
    private static final int PHASE = 3;
    private static final int MARK = 3;
    private static final int CHANNEL = 1;
    private static final int AUDIENCE = 1;
    private static final int PAIN = 2;

    static PlayFit at(Phase... phases) {
        return new PlayFit(Set.of(phases), Set.of(), Set.of(), Set.of(), null, false);
    }

    PlayFit types(MomentType... types) {
        return new PlayFit(phases, Set.of(types), channels, audiences, flag, pain);
    }

    PlayFit through(ChannelGroup... channels) {
        return new PlayFit(phases, types, Set.of(channels), audiences, flag, pain);
    }

    PlayFit reaches(OneToOneOrMany... audiences) {
        return new PlayFit(phases, types, channels, Set.of(audiences), flag, pain);
    }

    PlayFit flagged(TriggerOrMedal triggerOrMedal) {
        return new PlayFit(phases, types, channels, audiences, triggerOrMedal, pain);
    }

    PlayFit wherePainIsHigh() {
        return new PlayFit(phases, types, channels, audiences, flag, true);
    }

    /** How well the play suits the touchpoint, more is better; empty where it is out of place. */
    OptionalInt score(Touchpoint touchpoint, boolean hurts) {
        var channel = touchpoint.channel().flatMap(ChannelGroup::of);
        if (pain && !hurts || !channels.isEmpty() && channel.isPresent() && !channels.contains(channel.get())) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(weigh(TYPE, types, touchpoint.type())
                + weigh(PHASE, phases, touchpoint.stage().phase())
                + weigh(CHANNEL, channels, channel)
                + weigh(AUDIENCE, audiences, touchpoint.audience())
                + mark(touchpoint)
                + (pain ? PAIN : 0));
    }

    private int mark(Touchpoint touchpoint) {
        if (flag == null) {
            return 0;
        }
        return touchpoint.is(flag) ? MARK : -MARK;
    }

    private static <T> int weigh(int weight, Set<T> wanted, Optional<T> found) {
        if (wanted.isEmpty() || found.isEmpty()) {
            return 0;
        }
        return wanted.contains(found.get()) ? weight : -weight;
    }
}
