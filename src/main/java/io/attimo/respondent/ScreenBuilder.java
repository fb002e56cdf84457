package io.attimo.respondent;

import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import io.attimo.survey.AnswerProblem;
import io.attimo.survey.MatrixRow;
import io.attimo.survey.QuestionKind;
import io.attimo.survey.ShownPage;
import io.attimo.survey.SurveyChoice;
import io.attimo.survey.SurveyQuestion;
import io.attimo.survey.SurveyWalk;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Draws the questions of one page for one person.
 *
 * @param filled what stands in the controls
 * @param order in which choices are offered
 */
record ScreenBuilder(
        SurveyWalk walk, ShownPage page, FilledForm filled, List<AnswerProblem> problems, ChoiceOrder order) {

    static final String YES = "yes";

    private static final String RADIO = "radio";
    private static final String CHECKBOX = "checkbox";

    List<ScreenQuestion> questions() {
        return page.questions().stream().map(this::drawn).toList();
    }

    /** Each at the control that it is about, and with what was asked there. */
    List<Screen.ScreenProblem> problemsInOrder() {
        var all = new ArrayList<Screen.ScreenProblem>();
        for (var problem : problems) {
            page.questions().stream()
                    .filter(question -> isOf(question, problem.name()))
                    .findFirst()
                    .ifPresent(question -> all.add(new Screen.ScreenProblem(
                            problem.name(), walk.text(page, question.text()), ProblemSentences.of(problem, question))));
        }
        return all;
    }

    private boolean isOf(SurveyQuestion question, String control) {
        var name = page.name(question);
        return control.equals(name) || control.startsWith(name + ".") || control.startsWith(name + ":");
    }

    private ScreenQuestion drawn(SurveyQuestion question) {
        var name = page.name(question);
        return switch (question.kind()) {
            case NPS, RATING, EFFORT, SCALE ->
                isFew(question)
                        ? with(question, marks(question, name, true), null, null, null, null, null)
                        : with(question, null, null, null, null, number(question, name), null);
            case SINGLE, SEVERAL -> with(question, null, options(question, name), null, null, null, null);
            case MATRIX -> with(question, null, null, rows(question, name), null, null, null);
            case RANKING -> with(question, null, null, null, ranks(question, name), null, null);
            case NUMBER -> with(question, null, null, null, null, number(question, name), null);
            case DATE, SHORT, LONG, EMAIL -> with(question, null, null, null, null, typed(question, name), null);
            case CONSENT -> with(question, null, null, null, null, null, consent(question, name));
            case STATEMENT -> with(question, null, null, null, null, null, null);
        };
    }

    private static boolean isFew(SurveyQuestion question) {
        return !question.marks().marks().isEmpty();
    }

    private ScreenQuestion with(
            SurveyQuestion question,
            ScreenQuestion.Marks marks,
            ScreenQuestion.Options options,
            List<ScreenQuestion.Row> rows,
            List<ScreenQuestion.Rank> ranks,
            ScreenQuestion.Field field,
            ScreenQuestion.Option consent) {
        var name = page.name(question);
        return new ScreenQuestion(
                name,
                walk.text(page, question.text()),
                walk.text(page, question.help()),
                hint(question),
                question.isRequired(),
                problem(question, name),
                marks,
                options,
                rows,
                ranks,
                field,
                consent);
    }

    /** The first that stands at a control, or at the words beside it. */
    private String problem(SurveyQuestion question, String control) {
        return problems.stream()
                .filter(problem ->
                        problem.name().equals(control) || problem.name().equals(control + ":text"))
                .findFirst()
                .map(problem -> ProblemSentences.of(problem, question))
                .orElse(null);
    }

    private String hint(SurveyQuestion question) {
        var words = words();
        return switch (question.kind()) {
            case SHORT, LONG -> words.atMost(NumberFormats.whole(question.longest()));
            case NUMBER -> between(question.min(), question.max());
            case SCALE ->
                isFew(question)
                        ? ""
                        : between(question.marks().min(), question.marks().max());
            case SEVERAL -> howMany(question.least(), question.most());
            case RANKING -> words.ranking();
            case MATRIX ->
                question.marks() != null
                        ? new MarkLabels(question, page, walk).key()
                        : question.takesSeveral() ? howMany(question.least(), question.most()) : "";
            default -> "";
        };
    }

    private static String between(Double least, Double most) {
        if (least != null && most != null) {
            return words().between(number(least), number(most));
        }
        return least != null ? words().orMore(number(least)) : most != null ? words().orLess(number(most)) : "";
    }

    private static String howMany(Integer least, Integer most) {
        if (least != null && most != null && least > 0) {
            return least.equals(most) ? words().chooseExactly(least) : words().chooseBetween(least, most);
        }
        if (most != null) {
            return words().chooseAtMost(most);
        }
        return least != null && least > 1 ? words().chooseAtLeast(least) : "";
    }

    static String number(String limit) {
        try {
            return number(new BigDecimal(limit));
        } catch (NumberFormatException asItIs) {
            return limit;
        }
    }

    private static String number(double limit) {
        return number(BigDecimal.valueOf(limit));
    }

    private static String number(BigDecimal limit) {
        return NumberFormats.number(
                limit.doubleValue(), Math.max(0, limit.stripTrailingZeros().scale()));
    }

    private ScreenQuestion.Marks marks(SurveyQuestion question, String name, boolean isAlone) {
        var labels = new MarkLabels(question, page, walk);
        boolean areAllSaid = labels.areAll() && isAlone;
        var all = labels.marks();
        var options = IntStream.range(0, all.size())
                .mapToObj(place -> mark(labels, name, all.get(place), place == 0, areAllSaid))
                .toList();
        boolean hasEnds = !areAllSaid && isAlone;
        return new ScreenQuestion.Marks(
                options,
                hasEnds ? labels.of(all.get(0)) : "",
                hasEnds ? labels.of(all.get(all.size() - 1)) : "",
                labels.areStars(),
                notApplicable(question, name));
    }

    /** With a sign the words are enough; without words the number has to say it. */
    private ScreenQuestion.Option mark(MarkLabels labels, String name, int mark, boolean isFirst, boolean isSaid) {
        var value = Integer.toString(mark);
        var sign = labels.sign(mark);
        return new ScreenQuestion.Option(
                isFirst ? name : null,
                name,
                value,
                sign,
                sign == null || !isSaid ? value : null,
                isSaid ? labels.of(mark) : "",
                filled.has(name, value));
    }

    private ScreenQuestion.Option notApplicable(SurveyQuestion question, String name) {
        if (question.notApplicable() == null) {
            return null;
        }
        var own = question.notApplicable().text();
        return option(
                null,
                name,
                SurveyQuestion.NOT_APPLICABLE,
                own.isEmpty() ? words().notApplicable() : walk.text(page, own));
    }

    private ScreenQuestion.Option option(String id, String name, String value, String text) {
        return new ScreenQuestion.Option(id, name, value, null, null, text, filled.has(name, value));
    }

    private ScreenQuestion.Options options(SurveyQuestion question, String name) {
        var choices = order.of(question, walk.choices(page, question), SurveyChoice::isFixed);
        var all = IntStream.range(0, choices.size())
                .mapToObj(place -> option(
                        place == 0 ? name : null,
                        name,
                        choices.get(place).key(),
                        walk.text(page, choices.get(place).text())))
                .toList();
        return new ScreenQuestion.Options(
                question.takesSeveral() ? CHECKBOX : RADIO, all, other(question, name), notApplicable(question, name));
    }

    private ScreenQuestion.Other other(SurveyQuestion question, String name) {
        if (question.other() == null || question.kind() == QuestionKind.MATRIX) {
            return null;
        }
        var label = question.other().isEmpty() ? words().other() : walk.text(page, question.other());
        var text = name + ":text";
        return new ScreenQuestion.Other(option(null, name, SurveyQuestion.OTHER, label), text, filled.text(text));
    }

    private List<ScreenQuestion.Row> rows(SurveyQuestion question, String name) {
        Function<MatrixRow, ScreenQuestion.Row> drawn = row -> {
            var control = name + "." + row.key();
            return new ScreenQuestion.Row(
                    control,
                    walk.text(page, row.text()),
                    problem(question, control),
                    question.marks() == null ? null : marks(question, control, false),
                    question.marks() == null ? options(question, control) : null);
        };
        return order.of(question, walk.rows(page, question), row -> false).stream()
                .map(drawn)
                .toList();
    }

    private List<ScreenQuestion.Rank> ranks(SurveyQuestion question, String name) {
        var choices = order.of(question, walk.choices(page, question), SurveyChoice::isFixed);
        var ranks = new ArrayList<ScreenQuestion.Rank>();
        for (var choice : choices) {
            var control = name + "." + choice.key();
            var places = IntStream.rangeClosed(1, choices.size())
                    .mapToObj(Integer::toString)
                    .map(place -> option(null, control, place, place))
                    .toList();
            ranks.add(new ScreenQuestion.Rank(
                    control, walk.text(page, choice.text()), problem(question, control), places));
        }
        return ranks;
    }

    private ScreenQuestion.Field number(SurveyQuestion question, String name) {
        return new ScreenQuestion.Field(
                "text",
                "decimal",
                null,
                filled.text(name),
                walk.text(page, question.unit()),
                notApplicable(question, name));
    }

    private ScreenQuestion.Field typed(SurveyQuestion question, String name) {
        boolean isMail = question.kind() == QuestionKind.EMAIL;
        var type = Map.of(QuestionKind.DATE, "date", QuestionKind.SHORT, "text", QuestionKind.EMAIL, "email")
                .get(question.kind());
        return new ScreenQuestion.Field(
                type, null, isMail ? "email" : null, filled.text(name), "", notApplicable(question, name));
    }

    private ScreenQuestion.Option consent(SurveyQuestion question, String name) {
        return option(name, name, YES, walk.text(page, question.text()));
    }

    private static RespondentMessages words() {
        return Messages.here(RespondentMessages.class);
    }
}
