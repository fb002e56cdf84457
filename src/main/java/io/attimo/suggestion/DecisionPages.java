package io.attimo.suggestion;

import io.attimo.identity.Allowed;
import io.attimo.identity.CurrentMember;
import io.attimo.identity.Members;
import io.attimo.identity.Once;
import io.attimo.identity.Role;
import io.attimo.journey.Attempt;
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
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What somebody decides about a suggestion: take it up, finish it, put it off, decline it, or take the last step back. */
@Path("/suggestions/{journey}/{outcome}/{touchpoint}")
@Allowed(Role.EDITOR)
class DecisionPages {

    /** The play is the one that the person saw. */
    record Which(
            @RestPath UUID journey,
            @RestPath UUID outcome,
            @RestPath UUID touchpoint,
            @RestForm String play) {

        /** One page has the forms of many suggestions. */
        String field(String name) {
            return name + "-" + touchpoint;
        }
    }

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
    @Once
    @Transactional
    public Response accept(@BeanParam Which which, @RestForm UUID owner, @RestForm String due) {
        var day = day(due).filter(each -> !each.isBefore(advisor.today()));
        var attempt = attempt(which, "due", due, day.isPresent(), DecisionMessages::needsFuture)
                .and(attempt(which, "owner", Objects.toString(owner, ""), owner != null, DecisionMessages::needsOwner));
        return decide(which, attempt, (decision, today) -> decision.accept(members.get(owner), day.get(), today));
    }

    @POST
    @Path("completion")
    @Once
    @Transactional
    public Response complete(@BeanParam Which which, @RestForm String on) {
        var day = day(on).filter(each -> !each.isAfter(advisor.today()));
        var attempt = attempt(which, "on", on, day.isPresent(), DecisionMessages::needsPast);
        return decide(which, attempt, (decision, today) -> decision.complete(day.get(), today));
    }

    @POST
    @Path("snooze")
    @Once
    @Transactional
    public Response snooze(@BeanParam Which which, @RestForm String until) {
        var span = Optional.ofNullable(until).filter(each -> each.matches("P(7|30|90)D"));
        var attempt = attempt(which, "until", until, span.isPresent(), DecisionMessages::needsUntil);
        return decide(
                which, attempt, (decision, today) -> decision.snooze(today.plus(Period.parse(span.get())), today));
    }

    @POST
    @Path("refusal")
    @Once
    @Transactional
    public Response decline(@BeanParam Which which, @RestForm String reason) {
        var typed = Typed.text(reason);
        boolean isReason =
                !typed.isBlank() && !typed.isUnstorable() && !typed.isLongerThan(DecisionForms.LONGEST_REASON);
        var attempt = attempt(
                which, "reason", typed.text(), isReason, words -> words.needsReason(DecisionForms.LONGEST_REASON));
        return decide(which, attempt, (decision, today) -> decision.decline(typed.text(), today));
    }

    /** @param state in which the person saw it: pressed twice, only the first takes something back */
    @POST
    @Path("reopening")
    @Transactional
    public Response takeBack(@BeanParam Which which, @RestForm String state) {
        var seen = State.named(state).orElseThrow(NotFoundException::new);
        var outcome = journeys.outcome(which.journey(), which.outcome());
        var touchpoint = journeys.touchpointInUse(which.journey(), which.touchpoint());
        decisions
                .known(outcome, touchpoint)
                .flatMap(decision -> decision.takeBack(seen, advisor.today()))
                .ifPresent(me::did);
        return changed(outcome, seen, touchpoint);
    }

    /** A step somebody takes on a day. */
    private interface Step {
        Optional<Deed> on(Decision decision, LocalDate today);
    }

    /** Taken only on the play that is suggested: what it was when the page was made may have changed. */
    private Response decide(Which which, Attempt attempt, Step step) {
        var outcome = journeys.outcome(which.journey(), which.outcome());
        var touchpoint = journeys.touchpointInUse(which.journey(), which.touchpoint());
        var play = play(which);
        var advice = advisor.about(outcome);
        var suggested = advice.at(touchpoint).filter(each -> each.play() == play);
        if (attempt.problems().any()) {
            return again(422, advice, touchpoint, attempt);
        }
        if (suggested.isEmpty()) {
            attempt.problems()
                    .add(which.field("s"), Words.here(DecisionMessages.class).changedMeanwhile());
            return again(409, advice, touchpoint, attempt);
        }
        step.on(decisions.about(outcome, touchpoint, play), advice.today()).ifPresent(me::did);
        return changed(outcome, suggested.get().state(), touchpoint);
    }

    /** Back to the list it was in, which says what has become of it. */
    private Response changed(Outcome outcome, State before, Touchpoint touchpoint) {
        return go.to("/suggestions%s&changed=%s", SuggestionList.query(outcome, before), touchpoint.id());
    }

    private Response again(int status, Advice advice, Touchpoint touchpoint, Attempt attempt) {
        var state = advice.at(touchpoint).map(RankedSuggestion::state).orElse(State.OPEN);
        return go.again(status, list.page(new SuggestionList(advice, state, null, true), attempt));
    }

    private static Attempt attempt(
            Which which, String field, String typed, boolean isGood, Function<DecisionMessages, String> sentence) {
        var text = Map.of(which.field(field), Objects.toString(typed, ""));
        var problems = Problems.none();
        return new Attempt(
                text,
                isGood
                        ? problems
                        : problems.add(which.field(field), sentence.apply(Words.here(DecisionMessages.class))));
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
