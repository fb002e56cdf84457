package io.attimo.intake;

import io.attimo.mapping.MappedTable;
import io.attimo.mapping.Mapping;
import io.attimo.mapping.ParsedRow;
import io.attimo.platform.files.RowSketch;
import io.attimo.platform.files.TableFile;
import io.attimo.platform.jobs.JobLease;
import io.attimo.response.ExpectedReplacements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Looks, before anything is stored, what a file has to do with those that came before. */
@Singleton
class ReplacementCount {

    private static final int MOST_NAMED = 3;

    /** @param sketch of the file's own rows, for those that come later */
    record Result(ExpectedReplacements replacements, long[] sketch) {}

    /**
     * Files that went into the journey before, and how much of each a new one holds. Under a source of its own, or where rows
     * are known by their file, those rows would be answers twice over.
     */
    private static final class EarlierFiles {

        private static final double MOST = .5;

        private final List<Import> files;
        private final Map<Long, Set<UUID>> wanted = new HashMap<>();
        private final Map<UUID, Integer> found = new HashMap<>();

        EarlierFiles(List<Import> all, Mapping mapping) {
            files = all.stream()
                    .filter(file -> file.rowSketch() != null
                            && (mapping.knowsRowsByNumber() || isOfAnotherSource(file, mapping)))
                    .toList();
            for (var file : files) {
                for (long hash : file.rowSketch()) {
                    wanted.computeIfAbsent(hash, none -> new HashSet<>()).add(file.id());
                }
            }
        }

        private static boolean isOfAnotherSource(Import file, Mapping mapping) {
            return !file.mapping().orElseThrow().source().equals(mapping.source());
        }

        /** A row that the new file holds; an equal one later says nothing more. */
        void meet(long hash) {
            var whose = wanted.remove(hash);
            if (whose != null) {
                whose.forEach(file -> found.merge(file, 1, Integer::sum));
            }
        }

        List<String> mostlyHeld() {
            return files.stream()
                    .filter(file -> found.getOrDefault(file.id(), 0) > MOST * file.rowSketch().length)
                    .map(Import::fileName)
                    .distinct()
                    .toList();
        }
    }

    /** What was found in the rows so far. */
    private static final class Found {
        private final Set<String> answers = new HashSet<>();
        private final Set<UUID> imports = new HashSet<>();
    }

    private final ImportTarget target;
    private final Imports imports;

    ReplacementCount(ImportTarget target, Imports imports) {
        this.target = target;
        this.imports = imports;
    }

    /** Reads the file once more: what its rows mean only where its source has answers in the journey at all. */
    Result of(JobLease jobLease, Import file, Mapping mapping, TableFile table, ZoneId home) throws IOException {
        // Asked first: whatever comes meanwhile makes it another number.
        long against = read(() -> target.standingOfOthers(file, mapping));
        boolean hasAnswers = read(() -> target.hasAnswers(mapping));
        var earlier = read(() -> new EarlierFiles(target.filesBefore(file, mapping), mapping));
        var sketch = new RowSketch();
        var found = new Found();
        try (var mapped = MappedTable.open(table, mapping, home)) {
            var batch = new ArrayList<ParsedRow>(ImportWork.BATCH);
            int seen = 0;
            for (var rows = mapped.rows(); rows.hasNext(); ) {
                if (seen++ % ImportWork.BATCH == 0 && !jobLease.goesOn()) {
                    break;
                }
                var row = rows.next();
                long hash = RowSketch.hash(mapped.reader().said(row));
                sketch.add(hash);
                earlier.meet(hash);
                if (hasAnswers) {
                    mapped.reader().read(row).answer().ifPresent(batch::add);
                }
                if (batch.size() == ImportWork.BATCH || !rows.hasNext()) {
                    look(file, mapping, batch, found);
                    batch.clear();
                }
            }
        }
        var replacements = new ExpectedReplacements(
                found.answers.size(), names(namesOf(found.imports)), names(earlier.mostlyHeld()), against);
        return new Result(replacements, sketch.numbers());
    }

    private void look(Import file, Mapping mapping, List<ParsedRow> rows, Found found) {
        if (rows.isEmpty()) {
            return;
        }
        read(() -> target.replaced(file, mapping, rows)).forEach(replaced -> {
            found.answers.add(replaced.respondent());
            if (replaced.addedBy() != null) {
                found.imports.add(replaced.addedBy());
            }
        });
    }

    private Set<String> namesOf(Set<UUID> files) {
        return read(() -> files.stream()
                .flatMap(id -> imports.findByIdOptional(id).stream())
                .map(Import::fileName)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String names(Collection<String> files) {
        var first = files.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return files.isEmpty() ? null : files.size() > MOST_NAMED ? first + ", …" : first;
    }

    private static <T> T read(Callable<T> look) {
        return QuarkusTransaction.requiringNew().call(look);
    }
}
