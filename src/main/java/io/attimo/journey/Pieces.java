package io.attimo.journey;

import io.attimo.tenant.Audit;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The journeys, stages and touchpoints that lie in the bin. */
@Singleton
class Pieces implements Shelf {

    private final Journeys journeys;
    private final EntityManager entities;
    private final Edits edits;
    private final Audit audit;
    private final List<Traces> traces;
    private final Clock clock;

    Pieces(Journeys journeys, EntityManager entities, Edits edits, Audit audit, @All List<Traces> traces, Clock clock) {
        this.journeys = journeys;
        this.entities = entities;
        this.edits = edits;
        this.audit = audit;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public List<Binned> binned() {
        return Stream.of("Journey", "Stage", "Touchpoint")
                .flatMap(sort -> entities.createQuery("from " + sort + " where retirement.retiredAt > ?1", Piece.class)
                        .setParameter(1, oldest())
                        .getResultStream())
                .map(Binned::of)
                .toList();
    }

    @Override
    public Optional<Binned> bringBack(UUID id) {
        return retired(id)
                .filter(piece -> !piece.retirement().isOver(clock.instant()))
                .map(piece -> {
                    var back = Binned.of(piece);
                    piece.bringBack();
                    return back;
                });
    }

    @Override
    public void empty(UUID id, Runnable hold) {
        var piece = transaction(() -> over(id).map(Pieces::loaded));
        piece.ifPresent(found -> {
            touchpoints(found).forEach(touchpoint -> erase(hold, each -> each.erase(touchpoint)));
            if (found instanceof Journey journey) {
                erase(hold, each -> each.erase(journey));
            }
            transaction(() -> {
                hold.run();
                over(id).ifPresent(this::delete);
                return null;
            });
        });
    }

    private void erase(Runnable hold, ToIntFunction<Traces> some) {
        for (var each : traces) {
            while (transaction(() -> {
                        hold.run();
                        return some.applyAsInt(each);
                    })
                    > 0) {
                // until nothing of it is left
            }
        }
    }

    private void delete(Piece piece) {
        edits.forget(piece);
        touchpoints(piece).forEach(edits::forget);
        piece.whole().ifPresent(whole -> whole.letGo(piece));
        entities.remove(piece);
        audit.record(piece.sort().emptied(piece));
    }

    private Optional<Piece> over(UUID id) {
        return retired(id).filter(piece -> piece.retirement().isOver(clock.instant()));
    }

    /** The journey is taken first, as by whoever changes it. */
    private Optional<Piece> retired(UUID id) {
        return journeyOf(id)
                .map(journeys::getForChange)
                .flatMap(journey -> journey.piece(id))
                .filter(Piece::isRetired);
    }

    private Optional<UUID> journeyOf(UUID id) {
        return Stream.of(
                        "select id from Journey where id = ?1",
                        "select journey.id from Stage where id = ?1",
                        "select stage.journey.id from Touchpoint where id = ?1")
                .flatMap(query -> entities.createQuery(query, UUID.class)
                        .setParameter(1, id)
                        .getResultStream())
                .findFirst();
    }

    private static Piece loaded(Piece piece) {
        touchpoints(piece).forEach(Touchpoint::journey);
        return piece;
    }

    private static List<Touchpoint> touchpoints(Piece piece) {
        if (piece instanceof Touchpoint touchpoint) {
            return List.of(touchpoint);
        }
        return piece instanceof Stage stage ? stage.everyTouchpoint().toList() : List.of();
    }

    private Instant oldest() {
        return clock.instant().minus(Retirement.KEPT);
    }

    private static <T> T transaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
