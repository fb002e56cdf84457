package io.attimo.suggestion;

import static java.util.stream.Collectors.toMap;

import io.attimo.audit.AuditEvent;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.form.Idempotent;
import io.attimo.form.InlineFormState;
import io.attimo.identity.Members;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.journey.Journeys;
import io.attimo.journey.Outcome;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
import io.quarkus.qute.TemplateInstance;
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
import java.util.Set;
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

        Map<String, String> fields(Map<String, String> typed) {
            return typed.entrySet().stream().collect(toMap(each -> field(each.getKey()), Map.Entry::getValue));
        }
    }

    private static final int DAY = "2026-05-03".length();

    private final SuggestionPages list;
    private final Journeys journeys;
    private final Decisions decisions;
    private final SuggestionAdvisor suggestionAdvisor;
    private final Members members;
    private final CurrentMember me;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;

    DecisionPages(
            SuggestionPages list,
            Journeys journeys,
            Decisions decisions,
            SuggestionAdvisor suggestionAdvisor,
            Members members,
            CurrentMember me,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects) {
        this.list = list;
        this.journeys = journeys;
        this.decisions = decisions;
        this.suggestionAdvisor = suggestionAdvisor;
        this.members = members;
        this.me = me;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
    }

    @POST
    @Path("acceptance")
    @Idempotent
    @Transactional
    public Response accept(@BeanParam Which which, @RestForm UUID owner, @RestForm String due) {
        var day = day(due);
        return decide(
                which,
                Map.of("owner", Objects.toString(owner, ""), "due", Objects.toString(due, "")),
                today -> DecisionFault.ofAcceptance(owner, day, today),
                (decision, moment) -> decision.accept(members.get(owner), day, moment));
    }

    @POST
    @Path("completion")
    @Idempotent
    @Transactional
    public Response complete(@BeanParam Which which, @RestForm String on) {
        var day = day(on);
        return decide(
                which,
                Map.of("on", Objects.toString(on, "")),
                today -> DecisionFault.ofCompletion(day, today),
                (decision, moment) -> decision.complete(day, moment));
    }

    @POST
    @Path("snooze")
    @Idempotent
    @Transactional
    public Response snooze(@BeanParam Which which, @RestForm String until) {
        return decide(
                which,
                Map.of("until", Objects.toString(until, "")),
                today -> DecisionFault.ofSnooze(dayAfter(until, today), today),
                (decision, moment) -> decision.snooze(dayAfter(until, moment.today()), moment));
    }

    @POST
    @Path("refusal")
    @Idempotent
    @Transactional
    public Response decline(@BeanParam Which which, @RestForm String reason) {
        var typedText = TypedText.text(reason);
        return decide(
                which,
                Map.of("reason", typedText.text()),
                today -> DecisionFault.ofRefusal(typedText),
                (decision, moment) -> decision.decline(typedText, moment));
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
                .flatMap(decision -> decision.takeBack(seen, suggestionAdvisor.moment(me.actor())))
                .ifPresent(me::record);
        return changed(outcome, seen, touchpoint);
    }

    private interface Step {
        Optional<AuditEvent> on(Decision decision, DecisionStamp moment);
    }

    /**
     * Takes the step, or brings its form back: with what the record would refuse, or as the suggestion is another by now.
     *
     * @param typed by the names of the fields
     */
    private Response decide(
            Which which, Map<String, String> typed, Function<LocalDate, Set<DecisionFault>> faults, Step step) {
        var moment = suggestionAdvisor.moment(me.actor());
        var wrong = faults.apply(moment.today());
        var outcome = journeys.outcome(which.journey(), which.outcome());
        var touchpoint = journeys.touchpointInUse(which.journey(), which.touchpoint());
        var play = play(which);
        var journeySuggestions = suggestionAdvisor.about(outcome);
        var suggested = journeySuggestions.at(touchpoint).filter(each -> each.play() == play);
        return formSubmissionHandler.take(
                problems -> {
                    var words = Messages.here(DecisionMessages.class);
                    wrong.forEach(fault -> problems.add(which.field(fault.field()), fault.sentence(words)));
                    if (wrong.isEmpty() && suggested.isEmpty()) {
                        problems.addStale(which.field("s"), words.changedMeanwhile());
                    }
                },
                problems -> again(journeySuggestions, touchpoint, new InlineFormState(which.fields(typed), problems)),
                () -> {
                    step.on(decisions.about(outcome, touchpoint, suggested.get().play(), play), moment)
                            .ifPresent(me::record);
                    return changed(outcome, suggested.get().state(), touchpoint);
                });
    }

    /** Back to the list it was in, which says what has become of it. */
    private Response changed(Outcome outcome, SuggestionState before, Touchpoint touchpoint) {
        return redirects.to("/suggestions%s&changed=%s", SuggestionList.query(outcome, before), touchpoint.id());
    }

    private TemplateInstance again(
            JourneySuggestions journeySuggestions, Touchpoint touchpoint, InlineFormState inlineFormState) {
        var suggestionState = journeySuggestions
                .at(touchpoint)
                .map(SuggestionWithDecision::state)
                .orElse(SuggestionState.OPEN);
        return list.page(new SuggestionList(journeySuggestions, suggestionState, null, true), inlineFormState);
    }

    private static Play play(Which which) {
        return Arrays.stream(Play.values())
                .filter(each -> each.name().equals(which.play()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** @return null where it is none, or one of a year that no calendar offers */
    private static LocalDate day(String text) {
        try {
            return text == null || text.length() > DAY ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    /** @return null where the span is none of those that the form offers */
    private static LocalDate dayAfter(String span, LocalDate today) {
        return span != null && span.matches("P(7|30|90)D") ? today.plus(Period.parse(span)) : null;
    }
}
