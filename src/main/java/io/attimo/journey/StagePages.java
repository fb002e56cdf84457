package io.attimo.journey;

import io.attimo.identity.Allowed;
import io.attimo.identity.CurrentMember;
import io.attimo.identity.Role;
import io.attimo.platform.text.Typed;
import io.attimo.platform.web.Go;
import io.attimo.platform.web.Problems;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** The stages of a journey: added, and told what customers want of them. */
@Path("/journeys/{journey}/stages")
@Allowed(Role.EDITOR)
class StagePages {

    /** @param version which version of the stage the form was filled in from */
    public record Draft(
            @RestForm String name,
            @RestForm String phase,
            @RestForm String goal,
            @RestForm String functional,
            @RestForm String emotional,
            @RestForm int version) {

        static Draft of(Stage stage) {
            var needs = stage.needs();
            return new Draft(
                    stage.name(),
                    stage.phase().map(Phase::name).orElse(""),
                    needs.goal(),
                    needs.functional(),
                    needs.emotional(),
                    stage.version());
        }

        Problems problems(Stage stage) {
            var typed = Typed.line(name);
            var words = Names.words();
            return Names.checkFree(
                            typed,
                            "name",
                            () -> stage.journey().stage(typed.text()).filter(named -> !named.equals(stage)),
                            Stage::isRetired)
                    .allow("goal", words.goal(), Typed.text(goal), Journey.LONGEST_TEXT)
                    .allow("functional", words.functionalNeed(), Typed.text(functional), Journey.LONGEST_TEXT)
                    .allow("emotional", words.emotionalNeed(), Typed.text(emotional), Journey.LONGEST_TEXT);
        }

        void become(Stage stage) {
            stage.rename(Typed.line(name).text());
            stage.belongTo(Choice.of(Phase.class, phase).orElse(null));
            stage.need(new Stage.Needs(
                    Typed.text(goal).text(),
                    Typed.text(functional).text(),
                    Typed.text(emotional).text()));
        }
    }

    @CheckedTemplate(basePath = "journey")
    static class Views {
        static native TemplateInstance stage(Stage stage, Draft draft, Problems problems, boolean stale);
    }

    private final Journeys journeys;
    private final CurrentMember me;
    private final Go go;

    StagePages(Journeys journeys, CurrentMember me, Go go) {
        this.journeys = journeys;
        this.me = me;
        this.go = go;
    }

    @POST
    @Transactional
    public Response create(UUID journey, @RestForm String stage, @RestForm String phase) {
        var map = journeys.getForChange(journey);
        var typed = Typed.line(stage);
        var problems = Names.checkFree(typed, "stage", () -> map.stage(typed.text()), Stage::isRetired);
        if (problems.any()) {
            var fields = Map.of("stage", typed.text(), "phase", phase == null ? "" : phase);
            return go.again(422, JourneyPages.Views.edit(map, null, new Attempt(fields, problems)));
        }
        var added = map.addStage(typed.text(), Choice.of(Phase.class, phase).orElse(null));
        me.did(Deed.of(DeedKind.STAGE_ADDED, added.name()));
        return go.to("/journeys/%s/edit#stage-%s", journey, added.id());
    }

    @GET
    @Path("{id}/edit")
    public TemplateInstance edit(UUID journey, UUID id) {
        var stage = journeys.stage(journey, id);
        return Views.stage(stage, Draft.of(stage), Problems.none(), false);
    }

    @POST
    @Path("{id}/edit")
    @Transactional
    public Response update(UUID journey, UUID id, @BeanParam Draft draft) {
        var stage = journeys.stageForChange(journey, id);
        boolean isStale = draft.version() != stage.version();
        var problems = draft.problems(stage);
        if (isStale || problems.any()) {
            return go.again(isStale ? 409 : 422, Views.stage(stage, draft, problems, isStale));
        }
        draft.become(stage);
        me.did(Deed.of(DeedKind.STAGE_CHANGED, stage.name()));
        return go.to("/journeys/%s/edit?changed=%s", journey, id);
    }
}
