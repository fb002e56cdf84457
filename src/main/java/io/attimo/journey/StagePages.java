package io.attimo.journey;

import io.attimo.identity.Allowed;
import io.attimo.identity.CurrentMember;
import io.attimo.identity.Once;
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

    @CheckedTemplate(basePath = "journey")
    static class Views {
        static native TemplateInstance stage(Stage stage, StageDraft draft, Problems problems, Meeting meeting);
    }

    private final Journeys journeys;
    private final PartSaving saving;
    private final CurrentMember me;
    private final Go go;

    StagePages(Journeys journeys, PartSaving saving, CurrentMember me, Go go) {
        this.journeys = journeys;
        this.saving = saving;
        this.me = me;
        this.go = go;
    }

    @POST
    @Once
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
        return Views.stage(stage, StageDraft.of(stage), Problems.none(), Meeting.NONE);
    }

    @POST
    @Path("{id}/edit")
    @Transactional
    public Response update(UUID journey, UUID id, @BeanParam StageDraft draft) {
        var stage = journeys.stageForChange(journey, id);
        return saving.save(
                stage, draft, (again, problems, meeting) -> Views.stage(stage, (StageDraft) again, problems, meeting));
    }
}
