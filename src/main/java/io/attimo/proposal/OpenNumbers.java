package io.attimo.proposal;

import io.attimo.mark.GridScales;
import io.attimo.mark.MarkColumn;
import io.attimo.mark.ScaleProposal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Numbers whose scale the file does not settle. Where they seem to be marks they are taken as a rating whose scale is asked;
 * where they may as well be codes of what somebody chose, that is told.
 */
final class OpenNumbers {

    /** What is answered with one of several things, for which a file may have numbers. */
    private static final Pattern CHOICE =
            Pattern.compile("(which|what|who|whom|where|when|do|does|did|have|has|had|are|is"
                    + "|was|were|can|will|quale|quali|che|chi|dove|quando|ha|hai|avete|welche[rsnm]?|wer|wo|wann|haben|hast|sind"
                    + "|quel(le)?s?|qui|où|quand|avez|cu[aá]l(es)?|qui[eé]n|d[oó]nde|qu[eé]|welke?|wat|waar|heeft|heb|qual|quais"
                    + "|quem|onde|tem)(?!\\p{L}).*");

    private static final Set<Double> HIGHEST_OF_KNOWN = Set.of(5.0, 7.0, 10.0);
    /** Of two values it may be anything. */
    private static final int FEW = 2;
    /** A file with more of them has what was chosen as numbers. */
    private static final int MOST_ASKED = 12;

    private final FilePreview filePreview;
    private final List<ScaleProposal> scales;
    /** Questions of which other columns are rated on a scale that is known. */
    private final Set<String> rated = new HashSet<>();

    private final boolean hasManyCodes;

    /** @param isOther whether a line is something else, whatever it holds */
    OpenNumbers(FilePreview filePreview, List<ScaleProposal> scales, IntPredicate isOther) {
        this.filePreview = filePreview;
        this.scales = scales;
        IntStream.range(0, scales.size())
                .filter(i -> scales.get(i).isCertain() && !scales.get(i).isOfTwo())
                .mapToObj(this::question)
                .filter(question -> !question.isEmpty())
                .forEach(rated::add);
        hasManyCodes = IntStream.range(0, scales.size())
                        .filter(i -> !isOther.test(i) && mayBeMarks(i) && !seemToBeMarks(i))
                        .count()
                > MOST_ASKED;
    }

    /** Whether they are taken as a rating, and their scale asked. */
    boolean areAsked(int i) {
        return mayBeMarks(i)
                && (seemToBeMarks(i)
                        || !hasManyCodes
                                && !CHOICE.matcher(lower(i)).matches()
                                && marks(i).answers().size() > FEW);
    }

    /** Whether a person is told that they may be marks, though they are not taken as such. */
    boolean mayBeMarks(int i) {
        var proposal = scales.get(i);
        return proposal.isOfMarks()
                && !proposal.isCertain()
                && proposal.words().isEmpty()
                && marks(i).answers().size() >= (rated.contains(question(i)) ? 1 : 2)
                && !marks(i).isAmount();
    }

    private boolean seemToBeMarks(int i) {
        var answers = marks(i).answers();
        return rated.contains(question(i))
                || !CHOICE.matcher(lower(i)).matches()
                        && (HIGHEST_OF_KNOWN.contains(answers.last())
                                || answers.last() > 10
                                || answers.first() < 0
                                || answers.stream().anyMatch(mark -> mark != Math.rint(mark)));
    }

    private MarkColumn marks(int i) {
        return filePreview.lines().get(i).marks(filePreview.title(i));
    }

    private String lower(int i) {
        return filePreview.title(i).strip().toLowerCase(Locale.ROOT);
    }

    private String question(int i) {
        return GridScales.question(filePreview.title(i));
    }
}
