package io.attimo.respondent;

import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.ConcurrentChangeDetection;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.survey.AnswerProblem;
import io.attimo.survey.ShownPage;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyAnswers;
import io.attimo.survey.SurveyResponse;
import io.attimo.survey.SurveyResponses;
import io.attimo.survey.SurveyWalk;
import io.attimo.survey.Surveys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Takes a page that was sent. Whatever is sent together for one secret, be it a double click, is taken one after the other;
 * who closes the survey waits for those who are storing an answer, and they do not wait for each other.
 */
@Singleton
class AnswerSending {

    static final String IN_LANGUAGE = "_lang";
    static final String LANGUAGE_BEFORE = "_language";
    static final String START = "_start";

    private static final String BACK = "_back";
    private static final String OF_PAGE = "_page";
    private static final String TRAP = "_website";

    private final Surveys surveys;
    private final SurveyResponses responses;
    private final PublishedSurveys published;
    private final FinishedAnswerLimit limit;
    private final Vault vault;
    private final Clock clock;

    AnswerSending(
            Surveys surveys,
            SurveyResponses responses,
            PublishedSurveys published,
            FinishedAnswerLimit limit,
            Vault vault,
            Clock clock) {
        this.surveys = surveys;
        this.responses = responses;
        this.published = published;
        this.limit = limit;
        this.vault = vault;
        this.clock = clock;
    }

    /** The page that was filled in, in another language; nothing is stored. */
    Response again(Visit visit, FilledForm form) {
        var walk = visit.walk();
        return visit.page(walk, form.first(OF_PAGE))
                .map(page -> screen(200, visit, walk, page, form, List.of(), null))
                .orElseGet(RespondentViews::unknown);
    }

    /** Of two who begin one answer at once the second comes too late, and finds it begun. */
    Response take(Visit visit, FilledForm form) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> takeOnce(visit, form));
        } catch (RuntimeException failure) {
            if (!ConcurrentChangeDetection.isBehind(failure)) {
                throw failure;
            }
            return QuarkusTransaction.requiringNew().call(() -> takeOnce(visit, form));
        }
    }

    private Response takeOnce(Visit sent, FilledForm form) {
        var survey = surveys.behindForAnswer(sent.link()).orElseThrow(NotFoundException::new);
        var visit = responses
                .behindForChange(survey, sent.secret())
                .map(stored -> sent.with(stored, published.get(survey, stored.surveyVersion())))
                .orElse(sent);
        if (visit.response() != null && visit.response().isFinished()) {
            return RespondentViews.already(visit);
        }
        var walk = visit.walk();
        var page = visit.page(walk, form.first(OF_PAGE)).orElseThrow(NotFoundException::new);
        var availability = survey.availability(visit.definition(), clock.instant(), CurrentLocale.zoneHere());
        return switch (availability) {
            case OPEN -> new Taking(survey, visit, walk, page, form).take();
            case PAUSED ->
                screen(
                        409,
                        visit,
                        walk,
                        page,
                        form,
                        List.of(),
                        RespondentViews.words().pausedMeanwhile());
            default -> RespondentViews.unavailable(409, visit, availability);
        };
    }

    private Response screen(
            int status,
            Visit visit,
            SurveyWalk walk,
            ShownPage page,
            FilledForm form,
            List<AnswerProblem> problems,
            String notice) {
        var start = visit.hasAddress() || visit.start() == null
                ? null
                : visit.start().seal(vault, visit.link());
        return RespondentViews.screen(status, visit, walk, page, form, problems, start, notice);
    }

    /** One page that somebody sent, while nobody else changes their answer. */
    private final class Taking {

        private final Survey survey;
        private final Visit visit;
        private final SurveyWalk walk;
        private final ShownPage page;
        private final FilledForm form;

        Taking(Survey survey, Visit visit, SurveyWalk walk, ShownPage page, FilledForm form) {
            this.survey = survey;
            this.visit = visit;
            this.walk = walk;
            this.page = page;
            this.form = form;
        }

        Response take() {
            var posted = walk.take(page, form.values());
            if (form.isThere(BACK)) {
                var after = visit.walk(posted.answers());
                return goTo(after.before(page).orElse(page), after);
            }
            if (!posted.isDone()) {
                return shown(422, posted.problems(), null);
            }
            var after = visit.walk(posted.answers());
            return after.next(page)
                    .or(() -> after.answers().isEmpty() ? Optional.empty() : after.firstUndone())
                    .map(next -> goTo(next, after))
                    .orElseGet(() -> end(after));
        }

        private Response goTo(ShownPage next, SurveyWalk after) {
            if (visit.response() == null && after.answers().isEmpty()) {
                return to(visit.addressUnanswered(next));
            }
            responses.persist(answered(after));
            return to(visit.address(next));
        }

        private Response end(SurveyWalk after) {
            if (after.answers().isEmpty()) {
                return shown(422, List.of(), RespondentViews.words().nothingAnswered());
            }
            var wait = limit.take(survey, visit.request());
            if (wait.isPresent()) {
                long seconds = RespondentViews.seconds(wait.get());
                return RespondentViews.later(
                        shown(429, List.of(), RespondentViews.words().tooOften(seconds)), seconds);
            }
            var response = answered(after);
            if (limit.isSuspicious(survey, visit.request())) {
                response.suspect();
            }
            responses.finish(survey, published.version(survey, visit.version()), response, after, clock.instant());
            return to(visit.address());
        }

        private SurveyResponse answered(SurveyWalk after) {
            var response = visit.response() == null ? begun() : visit.response();
            if (!form.text(TRAP).isEmpty()) {
                response.suspect();
            }
            response.answer(after.answers().print(), visit.language(), clock.instant());
            return response;
        }

        private SurveyResponse begun() {
            var now = clock.instant();
            var fields = SurveyAnswers.NONE.json();
            visit.fields().forEach(fields::put);
            var response = new SurveyResponse(
                    published.version(survey, visit.version()),
                    visit.language(),
                    fields.toString(),
                    Vault.hash(visit.secret()),
                    now);
            if (visit.start() == null || visit.start().isTooSoon(now)) {
                response.suspect();
            }
            return response;
        }

        private Response shown(int status, List<AnswerProblem> problems, String notice) {
            return screen(status, visit, walk, page, form, problems, notice);
        }
    }

    private static Response to(String address) {
        return Response.status(303).header(HttpHeaders.LOCATION, address).build();
    }
}
