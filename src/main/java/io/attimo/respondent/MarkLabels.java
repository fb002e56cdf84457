package io.attimo.respondent;

import io.attimo.platform.text.Messages;
import io.attimo.survey.QuestionKind;
import io.attimo.survey.ShownPage;
import io.attimo.survey.SurveyQuestion;
import io.attimo.survey.SurveyWalk;
import java.util.List;
import java.util.stream.Collectors;

/** What the marks of a question mean in words: the survey's own, or else the usual ones of its scale. */
record MarkLabels(SurveyQuestion question, ShownPage page, SurveyWalk walk) {

    private static final List<String> FACES =
            List.of("\uD83D\uDE20", "\uD83D\uDE1E", "\uD83D\uDE10", "\uD83D\uDE0A", "\uD83D\uDE03");
    private static final String STAR = "\u2605";

    /** Empty where it is not said. */
    String of(int mark) {
        var own = question.labels().get(Integer.toString(mark));
        if (own != null) {
            return walk.text(page, own);
        }
        return question.labels().isEmpty() ? usual(mark) : "";
    }

    /** Whether every mark has its word: then it stands at the mark, and else at the ends. */
    boolean areAll() {
        return marks().stream().noneMatch(mark -> of(mark).isEmpty());
    }

    /** Of a matrix, above which they stand once for all rows. */
    String key() {
        var words = Messages.here(RespondentMessages.class);
        return marks().stream()
                .filter(mark -> !of(mark).isEmpty())
                .map(mark -> words.meaning(mark, of(mark)))
                .collect(Collectors.joining(", "));
    }

    /** What is seen beside the words; null for none. */
    String sign(int mark) {
        if (question.display() == null) {
            return null;
        }
        return switch (question.display()) {
            case "stars" -> STAR;
            case "faces" -> FACES.get((int) Math.round(goodness(mark) * (FACES.size() - 1)));
            default -> null;
        };
    }

    boolean areStars() {
        return "stars".equals(question.display());
    }

    List<Integer> marks() {
        return question.marks().marks();
    }

    private String usual(int mark) {
        var words = Messages.here(RespondentMessages.class);
        boolean isFive = question.marks().max() - question.marks().min() == 4;
        if (isFive && question.kind() != QuestionKind.EFFORT) {
            return List.of(words.veryBad(), words.bad(), words.middling(), words.good(), words.veryGood())
                    .get((int) Math.round(goodness(mark) * 4));
        }
        var ends = ends(words);
        return goodness(mark) == 0 ? ends.get(0) : goodness(mark) == 1 ? ends.get(1) : "";
    }

    private List<String> ends(RespondentMessages words) {
        return switch (question.kind()) {
            case NPS -> List.of(words.unlikely(), words.likely());
            case EFFORT -> List.of(words.difficult(), words.easy());
            default -> List.of(words.veryBad(), words.veryGood());
        };
    }

    /** From 0 for the worst to 1 for the best. */
    private double goodness(int mark) {
        return question.marks().score(mark) / 100;
    }
}
