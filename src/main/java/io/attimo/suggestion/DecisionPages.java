package io.attimo.suggestion;

import io.attimo.identity.Allowed;
import io.attimo.identity.CurrentMember;
import io.attimo.identity.Members;
import io.attimo.identity.Role;
import io.attimo.journey.Journeys;
import io.attimo.journey.Outcome;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.text.Typed;
import io.attimo.platform.web.Go;
import io.attimo.platform.web.Problems;
import io.attimo.platform.web.Words;
import io.attimo.tenant.Deed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What somebody decides about a suggestion: take it up, finish it, put it off, decline it, or take the last step back. */
@Path("/suggestions/{journey}/{outcome}/{touchpoint}")
@Allowed(Role.EDITOR)
class DecisionPages {

    private static final int LONGEST_REASON = 500;

    /** Which suggestion: the play is the one that the person saw. */
    record Which(
            @RestPath UUID journey,
            @RestPath UUID outcome,
            @RestPath UUID touchpoint,
            @RestForm String play) {}

    private final SuggestionPages list;
    private final Journeys journeys;
    private final Decisions decisions;
    private final Advisor advisor;
    private final Members members;
    private final CurrentMember me;
    private final Go go;

    DecisionPages(
            SuggestionPages list,
            Journeys journeys,
            Decisions decisions,
            Advisor advisor,
            Members members,
            CurrentMember me,
            Go go) {
        this.list = list;
        this.journeys = journeys;
        this.decisions = decisions;
        this.advisor = advisor;
        this.members = members;
        this.me = me;
        this.go = go;
    }

    @POST
    @Path("acceptance")
    @Transactional
    public Response accept(@BeanParam Which which, @RestForm UUID owner, @RestForm String due) {
        var day = day(due).filter(each -> !each.isBefore(advisor.today()));
        if (owner == null) {
            return problem(which, "owner", SuggestionMessages::needsOwner);
        }
        return day.map(each -> decided(which, decision -> decision.accept(members.get(owner), each)))
                .orElseGet(() -> problem(which, "due", SuggestionMessages::needsFuture));
    }

    @POST
    @Path("completion")
    @Transactional
    public Response complete(@BeanParam Which which, @RestForm String on) {
        return day(on).filter(each -> !each.isAfter(advisor.today()))
                .map(each -> decided(which, decision -> decision.complete(each)))
                .orElseGet(() -> problem(which, "on", SuggestionMessages::needsPast));
    }

    @POST
    @Path("snooze")
    @Transactional
    public Response snooze(@BeanParam Which which, @RestForm String until) {
        return Optional.ofNullable(until)
                .filter(each -> each.matches("P(7|30|90)D"))
                .map(each -> advisor.today().plus(Period.parse(each)))
                .map(each -> decided(which, decision -> decision.snooze(each)))
                .orElseGet(() -> problem(which, "until", SuggestionMessages::needsUntil));
    }

    @POST
    @Path("refusal")
    @Transactional
    public Response decline(@BeanParam Which which, @RestForm String reason) {
        return Optional.of(Typed.text(reason))
                .filter(each -> !each.isBlank() && !each.isUnstorable() && !each.isLongerThan(LONGEST_REASON))
                .map(each -> decided(which, decision -> decision.decline(each.text())))
                .orElseGet(() -> problem(which, "reason", SuggestionMessages::needsReason));
    }

    @POST
    @Path("reopening")
    @Transactional
    public Response takeBack(@BeanParam Which which) {
        return decided(which, Decision::takeBack);
    }

    /** Back to the list it was in, which says what has become of it. */
    private Response decided(Which which, Function<Decision, Deed> deciding) {
        var outcome = outcome(which);
        var decision = decisions.about(outcome, touchpoint(which, outcome), play(which));
        var before = decision.state(advisor.today());
        me.did(deciding.apply(decision));
        return go.to("/suggestions%s&changed=%s", SuggestionList.query(outcome, before), which.touchpoint());
    }

    /** Rendered at once: later, what the page reads is out of reach. */
    private Response problem(Which which, String field, Function<SuggestionMessages, String> sentence) {
        var outcome = outcome(which);
        var advice = advisor.about(outcome);
        var state = advice.at(touchpoint(which, outcome))
                .map(RankedSuggestion::state)
                .orElse(State.OPEN);
        var problems = Problems.none()
                .add(field + "-" + which.touchpoint(), sentence.apply(Words.here(SuggestionMessages.class)));
        return Response.status(422)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(list.page(new SuggestionList(advice, state, null, true), problems)
                        .render())
                .build();
    }

    private Outcome outcome(Which which) {
        return journeys.inUse(which.journey()).outcomes().stream()
                .filter(each -> each.id().equals(which.outcome()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Touchpoint touchpoint(Which which, Outcome outcome) {
        return outcome.journey().touchpoints().stream()
                .filter(each -> each.id().equals(which.touchpoint()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Play play(Which which) {
        return Arrays.stream(Play.values())
                .filter(each -> each.name().equals(which.play()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text == null ? "" : text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
