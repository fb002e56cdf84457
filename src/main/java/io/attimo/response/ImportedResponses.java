package io.attimo.response;

import io.attimo.journey.Journey;
import io.attimo.journey.Touchpoint;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * What imports say in the responses: put in, taken out and brought back, each step in the caller's transaction and none too
 * long for one. That answers change is said here.
 */
@Singleton
public class ImportedResponses {

    /** How many responses are new, and how many say something else than before. */
    public record Posted(long added, long changed) {}

    /**
     * @param responses how many the step dealt with; 0 when nothing is left to do
     * @param left in how many of them a later import's answers stay
     */
    public record Step(int responses, long left) {}

    /** Nothing is left to do. */
    public static final Step NOTHING = new Step(0, 0);

    private static final int AT_ONCE = 1_000;
    private static final int DELETED_AT_ONCE = 10_000;

    private record Entry(UUID id, String respondent, ResponseSnapshot before, ResponseSnapshot after, UUID addedBy) {
        boolean isNew() {
            return before == null;
        }

        boolean isChanged() {
            return before != null && !before.saysTheSameAs(after);
        }
    }

    private final AnswerRevisionCounter revisions;
    private final ResponseRows rows;
    private final ImportChanges changes;
    private final UndoneResponseVersions undone;
    private final EntityManager entities;

    ImportedResponses(
            AnswerRevisionCounter revisions,
            ResponseRows rows,
            ImportChanges changes,
            UndoneResponseVersions undone,
            EntityManager entities) {
        this.revisions = revisions;
        this.rows = rows;
        this.changes = changes;
        this.undone = undone;
        this.entities = entities;
    }

    /** @param said by respondent, what the import makes of what stands there; of nothing where there is no response yet */
    public Posted post(
            UUID importId,
            Journey journey,
            String source,
            Map<String, UnaryOperator<ResponseSnapshot>> said,
            Instant at) {
        var change = revisions.change(journey.id());
        var known = rows.known(journey.id(), source, said.keySet());
        var entries = new ArrayList<Entry>();
        said.forEach((respondent, merge) -> entries.add(entry(respondent, known.get(respondent), merge)));
        // what was said may have drawn on the journey: a label that nobody had
        entities.flush();
        return write(change, importId, source, entries, at);
    }

    private static Entry entry(
            String respondent, ResponseRows.Standing standing, UnaryOperator<ResponseSnapshot> merge) {
        if (standing == null) {
            var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
            return new Entry(id, respondent, null, merge.apply(ResponseSnapshot.nothing()), null);
        }
        var before = standing.snapshot();
        return new Entry(standing.id(), respondent, before, merge.apply(before), standing.importId());
    }

    private Posted write(AnswerWritePermit change, UUID importId, String source, List<Entry> entries, Instant at) {
        var added = entries.stream().filter(Entry::isNew).toList();
        var changed = entries.stream().filter(Entry::isChanged).toList();
        rows.insert(
                change,
                source,
                importId,
                added.stream()
                        .map(entry -> new ResponseRows.Fresh(entry.id(), entry.respondent(), entry.after(), at))
                        .toList());
        changes.remember(changed.stream()
                .filter(entry -> !importId.equals(entry.addedBy()))
                .map(entry -> ImportChanges.Change.of(entry.id(), importId, at, entry.before()))
                .toList());
        rows.update(
                change,
                changed.stream()
                        .map(entry -> new ResponseRows.Old(entry.id(), entry.after()))
                        .toList());
        return new Posted(added.size(), changed.size());
    }

    /** First, until nothing is left: deletes responses that the import added and no other changed. */
    public Step delete(UUID importId, UUID journey) {
        var removal = revisions.removal(journey);
        var untouched = changes.untouchedSince(importId, DELETED_AT_ONCE);
        if (!untouched.isEmpty()) {
            undone.keepAsTheyAre(untouched);
            rows.delete(removal, untouched);
        }
        return new Step(untouched.size(), 0);
    }

    /** Then, until nothing is left: makes of responses what they would say if the import had never been. */
    public Step takeOut(UUID importId, UUID journey) {
        var removal = revisions.removal(journey);
        var touched = rows.standing(changes.touchedBy(importId, AT_ONCE));
        if (touched.isEmpty()) {
            return NOTHING;
        }
        var histories = changes.of(touched);
        var kept = new ArrayList<UndoneResponseVersions.Kept>();
        var rewritten = new ArrayList<ImportChanges.Rewritten>();
        for (var standing : touched) {
            var history = histories.get(standing.id());
            kept.add(new UndoneResponseVersions.Kept(standing.id(), standing.respondent(), history.takeOut(importId)));
            rewritten.add(new ImportChanges.Rewritten(standing, history));
        }
        undone.keep(kept);
        changes.rewrite(removal, rewritten);
        return new Step(touched.size(), left(histories));
    }

    /** Until nothing is left: puts in again what was taken out, before all that came later. */
    public Step bringBack(UUID importId, UUID journey, String source) {
        var some = undone.some(importId, AT_ONCE);
        if (some.isEmpty()) {
            return NOTHING;
        }
        var change = revisions.change(journey);
        var known = rows.known(
                journey,
                source,
                some.stream().map(UndoneResponseVersions.Kept::respondent).toList());
        var histories = changes.of(known.values());
        var fresh = new ArrayList<ResponseRows.Fresh>();
        var added = new ArrayList<ImportChanges.Change>();
        var rewritten = new ArrayList<ImportChanges.Rewritten>();
        for (var kept : some) {
            var standing = known.get(kept.respondent());
            var history = standing == null ? ResponseHistory.blank() : histories.get(standing.id());
            history.putIn(kept.said());
            if (standing == null) {
                fresh.add(new ResponseRows.Fresh(
                        kept.response(),
                        kept.respondent(),
                        history.last(),
                        kept.said().at()));
                added.addAll(ImportChanges.added(kept.response(), history));
            } else {
                rewritten.add(new ImportChanges.Rewritten(standing, history));
            }
        }
        rows.insert(change, source, importId, fresh);
        changes.remember(added);
        changes.rewrite(change, rewritten);
        undone.giveBack(importId, some);
        return new Step(some.size(), left(histories));
    }

    private static long left(Map<UUID, ResponseHistory> histories) {
        return histories.values().stream()
                .filter(ResponseHistory::hasLeftSomething)
                .count();
    }

    /** Deletes for good some of what was taken out, and says of how many responses; 0 when nothing is left. */
    public int forget(UUID importId) {
        return undone.forget(importId, DELETED_AT_ONCE);
    }

    /** The same, of what imports into its journey had said of the touchpoint. */
    public int forget(Collection<UUID> imports, Touchpoint touchpoint) {
        return undone.forget(imports, touchpoint, DELETED_AT_ONCE);
    }
}
