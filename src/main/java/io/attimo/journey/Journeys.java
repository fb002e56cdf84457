package io.attimo.journey;

import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The tenant's journeys. */
@Singleton
public class Journeys implements PanacheRepositoryBase<Journey, UUID> {

    public Journey get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /** With all its parts, so that it can be read after the transaction that it was fetched in. */
    public Journey getWhole(UUID id) {
        var journey = get(id);
        journey.fetch();
        return journey;
    }

    /** By id or by name, as the API addresses them; what lies in the bin is not there. */
    public Journey get(String idOrName) {
        return id(idOrName)
                .flatMap(this::findByIdOptional)
                .or(() -> named(idOrName))
                .filter(journey -> !journey.isRetired())
                .orElseThrow(NotFoundException::new);
    }

    public Optional<Journey> named(String name) {
        return find("name", name.strip()).firstResultOptional();
    }

    /** The journey as only this transaction may change it: columns are numbered one at a time. */
    public Optional<Journey> namedForChange(String name) {
        return find("name", name.strip()).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .findFirst();
    }

    // By a query, which names the tenant: Hibernate would lock what it knows already by its id alone.
    public Journey getForChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Makes it the tenant's; two who make the same at once are told so, rather than shown an error. */
    public Journey add(Journey journey) {
        try {
            persistAndFlush(journey);
            return journey;
        } catch (ConstraintViolationException taken) {
            throw Refusal.conflict(
                    language -> Messages.in(JourneyMessages.class, language).nameTaken(journey.name()));
        }
    }

    public Stage stage(UUID journey, UUID stage) {
        return get(journey).stage(stage).orElseThrow(NotFoundException::new);
    }

    public Touchpoint touchpoint(UUID journey, UUID touchpoint) {
        return get(journey).touchpoint(touchpoint).orElseThrow(NotFoundException::new);
    }

    /** One that people still meet, of a journey in use. */
    public Touchpoint touchpointInUse(UUID journey, UUID touchpoint) {
        return inUse(journey).touchpoints().stream()
                .filter(each -> each.id().equals(touchpoint))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Of a journey in use. */
    public Outcome outcome(UUID journey, UUID outcome) {
        return inUse(journey).outcomes().stream()
                .filter(each -> each.id().equals(outcome))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** A stage of a journey that nobody else may change meanwhile. */
    public Stage stageForChange(UUID journey, UUID stage) {
        return getForChange(journey).stage(stage).orElseThrow(NotFoundException::new);
    }

    /** Held by any number of people at once, while none changes it. */
    public Touchpoint touchpointAsDrawn(UUID journey, UUID touchpoint) {
        return locked(journey, touchpoint, LockModeType.PESSIMISTIC_READ);
    }

    /** While nobody else changes its journey or holds it as drawn. */
    public Touchpoint touchpointAlone(UUID journey, UUID touchpoint) {
        getForChange(journey);
        return locked(journey, touchpoint, LockModeType.PESSIMISTIC_WRITE);
    }

    private Touchpoint locked(UUID journey, UUID touchpoint, LockModeType lock) {
        return getEntityManager()
                .createQuery("from Touchpoint where id = ?1", Touchpoint.class)
                .setParameter(1, touchpoint)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .filter(found -> found.journey().id().equals(journey))
                .orElseThrow(NotFoundException::new);
    }

    /** The column of its answers, without reading more of it. */
    public Optional<Integer> numberOf(UUID touchpoint) {
        return getEntityManager()
                .createQuery("select number from Touchpoint where id = ?1", Integer.class)
                .setParameter(1, touchpoint)
                .getResultStream()
                .findFirst();
    }

    JourneyPart partForChange(UUID journey, UUID part) {
        return getForChange(journey).part(part).orElseThrow(NotFoundException::new);
    }

    public Touchpoint touchpointForChange(UUID journey, UUID touchpoint) {
        return getForChange(journey).touchpoint(touchpoint).orElseThrow(NotFoundException::new);
    }

    public Outcome outcomeForChange(UUID journey, UUID outcome) {
        return getForChange(journey).outcomes().stream()
                .filter(each -> each.id().equals(outcome))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Every channel somebody has named, to be offered to the next. */
    public List<String> channels() {
        return getEntityManager()
                .createQuery(
                        "select distinct channel from Touchpoint where channel is not null order by channel",
                        String.class)
                .getResultList();
    }

    /** This one, unless it lies in the bin. */
    public Journey inUse(UUID id) {
        return findByIdOptional(id).filter(journey -> !journey.isRetired()).orElseThrow(NotFoundException::new);
    }

    public List<Journey> inUse() {
        return list("retirement.retiredAt is null order by name");
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }
}
