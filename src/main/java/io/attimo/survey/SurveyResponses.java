package io.attimo.survey;

import com.fasterxml.jackson.databind.JsonNode;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Outcome;
import io.attimo.journey.Segment;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.secrets.Vault;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.response.CustomerKey;
import io.attimo.response.Response;
import io.attimo.response.Responses;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What respondents have answered. Whatever the entrance, an answer becomes one of the journey here, and nowhere else. */
@Singleton
public class SurveyResponses implements PanacheRepositoryBase<SurveyResponse, UUID> {

    /** Of one segment: whoever has the link may make up values of a field. */
    static final int MOST_LABELS = 200;

    private static final int PAGE = 100;

    private final Journeys journeys;
    private final Responses responses;

    SurveyResponses(Journeys journeys, Responses responses) {
        this.journeys = journeys;
        this.responses = responses;
    }

    /** By the secret that the respondent has. */
    public Optional<SurveyResponse> behind(Survey survey, String token) {
        return find("surveyId = ?1 and tokenHash = ?2", survey.id(), Vault.hash(token))
                .firstResultOptional();
    }

    /** The same, alone until the transaction ends: who sends twice at once waits for the first. */
    public Optional<SurveyResponse> behindForChange(Survey survey, String token) {
        return find("surveyId = ?1 and tokenHash = ?2", survey.id(), Vault.hash(token))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    public long finished(Survey survey) {
        return count("surveyId = ?1 and finishedAt is not null", survey.id());
    }

    /** Those at their end, by their ids, a page of them behind one. */
    public List<SurveyResponse> finishedBehind(Survey survey, UUID last, Instant from, Instant until) {
        return find(
                        "surveyId = ?1 and finishedAt >= ?2 and finishedAt < ?3 and id > ?4 order by id",
                        survey.id(),
                        from,
                        until,
                        last)
                .page(0, PAGE)
                .list();
    }

    /** What was answered just now. */
    public void finish(Survey survey, SurveyVersion version, SurveyResponse response, SurveyWalk walk, Instant now) {
        finish(survey, version, response, walk, now, now);
    }

    /**
     * Ends it, and puts what it says into the journey, in the caller's transaction; waits for nobody else who answers, but
     * where it says a label that the journey has not heard yet.
     *
     * @param walk the way through the version with all that was answered
     * @param at when it was answered
     * @param now when it came: it comes after all that is there, whenever it was answered
     */
    public void finish(
            Survey survey, SurveyVersion version, SurveyResponse response, SurveyWalk walk, Instant at, Instant now) {
        var journey = journeys.get(survey.journeyId());
        var answers = walk.answers();
        var said = new Response(
                journey.id(),
                source(survey),
                response.id().toString(),
                LocalDate.ofInstant(at, CurrentLocale.zoneHere()),
                journey.measures(),
                now);
        response.customer().map(CustomerKey::folded).ifPresent(said::ofCustomer);
        var targets = version.targets();
        marks(version.definition(), targets, answers, journey).forEach(said::mark);
        places(version.definition(), targets, response, answers, journey).forEach(said::place);
        responses.persist(said);
        remarks(version.definition(), targets, answers)
                .forEach(remark -> responses.say(said, touchpoint(journey, remark.touchpoint()), remark.text()));
        response.answer(answers.print(), response.language(), at);
        response.finish(said.id(), at);
        persist(response);
    }

    /** What the journey calls the answers of a survey. */
    public static String source(Survey survey) {
        return "survey/" + survey.id();
    }

    /** Null where it was deleted since the version was published: then it is said of the whole. */
    private static UUID touchpoint(Journey journey, UUID id) {
        return id == null ? null : journey.touchpoint(id).map(Touchpoint::id).orElse(null);
    }

    private static Map<Integer, Double> marks(
            SurveyDefinition survey, SurveyTargets targets, SurveyAnswers answers, Journey journey) {
        var marks = new HashMap<Integer, Double>();
        survey.questions()
                .forEach(question -> answers.to(question.key())
                        .ifPresent(answer -> marks(question.key(), answer, targets.measures(), marks)));
        marks.keySet().removeIf(measure -> !isOf(journey, measure));
        return marks;
    }

    /** A mark, by a row, by the choice that its page is repeated for, or by both. */
    private static void marks(String key, JsonNode answer, Map<String, Integer> measures, Map<Integer, Double> marks) {
        var measure = measures.get(key);
        if (answer.isNumber() && measure != null) {
            marks.put(measure, answer.doubleValue());
        }
        for (var part : answer.properties()) {
            boolean isRepeated = key.indexOf('@') < 0 && isChoice(key, part.getKey(), measures);
            marks(key + (isRepeated ? "@" : ".") + part.getKey(), part.getValue(), measures, marks);
        }
    }

    private static boolean isChoice(String key, String part, Map<String, Integer> measures) {
        var repeated = key + "@" + part;
        return measures.keySet().stream().anyMatch(each -> each.equals(repeated) || each.startsWith(repeated + "."));
    }

    private static boolean isOf(Journey journey, int measure) {
        return Stream.concat(
                        journey.stages().stream()
                                .flatMap(stage -> stage.touchpoints().stream())
                                .map(Touchpoint::number),
                        journey.outcomes().stream().map(Outcome::number))
                .anyMatch(number -> number == measure);
    }

    private Map<Integer, Integer> places(
            SurveyDefinition survey,
            SurveyTargets targets,
            SurveyResponse response,
            SurveyAnswers answers,
            Journey journey) {
        var places = new HashMap<Integer, Integer>();
        var fields = SurveyAnswers.read(response.fields());
        targets.segments()
                .forEach((key, number) -> label(survey, key, answers, fields)
                        .flatMap(label -> place(journey, number, label))
                        .ifPresent(place -> places.put(number, place)));
        return places;
    }

    private static Optional<String> label(
            SurveyDefinition survey, String key, SurveyAnswers answers, SurveyAnswers fields) {
        return survey.question(key)
                .map(question -> answers.to(key)
                        .map(JsonNode::asText)
                        .flatMap(question::choice)
                        .map(choice -> choice.label() != null
                                ? choice.label()
                                : survey.in(survey.defaultLanguage(), choice.text())))
                .orElseGet(() -> fields.to(key).map(JsonNode::asText))
                .map(String::strip)
                .filter(label -> !label.isEmpty());
    }

    private Optional<Integer> place(Journey journey, int number, String label) {
        var known = segment(journey, number).placeOf(label);
        if (known.isPresent()) {
            return Optional.of(known.getAsInt());
        }
        var segment = segment(journeys.getForChange(journey.id()), number);
        return segment.placeOf(label).isPresent() || segment.labels().size() < MOST_LABELS
                ? Optional.of(segment.place(label))
                : Optional.empty();
    }

    private static Segment segment(Journey journey, int number) {
        return journey.segments().stream()
                .filter(segment -> segment.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** @param touchpoint null for the whole */
    private record Remark(UUID touchpoint, String text) {}

    private static List<Remark> remarks(SurveyDefinition survey, SurveyTargets targets, SurveyAnswers answers) {
        return survey.questions()
                .filter(SurveyResponses::isRemark)
                .flatMap(question -> answers.to(question.key())
                        .map(answer -> remarks(question, answer, targets, answers))
                        .orElseGet(Stream::empty))
                .toList();
    }

    /** What was written of something or at length; a short text of nothing may be a name. */
    private static boolean isRemark(SurveyQuestion question) {
        return question.kind() == QuestionKind.LONG
                || question.kind() == QuestionKind.SHORT && (question.touchpoint() != null || question.about() != null);
    }

    private static Stream<Remark> remarks(
            SurveyQuestion question, JsonNode answer, SurveyTargets targets, SurveyAnswers answers) {
        if (answer.isTextual()) {
            var place = question.about() == null
                    ? question.key()
                    : question.about() + "="
                            + answers.to(question.about()).map(JsonNode::asText).orElse("");
            return Stream.of(new Remark(targets.touchpoints().get(place), answer.textValue()));
        }
        return answer.properties().stream()
                .filter(each -> each.getValue().isTextual())
                .map(each -> new Remark(
                        targets.touchpoints().get(question.key() + "@" + each.getKey()),
                        each.getValue().textValue()));
    }
}
