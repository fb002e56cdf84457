package io.attimo.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attimo.survey.AnswerProblem.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Surveys drawn at random, against an interpreter that shares nothing with what it is to show. */
class SurveyPropertyTest {

    private static final int SURVEYS = 2_000;
    private static final int RESPONDENTS = 4;
    private static final List<Map<String, String>> FIELDS = List.of(Map.of(), Map.of("source", "mail"));
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "na",
            "yes",
            "other",
            "-1",
            "1e9",
            "99999999999999999999",
            "0,5",
            "NaN",
            "a\u0000",
            "\uD800",
            "{q1}",
            "2026-02-31",
            "x".repeat(9_000),
            "@",
            "<script>",
            "\u202E",
            "null",
            "[]",
            "1");

    private static Set<String> names(SurveyWalk walk) {
        var names = new TreeSet<String>();
        for (var page : walk.pages()) {
            for (var question : page.questions()) {
                if (walk.isShown(page, question)) {
                    names.add(page.name(question));
                    question.choices().stream()
                            .filter(choice -> walk.isShown(page, question, choice))
                            .forEach(choice -> names.add(page.name(question) + "=" + choice.key()));
                    question.rows().stream()
                            .filter(row -> walk.isShown(page, question, row))
                            .forEach(row -> names.add(page.name(question) + "." + row.key()));
                }
            }
        }
        return names;
    }

    private static Supplier<String> told(RandomSurvey drawn, JsonNode answers) {
        return () -> drawn.json + System.lineSeparator() + answers;
    }

    @Test
    void what_is_shown_kept_and_missed_is_what_an_interpreter_of_its_own_works_out() {
        for (long seed = 0; seed < SURVEYS; seed++) {
            var drawn = new RandomSurvey(seed);
            var survey = SurveyText.read(drawn.json.toString());
            for (int i = 0; i < RESPONDENTS; i++) {
                var language = List.of("en", "it", "de").get(i % 3);
                var fields = FIELDS.get(i % 2);
                var answers = drawn.answers();
                var expected = new SurveyInterpreter(drawn.json, language, fields, answers);
                var walk = SurveyWalk.of(survey, language, fields, SurveyAnswers.of(answers));
                var told = told(drawn, answers);

                assertThat(walk.answers().json()).as(told).isEqualTo(expected.kept);
                assertThat(walk.pages().stream().map(ShownPage::key)).as(told).isEqualTo(expected.screens);
                assertThat(names(walk)).as(told).isEqualTo(expected.shown);
                assertThat(walk.end().map(SurveyEnd::key).orElse("")).as(told).isEqualTo(expected.end);
                sentByTheApi(walk, answers, expected, told);
                posted(survey, language, fields, answers, told);
            }
        }
    }

    private static void sentByTheApi(
            SurveyWalk walk, ObjectNode answers, SurveyInterpreter expected, Supplier<String> told) {
        var sent = walk.takeAll(answers);

        assertThat(sent.problems()).as(told).allMatch(problem -> problem.fault() == Fault.MISSING);
        assertThat(sent.problems())
                .as(told)
                .extracting(AnswerProblem::name)
                .containsExactlyInAnyOrderElementsOf(expected.missing.stream()
                        .map(name -> name.replace('@', '.'))
                        .toList());
        if (sent.isDone()) {
            assertThat(sent.answers().json()).as(told).isEqualTo(expected.kept);
        }
    }

    /** Page by page as by a browser, until something required is missing. */
    private static void posted(
            SurveyDefinition survey,
            String language,
            Map<String, String> fields,
            ObjectNode answers,
            Supplier<String> told) {
        var walk = SurveyWalk.of(survey, language, fields, SurveyAnswers.NONE);
        var page = walk.pages().stream().findFirst();
        var sent = JsonNodeFactory.instance.objectNode();
        while (page.isPresent()) {
            var here = page.get();
            here.questions().forEach(question -> send(answers, here, question, sent));
            var expected = new SurveyInterpreter(SurveyText.json(survey), language, fields, sent);
            var posted = walk.take(here, RandomSurvey.form(here, answers));

            assertThat(posted.problems().stream().map(AnswerProblem::name).collect(Collectors.toSet()))
                    .as(told)
                    .isEqualTo(expected.missingOn.getOrDefault(here.key(), Set.of()));
            if (!posted.isDone()) {
                assertThat(SurveyWalk.of(survey, language, fields, posted.answers())
                                .firstUndone())
                        .as(told)
                        .map(ShownPage::key)
                        .contains(here.key());
                return;
            }
            assertThat(posted.answers().json()).as(told).isEqualTo(expected.kept);
            walk = SurveyWalk.of(survey, language, fields, posted.answers());
            page = walk.next(here);
        }
        assertThat(walk.firstUndone()).as(told).isEmpty();
    }

    private static void send(JsonNode answers, ShownPage page, SurveyQuestion question, ObjectNode sent) {
        var answer = answers.path(question.key());
        if (page.choice() == null && !answer.isMissingNode()) {
            sent.set(question.key(), answer);
        } else if (page.choice() != null && answer.has(page.choice())) {
            sent.withObjectProperty(question.key()).set(page.choice(), answer.get(page.choice()));
        }
    }

    @Test
    void what_somebody_gets_to_is_never_said_to_be_out_of_reach() {
        int named = 0;
        for (long seed = 0; seed < SURVEYS; seed++) {
            var drawn = new RandomSurvey(seed);
            var survey = SurveyText.read(drawn.json.toString());
            SurveyCheck.structure(survey);
            var problems = new PossibleAnswers(survey).problems();
            named += problems.size();
            var unreached = problems.stream().map(InvalidSurvey.Problem::path).collect(Collectors.toSet());
            for (int i = 0; !unreached.isEmpty() && i < 60; i++) {
                var answers = drawn.answers();
                var reached = new SurveyInterpreter(
                                drawn.json, List.of("en", "it", "de").get(i % 3), FIELDS.get(i % 2), answers)
                        .reached;
                assertThat(reached).as(told(drawn, answers)).doesNotContainAnyElementsOf(unreached);
            }
        }
        assertThat(named).as("some of them do have dead ends").isGreaterThan(100);
    }

    @Test
    void a_survey_that_is_read_and_sent_again_is_the_same_survey() {
        for (long seed = 0; seed < SURVEYS; seed++) {
            var drawn = new RandomSurvey(seed).json;
            var survey = SurveyText.read(drawn.toString());
            var got = SurveyText.json(survey);

            assertThat(SurveyText.read(SurveyText.print(survey))).isEqualTo(survey);
            assertThat(SurveyText.read(got.toString())).isEqualTo(survey);
            has(got, drawn, "");
        }
    }

    /** All that was written, and perhaps what it means by itself beside. */
    private static void has(JsonNode got, JsonNode written, String path) {
        if (written.isObject()) {
            written.properties().forEach(each -> {
                if (!each.getValue().isArray() || !each.getValue().isEmpty()) {
                    has(got.path(each.getKey()), each.getValue(), path + "." + each.getKey());
                }
            });
        } else if (written.isArray()) {
            assertThat(got.size()).as(path).isEqualTo(written.size());
            for (int i = 0; i < written.size(); i++) {
                has(got.get(i), written.get(i), path + "[" + i + "]");
            }
        } else if (written.isNumber() || path.endsWith(".atLeast") || path.endsWith(".atMost")) {
            assertThat(got.isNumber()).as(path).isEqualTo(!written.asText().matches("....-..-.."));
            if (got.isNumber()) {
                assertThat(got.decimalValue()).as(path).isEqualByComparingTo(written.asText());
            }
        } else if (!path.endsWith(".scale")) {
            assertThat(got).as(path).isEqualTo(written);
        }
    }

    @Test
    void nothing_that_is_posted_makes_it_fail() {
        for (long seed = 0; seed < SURVEYS; seed++) {
            var random = new Random(seed);
            var drawn = new RandomSurvey(seed);
            var survey = SurveyText.read(drawn.json.toString());
            var walk = SurveyWalk.of(survey, "it", Map.of(), SurveyAnswers.of(drawn.answers()));
            for (var page : walk.pages()) {
                var posted = walk.take(page, nastyForm(random, RandomSurvey.form(page, drawn.answers())));
                var after = SurveyWalk.of(survey, "it", Map.of(), posted.answers());
                assertThat(after.answers().print()).doesNotContain("\\u0000", "\uD800");
                assertThat(SurveyAnswers.read(posted.answers().print())).isEqualTo(posted.answers());
                var texts = new HashMap<String, String>();
                texts.put("en", drawn.json.toString().replaceAll("\"(q\\d+)\"", "{$1} {$1|-}"));
                assertThat(after.text(page, texts)).isNotNull();
            }
            var sent = walk.takeAll((ObjectNode) disturbed(random, drawn.answers()));
            assertThat(SurveyAnswers.read(sent.answers().print())).isEqualTo(sent.answers());
        }
    }

    private static Map<String, List<String>> nastyForm(Random random, Map<String, List<String>> form) {
        var nasty = new HashMap<String, List<String>>();
        form.forEach((name, values) -> {
            var other = new ArrayList<>(values);
            for (int i = random.nextInt(3); i > 0; i--) {
                other.add(random.nextInt(other.size() + 1), NASTY.get(random.nextInt(NASTY.size())));
            }
            nasty.put(random.nextInt(8) == 0 ? name + "@" : name, other);
            nasty.put(name + ":text", List.of(NASTY.get(random.nextInt(NASTY.size()))));
        });
        nasty.put("", List.of());
        return nasty;
    }

    /** With something else in some places of it. */
    private static JsonNode disturbed(Random random, JsonNode tree) {
        var nodes = JsonNodeFactory.instance;
        if (tree instanceof ObjectNode object) {
            for (var name :
                    new HashSet<>(object.propertyStream().map(Map.Entry::getKey).toList())) {
                object.set(name, disturbed(random, object.get(name)));
                if (random.nextInt(20) == 0) {
                    object.remove(name);
                }
            }
            if (random.nextInt(20) == 0) {
                object.set("x" + random.nextInt(3), nodes.textNode("?"));
            }
        } else if (tree instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, disturbed(random, array.get(i)));
            }
        } else if (random.nextInt(12) == 0) {
            return switch (random.nextInt(7)) {
                case 0 -> nodes.nullNode();
                case 1 -> nodes.arrayNode().add(tree).add(tree);
                case 2 -> nodes.objectNode().set("choice", tree);
                case 3 -> nodes.numberNode(1e300);
                case 4 -> nodes.booleanNode(random.nextBoolean());
                case 5 -> nodes.numberNode(-7);
                default -> nodes.textNode(NASTY.get(random.nextInt(NASTY.size())));
            };
        }
        return tree;
    }

    @Test
    void a_draft_with_anything_wrong_in_it_is_checked_and_can_be_walked() {
        int read = 0;
        for (long seed = 0; seed < SURVEYS; seed++) {
            var drawn = new RandomSurvey(seed);
            var answers = drawn.answers();
            var disturbed = disturbed(new Random(seed), drawn.json);
            SurveyDefinition survey;
            try {
                survey = SurveyText.read(disturbed.toString());
            } catch (InvalidSurvey notEvenRead) {
                continue;
            }
            read++;
            try {
                SurveyCheck.structure(survey);
                new PossibleAnswers(survey).problems();
            } catch (InvalidSurvey invalid) {
                assertThat(invalid.problems()).isNotEmpty();
            } catch (RuntimeException e) {
                fail("survey %d: %s".formatted(seed, disturbed), e);
            }
            try {
                var walk = SurveyWalk.of(survey, "en", Map.of(), SurveyAnswers.of(answers));
                walk.pages().forEach(page -> walk.take(page, RandomSurvey.form(page, answers)));
                walk.takeAll(answers);
                walk.firstUndone();
            } catch (RuntimeException e) {
                fail("survey %d: %s".formatted(seed, disturbed), e);
            }
        }
        assertThat(read).isGreaterThan(200);
    }
}
