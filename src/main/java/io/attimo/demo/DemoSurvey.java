package io.attimo.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attimo.survey.QuestionKind;
import io.attimo.survey.SurveyAnswers;
import io.attimo.survey.SurveyChoice;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyQuestion;
import io.attimo.survey.SurveyText;
import io.attimo.survey.SurveyWalk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A survey of an invented company and who answered it; the same at every start.
 *
 * @param people how many answered
 * @param isClosed whether it takes no more answers
 */
record DemoSurvey(DemoTenant tenant, String file, int people, boolean isClosed) {

    static final List<DemoSurvey> ALL = List.of(
            new DemoSurvey(DemoTenant.SHOP, "after-purchase.json", 400, false),
            new DemoSurvey(DemoTenant.SHOP, "new-shop.json", 64, true),
            new DemoSurvey(DemoTenant.STUDIO, "dopo-la-visita.json", 120, false));

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    private static final int DAYS = 85;
    private static final List<String> BRANCHES = List.of("Harbour", "Market Square", "Station");

    private static final Map<String, List<String>> REMARKS = Map.of(
            "en",
            List.of(
                    "The courier came two days late.",
                    "The manual is far too short.",
                    "Nobody picked up the phone.",
                    "The milk frother leaks."),
            "it",
            List.of(
                    "Ho aspettato più di mezz’ora.",
                    "Il manuale è troppo breve.",
                    "Al telefono non rispondeva nessuno.",
                    "Vorrei ricevere un promemoria."),
            "de",
            List.of("Die Lieferung kam zu spät.", "Die Anleitung ist zu kurz.", "Niemand ging ans Telefon."));

    /** One who answered. */
    record Respondent(String language, SurveyAnswers fields, SurveyWalk walk, Instant at) {}

    SurveyDefinition definition() {
        try (var json = DemoSurvey.class.getResourceAsStream("/demo/" + file)) {
            return SurveyText.read(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Respondent> respondents() {
        var survey = definition();
        var random = new SplittableRandom(file.hashCode());
        return IntStream.range(0, people).mapToObj(number -> respondent(survey, number, random));
    }

    private Respondent respondent(SurveyDefinition survey, int number, SplittableRandom random) {
        var language = survey.languages()
                .get((int) Math.min(survey.languages().size() - 1, random.nextDouble() * random.nextDouble() * 4));
        var fields = fields(survey, random);
        double mood = random.nextGaussian() * .7;
        var given = JsonNodeFactory.instance.objectNode();
        survey.pages()
                .forEach(page ->
                        page.questions().forEach(question -> answer(survey, question, language, mood, given, random)));
        var at = FIRST_DAY
                .plusDays((long) DAYS * number / people)
                .atStartOfDay()
                .plusSeconds(8 * 3_600 + random.nextInt(12 * 3_600))
                .toInstant(ZoneOffset.UTC);
        return new Respondent(language, SurveyAnswers.of(fields), walk(survey, language, SurveyAnswers.of(given)), at);
    }

    private static SurveyWalk walk(SurveyDefinition survey, String language, SurveyAnswers answers) {
        return SurveyWalk.of(survey, language, Map.of(), answers);
    }

    private static ObjectNode fields(SurveyDefinition survey, SplittableRandom random) {
        var fields = JsonNodeFactory.instance.objectNode();
        survey.fields().forEach(field -> fields.put(field.key(), BRANCHES.get(random.nextInt(BRANCHES.size()))));
        return fields;
    }

    /** Nothing of what is not shown to whoever answers so. */
    private static void answer(
            SurveyDefinition survey,
            SurveyQuestion question,
            String language,
            double mood,
            ObjectNode given,
            SplittableRandom random) {
        boolean isAsked = walk(survey, language, SurveyAnswers.of(given)).pages().stream()
                .anyMatch(page -> page.questions().contains(question)
                        && walk(survey, language, SurveyAnswers.of(given)).isShown(page, question));
        if (!isAsked) {
            return;
        }
        if (question.kind().isRating()) {
            rate(question, mood, given, random);
        } else if (question.kind() == QuestionKind.SINGLE) {
            given.put(question.key(), any(question.choices(), random).key());
        } else if (question.kind() == QuestionKind.SEVERAL) {
            several(question, given, random);
        } else if (question.kind() == QuestionKind.LONG && random.nextDouble() < .45) {
            given.put(question.key(), any(REMARKS.get(language), random));
        }
    }

    private static void rate(SurveyQuestion question, double mood, ObjectNode given, SplittableRandom random) {
        if (question.notApplicable() != null && random.nextDouble() < .12) {
            given.set(question.key(), SurveyAnswers.notApplicable());
            return;
        }
        var scale = question.marks();
        double level = .72 + (question.key().hashCode() % 5) * .03;
        double felt = scale.min() + (scale.max() - scale.min()) * (level + .16 * (mood + random.nextGaussian()));
        given.put(question.key(), (int) Math.max(scale.min(), Math.min(scale.max(), Math.rint(felt))));
    }

    private static void several(SurveyQuestion question, ObjectNode given, SplittableRandom random) {
        var chosen = question.choices().stream()
                .filter(choice -> !choice.isExclusive() && random.nextDouble() < .5)
                .map(SurveyChoice::key)
                .toList();
        var alone = Optional.of(
                question.choices().get(question.choices().size() - 1).key());
        var array = given.putArray(question.key());
        (chosen.isEmpty() ? List.of(alone.get()) : chosen).forEach(array::add);
    }

    private static <T> T any(List<T> some, SplittableRandom random) {
        return some.get(random.nextInt(some.size()));
    }
}
