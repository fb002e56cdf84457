package io.attimo.survey;

import static io.attimo.survey.AnswerProblem.Fault.EXCLUSIVE;
import static io.attimo.survey.AnswerProblem.Fault.NOT_AN_ADDRESS;
import static io.attimo.survey.AnswerProblem.Fault.NOT_ASKED;
import static io.attimo.survey.AnswerProblem.Fault.NOT_A_DATE;
import static io.attimo.survey.AnswerProblem.Fault.NOT_A_NUMBER;
import static io.attimo.survey.AnswerProblem.Fault.NOT_ON_SCALE;
import static io.attimo.survey.AnswerProblem.Fault.NO_SUCH_CHOICE;
import static io.attimo.survey.AnswerProblem.Fault.ODD_CHARACTERS;
import static io.attimo.survey.AnswerProblem.Fault.RANKED_TWICE;
import static io.attimo.survey.AnswerProblem.Fault.TOO_LARGE;
import static io.attimo.survey.AnswerProblem.Fault.TOO_LONG;
import static io.attimo.survey.AnswerProblem.Fault.TOO_SMALL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.attimo.platform.text.TypedText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what was answered to one question, from a form or the API, into the one way in which we keep it. */
final class AnswerReading {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern DATE = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");
    static final String YES = "yes";
    private static final String BESIDE = "beside";
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 9;
    private static final int LONGEST_SHOWN = 60;

    private final List<AnswerProblem> problems = new ArrayList<>();
    private final SurveyQuestion question;
    private final String name;

    AnswerReading(SurveyQuestion question, String name) {
        this.question = question;
        this.name = name;
    }

    List<AnswerProblem> problems() {
        return problems;
    }

    /** Somebody says that it does not apply, and answers it too. */
    static JsonNode bothWays(JsonNode given) {
        return JSON.objectNode().put("notApplicable", true).set(BESIDE, given);
    }

    /** Null where there is no answer, or a wrong one. */
    JsonNode read(JsonNode given) {
        if (given == null || given.isNull()) {
            return null;
        }
        return question.kind() == QuestionKind.MATRIX
                ? rows(given)
                : applicable(given, name, (answer, place) -> switch (question.kind()) {
                    case NPS, RATING, EFFORT, SCALE -> mark(answer, place);
                    case SINGLE -> choice(answer, place);
                    case SEVERAL -> several(answer, place);
                    case RANKING -> ranking(answer, place);
                    case NUMBER -> number(answer, place);
                    case DATE -> date(answer, place);
                    case CONSENT -> consent(answer, place);
                    default -> text(answer, place);
                });
    }

    private JsonNode applicable(JsonNode given, String place, BiFunction<JsonNode, String, JsonNode> reading) {
        if (!SurveyAnswers.isNotApplicable(given)) {
            return reading.apply(given, place);
        }
        if (question.notApplicable() == null) {
            return wrong(place, NO_SUCH_CHOICE, SurveyQuestion.NOT_APPLICABLE);
        }
        return given.has(BESIDE) ? wrong(place, EXCLUSIVE, "") : SurveyAnswers.notApplicable();
    }

    private JsonNode rows(JsonNode given) {
        if (SurveyAnswers.isNotApplicable(given) && question.notApplicable() != null) {
            var out = JSON.objectNode();
            question.rows().forEach(row -> out.set(row.key(), SurveyAnswers.notApplicable()));
            return out;
        }
        if (!given.isObject()) {
            return wrong(name, question.marks() == null ? NO_SUCH_CHOICE : NOT_ON_SCALE, excerpt(given));
        }
        given.properties().stream()
                .filter(each -> question.row(each.getKey()).isEmpty())
                .findFirst()
                .ifPresent(each -> wrong(name + "." + excerpt(each.getKey()), NOT_ASKED, ""));
        var rows = JSON.objectNode();
        for (var row : question.rows()) {
            var ofRow = given.get(row.key());
            var read = ofRow == null || ofRow.isNull() ? null : applicable(ofRow, name + "." + row.key(), this::row);
            if (read != null) {
                rows.set(row.key(), read);
            }
        }
        return rows.isEmpty() ? null : rows;
    }

    private JsonNode row(JsonNode given, String place) {
        if (question.marks() != null) {
            return mark(given, place);
        }
        return question.takesSeveral() ? several(given, place) : choice(given, place);
    }

    private JsonNode mark(JsonNode given, String place) {
        var scale = question.marks();
        var mark = decimal(given);
        if (scale == null || mark == null) {
            return wrong(place, NOT_ON_SCALE, scale == null ? "" : scale.name());
        }
        var marks = scale.marks();
        boolean isOnScale = marks.isEmpty()
                ? scale.holds(mark.doubleValue())
                : marks.stream().anyMatch(each -> mark.compareTo(BigDecimal.valueOf(each)) == 0);
        return isOnScale ? node(mark) : wrong(place, NOT_ON_SCALE, scale.name());
    }

    private JsonNode number(JsonNode given, String place) {
        var number = decimal(given);
        if (number == null) {
            return wrong(place, NOT_A_NUMBER, excerpt(given));
        }
        if (question.min() != null && number.doubleValue() < question.min()) {
            return wrong(place, TOO_SMALL, plain(question.min()));
        }
        if (question.max() != null && number.doubleValue() > question.max()) {
            return wrong(place, TOO_LARGE, plain(question.max()));
        }
        return isStepped(number) ? node(number) : wrong(place, NOT_ON_SCALE, plain(question.step()));
    }

    private boolean isStepped(BigDecimal number) {
        if (question.step() == null || !(question.step() > 0)) {
            return true;
        }
        var from = BigDecimal.valueOf(question.min() == null ? 0 : question.min());
        return number.subtract(from)
                        .remainder(BigDecimal.valueOf(question.step()))
                        .signum()
                == 0;
    }

    /** Null of what is none, or has more digits than are kept exactly. */
    private static BigDecimal decimal(JsonNode given) {
        if (!given.isNumber() || given.isFloatingPointNumber() && !Double.isFinite(given.doubleValue())) {
            return null;
        }
        var number = given.decimalValue().stripTrailingZeros();
        boolean isKept = number.precision() <= MOST_DIGITS
                && number.scale() <= MOST_DECIMALS
                && number.precision() - number.scale() <= MOST_DIGITS;
        return isKept ? number : null;
    }

    /** As it is read again from what we print. */
    private static JsonNode node(BigDecimal number) {
        if (number.scale() > 0) {
            return new DoubleNode(number.doubleValue());
        }
        long whole = number.longValueExact();
        return (int) whole == whole ? new IntNode((int) whole) : new LongNode(whole);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private JsonNode date(JsonNode given, String place) {
        var text = given.asText().strip();
        return given.isTextual() && isDate(text) ? new TextNode(text) : wrong(place, NOT_A_DATE, excerpt(given));
    }

    /** A day as yyyy-mm-dd. */
    static boolean isDate(String text) {
        try {
            return DATE.matcher(text).matches() && LocalDate.parse(text) != null;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private JsonNode consent(JsonNode given, String place) {
        if (given.isBoolean() && !given.booleanValue()) {
            return null;
        }
        return given.isBoolean() || YES.equals(given.textValue())
                ? new TextNode(YES)
                : wrong(place, NO_SUCH_CHOICE, excerpt(given));
    }

    private JsonNode choice(JsonNode given, String place) {
        var key = Condition.choice(given);
        if (SurveyQuestion.OTHER.equals(key) && question.other() != null) {
            var own = given.get("text");
            var text = own == null || own.isNull() ? null : words(own, place + ":text");
            return text == null ? SurveyAnswers.other("") : SurveyAnswers.other(text);
        }
        return key != null && given.isTextual() && question.choice(key).isPresent()
                ? new TextNode(key)
                : wrong(place, NO_SUCH_CHOICE, excerpt(given));
    }

    /** Each once, in the order in which they are asked. */
    private JsonNode several(JsonNode given, String place) {
        if (!given.isArray()) {
            return wrong(place, NO_SUCH_CHOICE, excerpt(given));
        }
        var chosen = new TreeMap<Integer, JsonNode>();
        for (var each : given) {
            var read = choice(each, place);
            if (read == null) {
                return null;
            }
            chosen.put(read.isObject() ? question.choices().size() : place(read), read);
        }
        return chosen.isEmpty() ? null : JSON.arrayNode().addAll(chosen.values());
    }

    private int place(JsonNode choice) {
        return question.choices().indexOf(question.choice(choice.textValue()).orElseThrow());
    }

    private JsonNode ranking(JsonNode given, String place) {
        if (given.isObject()) {
            return ranks(given, place);
        }
        if (!given.isArray()) {
            return wrong(place, NO_SUCH_CHOICE, excerpt(given));
        }
        var ranked = new HashSet<JsonNode>();
        for (var each : given) {
            if (choice(each, place) == null) {
                return null;
            }
            if (!ranked.add(each)) {
                return wrong(place, RANKED_TWICE, excerpt(each));
            }
        }
        return given.isEmpty() ? null : given.deepCopy();
    }

    /** As a form says it: to each choice its rank, with gaps or without. */
    private JsonNode ranks(JsonNode given, String place) {
        var byRank = new TreeMap<Integer, JsonNode>();
        int before = problems.size();
        for (var each : given.properties()) {
            var at = place + "." + each.getKey();
            var rank = decimal(each.getValue());
            if (choice(new TextNode(each.getKey()), at) == null) {
                return null;
            } else if (rank == null || rank.scale() > 0) {
                wrong(at, NOT_A_NUMBER, excerpt(each.getValue()));
            } else if (rank.signum() <= 0) {
                wrong(at, TOO_SMALL, "1");
            } else if (rank.compareTo(BigDecimal.valueOf(question.choices().size())) > 0) {
                wrong(at, TOO_LARGE, String.valueOf(question.choices().size()));
            } else if (byRank.put(rank.intValue(), new TextNode(each.getKey())) != null) {
                wrong(at, RANKED_TWICE, rank.toPlainString());
            }
        }
        return problems.size() > before || byRank.isEmpty()
                ? null
                : JSON.arrayNode().addAll(byRank.values());
    }

    private JsonNode text(JsonNode given, String place) {
        var words = words(given, place);
        if (words == null) {
            return null;
        }
        if (question.kind() == QuestionKind.EMAIL && !ADDRESS.matcher(words).matches()) {
            return wrong(place, NOT_AN_ADDRESS, "");
        }
        return new TextNode(words);
    }

    /** Null where there is nothing to be read, or what cannot be kept. */
    private String words(JsonNode given, String place) {
        int longest = question.longest();
        if (!given.isTextual() || given.textValue().codePoints().anyMatch(AnswerReading::isOdd)) {
            wrong(place, ODD_CHARACTERS, "");
            return null;
        }
        // What is far too long is not even composed.
        if (given.textValue().length() > 8L * longest + 1_000) {
            wrong(place, TOO_LONG, String.valueOf(longest));
            return null;
        }
        var typed = question.kind() == QuestionKind.LONG
                ? TypedText.text(given.textValue())
                : TypedText.line(given.textValue());
        if (typed.isLongerThan(longest)) {
            wrong(place, TOO_LONG, String.valueOf(longest));
            return null;
        }
        return typed.isBlank() ? null : typed.text();
    }

    static boolean isOdd(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            case Character.SURROGATE -> true;
            default -> false;
        };
    }

    private JsonNode wrong(String place, AnswerProblem.Fault fault, String detail) {
        problems.add(new AnswerProblem(place, fault, detail));
        return null;
    }

    private static String excerpt(JsonNode given) {
        return excerpt(given.isTextual() ? given.textValue() : given.toString());
    }

    /** Of what somebody sent, as much as can be shown. */
    static String excerpt(String text) {
        var shown = text.codePoints()
                .filter(character -> !isOdd(character))
                .limit(LONGEST_SHOWN + 1L)
                .mapToObj(Character::toString)
                .toList();
        return shown.size() <= LONGEST_SHOWN
                ? String.join("", shown)
                : shown.stream().limit(LONGEST_SHOWN).collect(Collectors.joining()) + "…";
    }
}
