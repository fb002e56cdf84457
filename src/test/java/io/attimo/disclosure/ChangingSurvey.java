package io.attimo.disclosure;

import io.attimo.journey.Journey;
import io.attimo.response.FormerAnswers;
import io.attimo.response.ImportDeed;
import io.attimo.response.ResponseMatrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A small survey that comes file by file, of which some correct or fill in what earlier ones said, are undone and brought
 * back. Somebody looks after each of that.
 */
final class ChangingSurvey {

    private static final int NEVER = Integer.MAX_VALUE;

    /** A response as it stood from one look up to another. */
    private record Version(
            UUID id,
            long respondent,
            int day,
            double[] marks,
            short[] places,
            double weight,
            UUID cameBy,
            ImportDeed came,
            int from) {}

    private final SmallSurvey survey;
    private final List<Version> versions = new ArrayList<>();
    private final List<Integer> until = new ArrayList<>();
    private final Map<Integer, ImportDeed> went = new HashMap<>();
    private final List<ImportDeed> through = new ArrayList<>();
    private final Map<UUID, List<Integer>> undone = new HashMap<>();

    private ChangingSurvey(SmallSurvey survey) {
        this.survey = survey;
    }

    /** Answers that come one by one, and stay. */
    static ChangingSurvey growing(SmallSurvey survey) {
        var changing = new ChangingSurvey(survey);
        for (int row = 0; row < survey.matrix().rows(); row++) {
            changing.add(changing.version(row, null, (int) survey.matrix().moment(row)));
        }
        return changing;
    }

    static ChangingSurvey of(SmallSurvey survey, Random random) {
        var changing = new ChangingSurvey(survey);
        for (int moment = 0; moment < survey.moments(); moment++) {
            var file = changing.file();
            for (int row = 0; row < survey.matrix().rows(); row++) {
                if (survey.matrix().moment(row) == moment) {
                    changing.add(changing.version(row, file.importId(), changing.looks()));
                }
            }
            if (moment > 0 && random.nextBoolean()) {
                changing.correctSome(file, random);
            }
            changing.through.add(file);
            if (random.nextInt(3) > 0) {
                changing.change(random);
            }
        }
        return changing;
    }

    private ImportDeed file() {
        return new ImportDeed(new UUID(1, looks()), 0);
    }

    private Version version(int row, UUID cameBy, int from) {
        var matrix = survey.matrix();
        var marks = new double[survey.journey().measures()];
        for (int m = 0; m < marks.length; m++) {
            marks[m] = matrix.marks(m + 1)[row];
        }
        var places = new short[survey.journey().segments().size()];
        for (int s = 0; s < places.length; s++) {
            places[s] = (short) matrix.place(s + 1, row);
        }
        double weight = matrix.isWeighted() ? matrix.weights()[row] : 1;
        return new Version(
                matrix.id(row), matrix.respondent(row), matrix.day(row), marks, places, weight, cameBy, null, from);
    }

    private void add(Version version) {
        versions.add(version);
        until.add(NEVER);
    }

    private void change(Random random) {
        if (!undone.isEmpty() && random.nextBoolean()) {
            bringBack(undone.keySet().iterator().next());
        } else if (random.nextBoolean()) {
            undo(through.get(random.nextInt(through.size())).importId());
        } else {
            var file = file();
            correctSome(file, random);
            through.add(file);
        }
    }

    private ImportDeed next(UUID importId) {
        int deeds = (int) through.stream()
                .filter(deed -> deed.importId().equals(importId))
                .count();
        return new ImportDeed(importId, deeds);
    }

    private List<Integer> there(int look) {
        return IntStream.range(0, versions.size())
                .filter(each -> isThere(each, look))
                .boxed()
                .toList();
    }

    private void undo(UUID importId) {
        var deed = next(importId);
        var gone = there(looks()).stream()
                .filter(each -> importId.equals(versions.get(each).cameBy))
                .toList();
        if (!undone.containsKey(importId)) {
            gone.forEach(each -> end(each, deed));
            undone.put(importId, gone);
            through.add(deed);
        }
    }

    private void bringBack(UUID importId) {
        var deed = next(importId);
        for (int each : undone.remove(importId)) {
            var old = versions.get(each);
            add(new Version(
                    old.id, old.respondent, old.day, old.marks, old.places, old.weight, importId, deed, looks()));
        }
        through.add(deed);
    }

    private void end(int version, ImportDeed deed) {
        until.set(version, looks());
        went.put(version, deed);
    }

    /** Of some answers anything, or of all of them labels, days or marks alone. */
    private void correctSome(ImportDeed file, Random random) {
        var there = new ArrayList<>(there(looks()));
        there.removeIf(each -> versions.get(each).from == looks());
        Collections.shuffle(there, random);
        int all = random.nextInt(8);
        there.stream()
                .limit(1 + random.nextInt(random.nextInt(4) == 0 ? 25 : 9))
                .forEach(each -> {
                    end(each, file);
                    add(corrected(versions.get(each), all < 3 ? all : random.nextInt(6), file, random));
                });
    }

    /** @param what the label if 0, the day if 1, else a mark */
    private Version corrected(Version old, int what, ImportDeed file, Random random) {
        var marks = old.marks.clone();
        var places = old.places.clone();
        int day = old.day;
        if (what == 0 && places.length > 0) {
            int segment = random.nextInt(places.length);
            var labels = survey.journey().segments().get(segment).labels();
            places[segment] = (short) (1 + random.nextInt(labels.size()));
        } else if (what == 1) {
            day = (int) SmallSurvey.MONDAY.toEpochDay() + random.nextInt(7 * survey.weeks());
        } else {
            marks[random.nextInt(marks.length)] = 1 + random.nextInt(5);
        }
        return new Version(old.id, old.respondent, day, marks, places, old.weight, old.cameBy, file, looks());
    }

    /** So often somebody looks. */
    int looks() {
        return versions.isEmpty() || versions.get(0).cameBy != null ? through.size() : survey.moments();
    }

    ImportDeed deed(int look) {
        return through.get(look);
    }

    SmallSurvey survey() {
        return survey;
    }

    boolean isThere(int version, int look) {
        return versions.get(version).from <= look && look < until.get(version);
    }

    /** How each response ever stood. */
    ResponseMatrix matrix() {
        return matrix(IntStream.range(0, versions.size()).boxed().toList());
    }

    /** In the order of the answers that whoever sees figures alone is shown some of. */
    List<Integer> known(int look) {
        var known = new ArrayList<>(there(look));
        known.addAll(former(look));
        known.removeIf(each -> IntStream.range(0, survey.journey().measures())
                .allMatch(m -> Double.isNaN(versions.get(each).marks[m])));
        return known;
    }

    private List<Integer> former(int look) {
        return IntStream.range(0, versions.size())
                .filter(each -> until.get(each) <= look)
                .boxed()
                .toList();
    }

    JourneyAnswers at(int look, Set<HidingRule> rules) {
        var former = former(look);
        var cameAnew = new HashMap<UUID, ImportDeed>();
        for (int each = 0; each < versions.size(); each++) {
            var version = versions.get(each);
            if (version.came != null && version.from <= look) {
                cameAnew.put(version.id, version.came);
            }
        }
        var earlier = new FormerAnswers(
                matrix(former),
                former.stream().map(each -> versions.get(each).came).toList(),
                former.stream().map(went::get).toList(),
                cameAnew);
        var order = ArrivalOrder.of(through.subList(0, Math.min(look + 1, through.size())));
        return JourneyAnswers.of(matrix(there(look)), order, earlier, rules);
    }

    private ResponseMatrix matrix(List<Integer> some) {
        var all = some.stream().map(versions::get).toList();
        Journey journey = survey.journey();
        var marks = new double[journey.measures()][];
        for (int m = 0; m < marks.length; m++) {
            int measure = m;
            marks[m] = all.stream().mapToDouble(each -> each.marks[measure]).toArray();
        }
        var places = new short[journey.segments().size()][all.size()];
        for (int s = 0; s < places.length; s++) {
            for (int row = 0; row < all.size(); row++) {
                places[s][row] = all.get(row).places[s];
            }
        }
        return new ResponseMatrix(
                all.stream().map(Version::id).toArray(UUID[]::new),
                all.stream().mapToLong(Version::respondent).toArray(),
                all.stream().mapToInt(Version::day).toArray(),
                marks,
                places,
                survey.matrix().isWeighted()
                        ? all.stream().mapToDouble(Version::weight).toArray()
                        : null,
                all.stream().map(Version::cameBy).toArray(UUID[]::new),
                all.stream().mapToLong(Version::from).toArray());
    }
}
