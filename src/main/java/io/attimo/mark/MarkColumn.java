package io.attimo.mark;

import io.attimo.journey.Scale;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values of a column as marks: numbers, words, and what is known to say that there is no answer.
 *
 * @param marks however they are written
 * @param isCrowded whether there are more different values than a scale has
 * @param runsAgainst whether high marks here go with low ones elsewhere
 * @param wordsFall whether the words beside its numbers get worse as these grow
 * @param wordsHide whether the words beside its numbers do not tell which end is the better
 * @param isRanked whether its numbers seem to be places in an order
 * @param comma a number whose comma may part thousands, where no other says that it parts decimals; else empty
 */
public record MarkColumn(
        String name,
        TreeSet<Double> marks,
        Set<String> words,
        Set<String> noAnswers,
        boolean isCrowded,
        boolean runsAgainst,
        boolean wordsFall,
        boolean wordsHide,
        boolean isRanked,
        String comma) {

    /** A number and the words that tools write behind or before it. */
    private static final Pattern NUMBERED =
            Pattern.compile("[(\\[]?\\d{1,2}[)\\]]?(?: ?[-–—:=.]+)? ?[<>]? ?(?<behind>\\p{L}.*?)[ <>]*"
                    + "|(?<before>\\p{L}.*?)(?: ?[-–—])? ?\\(?\\d{1,2}\\)?");

    private static final Pattern WITH_COMMA = Pattern.compile("[-+]?\\d+,\\d+");
    private static final Pattern OF_THOUSANDS = Pattern.compile("[-+]?[1-9]\\d{0,2},\\d{3}");

    /** What stands for a missing answer among small numbers. */
    private static final Set<Double> CODES =
            Set.of(77.0, 88.0, 96.0, 97.0, 98.0, 99.0, 997.0, 998.0, 999.0, -1.0, -9.0, -99.0, -999.0);

    /** Beside a number it is a mark. */
    private static final String NOTHING = "none";

    private static final Pattern CODE_IN_NAME = Pattern.compile("(?<!\\d)(\\d{1,3}) ?[=:–-] ?([^,;()\\[\\]\\d]+)");

    private static final int LARGEST_MARK = 10;
    private static final int END_OF_LINE = 100;
    /** As people place themselves who are not asked more closely. */
    private static final int STEP_OF_LINE = 5;

    private static final int WORDS_OF_QUESTION = 4;

    private static final Pattern ENDS_OF_LINE = Pattern.compile(
            "(?:.*[^\\p{L}\\d.,_])?[01] ?(?:-|–|—|to|bis|a|à|al|tot|até|through|\\.\\.) ?100(?:[^\\d.,].*)?");

    private static final Pattern HOW_OFTEN =
            Pattern.compile(".*(?<!\\p{L})(how often|how frequently|frequency|quanto spesso|con (?:che|quale) frequenza"
                    + "|frequenza|wie (?:oft|häufig)|häufigkeit|à quelle fréquence|combien de fois|fréquence"
                    + "|con qu[eé] frecuencia|cu[aá]ntas veces|frecuencia|hoe (?:vaak|dikwijls)|com que frequência"
                    + "|frequência)(?!\\p{L}).*");

    private static final Pattern RANKING =
            Pattern.compile(".*(?<!\\p{L})(rank(s|ed|ing|ings)?|order of (preference|importance)"
                    + "|(?<!come )classifica|in ordine di|ordin(a|are|ate)|rang(folge|liste|ordnung)?|reihenfolge|classer|classez|classement"
                    + "|ordena|ordenar|ordene|orden de|ordem de|rangschik|rangschikking|volgorde)(?!\\p{L}).*");

    private static final Pattern AMOUNT =
            Pattern.compile(".*(?<!\\p{L})(age|aged|età|anni|alter|âge|edad|idade|leeftijd"
                    + "|how old|years?|anno|jahr\\p{L}*|born|nat[oi]|geboren|child(ren)?|kids|figli|kinder|enfants|hijos|filhos"
                    + "|kinderen|household|famiglia|haushalt\\p{L}*|how many|number of|count|how long|quant[ie]|numero|nr|no\\."
                    + "|wie ?viele?|anzahl|combien|nombre|cu[aá]nt[oa]s|n[uú]mero|hoeveel|aantal|quant[oa]s"
                    + "|price|prezzo|preis|prix|precio|preço|prijs|amount|importo|betrag|income|reddito|einkommen"
                    + "|percent\\p{L}*|percentuale|prozent|pourcent\\p{L}*|porcent\\p{L}*|procent|hours?|minutes?|seconds?|weeks?"
                    + "|months?|ore|minuti|secondi|settimane|mesi|stunden|minuten|wochen|monate|height|weight|altezza|peso"
                    + "|zip|postal|postcode|cap|plz|lat|lon|latitude|longitude|quarter|version|wave|round|level of education|marital"
                    + "|employment|occupation|race|ethnicity)(?!\\p{L}).*");

    /** Which of them reads a cell does not matter, but where a cell names the highest mark. */
    private static final List<MarkReader> READERS = Stream.concat(
                    Stream.of(new Scale(0, 100, 0, 40, 70, 100)), Scale.known().stream())
            .map(scale -> new MarkReader(scale, Map.of(), Set.of()))
            .toList();

    /** @param values the different ones, in their order */
    public static MarkColumn of(String name, List<String> values, boolean isCrowded, boolean runsAgainst) {
        var marks = new TreeSet<Double>();
        var words = new LinkedHashSet<String>();
        var noAnswers = new LinkedHashSet<String>();
        var beside = beside(values);
        var order = WordScale.order(beside);
        for (var value : values) {
            double mark = mark(value);
            if (isNoAnswer(value)) {
                noAnswers.add(value);
            } else if (mark == MarkReader.UNREADABLE
                    || order == WordScale.Order.MIXED && !wordsBeside(value).isEmpty()) {
                words.add(value);
            } else if (!Double.isNaN(mark)) {
                marks.add(mark);
            }
        }
        return new MarkColumn(
                name,
                marks,
                words,
                noAnswers,
                isCrowded,
                runsAgainst,
                order == WordScale.Order.FALLING,
                order == WordScale.Order.UNKNOWN && beside.size() > 1,
                RANKING.matcher(MarkText.fold(name)).matches(),
                comma(values));
    }

    /** Of columns whose rows hold each place once. */
    public MarkColumn ranked() {
        return new MarkColumn(name, marks, words, noAnswers, isCrowded, runsAgainst, wordsFall, wordsHide, true, comma);
    }

    /** Numbers by the words beside them. */
    private static Map<String, Double> beside(List<String> values) {
        var numbers = new LinkedHashMap<String, Double>();
        values.stream()
                .filter(value -> !isNoAnswer(value) && Double.isFinite(mark(value)))
                .forEach(value -> numbers.put(wordsBeside(value), mark(value)));
        numbers.remove("");
        return numbers;
    }

    /** Also where tools have numbered it like the marks, as in 6 = Don't know. */
    public static boolean isNoAnswer(String value) {
        var beside = wordsBeside(value);
        return WordScale.isNoAnswer(value)
                || !beside.isEmpty() && !beside.equals(NOTHING) && WordScale.isNoAnswer(beside);
    }

    private static String wordsBeside(String value) {
        var numbered = NUMBERED.matcher(MarkText.fold(value));
        if (!numbered.matches()) {
            return "";
        }
        return numbered.group("behind") == null ? numbered.group("before") : numbered.group("behind");
    }

    private static String comma(List<String> values) {
        var commas = values.stream()
                .map(MarkText::fold)
                .filter(value -> WITH_COMMA.matcher(value).matches())
                .toList();
        return commas.stream().allMatch(value -> OF_THOUSANDS.matcher(value).matches())
                ? commas.stream().findFirst().orElse("")
                : "";
    }

    /** Whether its comma may part thousands as well as decimals. */
    public static boolean isOpenComma(String cell) {
        return cell.indexOf(',') > 0
                && OF_THOUSANDS.matcher(MarkText.fold(cell)).matches();
    }

    private static double mark(String value) {
        return READERS.stream()
                .mapToDouble(reader -> reader.read(value))
                .filter(mark -> mark != MarkReader.UNREADABLE)
                .findFirst()
                .orElse(MarkReader.UNREADABLE);
    }

    /** Without what stands for a missing answer, also by what the heading says of a number: 6 = don't know. */
    public TreeSet<Double> answers() {
        var answers = answersByValue();
        var said = CODE_IN_NAME.matcher(MarkText.fold(name));
        while (said.find()) {
            if (WordScale.isNoAnswer(said.group(2).strip())) {
                answers.remove(Double.valueOf(said.group(1)));
            }
        }
        return answers;
    }

    private TreeSet<Double> answersByValue() {
        var numbers = marks.stream().filter(mark -> !CODES.contains(mark)).toList();
        boolean isSmall = numbers.stream().allMatch(mark -> mark <= LARGEST_MARK);
        boolean goesBelowNought = numbers.stream().anyMatch(mark -> mark < 0);
        boolean isOnLine = numbers.stream().allMatch(MarkColumn::isOnLine);
        return marks.stream()
                .filter(mark -> !CODES.contains(mark)
                        || !isSmall && !isOnLine
                        || goesBelowNought && mark == -1
                        || !isSmall && isOnLine(mark))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** From nought to a hundred, as people set a slider. */
    private static boolean isOnLine(double mark) {
        return mark >= 0 && mark <= END_OF_LINE;
    }

    /** Whether its numbers are the places on a line from nought to a hundred. */
    boolean isLine() {
        var answers = answers();
        return words.isEmpty()
                && !answers.isEmpty()
                && isOnLine(answers.first())
                && isOnLine(answers.last())
                && answers.last() > LARGEST_MARK
                && answers.size() > 1
                && !isAmount()
                && (ENDS_OF_LINE.matcher(MarkText.fold(name)).matches()
                        || answers.contains(0.0)
                        || answers.contains((double) END_OF_LINE)
                        || answers.stream().allMatch(mark -> mark % STEP_OF_LINE == 0)
                        || isQuestion());
    }

    boolean isOnLine() {
        return answers().stream().allMatch(MarkColumn::isOnLine);
    }

    private boolean isQuestion() {
        return name.contains("?") || name.strip().split("\\s+").length >= WORDS_OF_QUESTION;
    }

    /** Whether it tells how often something was, in words or by its name. */
    public boolean isFrequency() {
        return HOW_OFTEN.matcher(MarkText.fold(name)).matches() || WordScale.areFrequencies(words);
    }

    /** Whether it is called what is counted, measured or told of a person, and not rated. */
    public boolean isAmount() {
        return AMOUNT.matcher(MarkText.fold(name)).matches();
    }

    /** All that stands for a missing answer. */
    public Set<String> missing() {
        var missing = new LinkedHashSet<>(noAnswers);
        var answers = answers();
        marks.stream()
                .filter(mark -> !answers.contains(mark))
                .forEach(code -> missing.add(String.valueOf(code.intValue())));
        return missing;
    }
}
