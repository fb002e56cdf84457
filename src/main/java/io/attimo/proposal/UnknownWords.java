package io.attimo.proposal;

import io.attimo.mark.GridScales;
import io.attimo.mark.MarkText;
import io.attimo.mark.ScaleProposal;
import io.attimo.mark.ScaleProposals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of which no scale is known, and which may be the steps of one all the same: a person says so, and in which order. */
final class UnknownWords {

    private static final Pattern RATED_IN_WORDS = Pattern.compile(
            ".*\\b(rate|rating|happy|quality|satisf|qualità|giudi[cz]|voto\\b|valutazion|valuta\\b"
                    + "|soddisf|bewert|zufrieden|qualität|qualité|calidad|kwaliteit|qualidade|insatisf|dissatisf|tevreden|beoordel|avalia|evalua|valora).*");
    /** The groups that a recommendation is told in, beside its marks. */
    private static final Set<String> NPS_GROUPS = Set.of(
            "promoter",
            "promoters",
            "passive",
            "passives",
            "detractor",
            "detractors",
            "promotore",
            "promotori",
            "passivo",
            "passivi",
            "detrattore",
            "detrattori",
            "promotor",
            "kritiker",
            "promoteur",
            "passif",
            "détracteur",
            "pasivo",
            "criticaster");

    /** What is longer is somebody's own sentence. */
    private static final int LONGEST_STEP = 40;
    /** Columns that share so many words are answered alike. */
    private static final int SHARED = 2;
    /** As many columns of one question that are answered alike may be rated. */
    private static final int ALIKE = 3;

    private final List<List<String>> words = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final Map<Set<String>, List<String>> orders = new HashMap<>();
    /** Of columns that are called ratings. */
    private final Set<Set<String>> rated = new HashSet<>();
    /** By their question how many columns are answered in which words. */
    private final Map<String, Map<Set<String>, Integer>> questions = new HashMap<>();

    UnknownWords(FilePreview filePreview, List<ScaleProposal> scales) {
        for (int i = 0; i < scales.size(); i++) {
            boolean isUnknown = scales.get(i).why() == ScaleProposal.Why.UNKNOWN_WORDS;
            titles.add(filePreview.title(i));
            words.add(
                    isUnknown
                            ? List.copyOf(filePreview
                                    .lines()
                                    .get(i)
                                    .marks(titles.get(i))
                                    .words())
                            : List.of());
            if (areSteps(i)) {
                orders.putIfAbsent(folded(i), words.get(i));
                take(i);
            }
        }
    }

    /** Said beside a recommendation's marks, of which they are made. */
    boolean areGroupsOfNps(int i) {
        return words.get(i).stream().allMatch(word -> NPS_GROUPS.contains(MarkText.fold(word)));
    }

    private void take(int i) {
        if (isCalledRating(i)) {
            rated.add(folded(i));
        }
        questions.computeIfAbsent(question(i), none -> new HashMap<>()).merge(folded(i), 1, Integer::sum);
    }

    /** In the order in which the file has them, and of columns with the same words in that of the first. */
    List<String> of(int i) {
        return orders.getOrDefault(folded(i), words.get(i));
    }

    /** Few and short ones. */
    boolean areSteps(int i) {
        var own = words.get(i);
        return own.size() > 1
                && own.size() <= MarkWords.MOST_STEPS
                && own.stream()
                        .allMatch(word -> word.length() <= LONGEST_STEP && !NPS_GROUPS.contains(MarkText.fold(word)));
    }

    /** Called so, mostly known, or shared with a column that is called so, or with several of the same question. */
    boolean areOfRatings(int i) {
        if (!areSteps(i)) {
            return false;
        }
        if (ScaleProposals.areMostlySteps(words.get(i))) {
            return true;
        }
        var own = folded(i);
        int alike = question(i).isEmpty() || own.size() <= SHARED
                ? 0
                : questions.get(question(i)).entrySet().stream()
                        .filter(others -> areShared(own, others.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum();
        return isCalledRating(i) || rated.stream().anyMatch(others -> areShared(own, others)) || alike >= ALIKE;
    }

    private boolean isCalledRating(int i) {
        return RATED_IN_WORDS.matcher(titles.get(i).toLowerCase(Locale.ROOT)).matches();
    }

    /** Blank where the column is all of it. */
    private String question(int i) {
        return GridScales.question(titles.get(i));
    }

    private static boolean areShared(Set<String> own, Set<String> others) {
        return others.stream().filter(own::contains).count() >= SHARED;
    }

    private Set<String> folded(int i) {
        return words.get(i).stream().map(MarkText::fold).collect(Collectors.toSet());
    }
}
