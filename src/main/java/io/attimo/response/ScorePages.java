package io.attimo.response;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.form.Idempotent;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** One score, recorded by hand. */
@Path("/journeys/{journey}/scores")
@RequiresRole(Role.EDITOR)
class ScorePages {

    @CheckedTemplate(basePath = "score")
    static class Views {
        static native TemplateInstance blank(
                Journey journey,
                Touchpoint touchpoint,
                List<Scale> scales,
                ScoreDraft draft,
                FormProblems problems,
                UUID recorded);

        static native TemplateInstance none(Journey journey);
    }

    private final Journeys journeys;
    private final Responses responses;
    private final CurrentMember me;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;
    private final Clock clock;

    ScorePages(
            Journeys journeys,
            Responses responses,
            CurrentMember me,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects,
            Clock clock) {
        this.journeys = journeys;
        this.responses = responses;
        this.me = me;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
        this.clock = clock;
    }

    @GET
    public TemplateInstance blank(
            UUID journey, @RestQuery UUID touchpoint, @RestQuery String scale, @RestQuery UUID recorded) {
        var map = journeys.get(journey);
        if (touchpoint == null && map.touchpoints().isEmpty()) {
            return Views.none(map);
        }
        var rated = touchpoint == null ? map.touchpoints().get(0) : found(map, touchpoint);
        return view(rated, ScoreDraft.blank(rated, scale, clock), FormProblems.none(), recorded);
    }

    @POST
    @Idempotent
    @Transactional
    public Response create(UUID journey, @BeanParam ScoreDraft draft) {
        var touchpoint = held(journey, draft.touchpoint());
        boolean isSettled = responses.anyOf(touchpoint);
        return formSubmissionHandler.take(
                problems -> draft.check(problems, isSettled ? touchpoint.scale() : draft.chosen(touchpoint), clock),
                problems -> view(touchpoint, draft, problems, null),
                () -> {
                    if (!isSettled) {
                        touchpoint.rateOn(draft.chosen(touchpoint));
                    }
                    responses.add(draft.response(touchpoint, clock.instant()), touchpoint, draft.said());
                    me.record(AuditEvent.of(AuditEventKind.SCORE_RECORDED, touchpoint.name()));
                    return recorded(touchpoint);
                });
    }

    /** The first score settles the scale, alone; those that follow wait for nobody. */
    private Touchpoint held(UUID journey, UUID touchpoint) {
        boolean isFirst = journeys.numberOf(touchpoint)
                .filter(number -> responses.anyOf(journey, number))
                .isEmpty();
        var held = isFirst
                ? journeys.touchpointAlone(journey, touchpoint)
                : journeys.touchpointAsDrawn(journey, touchpoint);
        if (!isFirst && !responses.anyOf(held)) {
            throw new OptimisticLockException("its scores have just been taken back");
        }
        return found(held.journey(), touchpoint);
    }

    private Response recorded(Touchpoint touchpoint) {
        return redirects.to(
                "/journeys/%s/scores?touchpoint=%2$s&recorded=%2$s",
                touchpoint.stage().journey().id(), touchpoint.id());
    }

    private TemplateInstance view(Touchpoint touchpoint, ScoreDraft draft, FormProblems formProblems, UUID recorded) {
        boolean isSettled = responses.anyOf(touchpoint);
        var scales = isSettled ? List.<Scale>of() : ScoreDraft.scales(touchpoint);
        var shown = isSettled ? draft.on(touchpoint.scale()) : draft;
        return Views.blank(touchpoint.stage().journey(), touchpoint, scales, shown, formProblems, recorded);
    }

    private static Touchpoint found(Journey journey, UUID touchpoint) {
        return journey.touchpoint(touchpoint)
                .filter(each -> each.outOfUse().isEmpty())
                .orElseThrow(NotFoundException::new);
    }
}
