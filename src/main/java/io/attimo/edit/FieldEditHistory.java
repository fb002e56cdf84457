package io.attimo.edit;

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
import java.util.stream.Stream;

/** Who changed which field of what, for as long as somebody's form may still be older than that. */
@Singleton
public class FieldEditHistory implements PanacheRepositoryBase<StoredFieldEdit, UUID> {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Clock clock;

    FieldEditHistory(Clock clock) {
        this.clock = clock;
    }

    @Produces
    @Singleton
    static RetentionRule expiring() {
        return new RetentionRule("edits", "edited_at", KEPT);
    }

    /** Writes down in what the record differs from how it stood. Part of the caller's transaction. */
    public void write(EditableSnapshot editableSnapshot, Actor by) {
        var editable = editableSnapshot.record();
        var changed = editable.fields();
        if (changed.equals(editableSnapshot.fields())) {
            return;
        }
        var now = clock.instant();
        editableSnapshot.fields().forEach((field, stood) -> {
            if (!stood.equals(changed.get(field))) {
                persist(new StoredFieldEdit(editable, editableSnapshot.version(), field, stood, by, now));
            }
        });
    }

    /** Does what changes the records here and there, and writes each change down. */
    public <T> T watch(Stream<? extends Editable> records, Actor by, Supplier<T> work) {
        var before = records.map(EditableSnapshot::of).toList();
        var done = work.get();
        before.forEach(each -> write(each, by));
        return done;
    }

    /** What was typed into a form of the record meets what others saved since the version it was filled in from. */
    public EditConflict meet(Editable editable, int version, Map<String, String> typed, List<String> take) {
        var byField = version == editable.version()
                ? Map.<String, List<StoredFieldEdit>>of()
                : list("pieceId = ?1 and seen >= ?2 order by editedAt, id", editable.id(), version).stream()
                        .collect(
                                Collectors.groupingBy(StoredFieldEdit::field, LinkedHashMap::new, Collectors.toList()));
        return EditConflict.of(editable, typed, take, byField, clock.instant());
    }

    public void forget(Editable editable) {
        delete("pieceId", editable.id());
    }
}
