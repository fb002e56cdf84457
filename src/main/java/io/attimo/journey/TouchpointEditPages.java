package io.attimo.journey;

import io.attimo.identity.Allowed;
import io.attimo.identity.CurrentMember;
import io.attimo.identity.Member;
import io.attimo.identity.Members;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** The touchpoints of a journey: added and described. */
@Path("/journeys/{journey}/touchpoints")
@Allowed(Role.EDITOR)
class TouchpointEditPages {

    @CheckedTemplate(basePath = "journey")
    static class Views {
        static native TemplateInstance touchpoint(
                Touchpoint touchpoint,
                TouchpointDraft draft,
                List<String> channels,
                List<Member> members,
                Problems problems,
                Meeting meeting);
    }

    private final Journeys journeys;
    private final Members members;
    private final PartSaving saving;
    private final CurrentMember me;
    private final Go go;

    TouchpointEditPages(Journeys journeys, Members members, PartSaving saving, CurrentMember me, Go go) {
        this.journeys = journeys;
        this.members = members;
        this.saving = saving;
        this.me = me;
        this.go = go;
    }

    @POST
    @Once
    @Transactional
    public Response create(UUID journey, @RestForm UUID stage, @RestForm String name) {
        var itsStage = journeys.stageForChange(journey, stage);
        var typed = Typed.line(name);
        var field = "in-" + stage;
        var problems = Names.checkFree(typed, field, () -> itsStage.touchpoint(typed.text()), Touchpoint::isRetired);
        itsStage.outOfUse()
                .ifPresent(gone ->
                        problems.add(field, Names.words().notSavedInBin(itsStage.name(), gone.name(), typed.text())));
        if (problems.any()) {
            var attempt = new Attempt(Map.of(field, typed.text()), problems);
            return go.again(422, JourneyPages.Views.edit(itsStage.journey(), null, attempt));
        }
        var added = itsStage.addTouchpoint(typed.text(), Scale.ONE_TO_FIVE);
        me.did(Deed.of(DeedKind.TOUCHPOINT_ADDED, added.name()));
        return go.to("/journeys/%s/edit#touchpoint-%s", journey, added.id());
    }

    @GET
    @Path("{id}/edit")
    public TemplateInstance edit(UUID journey, UUID id) {
        var touchpoint = journeys.touchpoint(journey, id);
        return view(touchpoint, TouchpointDraft.of(touchpoint), Problems.none(), Meeting.NONE);
    }

    @POST
    @Path("{id}/edit")
    @Transactional
    public Response update(UUID journey, UUID id, @BeanParam TouchpointDraft draft) {
        var touchpoint = journeys.touchpointForChange(journey, id);
        return saving.save(
                touchpoint,
                draft,
                (again, problems, meeting) -> view(touchpoint, (TouchpointDraft) again, problems, meeting));
    }

    private TemplateInstance view(Touchpoint touchpoint, TouchpointDraft draft, Problems problems, Meeting meeting) {
        var shown = problems.on("stage") == null ? draft : draft.stayingIn(touchpoint.stage());
        return Views.touchpoint(touchpoint, shown, journeys.channels(), members.byName(), problems, meeting);
    }
}
