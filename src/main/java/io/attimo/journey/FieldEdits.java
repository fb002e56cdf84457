package io.attimo.journey;

import io.attimo.platform.jobs.RetentionRule;
import io.attimo.tenant.Actor;
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
public class FieldEdits implements PanacheRepositoryBase<FieldEdit, UUID> {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Clock clock;

    FieldEdits(Clock clock) {
        this.clock = clock;
    }

    @Produces
    @Singleton
    static RetentionRule expiring() {
        return new RetentionRule("edits", "edited_at", KEPT);
    }

    /** Writes down in what the piece differs from how it stood. Part of the caller's transaction. */
    public void write(ElementBeforeChange elementBeforeChange, Actor by) {
        var journeyElement = elementBeforeChange.piece();
        var changed = journeyElement.fields();
        if (changed.equals(elementBeforeChange.fields())) {
            return;
        }
        var now = clock.instant();
        elementBeforeChange.fields().forEach((field, stood) -> {
            if (!stood.equals(changed.get(field))) {
                persist(new FieldEdit(journeyElement, elementBeforeChange.version(), field, stood, by, now));
            }
        });
    }

    /** Does what changes the journey here and there, and writes each change down. */
    public <T> T watch(Journey journey, Actor by, Supplier<T> work) {
        var before = journey.pieces().map(ElementBeforeChange::of).toList();
        var done = work.get();
        before.forEach(each -> write(each, by));
        return done;
    }

    /** What was typed into a form of the piece meets what others saved since the version it was filled in from. */
    EditConflict meet(JourneyElement journeyElement, int version, Map<String, String> typed, List<String> take) {
        var byField = version == journeyElement.version()
                ? Map.<String, List<FieldEdit>>of()
                : list("pieceId = ?1 and seen >= ?2 order by editedAt, id", journeyElement.id(), version).stream()
                        .collect(Collectors.groupingBy(FieldEdit::field, LinkedHashMap::new, Collectors.toList()));
        return EditConflict.of(journeyElement, typed, take, byField, clock.instant());
    }

    void forget(JourneyElement journeyElement) {
        delete("pieceId", journeyElement.id());
    }
}
