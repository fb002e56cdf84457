package io.attimo.journey;

import io.attimo.platform.jobs.Expiring;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Who changed which field of what, for as long as somebody's form may still be older than that. */
@Singleton
public class Edits implements PanacheRepositoryBase<Edit, UUID> {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Clock clock;

    Edits(Clock clock) {
        this.clock = clock;
    }

    @Produces
    @Singleton
    static Expiring expiring() {
        return new Expiring("edits", "edited_at", KEPT);
    }

    /** Writes down in what the piece differs from how it stood. Part of the caller's transaction. */
    public void write(Before before, String by) {
        var piece = before.piece();
        var changed = piece.fields();
        if (changed.equals(before.fields())) {
            return;
        }
        var now = clock.instant();
        before.fields().forEach((field, stood) -> {
            if (!stood.equals(changed.get(field))) {
                persist(new Edit(piece, before.version(), field, stood, by, now));
            }
        });
    }

    /** Does what changes the journey here and there, and writes each change down. */
    public <T> T watch(Journey journey, String by, Supplier<T> work) {
        var before = journey.pieces().map(Before::of).toList();
        var done = work.get();
        before.forEach(each -> write(each, by));
        return done;
    }

    /** What was typed into a form of the piece meets what others saved since the version it was filled in from. */
    Meeting meet(Piece piece, int version, Map<String, String> typed, List<String> take) {
        var byField = version == piece.version()
                ? Map.<String, List<Edit>>of()
                : list("pieceId = ?1 and seen >= ?2 order by editedAt, id", piece.id(), version).stream()
                        .collect(Collectors.groupingBy(Edit::field, LinkedHashMap::new, Collectors.toList()));
        return Meeting.of(piece, typed, take, byField, clock.instant());
    }

    void forget(Piece piece) {
        delete("pieceId", piece.id());
    }
}
