package io.attimo.survey;

import static io.attimo.survey.InvalidSurvey.Fault.MISSING;
import static io.attimo.survey.InvalidSurvey.Fault.NOT_IN_ORDER;
import static io.attimo.survey.InvalidSurvey.Fault.NOT_OF_KIND;
import static io.attimo.survey.InvalidSurvey.Fault.NO_SUCH_ANSWER;
import static io.attimo.survey.InvalidSurvey.Fault.RATED_TWICE;
import static io.attimo.survey.InvalidSurvey.Fault.WRONG_VALUE;
import static io.attimo.survey.QuestionKind.CONSENT;
import static io.attimo.survey.QuestionKind.EFFORT;
import static io.attimo.survey.QuestionKind.EMAIL;
import static io.attimo.survey.QuestionKind.LONG;
import static io.attimo.survey.QuestionKind.MATRIX;
import static io.attimo.survey.QuestionKind.NPS;
import static io.attimo.survey.QuestionKind.NUMBER;
import static io.attimo.survey.QuestionKind.RANKING;
import static io.attimo.survey.QuestionKind.RATING;
import static io.attimo.survey.QuestionKind.SCALE;
import static io.attimo.survey.QuestionKind.SEVERAL;
import static io.attimo.survey.QuestionKind.SHORT;
import static io.attimo.survey.QuestionKind.SINGLE;
import static io.attimo.survey.QuestionKind.STATEMENT;

import io.attimo.journey.Scale;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What is wrong with one question by itself. */
final class QuestionCheck {

    static final int LONGEST_LABEL = 200;
    static final int LONGEST_UNIT = 40;
    static final int LONGEST_ANSWER = 10_000;
    private static final int MOST_LABELS = 20;

    private static final Set<QuestionKind> RATINGS = EnumSet.of(NPS, RATING, EFFORT, SCALE);
    private static final Set<QuestionKind> CHOOSING = EnumSet.of(SINGLE, SEVERAL, RANKING, MATRIX);
    private static final Set<String> DISPLAYS = Set.of("numbers", "stars", "faces");
    private static final Set<String> ORDERS = Set.of("given", "random", "rotated");
    private static final Set<String> EACH = Set.of("single", "several");

    private final SurveyCheck check;
    private final SurveyPage page;
    private final SurveyQuestion question;
    private final QuestionKind kind;
    private final String path;

    QuestionCheck(SurveyCheck check, SurveyPage page, SurveyQuestion question, String path) {
        this.check = check;
        this.page = page;
        this.question = question;
        this.kind = question.kind();
        this.path = path + ".";
    }

    void check() {
        check.texts(path + "text", question.text(), SurveyCheck.LONGEST_TEXT, true);
        check.texts(path + "help", question.help(), SurveyCheck.LONGEST_TEXT, false);
        if (kind == null) {
            check.add(path + "kind", MISSING, "");
            return;
        }
        fitting();
        scale();
        choices();
        rows();
        numbers();
        if (question.notApplicable() != null) {
            check.texts(path + "notApplicable", question.notApplicable().text(), LONGEST_LABEL, false);
        }
        check.line(path + "segment", question.segment(), SurveyCheck.LONGEST_NAME, false);
        check.line(path + "consentVersion", question.consentVersion(), LONGEST_UNIT, false);
        measured();
    }

    /** Each field stands only where it means something. */
    private void fitting() {
        only("required", question.isRequired(), EnumSet.complementOf(EnumSet.of(STATEMENT)));
        only("notApplicable", question.notApplicable() != null, EnumSet.complementOf(EnumSet.of(STATEMENT, CONSENT)));
        only("touchpoint", question.touchpoint() != null, EnumSet.of(NPS, RATING, EFFORT, SCALE, SHORT, LONG));
        only("outcome", question.outcome() != null, RATINGS);
        only("segment", question.segment() != null, EnumSet.of(SINGLE));
        only("about", question.about() != null, EnumSet.of(SHORT, LONG));
        only("scale", question.scale() != null, EnumSet.of(NPS, RATING, EFFORT, SCALE, MATRIX));
        only("labels", !question.labels().isEmpty(), EnumSet.of(NPS, RATING, EFFORT, SCALE, MATRIX));
        only("display", question.display() != null, RATINGS);
        only("choices", !question.choices().isEmpty(), CHOOSING);
        only("rows", !question.rows().isEmpty(), EnumSet.of(MATRIX));
        only("each", question.each() != null, EnumSet.of(MATRIX));
        only("order", question.order() != null, CHOOSING);
        only("other", question.other() != null, EnumSet.of(SINGLE, SEVERAL));
        only("least", question.least() != null, EnumSet.of(SEVERAL, RANKING));
        only("most", question.most() != null, EnumSet.of(SEVERAL, RANKING));
        only("min", question.min() != null, EnumSet.of(NUMBER));
        only("max", question.max() != null, EnumSet.of(NUMBER));
        only("step", question.step() != null, EnumSet.of(NUMBER));
        only("unit", !question.unit().isEmpty(), EnumSet.of(NUMBER));
        only("length", question.length() != null, EnumSet.of(SHORT, LONG, EMAIL));
        only("consentVersion", question.consentVersion() != null, EnumSet.of(CONSENT));
        check.one(path + "display", question.display(), DISPLAYS);
        check.one(path + "order", question.order(), ORDERS);
        check.one(path + "each", question.each(), EACH);
    }

    private void only(String field, boolean isThere, Set<QuestionKind> kinds) {
        if (isThere && !kinds.contains(kind)) {
            odd(field);
        }
    }

    private void odd(String field) {
        check.add(path + field, NOT_OF_KIND, kind.word());
    }

    private void scale() {
        boolean isChoosing = !question.choices().isEmpty() || question.each() != null;
        if (kind == SCALE && question.scale() == null) {
            check.add(path + "scale", MISSING, "");
        }
        if (kind == MATRIX && question.scale() != null && isChoosing) {
            odd("scale");
        }
        var own = switch (kind) {
            case NPS -> Scale.NPS;
            case RATING -> Scale.ONE_TO_FIVE;
            case EFFORT -> Scale.ONE_TO_SEVEN;
            default -> question.scale();
        };
        if (question.scale() != null && !question.scale().equals(own)) {
            odd("scale");
        }
        if (question.display() != null && !question.display().equals("numbers") && kind.isRating() && kind != RATING) {
            odd("display");
        }
        labels();
    }

    private void labels() {
        check.atMost(path + "labels", question.labels().size(), MOST_LABELS);
        var scale = question.marks();
        if (!question.labels().isEmpty() && kind == MATRIX && scale == null) {
            odd("labels");
        }
        question.labels().forEach((mark, words) -> {
            var place = path + "labels." + AnswerReading.excerpt(mark);
            boolean isMark = scale == null
                    || Condition.number(mark)
                            .filter(each -> scale.holds(each.doubleValue()))
                            .isPresent();
            if (!isMark) {
                check.add(place, NO_SUCH_ANSWER, AnswerReading.excerpt(mark));
            }
            check.texts(place, words, LONGEST_LABEL, false);
        });
    }

    private void choices() {
        boolean isNeeded =
                kind == SINGLE || kind == SEVERAL || kind == RANKING || kind == MATRIX && question.each() != null;
        if (isNeeded && question.choices().isEmpty()) {
            check.add(path + "choices", MISSING, "");
        }
        check.atMost(path + "choices", question.choices().size(), SurveyCheck.MOST_CHOICES);
        check.keys(
                path + "choices",
                question.choices().stream().map(SurveyChoice::key).toList(),
                new HashSet<>());
        for (int i = 0; i < question.choices().size(); i++) {
            choice(question.choices().get(i), "choices[" + i + "].");
        }
        if (question.other() != null) {
            check.texts(path + "other", question.other(), LONGEST_LABEL, true);
        }
    }

    private void choice(SurveyChoice choice, String place) {
        check.texts(path + place + "text", choice.text(), LONGEST_LABEL, true);
        check.line(path + place + "label", choice.label(), SurveyCheck.LONGEST_NAME, false);
        if (choice.label() != null && question.segment() == null) {
            odd(place + "label");
        }
        if (choice.isExclusive() && !question.takesSeveral()) {
            odd(place + "exclusive");
        }
        if (choice.touchpoint() != null
                && (kind == MATRIX || choice.touchpoint().isOfPage())) {
            odd(place + "touchpoint");
        }
        place(place + "touchpoint", choice.touchpoint());
    }

    private void rows() {
        if (kind == MATRIX && question.rows().isEmpty()) {
            check.add(path + "rows", MISSING, "");
        }
        check.atMost(path + "rows", question.rows().size(), SurveyCheck.MOST_CHOICES);
        check.keys(path + "rows", question.rows().stream().map(MatrixRow::key).toList(), new HashSet<>());
        for (int i = 0; i < question.rows().size(); i++) {
            var row = question.rows().get(i);
            check.texts(path + "rows[" + i + "].text", row.text(), SurveyCheck.LONGEST_TEXT, true);
        }
    }

    private void numbers() {
        inOrder("most", question.least(), question.most());
        inOrder("max", question.min(), question.max());
        between("least", question.least(), 0, offered());
        between("most", question.most(), 1, offered());
        between("length", question.length(), 1, LONGEST_ANSWER);
        check.texts(path + "unit", question.unit(), LONGEST_UNIT, false);
        if (question.step() != null && !(question.step() > 0)) {
            check.add(path + "step", WRONG_VALUE, question.step().toString());
        }
    }

    private int offered() {
        return question.choices().size() + (question.other() == null ? 0 : 1);
    }

    private void inOrder(String field, Number least, Number most) {
        if (least != null && most != null && least.doubleValue() > most.doubleValue()) {
            check.add(path + field, NOT_IN_ORDER, most.toString());
        }
    }

    private void between(String field, Integer number, int least, int most) {
        if (number != null && (number < least || number > most)) {
            check.add(path + field, WRONG_VALUE, number.toString());
        }
    }

    /** What of the journey it says something about. */
    private void measured() {
        place("touchpoint", question.touchpoint());
        check.line(path + "outcome", question.outcome(), SurveyCheck.LONGEST_NAME, false);
        if (question.touchpoint() != null && question.outcome() != null) {
            odd("outcome");
        }
        if (question.touchpoint() != null && question.about() != null) {
            odd("about");
        }
        if (question.segment() != null && page.repeat() != null) {
            check.add(path + "segment", RATED_TWICE, question.segment());
        }
        if (kind.isRating()) {
            rated("", question.touchpoint(), question.outcome());
        }
        for (int i = 0; i < question.rows().size(); i++) {
            row(question.rows().get(i), "rows[" + i + "].");
        }
    }

    private void row(MatrixRow row, String place) {
        place(place + "touchpoint", row.touchpoint());
        check.line(path + place + "outcome", row.outcome(), SurveyCheck.LONGEST_NAME, false);
        boolean isMeasured = row.touchpoint() != null || row.outcome() != null;
        if (isMeasured && question.marks() == null || row.touchpoint() != null && row.outcome() != null) {
            odd(place + (row.outcome() != null ? "outcome" : "touchpoint"));
        } else {
            rated(place, row.touchpoint(), row.outcome());
        }
    }

    private void place(String field, TouchpointPlace place) {
        if (place == null) {
            return;
        }
        if (place.isOfPage()) {
            if (page.repeat() == null) {
                check.add(path + field, WRONG_VALUE, "repeat");
            }
            return;
        }
        check.line(path + field + ".stage", place.stage(), SurveyCheck.LONGEST_NAME, true);
        check.line(path + field + ".name", place.name(), SurveyCheck.LONGEST_NAME, true);
    }

    /** In a page that is repeated, only what it is repeated for can get a mark each time. */
    private void rated(String place, TouchpointPlace touchpoint, String outcome) {
        var scale = question.marks();
        if (scale == null) {
            return;
        }
        boolean isOfPage = touchpoint != null && touchpoint.isOfPage();
        if (page.repeat() != null && !isOfPage && (touchpoint != null || outcome != null)) {
            check.add(
                    path + place + (outcome != null ? "outcome" : "touchpoint"),
                    RATED_TWICE,
                    outcome != null ? outcome : touchpoint.name());
        } else if (isOfPage) {
            check.repeated(page).forEach(choice -> check.rate(path + place + "touchpoint", choice, scale));
        } else {
            Optional.ofNullable(touchpoint).ifPresent(each -> check.rate(path + place + "touchpoint", each, scale));
            Optional.ofNullable(outcome).ifPresent(each -> check.rate(path + place + "outcome", each, scale));
        }
    }
}
