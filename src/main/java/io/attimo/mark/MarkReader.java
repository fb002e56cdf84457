package io.attimo.mark;

import io.attimo.journey.Scale;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the mark in a cell: a number, however tools write it, or a word that the mapping gives a mark. What may mean two
 * things is not read at all.
 */
public final class MarkReader {

    /** What is no mark; on no scale. */
    public static final double UNREADABLE = Double.NEGATIVE_INFINITY;

    private static final int MOST_REMEMBERED = 1_000;
    /** From here on a comma may part thousands. */
    private static final double THOUSANDS = 1_000;

    private static final String A_NUMBER = "([-+]?\\d{1,15}(?:[.,]\\d{1,15})?)";
    private static final Pattern NUMBER = Pattern.compile(A_NUMBER);
    private static final Pattern PERCENT = Pattern.compile(A_NUMBER + " ?%");
    private static final Pattern OUT_OF =
            Pattern.compile(A_NUMBER + " ?(?:/|out of|of|von|su|sur|sobre|de|van) ?" + A_NUMBER);
    private static final Pattern STARRED =
            Pattern.compile(A_NUMBER + " ?(?:[★⭐🌟✭✮✯]+|stars?|stell[ae]|sterne?|étoiles?"
                    + "|estrellas?|estrelas?|ster(?:ren)?)|[★⭐🌟✭✮✯] ?" + A_NUMBER);
    private static final Pattern STARS = Pattern.compile("(?<full>[★⭐🌟✭✮✯]+)(?<half>½?)(?<empty>[☆✩✰]*)");
    /** Beside a number it would be a day, which spreadsheets make of what looks like one. */
    private static final String A_MONTH =
            "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|gen|mag|giu|lug|ago|set|ott"
                    + "|dic|mär|mai|okt|dez|janv|févr|mars|avr|juin|juil|août|déc|ene|abr|fev|out|mrt|mei|januar|februar|märz|april|juni|juli"
                    + "|august|september|oktober|november|dezember)\\.?";

    private static final String NO_MONTH = "(?!" + A_MONTH + "$)";
    /** What tools write before the words of a mark. */
    private static final Pattern LED = Pattern.compile(A_NUMBER + "(?: [-–—] | ?[:=)] ?|(?: ?[-–—] ?|\\. )" + NO_MONTH
            + ")(?:[<>] ?)?\\p{L}.*|" + A_NUMBER + " ?\\(.*\\p{L}.*\\)|[(\\[]" + A_NUMBER + "[)\\]] ?\\p{L}.*");
    /** What they write behind them. */
    private static final Pattern TRAILED =
            Pattern.compile("(?!" + A_MONTH + " )\\p{L}.* (?:[-–—] " + A_NUMBER + "|\\(" + A_NUMBER + "\\))");

    private final Scale scale;
    private final Set<String> missing;
    private final Map<String, Double> words;
    private final Set<String> missingFolded;
    private final Map<String, Double> wordsFolded;
    private final Map<String, Double> remembered = new HashMap<>();

    /**
     * @param words marks by the words that stand for them
     * @param missing what stands for no answer
     */
    public MarkReader(Scale scale, Map<String, Double> words, Set<String> missing) {
        this.scale = scale;
        this.words = words;
        this.missing = missing;
        missingFolded = missing.stream().map(MarkText::fold).collect(Collectors.toSet());
        wordsFolded = words.entrySet().stream()
                .collect(Collectors.toMap(
                        word -> MarkText.fold(word.getKey()), Map.Entry::getValue, (one, same) -> one));
    }

    public Scale scale() {
        return scale;
    }

    /** NaN where the cell means no answer, {@link #UNREADABLE} where it means nothing that we know; perhaps off the scale. */
    public double read(String cell) {
        var text = cell.strip();
        if (text.isEmpty() || missing.contains(text)) {
            return Double.NaN;
        }
        var word = words.get(text);
        if (word != null) {
            return word;
        }
        return NUMBER.matcher(text).matches() ? number(text) : remembered(text);
    }

    /** The same few words stand in all rows. */
    private double remembered(String text) {
        var known = remembered.get(text);
        if (known == null) {
            known = folded(MarkText.fold(text));
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(text, known);
            }
        }
        return known;
    }

    private double folded(String text) {
        if (text.isEmpty() || missingFolded.contains(text)) {
            return Double.NaN;
        }
        var word = wordsFolded.get(text);
        if (word != null) {
            return word;
        }
        return first(NUMBER, text, this::one)
                .or(() -> first(PERCENT, text, this::percent))
                .or(() -> first(OUT_OF, text, this::outOf))
                .or(() -> first(STARRED, text, this::one))
                .or(() -> first(STARS, text, this::counted))
                .or(() -> first(LED, text, this::one))
                .or(() -> first(TRAILED, text, this::one))
                .orElse(UNREADABLE);
    }

    private static Optional<Double> first(Pattern pattern, String text, Function<Matcher, Double> reading) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(reading.apply(matcher)) : Optional.empty();
    }

    private double one(MatchResult found) {
        int group = 1;
        while (found.group(group) == null) {
            group++;
        }
        return number(found.group(group));
    }

    /** A share of the highest mark, where that is also the place on the scale. */
    private double percent(MatchResult found) {
        return scale.min() == 0 ? number(found.group(1)) * scale.max() / 100 : UNREADABLE;
    }

    private double outOf(MatchResult found) {
        return number(found.group(2)) == scale.max() ? number(found.group(1)) : UNREADABLE;
    }

    /** Empty stars fill the scale up, or what is counted is another one. */
    private double counted(Matcher found) {
        int full = length(found.group("full"));
        int rest = length(found.group("half")) + length(found.group("empty"));
        boolean isWhole = rest == 0 || full + rest == scale.max();
        return isWhole ? full + length(found.group("half")) / 2.0 : UNREADABLE;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A lone comma parts the decimals, but where it might as well part thousands. */
    private double number(String text) {
        int comma = text.indexOf(',');
        if (comma >= 0 && text.length() - comma == 4 && scale.max() >= THOUSANDS) {
            return UNREADABLE;
        }
        return Double.parseDouble(text.replace(',', '.'));
    }
}
