package io.attimo.suggestion;

import io.attimo.journey.Journey;
import io.attimo.journey.JourneyUse;
import io.attimo.journey.Outcome;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/** What the tenant decided about its suggestions. */
@Singleton
public class Decisions implements PanacheRepositoryBase<Decision, UUID>, JourneyUse {

    Map<Touchpoint, Decision> about(Outcome outcome) {
        return find(
                        "from Decision d join fetch d.touchpoint left join fetch d.owner left join fetch d.steps where d.outcome = ?1",
                        outcome)
                .stream()
                .collect(Collectors.toMap(Decision::touchpoint, Function.identity()));
    }

    Optional<Decision> known(Outcome outcome, Touchpoint touchpoint) {
        return find("outcome = ?1 and touchpoint = ?2", outcome, touchpoint).firstResultOptional();
    }

    /**
     * The decision about a suggestion; a new one, if nobody has decided yet.
     *
     * @param suggested today
     * @param seen which play is decided on
     */
    public Decision about(Outcome outcome, Touchpoint touchpoint, Play suggested, Play seen) {
        return known(outcome, touchpoint)
                .map(decision -> decision.on(suggested, seen))
                .orElseGet(() -> begun(new Decision(outcome, touchpoint).on(suggested, seen)));
    }

    /** Two who begin at the same moment: the second is told so. */
    private Decision begun(Decision decision) {
        try {
            persistAndFlush(decision);
            return decision;
        } catch (ConstraintViolationException meanwhile) {
            throw Refusal.conflict(
                    locale -> Messages.in(DecisionMessages.class, locale).changedMeanwhile());
        }
    }

    /** Nobody has ever decided anything for this outcome. */
    public boolean areNone(Outcome outcome) {
        return count("outcome", outcome) == 0;
    }

    @Override
    public boolean isOn(Journey journey) {
        return count("touchpoint.stage.journey = ?1", journey) > 0;
    }

    List<Decision> doneAt(Touchpoint touchpoint) {
        return list("touchpoint = ?1 and doneOn is not null and declinedBecause is null order by doneOn", touchpoint);
    }
}
