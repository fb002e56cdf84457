package io.attimo.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When something is shown. Exactly one of {@code all}, {@code any}, {@code not}, {@code language}, {@code field} and
 * {@code question} is given; a field goes with {@code is}, a question with one of the others.
 *
 * @param question the key of a question, or of a matrix and its row with a point between
 * @param is the choice, mark or text; of a question with several choices, the only one
 * @param isNot the opposite of {@code is}: it holds where nothing was answered
 * @param contains one of several choices, or a part of a text, in capitals or not
 * @param in one of these; of several choices, any of them
 * @param atLeast a number, or a date as yyyy-mm-dd
 * @param atMost a number, or a date as yyyy-mm-dd
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Condition(
        List<Condition> all,
        List<Condition> any,
        Condition not,
        String language,
        String field,
        String question,
        String is,
        String isNot,
        String contains,
        List<String> in,
        @JsonSerialize(using = NumberOrDate.class) String atLeast,
        @JsonSerialize(using = NumberOrDate.class) String atMost,
        Boolean answered,
        Boolean notApplicable) {

    public Condition {
        all = all == null ? null : List.copyOf(all);
        any = any == null ? null : List.copyOf(any);
        in = in == null ? null : List.copyOf(in);
        atLeast = plain(atLeast);
        atMost = plain(atMost);
    }

    private static String plain(String bound) {
        return bound == null
                ? null
                : number(bound)
                        .map(each -> each.stripTrailingZeros().toPlainString())
                        .orElse(bound);
    }

    /** Printed as a number where it is one, however it was written. */
    static final class NumberOrDate extends StdSerializer<String> {

        NumberOrDate() {
            super(String.class);
        }

        @Override
        public void serialize(String bound, JsonGenerator json, SerializerProvider provider) throws IOException {
            var number = number(bound).map(BigDecimal::doubleValue);
            if (number.filter(each -> each == Math.rint(each)).isPresent()) {
                json.writeNumber(number.get().longValue());
            } else if (number.filter(each -> bound.equals(each.toString())).isPresent()) {
                json.writeNumber(number.get());
            } else {
                json.writeString(bound);
            }
        }
    }

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** The question of {@code question} or {@code matrix.row}. */
    static String key(String asked) {
        int point = asked.indexOf('.');
        return point < 0 ? asked : asked.substring(0, point);
    }

    /** The row of {@code matrix.row}; null where none is named. */
    static String row(String asked) {
        int point = asked.indexOf('.');
        return point < 0 ? null : asked.substring(point + 1);
    }

    /** The keys of all questions that it asks. */
    Stream<String> asked() {
        var parts = Stream.of(
                        Optional.ofNullable(all),
                        Optional.ofNullable(any),
                        Optional.ofNullable(not).map(List::of))
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .flatMap(Condition::asked);
        return question == null ? parts : Stream.concat(Stream.of(key(question)), parts);
    }

    /** Whether it asks another question that the respondent sees at the same time. */
    boolean asksOneOf(SurveyPage page) {
        return asked().anyMatch(key -> page.questions().stream().anyMatch(each -> key.equals(each.key())));
    }

    /** @param answers to the question that it asks: several where it was asked several times, none where it was not */
    boolean isMetBy(List<JsonNode> answers) {
        if (answered != null) {
            return answered == !answers.isEmpty();
        }
        if (notApplicable != null) {
            return notApplicable == answers.stream().anyMatch(SurveyAnswers::isNotApplicable);
        }
        if (isNot != null) {
            return answers.stream().noneMatch(each -> isOnly(each, isNot));
        }
        return answers.stream().anyMatch(this::isMetBy);
    }

    private boolean isMetBy(JsonNode answer) {
        if (is != null) {
            return isOnly(answer, is);
        }
        if (contains != null) {
            return answer.isArray()
                    ? hasOf(answer, contains)
                    : folded(answer.asText()).contains(folded(contains));
        }
        if (in != null) {
            return in.stream().anyMatch(each -> answer.isArray() ? hasOf(answer, each) : isOnly(answer, each));
        }
        return (atLeast == null || isOrdered(atLeast, answer)) && (atMost == null || isOrdered(answer, atMost));
    }

    /** Whether it is one of several choices. */
    static boolean hasOf(JsonNode several, String choice) {
        for (var each : several) {
            if (choice.equals(choice(each))) {
                return true;
            }
        }
        return false;
    }

    /** The key of a choice, with a text of one's own or without; of a text the text itself, and null of anything else. */
    static String choice(JsonNode answer) {
        return answer.isTextual() ? answer.textValue() : answer.path("choice").textValue();
    }

    private static boolean isOnly(JsonNode answer, String wanted) {
        if (answer.isArray()) {
            return answer.size() == 1 && isOnly(answer.get(0), wanted);
        }
        if (answer.isNumber()) {
            return number(wanted)
                    .filter(each -> each.compareTo(answer.decimalValue()) == 0)
                    .isPresent();
        }
        return Normalizer.normalize(wanted, Normalizer.Form.NFC).equals(choice(answer));
    }

    private static boolean isOrdered(String least, JsonNode answer) {
        return answer.isNumber()
                ? number(least)
                        .filter(each -> each.compareTo(answer.decimalValue()) <= 0)
                        .isPresent()
                : isDate(least) && isDate(answer.asText()) && least.compareTo(answer.asText()) <= 0;
    }

    private static boolean isOrdered(JsonNode answer, String most) {
        return answer.isNumber()
                ? number(most)
                        .filter(each -> each.compareTo(answer.decimalValue()) >= 0)
                        .isPresent()
                : isDate(most) && isDate(answer.asText()) && answer.asText().compareTo(most) <= 0;
    }

    /** As a bound is written; empty for anything else. */
    static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static boolean isDate(String text) {
        return DATE.matcher(text).matches();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
