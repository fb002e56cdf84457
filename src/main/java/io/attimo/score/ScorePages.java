package io.attimo.score;

import io.attimo.identity.Allowed;
import io.attimo.identity.CurrentMember;
import io.attimo.identity.Once;
import io.attimo.identity.Role;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.web.Go;
import io.attimo.platform.web.Problems;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
@Allowed(Role.EDITOR)
class ScorePages {

    @CheckedTemplate(basePath = "score")
    static class Views {
        static native TemplateInstance blank(
                Journey journey,
                Touchpoint touchpoint,
                List<Scale> scales,
                ScoreDraft draft,
                Problems problems,
                UUID recorded);

        static native TemplateInstance none(Journey journey);
    }

    private final Journeys journeys;
    private final Answers answers;
    private final CurrentMember me;
    private final Go go;
    private final Clock clock;

    ScorePages(Journeys journeys, Answers answers, CurrentMember me, Go go, Clock clock) {
        this.journeys = journeys;
        this.answers = answers;
        this.me = me;
        this.go = go;
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
        return view(rated, ScoreDraft.blank(rated, scale, clock), Problems.none(), recorded);
    }

    @POST
    @Once
    @Transactional
    public Response create(UUID journey, @BeanParam ScoreDraft draft) {
        var map = journeys.getForChange(journey);
        var touchpoint = found(map, draft.touchpoint());
        boolean isSettled = answers.anyOf(touchpoint);
        var problems = draft.problems(isSettled ? touchpoint.scale() : draft.chosen(touchpoint), clock);
        if (problems.any()) {
            return go.again(422, view(touchpoint, draft, problems, null));
        }
        if (!isSettled) {
            touchpoint.rateOn(draft.chosen(touchpoint));
        }
        answers.add(draft.response(touchpoint, clock.instant()), touchpoint, draft.said());
        me.did(Deed.of(DeedKind.SCORE_RECORDED, touchpoint.name()));
        return recorded(touchpoint);
    }

    private Response recorded(Touchpoint touchpoint) {
        return go.to(
                "/journeys/%s/scores?touchpoint=%2$s&recorded=%2$s",
                touchpoint.stage().journey().id(), touchpoint.id());
    }

    private TemplateInstance view(Touchpoint touchpoint, ScoreDraft draft, Problems problems, UUID recorded) {
        boolean isSettled = answers.anyOf(touchpoint);
        var scales = isSettled ? List.<Scale>of() : ScoreDraft.scales(touchpoint);
        var shown = isSettled ? draft.on(touchpoint.scale()) : draft;
        return Views.blank(touchpoint.stage().journey(), touchpoint, scales, shown, problems, recorded);
    }

    private static Touchpoint found(Journey journey, UUID touchpoint) {
        return journey.touchpoint(touchpoint)
                .filter(each -> each.outOfUse().isEmpty())
                .orElseThrow(NotFoundException::new);
    }
}
