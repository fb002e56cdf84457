package io.attimo.mark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A scale of words that surveys use again and again. Where its words come from stands beside them, in {@code
 * mark/word-scales.txt}.
 *
 * @param steps for each way to write a step its number, from the worst, 1, to the best; folded by {@link MarkText}
 * @param isOfFrequency whether they tell how often
 */
record WordScale(Map<String, Integer> steps, int size, boolean isOfFrequency) {

    /**
     * What some words say on a scale of so many steps.
     *
     * @param seen how many of the steps they are
     * @param corrected words that are written with a slip, by which the scale would have them
     */
    record Marks(Map<String, Double> byWord, int steps, int seen, Map<String, String> corrected) {}

    /**
     * A word as it is looked up.
     *
     * @param whole without differences that do not matter
     * @param start what of it stands before its explanation; of one without any the whole
     */
    private record Folded(String word, String whole, String start) {

        static Folded of(String word) {
            var whole = fold(word);
            var explained = EXPLAINED.matcher(whole);
            return new Folded(word, whole, explained.matches() ? explained.group(1) : whole);
        }

        static List<Folded> all(Collection<String> words) {
            return words.stream().map(Folded::of).toList();
        }
    }

    /** How numbers go with the words beside them: with words that get better, or worse, or now this and now that. */
    enum Order {
        UNKNOWN,
        RISING,
        FALLING,
        MIXED
    }

    private static final String MISSING = "missing";
    private static final String FREQUENCY = "frequency";
    /** Of a scale that is all but silent it is not known which one it is. */
    private static final double LEAST = 0.5;

    /** Also with a number before it or something behind it, as in (9) N/A or N/A – skip. */
    private static final Pattern NOT_APPLICABLE = Pattern.compile("(?:[(\\[]\\d{1,3}[)\\]] ?|\\d{1,3} ?[-–—.:=)] ?)?"
            + "(?:n/a|n\\.a\\.|not applicable|non applicabile|nicht zutreffend|non applicable|no aplica|no aplicable"
            + "|niet van toepassing|não se aplica|não aplicável)(?: ?[-–—:(,;].*)?");

    /** Between two ways to say that there is no answer. */
    private static final Pattern OR = Pattern.compile(" ?/ ?| or | o | oder | ou ");
    /** What explains a step stands behind it. */
    private static final Pattern EXPLAINED = Pattern.compile("([^:(]{3,}?) ?[:(].+");
    /** In shorter words another letter makes another word. */
    private static final int SHORTEST_WITH_SLIP = 7;

    private static final int MOST_SLIPS = 2;

    private static final Map<String, List<String>> ENDINGS = Map.of(
            "it", List.of("o", "a", "i", "e", "o/a", "a/o", "i/e", ""),
            "es", List.of("o", "a", "os", "as", "o/a", "o(a)", ""),
            "pt", List.of("o", "a", "os", "as", "o/a", "o(a)", ""),
            "fr", List.of("", "e", "s", "es", "(e)", "·e", ".e", "e(s)"));

    private static final List<WordScale> KNOWN = new ArrayList<>();
    private static final Set<String> NO_ANSWERS = new HashSet<>();

    static {
        read();
    }

    /** Whether these words are known to say that there is no answer. */
    static boolean isNoAnswer(String word) {
        var folded = fold(word);
        return NO_ANSWERS.contains(folded)
                || NOT_APPLICABLE.matcher(folded).matches()
                || Arrays.stream(OR.split(folded)).allMatch(NO_ANSWERS::contains);
    }

    /** Whether these words tell how often. */
    static boolean areFrequencies(Collection<String> words) {
        var folded = words.stream().map(WordScale::fold).collect(Collectors.toSet());
        return !words.isEmpty()
                && KNOWN.stream()
                        .anyMatch(scale ->
                                scale.isOfFrequency && scale.steps.keySet().containsAll(folded));
    }

    /** Whether half of these words, and more than one, are steps of one scale that is known. */
    static boolean areMostlyKnown(Collection<String> words) {
        var folded = Folded.all(words);
        return KNOWN.stream().filter(scale -> !scale.isOfFrequency).anyMatch(scale -> {
            long known = folded.stream()
                    .map(scale::step)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
            return known > 1 && 2 * known >= words.size();
        });
    }

    /** Null where it is none of them. */
    private Integer step(Folded word) {
        var step = steps.get(word.whole());
        return step == null ? steps.get(word.start()) : step;
    }

    private boolean holds(Collection<Folded> words) {
        return words.stream().allMatch(word -> step(word) != null);
    }

    /** Form tools export the name of a choice, which has underscores for its spaces. */
    private static String fold(String word) {
        return MarkText.fold(word.replace('_', ' '));
    }

    /**
     * The scale that these words are of: of several that hold them all, the one of which they are the most steps, and the
     * finest of those. Empty where none does, or where two do so alike and disagree.
     */
    static Optional<Marks> of(Collection<String> words) {
        var folded = Folded.all(words);
        var found = whole(folded);
        return found.isPresent() ? found : withoutSlips(folded);
    }

    private static Optional<Marks> whole(Collection<Folded> words) {
        var holding = KNOWN.stream().filter(scale -> scale.holds(words)).toList();
        double most =
                holding.stream().mapToDouble(scale -> scale.share(words)).max().orElse(0);
        var fullest =
                holding.stream().filter(scale -> scale.share(words) == most).toList();
        int longest = fullest.stream().mapToInt(WordScale::size).max().orElse(0);
        var readings = fullest.stream()
                .filter(scale -> scale.size == longest)
                .map(scale -> scale.marks(words))
                .collect(Collectors.toSet());
        return most > LEAST && readings.size() == 1
                ? Optional.of(readings.iterator().next())
                : Optional.empty();
    }

    /** One letter of a word or two may be wrong, where all the others are steps of the scale. */
    private static Optional<Marks> withoutSlips(Collection<Folded> words) {
        var readings = KNOWN.stream()
                .map(scale -> scale.corrected(words))
                .filter(corrected -> !corrected.isEmpty())
                .flatMap(corrected -> {
                    var right = words.stream()
                            .map(word -> Folded.of(corrected.getOrDefault(word.word(), word.word())))
                            .toList();
                    return whole(right).stream().map(marks -> {
                        var byWord = new LinkedHashMap<String, Double>();
                        words.forEach(word -> byWord.put(
                                word.word(), marks.byWord().get(corrected.getOrDefault(word.word(), word.word()))));
                        return new Marks(byWord, marks.steps(), marks.seen(), corrected);
                    });
                })
                .collect(Collectors.toSet());
        return readings.size() == 1 ? Optional.of(readings.iterator().next()) : Optional.empty();
    }

    /** Empty where there are too many, or one may be two steps. */
    private Map<String, String> corrected(Collection<Folded> words) {
        var corrected = new LinkedHashMap<String, String>();
        var unknown = words.stream().filter(word -> step(word) == null).toList();
        if (unknown.size() > MOST_SLIPS || 2 * unknown.size() >= words.size()) {
            return Map.of();
        }
        for (var word : unknown) {
            var near = steps.keySet().stream()
                    .filter(step -> isSlip(word.whole(), step))
                    .toList();
            if (near.size() != 1) {
                return Map.of();
            }
            corrected.put(word.word(), near.get(0));
        }
        return corrected;
    }

    /** One letter too many, too few, another, or two that have changed places. */
    private static boolean isSlip(String word, String step) {
        int longer = word.length() - step.length();
        if (step.length() < SHORTEST_WITH_SLIP || Math.abs(longer) > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(word.length(), step.length()) && word.charAt(same) == step.charAt(same)) {
            same++;
        }
        if (longer != 0) {
            var rest = longer > 0 ? word.substring(same + 1) : word.substring(same);
            return rest.equals(longer > 0 ? step.substring(same) : step.substring(same + 1));
        }
        boolean isSwapped = same + 1 < word.length()
                && word.charAt(same) == step.charAt(same + 1)
                && word.charAt(same + 1) == step.charAt(same)
                && word.substring(same + 2).equals(step.substring(same + 2));
        return isSwapped || word.substring(same + 1).equals(step.substring(same + 1));
    }

    /** On a scale of which it is known how many steps it has, however few of them these are. */
    static Optional<Marks> of(Collection<String> words, int steps) {
        var folded = Folded.all(words);
        var readings = KNOWN.stream()
                .filter(scale -> scale.size == steps && scale.holds(folded))
                .map(scale -> scale.marks(folded))
                .collect(Collectors.toSet());
        return readings.size() == 1 ? Optional.of(readings.iterator().next()) : Optional.empty();
    }

    /**
     * By the scales that know most of them.
     *
     * @param numbersByWord by the words beside them, of which half have to be known
     */
    static Order order(Map<String, Double> numbersByWord) {
        if (numbersByWord.isEmpty()) {
            return Order.UNKNOWN;
        }
        var numbers = new LinkedHashMap<Folded, Double>();
        numbersByWord.forEach((word, number) -> numbers.put(Folded.of(word), number));
        long most =
                KNOWN.stream().mapToLong(scale -> scale.known(numbers)).max().orElse(0);
        var orders = KNOWN.stream()
                .filter(scale -> scale.known(numbers) == most)
                .map(scale -> scale.orderOf(numbers))
                .collect(Collectors.toSet());
        return orders.size() == 1 ? orders.iterator().next() : Order.UNKNOWN;
    }

    private long known(Map<Folded, Double> numbers) {
        return numbers.keySet().stream().filter(word -> step(word) != null).count();
    }

    private Order orderOf(Map<Folded, Double> numbers) {
        var known = numbers.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(each -> step(each.getKey()))
                .filter(Objects::nonNull)
                .toList();
        if (known.stream().distinct().count() < 2 || 2 * known.size() < numbers.size()) {
            return Order.UNKNOWN;
        }
        boolean rises = IntStream.range(1, known.size()).allMatch(i -> known.get(i - 1) <= known.get(i));
        boolean falls = IntStream.range(1, known.size()).allMatch(i -> known.get(i - 1) >= known.get(i));
        return rises ? Order.RISING : falls ? Order.FALLING : Order.MIXED;
    }

    /** How many of its steps these are, 0–1. */
    private double share(Collection<Folded> words) {
        return (double) seen(words) / size;
    }

    private int seen(Collection<Folded> words) {
        return (int) words.stream().map(this::step).distinct().count();
    }

    /** Of two steps the worse is 0. */
    private Marks marks(Collection<Folded> words) {
        var marks = new LinkedHashMap<String, Double>();
        words.forEach(word -> marks.put(word.word(), step(word) - (size == 2 ? 1.0 : 0.0)));
        return new Marks(marks, size, seen(words), Map.of());
    }

    private static void read() {
        var file = Objects.requireNonNull(WordScale.class.getResourceAsStream("/mark/word-scales.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(WordScale::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(String line) {
        int colon = line.indexOf(':');
        var head = line.substring(0, colon).split(" ");
        var steps = line.substring(colon + 1).split(" \\| ");
        var byWord = new HashMap<String, Integer>();
        for (int step = 0; step < steps.length; step++) {
            for (var word : words(steps[step], head[1])) {
                byWord.put(word, step + 1);
            }
        }
        if (head[0].equals(MISSING)) {
            NO_ANSWERS.addAll(byWord.keySet());
        } else {
            KNOWN.add(new WordScale(Map.copyOf(byWord), steps.length, head[0].equals(FREQUENCY)));
        }
    }

    private static List<String> words(String step, String language) {
        return Arrays.stream(step.split(";"))
                .flatMap(word -> ENDINGS.getOrDefault(word.contains("~") ? language : "", List.of("")).stream()
                        .map(ending -> fold(word.replace("~", ending))))
                .toList();
    }
}
