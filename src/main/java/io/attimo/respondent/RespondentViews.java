package io.attimo.respondent;

import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import io.attimo.survey.AnswerProblem;
import io.attimo.survey.ShownPage;
import io.attimo.survey.SurveyAvailability;
import io.attimo.survey.SurveyWalk;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.List;

/** What a respondent is shown, with the policy that goes with its style. */
final class RespondentViews {

    @CheckedTemplate(basePath = "respondent")
    static class Templates {
        static native TemplateInstance screen(Screen screen);

        static native TemplateInstance sentence(PageFrame frame, String heading, String sentence, boolean isOurs);
    }

    private RespondentViews() {}

    /**
     * A page with its form.
     *
     * @param start sealed; null where none is needed
     * @param notice null where nothing is in the way
     */
    static Response screen(
            int status,
            Visit visit,
            SurveyWalk walk,
            ShownPage page,
            FilledForm filled,
            List<AnswerProblem> problems,
            String start,
            String notice) {
        var builder = new ScreenBuilder(walk, page, filled, problems, new ChoiceOrder(visit.secret()));
        var told = builder.problemsInOrder();
        var pages = walk.pages();
        int number = 1
                + pages.indexOf(pages.stream()
                        .filter(each -> each.key().equals(page.key()))
                        .findFirst()
                        .orElse(pages.get(0)));
        int count = Boolean.FALSE.equals(visit.definition().progress()) ? 0 : pages.size();
        var screen = new Screen(
                new PageFrame(visit.language(), title(visit, number, count, !told.isEmpty()), visit.title()),
                page.key(),
                start,
                RespondentLanguage.choices(visit.definition(), visit.language()),
                page.page().title().isEmpty() ? "" : walk.text(page, page.page().title()),
                number,
                count,
                walk.next(page).isEmpty(),
                builder.questions(),
                told,
                notice,
                number == 1
                        ? visit.definition()
                                .in(visit.language(), visit.definition().privacy())
                        : "");
        return answer(status, Templates.screen(screen));
    }

    private static String title(Visit visit, int number, int count, boolean hasProblems) {
        var title = count > 1 ? words().title(visit.title(), number, count) : visit.title();
        return hasProblems ? words().titleWithProblems(title) : title;
    }

    /** At the end: the survey's own words, or else ours. */
    static Response end(Visit visit) {
        var walk = visit.walk();
        var own = walk.end().map(end -> walk.text(end.text())).orElse("");
        return sentence(200, visit, words().thanksTitle(), own.isEmpty() ? words().thanks() : own, own.isEmpty());
    }

    static Response already(Visit visit) {
        return sentence(409, visit, words().alreadyTitle(), words().already(), true);
    }

    static Response unavailable(int status, Visit visit, SurveyAvailability why) {
        return switch (why) {
            case NOT_YET -> sentence(status, visit, words().notYetTitle(), notYet(visit), true);
            case PAUSED -> sentence(status, visit, words().pausedTitle(), words().paused(), true);
            default -> sentence(status, visit, words().closedTitle(), words().closed(), true);
        };
    }

    private static String notYet(Visit visit) {
        var zone = CurrentLocale.zoneHere();
        var opening = visit.definition().opening(zone).orElseThrow();
        return words().notYet(NumberFormats.time(opening), zone.getDisplayName(TextStyle.FULL, CurrentLocale.here()));
    }

    private static Response sentence(int status, Visit visit, String heading, String sentence, boolean isOurs) {
        var frame = new PageFrame(visit.language(), heading + " – " + visit.title(), visit.title());
        return answer(status, Templates.sentence(frame, heading, sentence, isOurs));
    }

    static Response unknown() {
        return sentence(404, words().unknownTitle(), words().unknown());
    }

    static Response tooManyUnknown(Duration wait) {
        long seconds = seconds(wait);
        return later(sentence(429, words().tooManyUnknownTitle(), words().tooManyUnknown(seconds)), seconds);
    }

    private static Response sentence(int status, String heading, String sentence) {
        var frame = new PageFrame(CurrentLocale.here().getLanguage(), heading, "");
        return answer(status, Templates.sentence(frame, heading, sentence, true));
    }

    static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }

    static Response later(Response response, long seconds) {
        return Response.fromResponse(response)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .header("Content-Security-Policy", PageStyle.POLICY)
                .entity(page.render())
                .build();
    }

    static RespondentMessages words() {
        return Messages.here(RespondentMessages.class);
    }
}
