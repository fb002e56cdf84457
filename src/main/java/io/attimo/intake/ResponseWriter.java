package io.attimo.intake;

import io.attimo.journey.Journey;
import io.attimo.mapping.ColumnPlacement;
import io.attimo.mapping.Mapping;
import io.attimo.mapping.ParsedRow;
import io.attimo.score.ImportChanges;
import io.attimo.score.ResponseRows;
import io.attimo.score.ResponseSnapshot;
import io.attimo.score.Responses;
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
class ResponseWriter {

    /** How many responses are new, and how many say something else than before. */
    record Posted(long added, long changed) {}

    private record Entry(UUID id, String respondent, ResponseSnapshot before, ResponseSnapshot after, UUID addedBy) {
        boolean isNew() {
            return before == null;
        }

        boolean isChanged() {
            return before != null && !before.saysTheSameAs(after);
        }
    }

    private final ResponseRows rows;
    private final ImportChanges changes;
    private final Responses responses;
    private final EntityManager entities;

    ResponseWriter(ResponseRows rows, ImportChanges changes, Responses responses, EntityManager entities) {
        this.rows = rows;
        this.changes = changes;
        this.responses = responses;
        this.entities = entities;
    }

    /** Of two answers with one key the later one counts. Columns that the mapping does not name stay as they are. */
    Posted post(
            Import from,
            Journey journey,
            Mapping mapping,
            ColumnPlacement columnPlacement,
            List<ParsedRow> answers,
            Instant at) {
        var latest = new LinkedHashMap<String, ParsedRow>();
        answers.forEach(parsedRow -> latest.put(parsedRow.respondent(), parsedRow));
        var known = rows.known(journey.id(), mapping.source(), latest.keySet());
        var entries = new ArrayList<Entry>();
        for (var parsedRow : latest.values()) {
            var standing = known.get(parsedRow.respondent());
            var before = standing == null ? null : standing.snapshot();
            entries.add(new Entry(
                    standing == null ? UuidVersion7Strategy.INSTANCE.generateUuid(null) : standing.id(),
                    parsedRow.respondent(),
                    before,
                    merge(before == null ? ResponseSnapshot.nothing() : before, parsedRow, journey, columnPlacement),
                    standing == null ? null : standing.importId()));
        }
        entities.flush();
        return write(from, journey, mapping, entries, at);
    }

    private Posted write(Import from, Journey journey, Mapping mapping, List<Entry> entries, Instant at) {
        responses.change(journey.id());
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

    private static ResponseSnapshot merge(
            ResponseSnapshot before, ParsedRow parsedRow, Journey journey, ColumnPlacement columnPlacement) {
        var marks = before.longer(journey.measures());
        for (int i = 0; i < parsedRow.marks().length; i++) {
            marks[columnPlacement.measures().get(i) - 1] = parsedRow.marks()[i];
        }
        var places = before.longerPlaces(journey.segments().size());
        for (int i = 0; i < parsedRow.labels().size(); i++) {
            var segment = journey.segment(columnPlacement.segments().get(i)).orElseThrow();
            var label = parsedRow.labels().get(i);
            places[segment.number() - 1] = label == null ? 0 : (short) segment.place(label);
        }
        return new ResponseSnapshot(parsedRow.day(), marks, places, remarks(before, parsedRow, columnPlacement));
    }

    private static TreeMap<String, List<String>> remarks(
            ResponseSnapshot before, ParsedRow parsedRow, ColumnPlacement columnPlacement) {
        var remarks = new TreeMap<>(before.remarks());
        columnPlacement.remarks().forEach(remarks::remove);
        for (int i = 0; i < parsedRow.remarks().size(); i++) {
            if (parsedRow.remarks().get(i) != null) {
                remarks.computeIfAbsent(columnPlacement.remarks().get(i), slot -> new ArrayList<>())
                        .add(parsedRow.remarks().get(i));
            }
        }
        return remarks;
    }
}
