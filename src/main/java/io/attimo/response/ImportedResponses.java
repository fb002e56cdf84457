package io.attimo.response;

import io.attimo.journey.Journey;
import io.attimo.journey.Touchpoint;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What imports say in the responses: put in, taken out and brought back, each step in the caller's transaction and none too
 * long for one. That answers change is said here.
 */
@Singleton
public class ImportedResponses {

    /**
     * What rows did: how many said something new, and how many made something else of what stood there. The others said
     * what was known already.
     */
    public record Posted(long added, long replaced) {}

    /** A response of which something that stands there would become something else, and the import that added it. */
    public record Replaced(String respondent, UUID addedBy) {}

    /**
     * @param responses how many the step dealt with; 0 when nothing is left to do
     * @param left in how many of them a later import's answers stay
     */
    public record Step(int responses, long left) {}

    /** Nothing is left to do. */
    public static final Step NOTHING = new Step(0, 0);

    private static final int AT_ONCE = 1_000;
    private static final int DELETED_AT_ONCE = 10_000;

    private final AnswerRevisionCounter revisions;
    private final ResponseRows rows;
    private final ImportChanges changes;
    private final UndoneResponseVersions undone;
    private final FormerAnswerRows former;
    private final EntityManager entities;

    ImportedResponses(
            AnswerRevisionCounter revisions,
            ResponseRows rows,
            ImportChanges changes,
            UndoneResponseVersions undone,
            FormerAnswerRows former,
            EntityManager entities) {
        this.revisions = revisions;
        this.rows = rows;
        this.changes = changes;
        this.undone = undone;
        this.former = former;
        this.entities = entities;
    }

    /** @param said row by row: of two about one response the later one counts */
    public Posted post(ImportDeed deed, Journey journey, String source, List<ImportedAnswer> said, Instant at) {
        var change = revisions.change(journey.id());
        var known = rows.known(journey.id(), source, respondents(said));
        var entries = new LinkedHashMap<String, ImportedEntry>();
        long added = 0;
        long replaced = 0;
        for (var answer : said) {
            var did = entries.computeIfAbsent(
                            answer.respondent(),
                            respondent -> ImportedEntry.of(source, respondent, known.get(respondent)))
                    .take(answer);
            added += did == AnswerChange.ADDED ? 1 : 0;
            replaced += did == AnswerChange.REPLACED ? 1 : 0;
        }
        // what was said may have drawn on the journey: a label that nobody had
        entities.flush();
        write(change, deed, source, entries.values(), at);
        return new Posted(added, replaced);
    }

    /** Which responses that others brought the rows would make something else of; nothing is changed. */
    public List<Replaced> replaced(UUID importId, UUID journey, String source, List<ImportedAnswer> said) {
        var known = rows.standing(journey, source, respondents(said));
        var entries = new LinkedHashMap<String, ImportedEntry>();
        var replaced = new LinkedHashMap<String, Replaced>();
        for (var answer : said) {
            var standing = known.get(answer.respondent());
            if (standing != null && !importId.equals(standing.importId())) {
                var entry = entries.computeIfAbsent(
                        answer.respondent(), respondent -> ImportedEntry.of(source, respondent, standing));
                if (entry.take(answer) == AnswerChange.REPLACED) {
                    replaced.put(answer.respondent(), new Replaced(answer.respondent(), standing.importId()));
                }
            }
        }
        return List.copyOf(replaced.values());
    }

    private static List<String> respondents(List<ImportedAnswer> said) {
        return said.stream().map(ImportedAnswer::respondent).distinct().toList();
    }

    private void write(
            AnswerWritePermit change, ImportDeed deed, String source, Collection<ImportedEntry> entries, Instant at) {
        var importId = deed.importId();
        var fresh = entries.stream()
                .filter(ImportedEntry::isNew)
                .map(entry -> entry.fresh(at))
                .toList();
        former.keepThatThereWasNone(
                deed, change, fresh.stream().map(ResponseRows.Fresh::id).toList());
        rows.insert(change, source, importId, fresh);
        var changed = entries.stream().filter(ImportedEntry::isChanged).toList();
        changes.remember(changed.stream()
                .filter(entry -> !entry.wasAddedBy(importId))
                .map(entry -> ImportChanges.Change.of(importId, at, entry))
                .toList());
        former.keep(deed, change, changed.stream().map(ImportedEntry::id).toList());
        rows.update(change, changed.stream().map(ImportedEntry::old).toList());
        rows.belongToCustomers(
                change,
                entries.stream()
                        .filter(ImportedEntry::isOfAnotherCustomer)
                        .map(ImportedEntry::old)
                        .toList());
    }

    /** First, until nothing is left: deletes responses that the import added and no other changed. */
    public Step delete(ImportDeed deed, UUID journey) {
        var removal = revisions.removal(journey);
        var untouched = changes.untouchedSince(deed.importId(), DELETED_AT_ONCE);
        if (!untouched.isEmpty()) {
            undone.keepAsTheyAre(untouched);
            former.keep(deed, removal, untouched);
            rows.delete(removal, untouched);
        }
        return new Step(untouched.size(), 0);
    }

    /** Then, until nothing is left: makes of responses what they would say if the import had never been. */
    public Step takeOut(ImportDeed deed, UUID journey) {
        var importId = deed.importId();
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
        former.keep(deed, removal, histories.keySet());
        changes.rewrite(removal, rewritten);
        return new Step(touched.size(), left(histories));
    }

    /** Until nothing is left: puts in again what was taken out, before all that came later. */
    public Step bringBack(ImportDeed deed, UUID journey, String source) {
        var importId = deed.importId();
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
        former.keepThatThereWasNone(
                deed, change, fresh.stream().map(ResponseRows.Fresh::id).toList());
        former.keep(deed, change, histories.keySet());
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
        int forgotten = undone.forget(importId, DELETED_AT_ONCE);
        return forgotten > 0 ? forgotten : former.forget(importId, DELETED_AT_ONCE);
    }

    /** The same, of what imports into its journey had said of the touchpoint. */
    public int forget(Collection<UUID> imports, Touchpoint touchpoint) {
        return undone.forget(imports, touchpoint, DELETED_AT_ONCE);
    }
}
