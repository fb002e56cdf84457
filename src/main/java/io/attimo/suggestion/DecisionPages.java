package io.attimo.suggestion;

import io.attimo.form.Idempotent;
import io.attimo.identity.Members;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.journey.Journeys;
import io.attimo.journey.Outcome;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import io.attimo.platform.web.FormProblems;
import io.attimo.platform.web.InlineFormState;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
import io.attimo.tenant.AuditEvent;
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
@RequiresRole(Role.EDITOR)
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
    private final SuggestionAdvisor suggestionAdvisor;
    private final Members members;
    private final CurrentMember me;
    private final Redirects redirects;

    DecisionPages(
            SuggestionPages list,
            Journeys journeys,
            Decisions decisions,
            SuggestionAdvisor suggestionAdvisor,
            Members members,
            CurrentMember me,
            Redirects redirects) {
        this.list = list;
        this.journeys = journeys;
        this.decisions = decisions;
        this.suggestionAdvisor = suggestionAdvisor;
        this.members = members;
        this.me = me;
        this.redirects = redirects;
    }

    @POST
    @Path("acceptance")
    @Idempotent
    @Transactional
    public Response accept(@BeanParam Which which, @RestForm UUID owner, @RestForm String due) {
        var day = day(due).filter(each -> !each.isBefore(suggestionAdvisor.today()));
        var inlineFormState = attempt(which, "due", due, day.isPresent(), DecisionMessages::needsFuture)
                .and(attempt(which, "owner", Objects.toString(owner, ""), owner != null, DecisionMessages::needsOwner));
        return decide(
                which, inlineFormState, (decision, today) -> decision.accept(members.get(owner), day.get(), today));
    }

    @POST
    @Path("completion")
    @Idempotent
    @Transactional
    public Response complete(@BeanParam Which which, @RestForm String on) {
        var day = day(on).filter(each -> !each.isAfter(suggestionAdvisor.today()));
        var inlineFormState = attempt(which, "on", on, day.isPresent(), DecisionMessages::needsPast);
        return decide(which, inlineFormState, (decision, today) -> decision.complete(day.get(), today));
    }

    @POST
    @Path("snooze")
    @Idempotent
    @Transactional
    public Response snooze(@BeanParam Which which, @RestForm String until) {
        var span = Optional.ofNullable(until).filter(each -> each.matches("P(7|30|90)D"));
        var inlineFormState = attempt(which, "until", until, span.isPresent(), DecisionMessages::needsUntil);
        return decide(
                which,
                inlineFormState,
                (decision, today) -> decision.snooze(today.plus(Period.parse(span.get())), today));
    }

    @POST
    @Path("refusal")
    @Idempotent
    @Transactional
    public Response decline(@BeanParam Which which, @RestForm String reason) {
        var typedText = TypedText.text(reason);
        boolean isReason = !typedText.isBlank()
                && !typedText.isUnstorable()
                && !typedText.isLongerThan(DecisionForms.LONGEST_REASON);
        var inlineFormState = attempt(
                which, "reason", typedText.text(), isReason, words -> words.needsReason(DecisionForms.LONGEST_REASON));
        return decide(which, inlineFormState, (decision, today) -> decision.decline(typedText.text(), today));
    }

    /** @param state in which the person saw it: pressed twice, only the first takes something back */
    @POST
    @Path("reopening")
    @Transactional
    public Response takeBack(@BeanParam Which which, @RestForm String state) {
        var seen = SuggestionState.named(state).orElseThrow(NotFoundException::new);
        var outcome = journeys.outcome(which.journey(), which.outcome());
        var touchpoint = journeys.touchpointInUse(which.journey(), which.touchpoint());
        decisions
                .known(outcome, touchpoint)
                .flatMap(decision -> decision.takeBack(seen, suggestionAdvisor.today()))
                .ifPresent(me::record);
        return changed(outcome, seen, touchpoint);
    }

    /** A step somebody takes on a day. */
    private interface Step {
        Optional<AuditEvent> on(Decision decision, LocalDate today);
    }

    /** Taken only on the play that is suggested: what it was when the page was made may have changed. */
    private Response decide(Which which, InlineFormState inlineFormState, Step step) {
        var outcome = journeys.outcome(which.journey(), which.outcome());
        var touchpoint = journeys.touchpointInUse(which.journey(), which.touchpoint());
        var play = play(which);
        var journeySuggestions = suggestionAdvisor.about(outcome);
        var suggested = journeySuggestions.at(touchpoint).filter(each -> each.play() == play);
        if (inlineFormState.problems().any()) {
            return again(422, journeySuggestions, touchpoint, inlineFormState);
        }
        if (suggested.isEmpty()) {
            inlineFormState
                    .problems()
                    .add(which.field("s"), Messages.here(DecisionMessages.class).changedMeanwhile());
            return again(409, journeySuggestions, touchpoint, inlineFormState);
        }
        step.on(decisions.about(outcome, touchpoint, play), journeySuggestions.today())
                .ifPresent(me::record);
        return changed(outcome, suggested.get().state(), touchpoint);
    }

    /** Back to the list it was in, which says what has become of it. */
    private Response changed(Outcome outcome, SuggestionState before, Touchpoint touchpoint) {
        return redirects.to("/suggestions%s&changed=%s", SuggestionList.query(outcome, before), touchpoint.id());
    }

    private Response again(
            int status, JourneySuggestions journeySuggestions, Touchpoint touchpoint, InlineFormState inlineFormState) {
        var suggestionState =
                journeySuggestions.at(touchpoint).map(RankedSuggestion::state).orElse(SuggestionState.OPEN);
        return redirects.again(
                status,
                list.page(new SuggestionList(journeySuggestions, suggestionState, null, true), inlineFormState));
    }

    private static InlineFormState attempt(
            Which which, String field, String typed, boolean isGood, Function<DecisionMessages, String> sentence) {
        var text = Map.of(which.field(field), Objects.toString(typed, ""));
        var formProblems = FormProblems.none();
        return new InlineFormState(
                text,
                isGood
                        ? formProblems
                        : formProblems.add(which.field(field), sentence.apply(Messages.here(DecisionMessages.class))));
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
