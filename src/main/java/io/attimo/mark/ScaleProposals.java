package io.attimo.mark;

import io.attimo.journey.Scale;
import io.attimo.mark.ScaleProposal.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proposes a scale for each column of a file: only what its heading or its words say, or both ends of a known scale among
 * its values; anything else is asked, with the readings there are. The words of a column are told by themselves; where they
 * are too few for that, with those of other columns that share one of them.
 */
public final class ScaleProposals {

    private static final Pattern NPS = Pattern.compile("(?:.*[^a-z])?(?:nps|net.?promoter.*)(?:[^a-z].*)?");
    private static final Pattern ENDS = Pattern.compile(
            "(?:.*[^\\p{L}\\d.,_])?([01]) ?(?:-|–|—|to|bis|a|à|al|tot|até|through|\\.\\.) ?(5|7|10)(?:[^\\d.,].*)?");
    private static final Pattern ENDS_BESIDE_NOUGHT = Pattern.compile("(?:.*[^\\p{L}\\d.,_])?[-–]([2-5]) ?"
            + "(?:-|–|—|/|to|bis|a|à|al|tot|até|through|\\.\\.|…|\\.\\.\\.) ?\\+?\\1(?:[^\\d.,].*)?");
    private static final Pattern ONE_IS_BEST =
            Pattern.compile(".*\\b1 ?= ?(?:the )?(?:best|very (?:good|satisfied|likely)|excellent"
                    + "|extremely|strongly agree|sehr |ottim|eccellent|molto |il meglio|très |excellent|le mieux|muy |excelente|lo mejor"
                    + "|zeer |uitstekend|muito |ótim|o melhor|am besten).*");
    private static final Pattern ONE_IS_FIRST =
            Pattern.compile(".*(?<!\\d)1 ?(?:=|:|is|being|as|for) ?(?:the |your |my )?"
                    + "(?:best|favou?rite|(?:most|highest|first|top)(?!\\p{L})).*");
    private static final Pattern CODE_OF_AN_ANSWER = Pattern.compile("a0?([1-9]|1\\d)");
    /** A sign, such as a heart or a face, and the same again. */
    private static final Pattern SIGNS = Pattern.compile("(?=[\\p{So}*+])(\\X)(?: ?\\1)*");

    /** LimeSurvey writes it where somebody chose none of the answers: such a question has no scale. */
    private static final String ANOTHER_ANSWER = "-oth-";

    /** Nobody has settled which places on a line from nought to a hundred are pain and which are glory. */
    static final List<Scale> LINES = List.of(new Scale(0, 100, 0, 40, 70, 100), new Scale(0, 100, 0, 60, 90, 100));

    private static final int MOST_STRAY_WORDS = 2;
    private static final int LEAST_BESIDE_STRAY = 4;

    private static final int LARGEST = 10;
    /** Of the scales that go as far below nought as above it. */
    private static final double LEAST_BESIDE_NOUGHT = 2;

    private static final double MOST_BESIDE_NOUGHT = 5;

    /** Of the steps of one scale in a few languages. */
    private static final int MOST_WORDS = 100;

    /** Under NPS nobody may have given more than that, and it is from nought to ten all the same. */
    private static final int LOW = 7;

    private final List<MarkColumn> columns;
    private final Map<String, Set<String>> together = new LinkedHashMap<>();
    /** By a question what its columns are answered in. */
    private final Map<String, Set<String>> questions = new LinkedHashMap<>();
    /** Words, folded, of columns that show all steps of their scale. */
    private final Set<Set<String>> whole = new LinkedHashSet<>();

    private ScaleProposals(List<MarkColumn> columns) {
        this.columns = columns;
        columns.forEach(this::join);
        columns.stream().filter(column -> !column.words().isEmpty()).forEach(column -> {
            questions
                    .computeIfAbsent(GridScales.question(column.name()), none -> new LinkedHashSet<>())
                    .addAll(column.words());
            WordScale.of(column.words())
                    .filter(marks -> marks.seen() == marks.steps())
                    .ifPresent(marks -> whole.add(folded(column.words())));
        });
        questions.remove("");
    }

    private static Set<String> folded(Set<String> words) {
        return words.stream().map(MarkText::fold).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * With those of the other columns of its question; else by its own words, where they are all of a scale; else with those
     * of a column that holds them all and is whole.
     */
    private Optional<WordScale.Marks> marks(MarkColumn column) {
        var own = WordScale.of(column.words());
        var asked = questions.getOrDefault(GridScales.question(column.name()), Set.of());
        var shared = asked.size() > MOST_WORDS ? Optional.<WordScale.Marks>empty() : WordScale.of(asked);
        if (shared.isPresent()) {
            return shared;
        }
        boolean isWhole = own.filter(marks -> marks.seen() == marks.steps() && marks.steps() > 2)
                .isPresent();
        return (isWhole ? own : wider(column))
                .or(() -> own)
                .or(() -> WordScale.of(
                        together.get(MarkText.fold(column.words().iterator().next()))));
    }

    /** Empty where columns that hold all of its words, and more, disagree about them. */
    private Optional<WordScale.Marks> wider(MarkColumn column) {
        var folded = folded(column.words());
        var readings = whole.stream()
                .filter(others -> others.size() > folded.size() && others.containsAll(folded))
                .flatMap(others -> WordScale.of(
                        Stream.concat(column.words().stream(), others.stream().filter(word -> !folded.contains(word)))
                                .toList())
                        .stream())
                .toList();
        return readings.stream()
                                .map(marks -> own(column, marks.byWord()))
                                .distinct()
                                .count()
                        == 1
                ? Optional.of(readings.get(0))
                : Optional.empty();
    }

    /** In the order of the columns. */
    public static List<ScaleProposal> of(List<MarkColumn> columns) {
        var proposals = new ScaleProposals(columns);
        return GridScales.shared(
                columns, proposals.columns.stream().map(proposals::of).toList());
    }

    /** By its heading. */
    public static boolean isNps(String heading) {
        return NPS.matcher(MarkText.fold(heading)).matches();
    }

    /** That of so many words once somebody has said their order; of two the worse is 0. */
    public static Scale numbered(int words) {
        var proposal = ofSteps(words);
        return proposal.scale().orElseGet(() -> proposal.readings().get(0));
    }

    /**
     * The marks of a column's words where the scale is known already; empty unless each of them is a step of it.
     *
     * @param proposal of the column, for which the words of others were looked at too
     */
    public static Map<String, Double> wordsOn(Scale scale, Set<String> words, ScaleProposal proposal) {
        var codes = new LinkedHashMap<String, Double>();
        words.forEach(word -> code(word).ifPresent(mark -> codes.put(word, mark)));
        codes.putAll(counts(words));
        codes.values().removeIf(mark -> !scale.holds(mark));
        if (codes.size() == words.size()) {
            return codes;
        }
        boolean isAlike = proposal.scale()
                .filter(one -> one.min() == scale.min() && one.max() == scale.max())
                .isPresent();
        var marks = new LinkedHashMap<String, Double>();
        if (isAlike && proposal.words().keySet().containsAll(words)) {
            words.forEach(word -> marks.put(word, proposal.words().get(word) - scale.min()));
        } else {
            int steps = (int) (scale.max() - scale.min()) + 1;
            WordScale.of(words, steps)
                    .ifPresent(known ->
                            known.byWord().forEach((word, mark) -> marks.put(word, mark - (steps == 2 ? 0 : 1))));
        }
        marks.replaceAll((word, step) -> scale.reversed() ? scale.max() - step : scale.min() + step);
        return marks;
    }

    /** Columns that share a word share the scale, unless that would have more words than any scale. */
    private void join(MarkColumn column) {
        var all = column.words().stream()
                .filter(word -> !column.words().contains(ANOTHER_ANSWER))
                .flatMap(word ->
                        Stream.concat(together.getOrDefault(MarkText.fold(word), Set.of()).stream(), Stream.of(word)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var scale = all.size() > MOST_WORDS ? column.words() : all;
        scale.forEach(word -> together.put(MarkText.fold(word), scale));
    }

    private ScaleProposal of(MarkColumn column) {
        if (column.isCrowded() && column.isLine()) {
            return ScaleProposal.asked(LINES).with(Map.of(), column.missing());
        }
        if (column.isCrowded() || column.words().contains(ANOTHER_ANSWER)) {
            return ScaleProposal.none(Set.of(), Why.NOTHING);
        }
        var heading = heading(column);
        var proposal = heading.isPresent() ? heading.get() : ofValues(column);
        if (proposal.isOfMarks() && isRanked(column, proposal)) {
            return proposal.ranked();
        }
        boolean turns = (column.runsAgainst() || column.wordsFall())
                && proposal.isOfMarks()
                && proposal.scale().stream().noneMatch(Scale::reversed);
        if (column.wordsHide() && proposal.isCertain() && !turns && proposal.why() == Why.NOTHING) {
            return proposal.with(Why.WORDS_BESIDE);
        }
        return turns ? proposal.turned(column.wordsFall() ? Why.WORDS_FALL : Why.AGAINST_THE_OTHERS) : proposal;
    }

    /** No order has a place before the first. Whose scale has 1 for its best mark by its name is no riddle. */
    private static boolean isRanked(MarkColumn column, ScaleProposal proposal) {
        var name = MarkText.fold(column.name());
        boolean saysFirst = ONE_IS_FIRST.matcher(name).matches()
                || ONE_IS_BEST.matcher(name).matches();
        var answers = column.answers();
        return column.words().isEmpty()
                && answers.first() >= 1
                && answers.last() <= LARGEST
                && (column.isRanked() || saysFirst && proposal.scale().stream().noneMatch(Scale::reversed));
    }

    /** By its name, which holds even where nobody gave a high mark. */
    static Optional<ScaleProposal> heading(MarkColumn column) {
        var answers = column.answers();
        if (!column.words().isEmpty() || answers.isEmpty()) {
            return Optional.empty();
        }
        var name = MarkText.fold(column.name());
        boolean isNps = isNps(name);
        return (isNps ? Optional.of(Scale.NPS) : ends(name))
                .filter(scale -> answers.stream().allMatch(scale::holds))
                .map(scale -> ONE_IS_BEST.matcher(name).matches() ? scale.turned() : scale)
                .map(scale -> ScaleProposal.certain(scale)
                        .with(Map.of(), column.missing())
                        .with(why(column, scale, isNps)));
    }

    private static Why why(MarkColumn column, Scale scale, boolean isNps) {
        if (!column.comma().isEmpty()) {
            return Why.COMMA;
        }
        if (isNps) {
            return column.answers().last() <= LOW ? Why.LOW_FOR_NPS : Why.NOTHING;
        }
        return scale.min() < 0 ? Why.BELOW_NOUGHT : Why.NOTHING;
    }

    /** What is asked already needs no other word. */
    private Why why(MarkColumn column, WordScale.Marks marks) {
        if (column.words().stream().anyMatch(marks.corrected()::containsKey)) {
            return Why.SLIP;
        }
        long seen = own(column, marks.byWord()).values().stream().distinct().count();
        if (seen < folded(column.words()).size()) {
            return Why.SAME_STEP;
        }
        return ofSteps(marks.steps()).isCertain()
                ? seen < marks.steps() && !isSeenBeside(column, marks) ? Why.FEW_STEPS : Why.NOTHING
                : Why.TWO_READINGS;
    }

    /** Whether its question shows all steps of the scale, and it one of the ends: without both it may be a shorter one. */
    private boolean isSeenBeside(MarkColumn column, WordScale.Marks marks) {
        var asked = questions.getOrDefault(GridScales.question(column.name()), Set.of());
        var own = own(column, marks.byWord()).values();
        return marks.seen() == marks.steps()
                && !asked.isEmpty()
                && marks.byWord().keySet().containsAll(asked)
                && (own.contains(1.0) || own.contains((double) marks.steps()))
                && WordScale.of(column.words())
                        .filter(all -> all.seen() == all.steps())
                        .isEmpty();
    }

    /** Whether half of these words, and more than one, are steps of one scale that is known. */
    public static boolean areMostlySteps(Collection<String> words) {
        return WordScale.areMostlyKnown(words);
    }

    private static Optional<Scale> ends(String name) {
        var below = ENDS_BESIDE_NOUGHT.matcher(name);
        if (below.matches()) {
            return Optional.of(besideNought(Double.parseDouble(below.group(1))));
        }
        var ends = ENDS.matcher(name);
        return ends.matches()
                ? Scale.between(Double.parseDouble(ends.group(1)), Double.parseDouble(ends.group(2)))
                : Optional.empty();
    }

    private ScaleProposal ofValues(MarkColumn column) {
        var answers = column.answers();
        if (column.isLine()) {
            return ScaleProposal.asked(LINES).with(Map.of(), column.missing());
        }
        if (column.words().isEmpty()) {
            return answers.isEmpty()
                    ? ScaleProposal.none(column.missing(), Why.NOTHING)
                    : ofNumbers(answers, column.comma()).with(Map.of(), column.missing());
        }
        var all = together.get(MarkText.fold(column.words().iterator().next()));
        var codes = numbers(all);
        return codes.isEmpty()
                ? marks(column)
                        .map(marks -> ofSteps(marks.steps())
                                .with(own(column, marks.byWord()), column.missing())
                                .with(why(column, marks)))
                        .orElseGet(() -> ofUnknownWords(column))
                : ofNumbers(new TreeSet<>(codes.values())).with(own(column, codes), column.missing());
    }

    /** Beside many marks a word or two is somebody's slip, for which a person says what it stands for. */
    private static ScaleProposal ofUnknownWords(MarkColumn column) {
        return column.words().size() <= MOST_STRAY_WORDS && column.answers().size() >= LEAST_BESIDE_STRAY
                ? ofNumbers(column.answers(), column.comma()).with(Map.of(), column.missing())
                : ScaleProposal.none(column.missing(), Why.UNKNOWN_WORDS);
    }

    /** Of words that are numbers written in another way; empty where they are not. */
    private static Map<String, Double> numbers(Collection<String> words) {
        var codes = codes(words);
        return codes.isEmpty() ? counts(words) : codes;
    }

    /** As many as there are of one sign, as in ♥♥♥; empty where the words are not all made of the same, or none repeats it. */
    private static Map<String, Double> counts(Collection<String> words) {
        var marks = new LinkedHashMap<String, Double>();
        var kinds = new LinkedHashSet<String>();
        for (var word : words) {
            var signs = SIGNS.matcher(MarkText.fold(word));
            if (!signs.matches()) {
                return Map.of();
            }
            kinds.add(signs.group(1));
            int all = signs.group().replace(" ", "").length();
            marks.put(word, (double) all / signs.group(1).length());
        }
        boolean isCounted = kinds.size() == 1 && marks.values().stream().anyMatch(mark -> mark > 1);
        return isCounted ? marks : Map.of();
    }

    /** LimeSurvey's A1, A2, A3; empty where one of them is none, or there is but one. */
    private static Map<String, Double> codes(Collection<String> words) {
        var marks = new LinkedHashMap<String, Double>();
        words.forEach(word -> code(word).ifPresent(mark -> marks.put(word, mark)));
        return marks.size() == words.size() && marks.size() > 1 ? marks : Map.of();
    }

    private static Optional<Double> code(String word) {
        var code = CODE_OF_AN_ANSWER.matcher(MarkText.fold(word));
        return code.matches() ? Optional.of(Double.valueOf(code.group(1))) : Optional.empty();
    }

    private static Map<String, Double> own(MarkColumn column, Map<String, Double> marks) {
        var own = new LinkedHashMap<String, Double>();
        column.words().stream().filter(marks::containsKey).forEach(word -> own.put(word, marks.get(word)));
        return own;
    }

    private static ScaleProposal ofSteps(int steps) {
        return (steps == 2 ? Scale.between(0, 1) : Scale.between(1, steps))
                .map(ScaleProposal::certain)
                .orElseGet(() -> ScaleProposal.asked(readings(1, steps)));
    }

    /** @param comma where it is not known what commas part; else empty */
    private static ScaleProposal ofNumbers(SortedSet<Double> marks, String comma) {
        var proposal = ofNumbers(marks);
        if (comma.isEmpty() || !proposal.isOfMarks()) {
            return proposal;
        }
        var readings = proposal.scale().map(List::of).orElse(proposal.readings());
        return ScaleProposal.asked(readings).with(Why.COMMA);
    }

    static ScaleProposal ofNumbers(SortedSet<Double> marks) {
        double lowest = marks.first();
        double highest = marks.last();
        if (lowest < 0 || highest > LARGEST) {
            return ofSigned(lowest, highest);
        }
        return Scale.known().stream()
                .filter(scale -> scale.min() == lowest && scale.max() == highest)
                .findFirst()
                .or(() -> marks.equals(Set.of(0.0, 1.0)) ? Scale.between(0, 1) : Optional.empty())
                .map(ScaleProposal::certain)
                .orElseGet(() -> ScaleProposal.asked(readings(lowest, highest)));
    }

    /** Marks on both sides of nought: that scale where both of its ends are among them. */
    private static ScaleProposal ofSigned(double lowest, double highest) {
        double reach = Math.ceil(Math.max(-lowest, highest));
        if (lowest >= 0 || reach < LEAST_BESIDE_NOUGHT || reach > MOST_BESIDE_NOUGHT) {
            return ScaleProposal.none(Set.of(), Why.NOTHING);
        }
        return lowest == -highest && highest == reach
                ? ScaleProposal.certain(besideNought(highest)).with(Why.BELOW_NOUGHT)
                : ScaleProposal.asked(List.of(
                        besideNought(reach), besideNought(reach < MOST_BESIDE_NOUGHT ? MOST_BESIDE_NOUGHT : LARGEST)));
    }

    /** What is below nought is pain, and what is above it glory. */
    private static Scale besideNought(double reach) {
        return new Scale(-reach, reach, -reach, -1, 1, reach);
    }

    /** The scale that ends where the marks do, half of it pain, and the known ones that hold them, the narrowest first. */
    private static List<Scale> readings(double lowest, double highest) {
        var readings = new ArrayList<Scale>();
        double min = Math.floor(Math.min(lowest, 1));
        double max = Math.ceil(highest);
        if (max - min >= 2 && Scale.between(min, max).isEmpty()) {
            double reach = Math.floor((max - min - 1) / 2);
            readings.add(new Scale(min, max, min, min + reach, max - reach, max));
        } else {
            Scale.between(min, max).ifPresent(readings::add);
        }
        Stream.of(Scale.ONE_TO_FIVE, Scale.ONE_TO_SEVEN, Scale.NPS, Scale.ONE_TO_TEN)
                .filter(scale -> scale.holds(lowest) && scale.holds(highest) && !readings.contains(scale))
                .limit(Math.max(1, 2 - readings.size()))
                .forEach(readings::add);
        return readings;
    }
}
