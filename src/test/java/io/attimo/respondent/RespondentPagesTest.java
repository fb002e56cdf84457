package io.attimo.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.platform.secrets.Vault;
import io.attimo.response.StoredResponses;
import io.attimo.support.Cast;
import io.attimo.support.Corpus;
import io.attimo.support.Questionnaires;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.attimo.support.Visitor;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyAnswers;
import io.attimo.survey.SurveyResponse;
import io.attimo.survey.SurveyResponses;
import io.attimo.survey.Surveys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Whoever answers a survey: without an account, a cookie or a script. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RespondentPagesTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** Three questions, the first of them on a page of its own where there are two. */
    private static final String SURVEY = """
            {"journey": "%s", "name": "After a stay", "title": {"en": "Your stay", "it": "Il Suo soggiorno"},
             "languages": ["en", "it"], "fields": [{"key": "source"}], %s
             "ends": [{"key": "fond", "when": {"question": "nps", "atLeast": "9"},
                       "text": {"en": "How kind of you!", "it": "Che gentile!"}}],
             "pages": [
              {"key": "first", "questions": [
                {"key": "nps", "kind": "nps", "required": true, "outcome": "Would recommend",
                 "text": {"en": "Would you recommend us?", "it": "Ci consiglierebbe?"}}%s
                {"key": "how", "kind": "single", "text": {"en": "How did you come?", "it": "Come è venuto?"}, "choices": [
                  {"key": "car", "text": {"en": "By car", "it": "In auto"}},
                  {"key": "train", "text": {"en": "By train", "it": "In treno"}}]},
                {"key": "why", "kind": "long", "length": 100, "text": {"en": "Why?", "it": "Perché?"}}]}]}
            """;

    private static final String ONE_PAGE = ",";
    private static final String TWO_PAGES = "]}, {\"key\": \"second\", \"questions\": [";

    @Inject
    Cast cast;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Journeys journeys;

    @Inject
    Surveys surveys;

    @Inject
    SurveyResponses responses;

    @Inject
    StoredResponses ofJourneys;

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Test
    void a_visitor_answers_three_questions_in_their_language_without_a_cookie_or_an_account() {
        var survey = published(TWO_PAGES);
        var visitor = stranger("it-CH, en;q=0.5");

        var first = visitor.visitsOutside(address(survey));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.document().title()).isEqualTo("Il Suo soggiorno – pagina 1 di 2");
        assertThat(first.document().select("html").attr("lang")).isEqualTo("it");
        assertThat(first.text("legend")).isEqualTo("Ci consiglierebbe? (obbligatoria)");

        var second = first.fills("nps", "9").presses("Avanti");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.document().title()).isEqualTo("Il Suo soggiorno – pagina 2 di 2");
        assertThat(second.address()).matches("/s/" + survey.link().orElseThrow() + "/[\\w-]{43}\\?page=second");

        var end = second.fills("how", "train").fills("why", "Perché sì").presses("Invia");
        assertThat(end.status()).isEqualTo(200);
        assertThat(end.text("main")).contains("Grazie", "Che gentile!");
        assertThat(visitor.cookies()).isEmpty();

        var stored = onlyAnswer(survey);
        assertThat(stored.isFinished()).isTrue();
        assertThat(stored.language()).isEqualTo("it");
        assertThat(SurveyAnswers.read(stored.answers()))
                .isEqualTo(SurveyAnswers.read("{\"nps\": 9, \"how\": \"train\", \"why\": \"Perché sì\"}"));
        assertThat(cast.at(Cast.STUDIO, () -> ofJourneys.count(survey.journeyId())))
                .isEqualTo(1);
    }

    @Test
    void a_page_of_three_questions_has_five_kilobytes_and_asks_for_nothing_else() throws IOException {
        var survey = published(ONE_PAGE);
        var answer = Raw.gets(address(survey), Map.of("Accept-Language", "en"));

        assertThat(gzipped(answer.body())).isLessThan(5_000);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("script, link, img, iframe, [src], [style], [onclick]"))
                .isEmpty();
        assertThat(page.select("form")).hasSize(1);
        assertThat(page.select("form[action]")).isEmpty();
        var style = page.select("style");
        assertThat(style).hasSize(1);
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'sha256-"
                        + PageStyle.hash(style.get(0).data())
                        + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void what_is_missing_or_wrong_is_said_at_the_field_and_above_and_nothing_typed_is_lost() {
        var survey = published(ONE_PAGE);

        var page = stranger("en")
                .visitsOutside(address(survey))
                .fills("how", "car")
                .fills("why", "y".repeat(101))
                .presses("Send");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().title()).isEqualTo("To put right: Your stay");
        assertThat(page.texts(".note li"))
                .containsExactly(
                        "Would you recommend us? Please answer this question.",
                        "Why? This is too long: at most 100 characters.");
        for (var link : page.document().select(".note li a")) {
            assertThat(page.document().getElementById(link.attr("href").substring(1)))
                    .as(link.toString())
                    .isNotNull();
        }
        assertThat(page.text("#nps-p")).isEqualTo("Please answer this question.");
        assertThat(page.document().select("textarea").val()).isEqualTo("y".repeat(101));
        assertThat(page.document().select("input[name=how][checked]").val()).isEqualTo("car");
        assertThat(answers(survey)).isEmpty();

        assertThat(page.fills("nps", "3").fills("why", "y").presses("Send").text("main"))
                .contains("Thank you");
        assertThat(onlyAnswer(survey).answers()).contains("\"how\":\"car\"");
    }

    @Test
    void going_back_shows_what_was_answered_and_keeps_what_was_typed_since() {
        var survey = published(TWO_PAGES);
        var second =
                stranger("en").visitsOutside(address(survey)).fills("nps", "7").presses("Next");

        var first = second.fills("why", "Unfinished").presses("Back");
        assertThat(first.document().title()).isEqualTo("Your stay – page 1 of 2");
        assertThat(first.document().select("input[name=nps][checked]").val()).isEqualTo("7");

        var again = first.fills("nps", "2").presses("Next");
        assertThat(again.document().select("textarea").val()).isEqualTo("Unfinished");
        again.presses("Send");
        assertThat(onlyAnswer(survey).answers()).isEqualTo("{\"nps\":2,\"why\":\"Unfinished\"}");
    }

    @Test
    void whoever_has_the_address_goes_on_later_and_elsewhere() {
        var survey = published(TWO_PAGES);
        var second =
                stranger("it").visitsOutside(address(survey)).fills("nps", "7").presses("Avanti");

        var later = stranger("en").visitsOutside(second.address().replaceFirst("\\?.*", ""));

        assertThat(later.document().title()).isEqualTo("Il Suo soggiorno – pagina 2 di 2");
        assertThat(later.presses("Invia").text("main")).contains("Grazie");
        assertThat(stranger("en").visitsOutside(second.address()).text("main")).contains("Grazie");
    }

    @Test
    void a_page_that_is_sent_again_changes_the_same_answer_until_the_end_and_nothing_after_it() {
        var survey = published(TWO_PAGES);
        var first = stranger("en").visitsOutside(address(survey));
        first.fills("nps", "7").presses("Next");
        var second = first.fills("nps", "8").presses("Next");

        assertThat(onlyAnswer(survey).answers()).isEqualTo("{\"nps\":8}");
        second.presses("Send");
        var late = second.fills("why", "Too late").presses("Send");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("main")).contains("already answered");
        assertThat(first.fills("nps", "1").presses("Next").text("main")).contains("already answered");
        assertThat(onlyAnswer(survey).answers()).isEqualTo("{\"nps\":8}");
    }

    @Test
    void a_page_sent_many_times_at_once_is_one_answer() throws Exception {
        var survey = published(ONE_PAGE);
        var form = stranger("en").visitsOutside(address(survey)).form("form");
        form.put("nps", "10");
        Callable<HttpResponse<String>> send =
                () -> Raw.send("POST", address(survey), Map.of("Content-Type", FORM), encoded(form));
        var answers = new ArrayList<Integer>();
        var crowd = Executors.newFixedThreadPool(16);
        try {
            for (var each :
                    crowd.invokeAll(IntStream.range(0, 48).mapToObj(i -> send).toList())) {
                var answer = each.get();
                answers.add(answer.statusCode());
                assertThat(answer.statusCode() == 303 || answer.body().contains("already answered"))
                        .as(answer.body())
                        .isTrue();
            }
        } finally {
            crowd.shutdownNow();
        }

        assertThat(answers).containsOnly(303, 409).containsOnlyOnce(303);
        assertThat(answers(survey)).hasSize(1);
        assertThat(cast.at(Cast.STUDIO, () -> ofJourneys.count(survey.journeyId())))
                .isEqualTo(1);
    }

    @Test
    void a_rating_in_the_link_is_proposed_and_only_sending_stores_it() {
        var survey = published(ONE_PAGE);

        var page = stranger("en").visitsOutside(address(survey) + "?nps=9&how=car&why=hello");
        assertThat(page.document().select("input[name=nps][checked]").val()).isEqualTo("9");
        assertThat(page.document().select("input[name=how][checked]")).isEmpty();
        assertThat(page.document().select("textarea").val()).isEmpty();
        assertThat(answers(survey)).isEmpty();
        assertThat(stranger("en")
                        .visitsOutside(address(survey) + "?nps=11")
                        .document()
                        .select("input[checked]"))
                .isEmpty();

        page.presses("Send");
        assertThat(onlyAnswer(survey).answers()).isEqualTo("{\"nps\":9}");
    }

    @Test
    void looking_is_counted_by_the_day_and_fetching_beforehand_is_not() {
        var survey = published(ONE_PAGE);
        for (int i = 0; i < 3; i++) {
            Raw.gets(address(survey), Map.of());
        }
        Raw.send("HEAD", address(survey), Map.of(), "");
        Raw.gets(address(survey), Map.of("Sec-Purpose", "prefetch;prerender"));
        Raw.gets(address(survey), Map.of("Purpose", "prefetch"));
        stranger("en").visitsOutside(address(survey)).fills("nps", "7").presses("Send");

        assertThat(openings(survey)).isEqualTo(4);
    }

    @Test
    void the_language_can_be_changed_in_the_middle_and_what_was_filled_in_stays() {
        var survey = published(ONE_PAGE);
        var visitor = stranger("en");

        var page = visitor.visitsOutside(address(survey))
                .fills("nps", "6")
                .fills("why", "Così così")
                .presses("Italiano");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("html").attr("lang")).isEqualTo("it");
        assertThat(page.document().select("input[name=nps][checked]").val()).isEqualTo("6");
        assertThat(page.document().select("textarea").val()).isEqualTo("Così così");
        assertThat(answers(survey)).isEmpty();
        assertThat(page.presses("Invia").text("main")).contains("Grazie");
        assertThat(onlyAnswer(survey).language()).isEqualTo("it");
        assertThat(visitor.visitsOutside(address(survey) + "?lang=it").text("h1"))
                .isEqualTo("Il Suo soggiorno");
    }

    @Test
    void what_the_link_says_of_somebody_is_kept_if_the_survey_asks_for_it() {
        var survey = published(TWO_PAGES);
        var source = URLEncoder.encode("mail\n\u0007" + "x".repeat(300), StandardCharsets.UTF_8);

        stranger("en")
                .visitsOutside(address(survey) + "?source=" + source + "&other=secret")
                .fills("nps", "7")
                .presses("Next");

        assertThat(SurveyAnswers.read(onlyAnswer(survey).fields()).json().properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("source");
        assertThat(SurveyAnswers.read(onlyAnswer(survey).fields())
                        .json()
                        .path("source")
                        .asText())
                .isEqualTo("mail " + "x".repeat(195));
    }

    @Test
    void a_survey_that_takes_no_answers_says_so_kindly() {
        var survey = published(ONE_PAGE);
        var begun =
                stranger("en").visitsOutside(address(survey)).fills("nps", "5").fills("why", "Typed already");

        changes(survey, Survey::pause);
        assertThat(says(survey, 200)).contains("taking a break");
        var kept = begun.presses("Send");
        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.text(".note")).contains("not sent yet");
        assertThat(kept.document().select("textarea").val()).isEqualTo("Typed already");

        changes(survey, Survey::close);
        assertThat(says(survey, 200)).contains("takes no more answers");
        assertThat(begun.presses("Send").status()).isEqualTo(409);
        assertThat(openings(survey)).isEqualTo(1);

        changes(survey, Survey::reopen);
        assertThat(kept.presses("Send").text("main")).contains("Thank you");
    }

    @Test
    void before_it_opens_it_says_when_that_is_where_the_company_lives() {
        var opens = Instant.now().plus(400, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
        var survey = published("\"opensAt\": \"%s\",".formatted(opens), ONE_PAGE);

        assertThat(says(survey, 200)).contains("This survey opens on", "Central European");
        assertThat(Raw.send("POST", address(survey), Map.of("Content-Type", FORM), "nps=7")
                        .statusCode())
                .isEqualTo(409);
        assertThat(answers(survey)).isEmpty();

        var over = published("\"closesAt\": \"2026-01-01T00:00\",", ONE_PAGE);
        assertThat(says(over, 200)).contains("takes no more answers");
    }

    @Test
    void an_unknown_link_and_what_is_another_survey_s_look_alike() {
        var survey = published(TWO_PAGES);
        var other = published(TWO_PAGES);
        var theirs = stranger("en")
                .visitsOutside(address(other))
                .fills("nps", "7")
                .presses("Next")
                .address();
        var foreign = address(survey) + theirs.replaceFirst("/s/[\\w-]+", "").replaceFirst("\\?.*", "");

        var unknown = Raw.gets("/s/" + Vault.token(), Map.of());

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(unknown.body()).text()).contains("There is no survey here");
        for (var address : List.of(foreign, "/s/x", "/s/" + "x".repeat(500), address(survey) + "/" + Vault.token())) {
            var answer = Raw.gets(address, Map.of());
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(unknown.body());
        }
        assertThat(Raw.send("POST", foreign, Map.of("Content-Type", FORM), "nps=1")
                        .statusCode())
                .isEqualTo(404);
        assertThat(onlyAnswer(other).answers()).isEqualTo("{\"nps\":7}");
    }

    @Test
    void hostile_texts_are_letters_in_questions_and_in_answers() {
        var texts = new ArrayList<>(Corpus.EXPRESSIONS);
        texts.addAll(Corpus.MARKUP);
        texts.addAll(Corpus.ODD);
        var journey = journey();
        for (var text : texts) {
            var quoted = SurveyAnswers.NONE.json().put("x", text).get("x").toString();
            var survey = cast.at(Cast.STUDIO, () -> questionnaires.published(journey, """
                    {"journey": "j", "name": "n", "title": {"en": %1$s}, "languages": ["en"], "pages": [
                      {"key": "p", "title": {"en": %1$s}, "questions": [
                        {"key": "w", "kind": "short", "text": {"en": %1$s}, "help": {"en": %1$s}},
                        {"key": "c", "kind": "single", "text": {"en": "?"}, "choices": [{"key": "a", "text": {"en": %1$s}}]}]},
                      {"key": "q", "questions": [{"key": "s", "kind": "statement", "text": {"en": "You said {w}."}}]}]}
                    """.formatted(quoted)));

            var page = stranger("en").visitsOutside(address(survey));
            var shown = Jsoup.parse("<p>x</p>").selectFirst("p").text(text).text();
            assertThat(page.text("h1")).as(text).isEqualTo(shown);
            assertThat(page.text("label.t")).as(text).isEqualTo(shown);
            assertThat(page.text("label.opt")).as(text).isEqualTo(shown);

            var second = page.fills("w", text).presses("Next");
            assertThat(second.status()).as(text).isEqualTo(200);
            assertThat(second.text(".q p")).as(text).isEqualTo(said(text));
            assertThat(second.document().select("script, img, iframe, svg, object, base, math, [onerror]"))
                    .as(text)
                    .isEmpty();
            assertThat(SurveyAnswers.read(onlyAnswer(survey).answers())
                            .json()
                            .path("w")
                            .asText())
                    .as(text)
                    .isEqualTo(text);
        }
    }

    private static String said(String text) {
        return Jsoup.parse("<p>x</p>")
                .selectFirst("p")
                .text("You said " + text + ".")
                .text();
    }

    @Test
    void what_cannot_be_stored_is_refused_at_its_field() {
        var survey = published(ONE_PAGE);

        for (var odd : List.of("a%00b", "%00", "a%ED%A0%80b")) {
            var answer = Raw.send(
                    "POST", address(survey), Map.of("Content-Type", FORM, "Accept-Language", "en"), "nps=7&why=" + odd);

            assertThat(answer.statusCode()).as(odd).isIn(303, 422);
            if (answer.statusCode() == 422) {
                assertThat(Jsoup.parse(answer.body()).select("#why-p").text()).contains("cannot be stored");
            }
        }
        assertThat(Raw.send("POST", address(survey), Map.of("Content-Type", FORM), "nps=7&why=a%00b")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Raw.send("POST", address(survey), Map.of("Content-Type", FORM), "why=" + "y".repeat(1_000_000))
                        .statusCode())
                .isIn(413, 422);
    }

    @Test
    void who_begins_sooner_than_anybody_reads_or_fills_in_the_trap_is_marked_and_never_refused() {
        assertThat(markOf(10, Map.of())).isFalse();
        assertThat(markOf(2, Map.of())).isTrue();
        assertThat(markOf(10, Map.of("_website", "http://x.example"))).isTrue();
        var unasked = published(ONE_PAGE);
        Raw.send("POST", address(unasked), Map.of("Content-Type", FORM), "nps=7");
        assertThat(onlyAnswer(unasked).isSuspicious()).isTrue();
    }

    private boolean markOf(int seconds, Map<String, String> more) {
        var survey = published(ONE_PAGE);
        var link = survey.link().orElseThrow();
        var start = new SignedStart(Vault.token(), 1, Instant.now().minusSeconds(seconds)).seal(vault, link);
        var form = new HashMap<>(more);
        form.put("nps", "7");
        form.put("_start", start);
        assertThat(Raw.send("POST", address(survey), Map.of("Content-Type", FORM), encoded(form))
                        .statusCode())
                .isEqualTo(303);
        return onlyAnswer(survey).isSuspicious();
    }

    @Test
    void nothing_at_all_is_no_answer() {
        var survey = cast.at(Cast.STUDIO, () -> questionnaires.published(journey(), """
                {"journey": "j", "name": "n", "title": {"en": "t"}, "languages": ["en"], "pages": [
                  {"key": "hello", "questions": [{"key": "s", "kind": "statement", "text": {"en": "Hello"}}]},
                  {"key": "p", "questions": [{"key": "w", "kind": "short", "text": {"en": "Why?"}}]}]}
                """));

        var page = stranger("en").visitsOutside(address(survey)).presses("Next");
        assertThat(page.address()).startsWith(address(survey) + "?page=p");
        var nothing = page.presses("Send");

        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text(".note")).contains("Nothing is answered yet");
        assertThat(answers(survey)).isEmpty();
        assertThat(nothing.fills("w", "So").presses("Send").text("main")).contains("Thank you");
    }

    @Test
    void an_order_of_one_s_own_stays_the_same_on_the_way_back() {
        var choices = IntStream.range(0, 12)
                .mapToObj(i -> "{\"key\": \"c%d\", \"text\": {\"en\": \"Choice %d\"}}".formatted(i, i))
                .collect(Collectors.joining(","));
        var survey = cast.at(Cast.STUDIO, () -> questionnaires.published(journey(), """
                {"journey": "j", "name": "n", "title": {"en": "t"}, "languages": ["en"], "pages": [
                  {"key": "p", "questions": [{"key": "c", "kind": "single", "order": "random", "text": {"en": "?"},
                    "required": true, "choices": [%s]}]},
                  {"key": "q", "questions": [{"key": "w", "kind": "short", "text": {"en": "Why?"}}]}]}
                """.formatted(choices)));

        var first = stranger("en").visitsOutside(address(survey));
        var seen = first.texts(".opt");
        assertThat(first.presses("Next").texts(".opt")).isEqualTo(seen);
        assertThat(first.fills("c", "c3").presses("Next").presses("Back").texts(".opt"))
                .isEqualTo(seen);
    }

    private Survey published(String between) {
        return published("", between);
    }

    private Survey published(String settings, String between) {
        var journey = journey();
        return cast.at(
                Cast.STUDIO, () -> questionnaires.published(journey, SURVEY.formatted(journey, settings, between)));
    }

    private UUID journey() {
        return cast.at(Cast.STUDIO, () -> {
            var journey = new Journey("Stay " + UUID.randomUUID(), CustomerKind.B2C);
            journeys.persist(journey);
            return journey.id();
        });
    }

    private void changes(Survey survey, Consumer<Survey> change) {
        cast.at(Cast.STUDIO, () -> {
            change.accept(surveys.getForChange(survey.id()));
            return null;
        });
    }

    private String says(Survey survey, int status) {
        var page = stranger("en").visitsOutside(address(survey));
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.has("form")).isFalse();
        return page.text("main");
    }

    private List<SurveyResponse> answers(Survey survey) {
        return cast.at(Cast.STUDIO, () -> responses.list("surveyId", survey.id()));
    }

    private SurveyResponse onlyAnswer(Survey survey) {
        var all = answers(survey);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private long openings(Survey survey) {
        return cast.at(
                Cast.STUDIO,
                () -> ((Number) entities.createNativeQuery(
                                        "select coalesce(sum(openings), 0) from survey_openings where survey_id = ?1")
                                .setParameter(1, survey.id())
                                .getSingleResult())
                        .longValue());
    }

    private static String address(Survey survey) {
        return "/s/" + survey.link().orElseThrow();
    }

    private static Visitor stranger(String languages) {
        return new Visitor(Cast.address(), "nobody").speaking(languages);
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static int gzipped(String body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
