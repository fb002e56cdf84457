package io.attimo.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.attimo.statistics.EvenSpread;
import io.attimo.statistics.Interval;
import io.attimo.statistics.Nps;
import io.attimo.statistics.SampleSums;
import io.attimo.survey.SurveyAnswers;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand, and what holds of all. */
class SurveyResultsTest {

    private static final int MINIMUM = 5;
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Instant NOON = Instant.parse("2026-11-10T11:00:00Z");

    private final TreeMap<Integer, SurveyDefinition> versions = new TreeMap<>();
    private final List<AnswerRow> rows = new ArrayList<>();

    private static SurveyDefinition survey(String pages) {
        return SurveyText.read("""
                {"journey": "Visit", "name": "After", "title": {"en": "After"}, "languages": ["en", "it"], "pages": [%s]}
                """.formatted(pages));
    }

    private void asks(String questions) {
        versions.put(versions.size() + 1, survey("{\"key\": \"page\", \"questions\": [" + questions + "]}"));
    }

    private void answers(String... all) {
        for (var answers : all) {
            add(versions.lastKey(), null, NOON, answers);
        }
    }

    private void of(String customer, String... all) {
        for (var answers : all) {
            add(versions.lastKey(), customer, NOON, answers);
        }
    }

    private void add(int version, String customer, Instant at, String answers) {
        rows.add(new AnswerRow(
                UUID.randomUUID(),
                version,
                "en",
                at,
                at,
                false,
                customer,
                SurveyAnswers.read(answers),
                SurveyAnswers.NONE));
    }

    private ResultsTally tally() {
        var tally = new ResultsTally(versions, ROME);
        rows.forEach(tally::add);
        return tally;
    }

    private ItemResult result(String key) {
        return tally().results(MINIMUM).stream()
                .filter(each -> each.item().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Long> counted(ItemResult result) {
        var counted = new HashMap<String, Long>();
        result.distribution().forEach(each -> counted.put(each.key(), each.n()));
        return counted;
    }

    @Test
    void an_nps_question_has_the_score_and_its_adjusted_wald_interval() {
        asks("{\"key\": \"nps\", \"kind\": \"nps\", \"text\": {\"en\": \"Us?\"}}");
        // 6 promoters, 1 passive, 3 detractors: 60 − 30
        answers(IntStream.of(10, 10, 10, 9, 9, 9, 8, 6, 0, 3)
                .mapToObj(mark -> "{\"nps\": " + mark + "}")
                .toArray(String[]::new));

        var nps = result("nps");

        assertThat(nps.n()).isEqualTo(10);
        assertThat(nps.value()).isEqualTo(30);
        assertThat(nps.interval()).isEqualTo(new Nps(3, 1, 6).interval());
        assertThat(nps.distribution()).hasSize(11).first().isEqualTo(new AnswerShare("10", 3L, .3, null));
        assertThat(counted(nps)).containsEntry("9", 3L).containsEntry("7", 0L).containsEntry("0", 1L);
    }

    @Test
    void a_rating_has_the_mean_of_its_marks_and_what_does_not_apply_is_counted_apart() {
        asks("{\"key\": \"food\", \"kind\": \"rating\", \"text\": {\"en\": \"Food\"}, \"notApplicable\": true}");
        answers("{\"food\": 5}", "{\"food\": 5}", "{\"food\": 4}", "{\"food\": 2}", "{\"food\": 1}", "{\"food\": 4}");
        answers("{\"food\": {\"notApplicable\": true}}", "{}");

        var food = result("food");

        assertThat(food.n()).isEqualTo(6);
        assertThat(food.notApplicable()).isEqualTo(1);
        assertThat(food.value()).isCloseTo(3.5, within(1e-12));
        var told = SampleSums.of(5, 5, 4, 2, 1, 4)
                .interval(new EvenSpread(1, 5, 5))
                .orElseThrow();
        assertThat(food.interval().low()).isCloseTo(told.low(), within(1e-9));
        assertThat(food.interval().high()).isCloseTo(told.high(), within(1e-9));
        assertThat(food.distribution()).extracting(AnswerShare::key).containsExactly("5", "4", "3", "2", "1");
        assertThat(food.distribution().get(0).share()).isCloseTo(2 / 6., within(1e-12));
    }

    @Test
    void where_the_lowest_mark_is_the_best_it_comes_first_and_the_mean_stays_on_its_scale() {
        asks("""
                {"key": "wait", "kind": "scale", "text": {"en": "Wait"},
                 "scale": {"min": 1, "max": 6, "pain": [5, 6], "glory": [1, 2], "reversed": true}}""");
        answers("{\"wait\": 1}", "{\"wait\": 1}", "{\"wait\": 2}", "{\"wait\": 6}", "{\"wait\": 5}");

        var wait = result("wait");

        assertThat(wait.value()).isCloseTo(3, within(1e-12));
        assertThat(wait.interval().low()).isLessThan(3);
        assertThat(wait.interval().high()).isGreaterThan(3).isLessThanOrEqualTo(6);
        assertThat(wait.distribution().get(0).key()).isEqualTo("1");
    }

    @Test
    void fewer_people_than_the_minimum_show_no_figure() {
        asks("{\"key\": \"food\", \"kind\": \"rating\", \"text\": {\"en\": \"Food\"}}");
        answers("{\"food\": 5}", "{\"food\": 5}", "{\"food\": 4}", "{\"food\": 2}");
        of("bob@example.org", "{\"food\": {\"notApplicable\": true}}");

        assertThat(result("food")).isEqualTo(ItemResult.hidden(result("food").item()));

        answers("{\"food\": 1}");
        assertThat(result("food").suppressed()).isFalse();
        assertThat(result("food").n()).isEqualTo(5);
    }

    @Test
    void somebody_who_answers_again_is_one_person() {
        asks("{\"key\": \"food\", \"kind\": \"rating\", \"text\": {\"en\": \"Food\"}}");
        answers("{\"food\": 5}", "{\"food\": 4}", "{\"food\": 3}");
        of("Bob@Example.org", "{\"food\": 1}");
        of("bob@example.org", "{\"food\": 2}", "{\"food\": 2}");

        assertThat(result("food").suppressed()).isTrue();

        answers("{\"food\": 3}");
        var food = result("food");
        assertThat(food.n()).isEqualTo(5);
        assertThat(food.value()).isCloseTo(20 / 7., within(1e-12));
        assertThat(food.distribution()).extracting(AnswerShare::n).containsExactly(1L, 1L, 2L, 2L, 1L);
    }

    /** As the map works it out of a whole table: n/(n − 1) · Σ(sᵢ − m·mᵢ)²/M². */
    @Test
    void the_spread_is_that_of_people() {
        var sums = new RespondentSums();
        double[][] people = {{5, 4, 5}, {1}, {2, 2}, {4}, {3, 1}};
        double all = 0;
        double total = 0;
        for (var person : people) {
            for (double value : person) {
                sums.add(value);
                total += value;
                all++;
            }
            sums.endPerson();
            sums.endPerson();
        }
        double mean = total / all;
        double squares = 0;
        for (var person : people) {
            double distance = java.util.Arrays.stream(person).sum() - mean * person.length;
            squares += distance * distance;
        }
        double variance = people.length / (people.length - 1.) * squares / (all * all);

        assertThat(sums.sums().n()).isEqualTo(5);
        assertThat(sums.sums().mean()).isCloseTo(mean, within(1e-12));
        assertThat(Math.pow(sums.sums().standardError(), 2)).isCloseTo(variance, within(1e-12));
    }

    @Test
    void choices_are_counted_also_those_that_nobody_took_and_what_people_added_themselves() {
        asks("""
                {"key": "how", "kind": "several", "text": {"en": "How?"}, "other": {"en": "Otherwise"},
                 "choices": [{"key": "web", "text": {"en": "Web"}}, {"key": "shop", "text": {"en": "Shop"}},
                   {"key": "fax", "text": {"en": "Fax"}}]}""");
        answers(
                "{\"how\": [\"web\"]}",
                "{\"how\": [\"web\", \"shop\"]}",
                "{\"how\": [\"shop\"]}",
                "{\"how\": [\"web\", {\"choice\": \"other\", \"text\": \"By pigeon\"}]}",
                "{\"how\": [\"web\"]}");

        var how = result("how");

        assertThat(how.n()).isEqualTo(5);
        assertThat(how.value()).isNull();
        assertThat(how.distribution())
                .containsExactly(
                        new AnswerShare("web", 4L, .8, null),
                        new AnswerShare("shop", 2L, .4, null),
                        new AnswerShare("fax", 0L, 0., null),
                        new AnswerShare("other", 1L, .2, null));
        assertThat(how.words()).containsExactly("By pigeon");
    }

    @Test
    void a_ranking_has_mean_places() {
        asks("""
                {"key": "rank", "kind": "ranking", "text": {"en": "Rank"}, "choices": [
                   {"key": "a", "text": {"en": "A"}}, {"key": "b", "text": {"en": "B"}}, {"key": "c", "text": {"en": "C"}}]}""");
        answers("{\"rank\": [\"a\", \"b\"]}", "{\"rank\": [\"b\", \"a\", \"c\"]}", "{\"rank\": [\"a\"]}");
        answers("{\"rank\": [\"a\", \"c\", \"b\"]}", "{\"rank\": [\"b\"]}");

        assertThat(result("rank").distribution())
                .containsExactly(
                        new AnswerShare("a", 4L, .8, 1.25),
                        new AnswerShare("b", 4L, .8, 1.75),
                        new AnswerShare("c", 2L, .4, 2.5));
    }

    @Test
    void rows_of_a_matrix_and_repeated_pages_are_items_of_their_own() {
        versions.put(1, survey("""
                {"key": "first", "questions": [{"key": "seen", "kind": "several", "text": {"en": "Seen?"}, "choices": [
                   {"key": "bar", "text": {"en": "Bar"}, "touchpoint": {"stage": "In", "name": "Bar"}},
                   {"key": "pool", "text": {"en": "Pool"}, "touchpoint": {"stage": "In", "name": "Pool"}},
                   {"key": "none", "text": {"en": "None"}}]}]},
                {"key": "each", "repeat": {"over": "seen"}, "questions": [
                   {"key": "was", "kind": "rating", "text": {"en": "How was it?"}, "touchpoint": "repeat"}]},
                {"key": "last", "questions": [{"key": "m", "kind": "matrix", "text": {"en": "M"}, "notApplicable": true, "rows": [
                   {"key": "x", "text": {"en": "X"}}, {"key": "y", "text": {"en": "Y"}}]}]}"""));
        answers(IntStream.range(0, 6)
                .mapToObj(i -> "{\"seen\": [\"bar\"], \"was\": {\"bar\": 4, \"none\": 1}, \"m\": {\"x\": 5"
                        + (i == 0 ? "" : ", \"y\": {\"notApplicable\": true}") + "}}")
                .toArray(String[]::new));
        answers("{\"m\": {\"notApplicable\": true}}");

        assertThat(tally().results(MINIMUM))
                .extracting(each -> each.item().key())
                .containsExactly("seen", "was@bar", "was@pool", "m.x", "m.y");
        assertThat(result("was@bar").value()).isEqualTo(4);
        assertThat(result("was@pool").n()).isZero();
        assertThat(result("m.x").notApplicable()).isEqualTo(1);
        assertThat(result("m.y").n()).isZero();
        assertThat(result("m.y").notApplicable()).isEqualTo(6);
        assertThat(result("was@bar").item().part("en")).isEqualTo("Bar");
    }

    @Test
    void a_question_whose_kind_became_another_stands_twice_and_answers_stay_with_what_was_asked() {
        asks("{\"key\": \"q\", \"kind\": \"rating\", \"text\": {\"en\": \"Mark\"}}");
        answers("{\"q\": 1}", "{\"q\": 1}", "{\"q\": 1}", "{\"q\": 1}", "{\"q\": 1}");
        asks("{\"key\": \"q\", \"kind\": \"short\", \"text\": {\"en\": \"Words\"}}");
        answers("{\"q\": \"fine\"}", "{\"q\": \"ok\"}", "{\"q\": \"so\"}", "{\"q\": \"good\"}", "{\"q\": \"bad\"}");

        var both = tally().results(MINIMUM);

        assertThat(both).hasSize(2);
        assertThat(both.get(0).words()).containsExactlyInAnyOrder("fine", "ok", "so", "good", "bad");
        assertThat(both.get(1).value()).isEqualTo(1);
    }

    @Test
    void numbers_have_a_mean_in_their_own_unit_and_stretches_where_they_are_many() {
        asks("{\"key\": \"km\", \"kind\": \"number\", \"text\": {\"en\": \"How far?\"}}");
        answers(IntStream.rangeClosed(1, 100)
                .mapToObj(km -> "{\"km\": " + km + "}")
                .toArray(String[]::new));

        var km = result("km");

        assertThat(km.value()).isEqualTo(50.5);
        assertThat(km.interval().low()).isCloseTo(50.5 - 1.984217 * Math.sqrt(841.6666667 / 100), within(1e-4));
        assertThat(km.distribution()).hasSizeLessThanOrEqualTo(21);
        assertThat(km.distribution().get(0)).isEqualTo(new AnswerShare("0..5", 4L, .04, null));
        assertThat(km.distribution().stream().mapToLong(AnswerShare::n).sum()).isEqualTo(100);
    }

    @Test
    void of_a_segment_small_labels_are_hidden_and_another_with_a_lone_one() {
        asks("""
                {"key": "branch", "kind": "single", "text": {"en": "Where?"}, "segment": "Branch", "choices": [
                   {"key": "a", "text": {"en": "A"}}, {"key": "b", "text": {"en": "B"}}, {"key": "c", "text": {"en": "C"}}]}""");
        for (int i = 0; i < 20; i++) {
            answers("{\"branch\": \"" + (i < 2 ? "a" : i < 9 ? "b" : "c") + "\"}");
        }

        var branch = result("branch");

        assertThat(branch.n()).isEqualTo(20);
        assertThat(branch.distribution()).extracting(AnswerShare::isHidden).containsExactly(true, true, false);
    }

    @Test
    void days_are_those_of_the_tenant_and_sum_up_to_all() {
        asks("{\"key\": \"food\", \"kind\": \"rating\", \"text\": {\"en\": \"Food\"}}");
        add(1, null, Instant.parse("2026-11-10T22:59:59Z"), "{}");
        add(1, null, Instant.parse("2026-11-10T23:00:00Z"), "{}");
        add(1, null, Instant.parse("2026-11-12T10:00:00Z"), "{}");

        var days = tally().days();

        assertThat(days)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        LocalDate.of(2026, 11, 10),
                        1L,
                        LocalDate.of(2026, 11, 11),
                        1L,
                        LocalDate.of(2026, 11, 12),
                        1L));
        assertThat(DaysChart.of(days).bars()).hasSize(3);
    }

    /** Random answers: all that was said is somewhere, shares are of it, and each interval holds its value. */
    @Test
    void what_was_said_adds_up_whatever_it_was() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            versions.clear();
            rows.clear();
            asks("""
                    {"key": "nps", "kind": "nps", "text": {"en": "N"}},
                    {"key": "mark", "kind": "rating", "text": {"en": "R"}, "notApplicable": true},
                    {"key": "long", "kind": "scale", "text": {"en": "S"},
                     "scale": {"min": 0, "max": 100, "pain": [0, 30], "glory": [80, 100]}},
                    {"key": "number", "kind": "number", "text": {"en": "#"}},
                    {"key": "one", "kind": "single", "text": {"en": "1"}, "choices": [
                      {"key": "a", "text": {"en": "A"}}, {"key": "b", "text": {"en": "B"}}]}""");
            var said = new HashMap<String, Long>();
            int people = random.nextInt(400);
            for (int i = 0; i < people; i++) {
                var answers = new TreeMap<String, String>();
                put(answers, random, "nps", random.nextInt(11));
                put(
                        answers,
                        random,
                        "mark",
                        random.nextInt(4) == 0 ? "{\"notApplicable\": true}" : 1 + random.nextInt(5));
                put(answers, random, "long", random.nextInt(101));
                put(answers, random, "number", random.nextGaussian() * Math.pow(10, random.nextInt(8)));
                put(answers, random, "one", random.nextBoolean() ? "\"a\"" : "\"b\"");
                answers.forEach(
                        (key, answer) -> said.merge(key + (answer.startsWith("{") ? " na" : ""), 1L, Long::sum));
                answers(answers.entrySet().stream()
                        .map(each -> "\"" + each.getKey() + "\": " + each.getValue())
                        .collect(Collectors.joining(", ", "{", "}")));
            }
            for (var result : tally().results(MINIMUM)) {
                long n = said.getOrDefault(result.item().key(), 0L);
                assertThat(result.suppressed()).isEqualTo(n > 0 && n < MINIMUM);
                if (!result.suppressed()) {
                    assertThat(result.n()).isEqualTo(n);
                    assertThat(result.notApplicable())
                            .isEqualTo(said.getOrDefault(result.item().key() + " na", 0L));
                    assertThat(result.distribution().stream()
                                    .mapToLong(AnswerShare::n)
                                    .sum())
                            .isEqualTo(n);
                    assertThat(result.distribution().size()).isLessThanOrEqualTo(21);
                    assertThat(holds(result)).as(seed + " " + result).isTrue();
                }
            }
        }
    }

    private static boolean holds(ItemResult result) {
        Interval interval = result.interval();
        return interval == null ? result.value() == null || result.n() < 2 : interval.contains(result.value());
    }

    private static void put(Map<String, String> answers, Random random, String key, Object answer) {
        if (random.nextInt(5) > 0) {
            answers.put(key, answer.toString());
        }
    }

    @Test
    void bins_hold_few_numbers_whatever_comes() {
        var bins = new NumberBins();
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            bins.add(random.nextGaussian() * Math.pow(10, random.nextInt(300)));
        }
        bins.add(-Double.MAX_VALUE);
        bins.add(Double.MAX_VALUE);

        assertThat(bins.shown().stream().mapToLong(NumberBins.Bin::answers).sum())
                .isEqualTo(20_002);
        assertThat(bins.shown()).hasSizeLessThanOrEqualTo(22);
    }
}
