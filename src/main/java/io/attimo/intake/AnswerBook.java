package io.attimo.intake;

import io.attimo.journey.Journey;
import io.attimo.score.Answers;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Writes answers into the responses, and beside them what they changed. */
@Singleton
class AnswerBook {

    /** How many responses are new, and how many say something else than before. */
    record Posted(long added, long changed) {}

    private record Entry(UUID id, String respondent, Snapshot before, Snapshot after, UUID addedBy) {
        boolean isNew() {
            return before == null;
        }

        boolean isChanged() {
            return before != null && !before.saysTheSameAs(after);
        }
    }

    private final ResponseRows rows;
    private final ImportChanges changes;
    private final Answers answers;
    private final EntityManager entities;

    AnswerBook(ResponseRows rows, ImportChanges changes, Answers answers, EntityManager entities) {
        this.rows = rows;
        this.changes = changes;
        this.answers = answers;
        this.entities = entities;
    }

    /** Of two answers with one key the later one counts. Columns that the mapping does not name stay as they are. */
    Posted post(Import from, Journey journey, Mapping mapping, Placement placement, List<Answer> answers, Instant at) {
        var latest = new LinkedHashMap<String, Answer>();
        answers.forEach(answer -> latest.put(answer.respondent(), answer));
        var known = rows.known(journey.id(), mapping.source(), latest.keySet());
        var entries = new ArrayList<Entry>();
        for (var answer : latest.values()) {
            var standing = known.get(answer.respondent());
            var before = standing == null ? null : standing.snapshot();
            entries.add(new Entry(
                    standing == null ? UuidVersion7Strategy.INSTANCE.generateUuid(null) : standing.id(),
                    answer.respondent(),
                    before,
                    merge(before == null ? Snapshot.nothing() : before, answer, journey, placement),
                    standing == null ? null : standing.importId()));
        }
        entities.flush();
        return write(from, journey, mapping, entries, at);
    }

    private Posted write(Import from, Journey journey, Mapping mapping, List<Entry> entries, Instant at) {
        answers.change(journey.id());
        var added = entries.stream().filter(Entry::isNew).toList();
        var changed = entries.stream().filter(Entry::isChanged).toList();
        rows.insert(
                journey.id(),
                mapping.source(),
                from.id(),
                added.stream()
                        .map(entry -> new ResponseRows.Fresh(entry.id(), entry.respondent(), entry.after(), at))
                        .toList());
        changes.remember(changed.stream()
                .filter(entry -> !from.id().equals(entry.addedBy()))
                .map(entry -> ImportChanges.Change.of(entry.id(), from.id(), at, entry.before()))
                .toList());
        rows.update(changed.stream()
                .map(entry -> new ResponseRows.Old(entry.id(), entry.after()))
                .toList());
        return new Posted(added.size(), changed.size());
    }

    private static Snapshot merge(Snapshot before, Answer answer, Journey journey, Placement placement) {
        var marks = before.longer(journey.measures());
        for (int i = 0; i < answer.marks().length; i++) {
            marks[placement.measures().get(i) - 1] = answer.marks()[i];
        }
        var places = before.longerPlaces(journey.segments().size());
        for (int i = 0; i < answer.labels().size(); i++) {
            var segment = journey.segment(placement.segments().get(i)).orElseThrow();
            var label = answer.labels().get(i);
            places[segment.number() - 1] = label == null ? 0 : (short) segment.place(label);
        }
        return new Snapshot(answer.day(), marks, places, remarks(before, answer, placement));
    }

    private static TreeMap<String, List<String>> remarks(Snapshot before, Answer answer, Placement placement) {
        var remarks = new TreeMap<>(before.remarks());
        placement.remarks().forEach(remarks::remove);
        for (int i = 0; i < answer.remarks().size(); i++) {
            if (answer.remarks().get(i) != null) {
                remarks.computeIfAbsent(placement.remarks().get(i), slot -> new ArrayList<>())
                        .add(answer.remarks().get(i));
            }
        }
        return remarks;
    }
}
