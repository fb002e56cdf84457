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

    /** What some words say on a scale of so many steps. */
    record Marks(Map<String, Double> byWord, int steps) {}

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
        return NO_ANSWERS.contains(folded) || NOT_APPLICABLE.matcher(folded).matches();
    }

    /** Whether these words tell how often. */
    static boolean areFrequencies(Collection<String> words) {
        var folded = words.stream().map(WordScale::fold).collect(Collectors.toSet());
        return !words.isEmpty()
                && KNOWN.stream()
                        .anyMatch(scale ->
                                scale.isOfFrequency && scale.steps.keySet().containsAll(folded));
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
        var folded = words.stream().map(WordScale::fold).collect(Collectors.toSet());
        var holding = KNOWN.stream()
                .filter(scale -> scale.steps.keySet().containsAll(folded))
                .toList();
        double most =
                holding.stream().mapToDouble(scale -> scale.share(folded)).max().orElse(0);
        var fullest =
                holding.stream().filter(scale -> scale.share(folded) == most).toList();
        int longest = fullest.stream().mapToInt(WordScale::size).max().orElse(0);
        var readings = fullest.stream()
                .filter(scale -> scale.size == longest)
                .map(scale -> scale.marks(words))
                .collect(Collectors.toSet());
        return most > LEAST && readings.size() == 1
                ? Optional.of(readings.iterator().next())
                : Optional.empty();
    }

    /** On a scale of which it is known how many steps it has, however few of them these are. */
    static Optional<Marks> of(Collection<String> words, int steps) {
        var folded = words.stream().map(WordScale::fold).collect(Collectors.toSet());
        var readings = KNOWN.stream()
                .filter(scale -> scale.size == steps && scale.steps.keySet().containsAll(folded))
                .map(scale -> scale.marks(words))
                .collect(Collectors.toSet());
        return readings.size() == 1 ? Optional.of(readings.iterator().next()) : Optional.empty();
    }

    /**
     * By the scales that know most of them.
     *
     * @param numbers by the words beside them, of which half have to be known
     */
    static Order order(Map<String, Double> numbers) {
        long most =
                KNOWN.stream().mapToLong(scale -> scale.known(numbers)).max().orElse(0);
        var orders = KNOWN.stream()
                .filter(scale -> scale.known(numbers) == most)
                .map(scale -> scale.orderOf(numbers))
                .collect(Collectors.toSet());
        return orders.size() == 1 ? orders.iterator().next() : Order.UNKNOWN;
    }

    private long known(Map<String, Double> numbers) {
        return numbers.keySet().stream()
                .filter(word -> steps.containsKey(fold(word)))
                .count();
    }

    private Order orderOf(Map<String, Double> numbers) {
        var known = numbers.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(each -> steps.get(fold(each.getKey())))
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
    private double share(Set<String> folded) {
        return (double) folded.stream().map(steps::get).distinct().count() / size;
    }

    /** Of two steps the worse is 0. */
    private Marks marks(Collection<String> words) {
        var marks = new LinkedHashMap<String, Double>();
        words.forEach(word -> marks.put(word, steps.get(fold(word)) - (size == 2 ? 1.0 : 0.0)));
        return new Marks(marks, size);
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
